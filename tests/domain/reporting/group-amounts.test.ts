import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/domain/reporting/answers.ts';
import { Filler, TASK } from '../../support/group-filler.ts';

describe('amounts of both parts, said with the number of their question', () => {
  const amounts = (items: Answers): unknown[] =>
    ['assigned', 'disbursed'].map((key) => {
      const answer = items[key];
      return answer?.state === 'given' && 'amounts' in answer.value ? answer.value.amounts : null;
    });

  test.each([
    'câu N giao/chi 30/28 khuyến công',
    'câu N: giao/chi 30/28 khuyến công',
    'sửa câu N giao/chi khuyến công 30/28',
  ])('“%s” is read back and kept', (text) => {
    const filler = new Filler().says('đang làm, giao 20 khuyến công, chi 10 khuyến công, kết quả: đã mở 2 lớp');
    filler.cursor = { at: 'review', editing: false };
    filler.says(text.replace('N', String(TASK.number)));
    expect(filler.cursor).toMatchObject({ at: 'candidates', key: TASK.key });
    const [assigned, disbursed] = amounts(filler.right().items) as Record<string, number>[];
    expect([assigned?.industry_promotion, disbursed?.industry_promotion]).toEqual([30_000_000, 28_000_000]);
  });

  test('without a source it is asked, and the next message names it', () => {
    const filler = new Filler().says('đang làm, giao 20 khuyến công, chi 10 khuyến công, kết quả: đã mở 2 lớp');
    filler.cursor = { at: 'review', editing: false };
    filler.says(`câu ${TASK.number} giao/chi 30/28`, 'khuyến công').right();
    const [assigned, disbursed] = amounts(filler.items) as Record<string, number>[];
    expect([assigned?.industry_promotion, disbursed?.industry_promotion]).toEqual([30_000_000, 28_000_000]);
  });
});
