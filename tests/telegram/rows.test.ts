import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/actions/filling/answer-question.ts';
import type { FillingInput } from '../../src/domain/reporting/filling-types.ts';
import { readConversation } from '../../src/store/conversations.ts';
import { viewFilling } from '../../src/telegram/filling/filling-view.ts';
import { translateInto } from '../../src/wording/locales.ts';
import { answerInTurn, beginReport, requestOf } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const FORM = readFileSync(new URL('../fixtures/forms/moi-loai-cau.json', import.meta.url));

const text = (typed: string): FillingInput => ({ kind: 'text', text: typed });

describe('rows of a repeat group, while others are added and taken out', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    const { contact, coordinator } = trial;
    await coordinator.says('/start', /Kính chào/);
    await contact.says('/start', /Kính chào/);
    await coordinator.sendsFile('document', /không có lỗi/, { name: 'mau.json', bytes: FORM });
    await coordinator.presses('Lưu biểu mẫu', /Đã lưu/);
    await coordinator.says('/kybaocao', /Mở kỳ báo cáo nào/);
    await coordinator.presses('Báo cáo thử 2018', /Hạn nộp/);
    await coordinator.presses('Mở kỳ', /Đã mở kỳ/);
    await contact.reads(/Kính gửi/);
    const postponed = Array.from({ length: 14 }, (_one, at): FillingInput => ({ kind: 'later', number: at + 1 }));
    const group = [text('12'), text('8'), text('7')];
    await answerInTurn(trial, await beginReport(trial), [...postponed, ...group]);
    await contact.says('/baocao', /đã nhập/);
    await contact.presses('Làm tiếp', /Câu 16\/21/);
    await addsRow('Công ty Một', '11', 1);
    await addsRow('Công ty Hai', '33', 2);
    await addsRow('Công ty Ba', '44', 3);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  async function addsRow(name: string, solutions: string, at: number): Promise<void> {
    const { contact } = trial;
    await contact.presses('Thêm cơ sở', new RegExp(`cơ sở ${at}, mục 1/2`));
    await contact.says(name, new RegExp(`cơ sở ${at}, mục 2/2`));
    await contact.says(solutions, new RegExp(`Đã ghi ${at} cơ sở`));
  }

  async function removesFirst(): Promise<void> {
    await trial.contact.presses('1. Công ty Một', /cơ sở 1\. Bấm số mục/);
    await trial.contact.presses('Xóa cơ sở này', /Đã xóa cơ sở 1/);
  }

  /** The rows that are kept, as name and figure. */
  async function kept(): Promise<string[]> {
    const { database } = trial.application.store;
    const { value } = await database.answer.findFirstOrThrow({ where: { questionKey: 'assessed' } });
    const { rows } = value as { rows: Record<string, { value: { name?: string; number?: number } }>[] };
    return rows.map((row) => `${row['facility']?.value.name} ${row['solutions']?.value.number}`);
  }

  test('an edited message corrects the row that it answered, when one before it was taken out', async () => {
    await removesFirst();
    await trial.contact.edits('33', '34', /Đã nhận bản sửa[\s\S]*Giải pháp: 34/);
    expect(await kept()).toEqual(['Công ty Hai 34', 'Công ty Ba 44']);
  });

  test('editing a message of a row that was taken out changes no other row, and makes none', async () => {
    await removesFirst();
    await trial.contact.edits('11', '12', /chưa thay được/);
    await trial.contact.edits('Công ty Một', 'Công ty Bốn', /chưa thay được/);
    expect(await kept()).toEqual(['Công ty Hai 33', 'Công ty Ba 44']);
    await addsRow('Công ty Năm', '55', 3);
    await trial.contact.edits('12', '13', /chưa thay được/);
    expect(await kept()).toEqual(['Công ty Hai 33', 'Công ty Ba 44', 'Công ty Năm 55']);
  });

  test('a button of a row opens that row, or says that it is gone', async () => {
    const { contact } = trial;
    await removesFirst();
    await contact.presses('3. Công ty Ba', /Câu 16\/21, cơ sở 2[\s\S]*Công ty Ba/);
    await contact.presses('Xóa cơ sở này', /Đã xóa cơ sở 2/);
    await contact.presses('3. Công ty Ba', /Đã ghi 1 cơ sở/);
    expect(await kept()).toEqual(['Công ty Hai 33']);
  });

  test('editing a message of one row leaves the person in the row where they are', async () => {
    const { contact } = trial;
    await contact.presses('Thêm cơ sở', /cơ sở 4, mục 1\/2/);
    await contact.edits('33', '34', /Giải pháp: 34[\s\S]*cơ sở 4, mục 1\/2/);
    await contact.says('Công ty Bốn', /cơ sở 4, mục 2\/2/);
    await contact.says('55', /Đã ghi 4 cơ sở/);
    expect(await kept()).toEqual(['Công ty Một 11', 'Công ty Hai 34', 'Công ty Ba 44', 'Công ty Bốn 55']);
  });

  test('rows and messages of an earlier release, which had no ids, go on working', async () => {
    const { database } = trial.application.store;
    const answer = await database.answer.findFirstOrThrow({ where: { questionKey: 'assessed' } });
    const { rows } = answer.value as { rows: object[] };
    const old = { type: 'repeat-group', rows };
    const { reportId, questionKey } = answer;
    await database.answer.update({
      where: { reportId_questionKey: { reportId, questionKey } },
      data: { value: old },
    });
    const messages = await database.answerMessage.findMany({ orderBy: { messageId: 'desc' }, take: 6 });
    for (const [at, { officerId, messageId, place }] of messages.reverse().entries()) {
      const before = { ...(place as { added?: boolean }), row: Math.floor(at / 2) };
      delete before.added;
      await database.answerMessage.update({
        where: { officerId_messageId: { officerId, messageId } },
        data: { place: before },
      });
    }
    await trial.contact.says('/baocao', /đã nhập/);
    await trial.contact.presses('Làm tiếp', /Câu 17\/21/);
    await trial.contact.presses('Quay lại', /Đã ghi 3 cơ sở/);
    await removesFirst();
    await trial.contact.edits('33', '34', /Giải pháp: 34/);
    await trial.contact.edits('11', '12', /chưa thay được/);
    expect(await kept()).toEqual(['Công ty Hai 34', 'Công ty Ba 44']);
    await trial.contact.presses('2. Công ty Ba', /cơ sở 2\. Bấm số mục/);
  });

  test('buttons with numbers out of range, or of a row that is gone, are answered with the open question', async () => {
    const { database } = trial.application.store;
    await removesFirst();
    const { id: reportId } = await database.report.findFirstOrThrow();
    const conversation = await readConversation(database, trial.contact.id);
    const request = { ...(await requestOf(trial, trial.contact)), conversation };
    const kinds = ['back', 'keep', 'nil', 'none', 'later', 'done', 'add', 'remove', 'jump', 'explain'] as const;
    const indexed = ['option', 'source', 'candidate', 'part'] as const;
    const numbers = [0, 22, 99, 9_999, 10_001, 150_001, 150_099, 160_000, 160_100, 169_999, 2_147_483_647];
    const rows = [1_000_000_000_000, 154_200_000_000_001, 999_999_999_999_999, Number.MAX_SAFE_INTEGER];
    for (const number of [...numbers, ...rows]) {
      const inputs: FillingInput[] = [
        ...kinds.map((kind): FillingInput => ({ kind, number })),
        ...indexed.flatMap((kind): FillingInput[] => [0, 98, number].map((index) => ({ kind, number: 16, index }))),
      ];
      for (const input of inputs) {
        const view = await answerQuestion(request, reportId, input);
        if (view.kind !== 'filling') throw new Error(`${input.kind} ${number}: ${view.kind}`);
        expect(view.note?.kind, `${input.kind} ${number}`).toMatch(/^(stale|row-gone)$/);
        expect(viewFilling(translateInto('vi'), view).text).toContain('Câu 16/21');
      }
    }
    expect(await kept()).toEqual(['Công ty Hai 33', 'Công ty Ba 44']);
  });
});
