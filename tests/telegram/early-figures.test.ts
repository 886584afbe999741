import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveClockTo } from '../support/clock.ts';
import { draftReport, postponeQuestion, returnSubmitted, submitDraft } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('a report that is handed in before the day on which its figures close', () => {
  let trial: Trial;
  let reportId: number;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    reportId = await draftReport(trial);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const review = async (): Promise<void> => {
    await trial.contact.says('/baocao', /đã nhập/);
    await trial.contact.presses('Làm tiếp', /xem lại trước khi nộp/);
  };

  test('is asked once whether the figures are complete until then', async () => {
    const { contact } = trial;
    await review();
    await contact.presses('Nộp số liệu', /tính đến 30\/11\/2018, nay chưa đến ngày đó/);
    expect(contact.labels()).toEqual(['Đã đủ đến 30/11/2018, nộp', 'Để sau']);
    expect(await trial.application.store.database.report.count({ where: { state: 'draft' } })).toBe(1);
    await contact.presses('Đã đủ đến 30/11/2018, nộp', /mã nhận QUYHOP-2018-01/);
  });

  test('is asked in one message with the missing figures', async () => {
    await postponeQuestion(trial, reportId, 3);
    await review();
    await trial.contact.presses('Nộp số liệu', /Câu 3 chưa có số[\s\S]*Số liệu đã đủ đến 30\/11\/2018 chưa/);
    await trial.contact.presses(/^Nộp, để trống/, /mã nhận QUYHOP-2018-01/);
  });

  test('is asked again after a return', async () => {
    const { contact } = trial;
    await submitDraft(trial, reportId);
    await returnSubmitted(trial, reportId, { 2: 'Đề nghị kiểm tra lại.' });
    await contact.reads(/xem lại/);
    await contact.presses('Sửa câu 2', /Câu 2\/14/);
    await contact.says('40', /Đã ghi câu 2: 40/);
    await contact.presses('Nộp số liệu', /Số liệu đã đủ đến/);
    await contact.presses(/^Đã đủ đến/, /mã nhận QUYHOP-2018-02/);
  });

  test('is not asked from that day on', async () => {
    const { contact } = trial;
    await moveClockTo(trial.chat, '2018-11-30', 9);
    await review();
    await contact.presses('Nộp số liệu', /mã nhận QUYHOP-2018-01/);
  });
});
