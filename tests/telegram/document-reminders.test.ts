import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveClockTo } from '../support/clock.ts';
import { draftReport, submitDraft } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('whose figures are in is reminded of the signed document, and of nothing else', () => {
  let trial: Trial;
  const database = () => trial.application.store.database;
  const planned = (): Promise<number> => database().notice.count({ where: { kind: 'reminder' } });
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    await submitDraft(trial, await draftReport(trial));
    await trial.coordinator.reads(/đã nộp Báo cáo năm 2018/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('the step of the day names the document, with the ways to send it', async () => {
    const { contact } = trial;
    contact.mark();
    await moveClockTo(trial.chat, '2018-12-05', 8);
    const reminder = await contact.reads(
      /đã nhận số liệu Báo cáo năm 2018\. Còn thiếu văn bản đã ký, gửi chậm nhất 17 giờ 00 thứ Sáu 14\/12\/2018/,
    );
    expect(reminder.text).not.toContain('14 câu');
    expect(contact.labels()).toEqual(['Gửi bản đã ký', 'Đã gửi văn bản', 'Tải dự thảo văn bản', 'Không còn phụ trách']);
  });

  test('the digest and the list after the deadline name who lacks the document, apart from who owes figures', async () => {
    const { coordinator, contact } = trial;
    coordinator.mark();
    await moveClockTo(trial.chat, '2018-12-17', 8);
    await coordinator.reads(
      /Đầu ngày thứ Hai 17\/12\/2018[\s\S]*Thiếu văn bản ký: Báo cáo năm 2018, 01 đơn vị: Quỳ Hợp/,
    );
    await coordinator.reads(
      /Quá hạn, chưa nộp số liệu 20 đơn vị: [\s\S]*Thiếu văn bản ký 01 đơn vị: Quỳ Hợp[\s\S]*Chưa gửi tin nào/,
    );
    expect(coordinator.labels()).toContain('Nhắc 01 đơn vị');
    await contact.reads(/Văn bản đã ký còn thiếu, đã quá hạn thứ Sáu 14\/12\/2018/);
  });

  test('a coordinator reminds the unit of exactly that', async () => {
    const { coordinator, contact } = trial;
    await moveClockTo(trial.chat, '2018-12-17', 8);
    await contact.reads(/Văn bản đã ký còn thiếu/);
    await coordinator.says('/tinhhinh huyện Quỳ Hợp', /chưa có văn bản ký/);
    contact.mark();
    await coordinator.presses('Nhắc gửi văn bản', /Hôm nay đã nhận tin nhắc/);
    await coordinator.presses('Vẫn nhắc thêm 01 đơn vị', /Đang nhắc 01 đơn vị \(01 người\): Quỳ Hợp/);
    await contact.reads(/Văn bản đã ký còn thiếu/);
  });

  test('in a round that does not ask for the document nobody is reminded of it, until it does again', async () => {
    const { coordinator, contact } = trial;
    await coordinator.says('/kybaocao', /Kỳ báo cáo/);
    await coordinator.presses(/^Lịch nhắc: /, /thì được nhắc gửi văn bản/);
    await coordinator.presses('Không cần văn bản ký', /Kỳ này không cần văn bản ký/);
    const before = await planned();
    await moveClockTo(trial.chat, '2018-12-19', 9);
    expect(await planned()).toBe(before);
    await coordinator.says('/tinhhinh huyện Quỳ Hợp', /^(?![\s\S]*chưa có văn bản ký)/);
    await coordinator.says('/kybaocao', /Kỳ báo cáo/);
    await coordinator.presses(/^Lịch nhắc: /, /Kỳ này không cần văn bản ký/);
    await coordinator.presses('Nhắc cả văn bản ký', /thì được nhắc gửi văn bản/);
    contact.mark();
    await moveClockTo(trial.chat, '2018-12-19', 10);
    await contact.reads(/Văn bản đã ký còn thiếu/);
    const audit = await database().auditEntry.findMany({
      where: { action: 'ladder.document' },
      orderBy: { id: 'asc' },
    });
    expect(audit.map(({ after }) => after)).toEqual([{ asksDocument: false }, { asksDocument: true }]);
  });

  test('it stops the moment the document is announced, also for a reminder that is on its way', async () => {
    const { contact, coordinator } = trial;
    await moveClockTo(trial.chat, '2018-12-19', 10);
    await contact.reads(/Văn bản đã ký còn thiếu/);
    await contact.presses('Đã gửi văn bản', /gõ số, ngày của văn bản/);
    await contact.says('125/BC-UBND ngày 18/12', /bấm Gửi Sở/);
    // A reminder that was planned before, and is delivered after.
    await database().notice.updateMany({
      where: { kind: 'reminder', params: { path: ['day'], equals: '2018-12-19' } },
      data: { state: 'pending', finishedAt: null, dueAt: new Date('2018-12-19T04:00:00Z') },
    });
    await contact.presses('Gửi Sở', /Đã ghi: UBND huyện Quỳ Hợp gửi văn bản giấy số 125\/BC-UBND/);
    const before = await planned();
    contact.mark();
    await moveClockTo(trial.chat, '2018-12-19', 11);
    await expect.poll(() => database().notice.count({ where: { kind: 'reminder', state: 'dropped' } })).toBe(1);
    await moveClockTo(trial.chat, '2018-12-25', 9);
    await contact.says('/trogiup', /Các việc có thể làm/);
    expect(contact.heard().filter((text) => text.includes('Văn bản đã ký còn thiếu'))).toHaveLength(1);
    expect(await planned()).toBe(before);
    await coordinator.says('/tinhhinh', /báo đã gửi văn bản ký, chưa nhận được: 01 đơn vị/);
    expect(coordinator.newest().text).toContain('Cả 20 đơn vị cần nhắc chưa có người nhận tin qua bot');
  });
});
