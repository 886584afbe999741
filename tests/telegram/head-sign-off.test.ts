import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { admitPerson, fillDraft } from '../support/filled-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

/** Presents a report to the head for the first time, before its closing date: whether its figures are complete is asked. */
async function presents(contact: ChatPerson, shown: RegExp): Promise<void> {
  await contact.presses('Trình lãnh đạo', /Số liệu đã đủ đến/);
  await contact.presses(/^Đã đủ đến/, shown);
}

async function actions(trial: Trial): Promise<string[]> {
  const rows = await trial.application.store.database.auditEntry.findMany({ orderBy: { id: 'asc' } });
  return rows.map(({ action }) => action);
}

describe('the word of the head of the unit', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    const { contact, coordinator } = trial;
    await contact.says('/start', /Kính chào/);
    await coordinator.says('/kybaocao', /Mở kỳ/);
    await coordinator.presses('Báo cáo năm 2018', /Hạn nộp/);
    await coordinator.presses('Cần lãnh đạo đơn vị đồng ý: chưa bật', /sau khi lãnh đạo đơn vị đồng ý/);
    await coordinator.presses('Mở kỳ', /Đã mở kỳ/);
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    await fillDraft(trial, 'QUY_HOP');
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('the contact presents it, the head gives it back with a word, and it comes again', async () => {
    const { contact } = trial;
    const head = await admitPerson(trial, 'QUY_HOP', 'head', 'Lãnh đạo Huyện');
    await contact.says('/baocao', /đã nhập 14\/14/);
    await contact.presses('Làm tiếp', /xem lại trước khi nộp/);
    await presents(contact, /Đã trình lãnh đạo đơn vị[\s\S]*Lãnh đạo Huyện/);
    await head.reads(/UBND huyện Quỳ Hợp trình Báo cáo năm 2018[\s\S]*1\. /);
    expect(head.labels()).toEqual(['Đồng ý nộp', 'Trả lại đầu mối']);
    await contact.says('/baocao', /đang chờ lãnh đạo đơn vị đồng ý/);
    await contact.presses('Rút lại để sửa', /Đã rút lại/);
    await head.presses('Đồng ý nộp', /không còn chờ đồng chí/);
    await contact.presses('Làm tiếp', /xem lại trước khi nộp/);
    await presents(contact, /Đã trình/);
    await head.reads(/trình Báo cáo/);
    await head.presses('Trả lại đầu mối', /nhập ý kiến/);
    await head.says('Xem lại câu 1.', /Đã trả/);
    await contact.reads(/Lãnh đạo đơn vị trả lại[\s\S]*“Xem lại câu 1\.”/);
    await contact.presses('Làm tiếp', /xem lại trước khi nộp/);
    await presents(contact, /Đã trình/);
    await head.reads(/trình Báo cáo/);
    await head.presses('Đồng ý nộp', /Đã nộp[\s\S]*QUYHOP-2018-01/);
    await contact.reads(/Lãnh đạo đơn vị đã đồng ý/);
    await trial.coordinator.reads(/UBND huyện Quỳ Hợp đã nộp/);
    const all = ['report.present', 'report.withdraw', 'report.withhold', 'report.sign'];
    expect(await actions(trial)).toEqual(expect.arrayContaining(all));
  });

  test('without a head it goes straight on, and says so', async () => {
    const contact = await admitPerson(trial, 'NAM_DAN', 'contact', 'Đầu mối Nam Đàn');
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    await fillDraft(trial, 'NAM_DAN');
    await contact.says('/baocao', /14\/14/);
    await contact.presses('Làm tiếp', /xem lại/);
    await presents(contact, /chưa có lãnh đạo đăng ký, nên số liệu được nộp thẳng[\s\S]*NAMDAN-2018-01/);
  });
});
