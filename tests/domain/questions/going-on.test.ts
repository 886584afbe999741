import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../src/domain/questions/read-question.ts';
import type { Reading } from '../../../src/domain/questions/reading.ts';
import { ASKING, VOCABULARY } from '../../support/questions.ts';

const read = (text: string, before: Reading) => readQuestion(VOCABULARY, text, { ...ASKING, topic: [before] });

describe('a few words that go on with a kind of question', () => {
  const target: Reading = { kind: 'targets', target: 'MT3' };
  const money: Reading = { kind: 'budget', task: 4, money: 'spent' };
  const report: Reading = { kind: 'unit-report', unit: 30 };
  const tasks: Reading = { kind: 'tasks', year: 2019 };
  test.each<[Reading, string, Reading]>([
    [target, 'năm ngoái đạt chưa', { ...target, year: 2017 }],
    [target, 'hien dat may phan tram roi', target],
    [money, 'so với dự toán thì thừa hay thiếu?', { ...money, how: 'compare' }],
    [money, 'bang may phan tram ke hoach', { ...money, how: 'compare' }],
    [money, 'trong đó ngân sách trung ương bao nhiêu', { ...money, source: 'central' }],
    [money, 'trong do doanh nghiep tu bo ra bao nhieu', { ...money, source: 'counterpart' }],
    [report, 'thế năm ngoái họ nộp có đúng hạn không', { ...report, year: 2017 }],
    [report, 'nhắc luôn đi', { kind: 'order', do: 'remind', unit: 30 }],
    [tasks, 'cái nào chưa xong', { ...tasks, state: 'not-done' }],
  ])('after %o “%s”', (before, text, reading) => {
    expect(read(text, before)).toEqual({ kind: 'answer', readings: [reading] });
  });

  test('a group that is asked about next is another thing than the task before', () => {
    expect(read('thế nhóm 2?', money)).toEqual({
      kind: 'answer',
      readings: [{ kind: 'budget', money: 'spent', group: '2' }],
    });
  });

  test.each(['năm ngoái ai nộp muộn', 'hạn nộp báo cáo khi nào', 'huyện nào năm ngoái không nộp'])(
    'who else, and until when, is another question: %s',
    (text) => {
      const decision = read(text, report);
      expect(decision.kind === 'answer' ? decision.readings : []).not.toContainEqual(
        expect.objectContaining({ kind: 'unit-report' }),
      );
    },
  );
});
