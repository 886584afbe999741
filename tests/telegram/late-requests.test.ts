import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveClockTo } from '../support/clock.ts';
import { admitPerson } from '../support/filled-report.ts';
import { askToBeLate, recordLate } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

async function stateOf(trial: Trial, unit = 'QUY_HOP') {
  const { database } = trial.application.store;
  return database.obligation.findFirstOrThrow({ where: { unit: { key: unit } } });
}

async function actions(trial: Trial): Promise<string[]> {
  const rows = await trial.application.store.database.auditEntry.findMany({ orderBy: { id: 'asc' } });
  return rows.map(({ action }) => action);
}

describe('asking to hand in late', () => {
  let trial: Trial;
  let secondId: number;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    ({ id: secondId } = await admitPerson(trial, 'SCT', 'coordinator', 'Cán bộ Hai'));
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('reason and day in one message are read, echoed and sent; the deadline is not moved', async () => {
    const { contact, coordinator } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Xin nộp chậm', /Sở không gia hạn; Sở ghi nhận nộp chậm có lý do/);
    await contact.says('lanh dao di cong tac', /Lý do: “lanh dao di cong tac”[\s\S]*dự kiến nộp ngày nào/);
    await contact.says('13/12', /còn trong hạn/);
    await contact.says('31/11', /Lịch không có ngày đó/);
    await contact.presses('Hủy', /Đã dừng/);
    await contact.presses('Xin nộp chậm', /lý do và ngày dự kiến/);
    await contact.says(
      'lanh dao di cong tac, 17/12 moi ky duoc',
      /Ngày dự kiến: thứ Hai 17\/12\/2018\. Lý do: “lanh dao di cong tac, 17\/12 moi ky duoc”\. Có đúng không ạ/,
    );
    expect(contact.labels()).toEqual(['Gửi Sở', 'Sửa', 'Hủy']);
    await contact.presses('Gửi Sở', /Đã gửi Sở: xin nộp chậm đến 17\/12\/2018\. Hạn nộp vẫn là thứ Sáu 14\/12\/2018/);
    await coordinator.reads(/UBND huyện Quỳ Hợp xin nộp chậm[\s\S]*17\/12\/2018[\s\S]*Đã nhập 0\/14 câu/);
    expect(coordinator.labels()).toEqual(['Ghi nhận nộp chậm', 'Đề nghị nộp số liệu trước', 'Gọi điện']);
    await coordinator.presses('Gọi điện', /0900 000 002/);
  });

  test('of two coordinators one decides, the other is told, and the contact hears once', async () => {
    await askToBeLate(trial, 'lanh dao di cong tac, 17/12 moi ky duoc');
    const { contact, coordinator } = trial;
    const second = trial.person(secondId);
    await second.reads(/xin nộp chậm/);
    await coordinator.reads(/xin nộp chậm/);
    await coordinator.presses('Đề nghị nộp số liệu trước', /Đã đề nghị UBND huyện Quỳ Hợp nộp số liệu trước/);
    await contact.reads(
      /đề nghị đồng chí nộp số liệu Báo cáo năm 2018 trước 17 giờ 00 thứ Sáu 14\/12\/2018; văn bản ký/,
    );
    await second.presses('Ghi nhận nộp chậm', /đã được xử lý trước đó: đã đề nghị/);
    expect((await stateOf(trial)).excusedUntil).toBeNull();
    expect(await actions(trial)).toEqual(expect.arrayContaining(['late.ask', 'late.figures-first']));
  });

  test('after the deadline the figures are asked for at once, and not before an hour that has passed', async () => {
    await askToBeLate(trial, 'lanh dao di cong tac, 19/12 moi ky duoc');
    const { contact, coordinator } = trial;
    await coordinator.reads(/xin nộp chậm/);
    await moveClockTo(trial.chat, '2018-12-17', 9);
    await trial.allDelivered();
    contact.mark();
    await coordinator.presses('Đề nghị nộp số liệu trước', /Đã đề nghị UBND huyện Quỳ Hợp nộp số liệu trước/);
    const told = await contact.reads(/đề nghị đồng chí nộp ngay số liệu Báo cáo năm 2018/);
    expect(told.text).toMatch(/đã quá hạn thứ Sáu 14\/12\/2018; văn bản ký gửi bổ sung ngày 19\/12\/2018\./);
    expect(told.text).not.toContain('trước 17 giờ');
  });

  test('lateness is recorded with its reason, and the date of the round stays beside it', async () => {
    const { contact } = trial;
    const second = trial.person(secondId);
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Xin nộp chậm', /lý do và ngày dự kiến/);
    await contact.says('Chờ số liệu thống kê, ngày 18 tháng 12', /thứ Ba 18\/12\/2018/);
    await contact.presses('Gửi Sở', /đến 18\/12\/2018/);
    await second.reads(/18\/12\/2018/);
    await second.presses(
      'Ghi nhận nộp chậm',
      /Đã ghi nhận UBND huyện Quỳ Hợp nộp chậm có lý do đến 18\/12\/2018\. Hạn của kỳ vẫn là/,
    );
    await contact.reads(
      /ghi nhận UBND huyện Quỳ Hợp nộp chậm[\s\S]*đến 18\/12\/2018\. Hạn của kỳ vẫn là thứ Sáu 14\/12\/2018/,
    );
    await contact.says('/baocao', /Nộp chậm có lý do đến 18\/12\/2018 \(hạn vẫn là thứ Sáu 14\/12\/2018\)/);
    await second.says(
      'quy hop nop chua',
      /chưa bắt đầu, nộp chậm có lý do đến 18\/12\/2018\. Hạn: thứ Sáu 14\/12\/2018/,
    );
    expect(second.labels()).not.toContain('Nhắc đơn vị này');
    await second.says('/kybaocao', /Báo cáo năm 2018/);
    await second.presses(/Báo cáo năm 2018/, /./);
    await second.presses('Khóa số liệu', /Còn 20 đơn vị chưa nộp, nộp chậm có lý do 01, 0 báo cáo chờ duyệt/);
    const { excusedUntil, excusedReason, excusedById } = await stateOf(trial);
    expect(excusedUntil?.toISOString().slice(0, 10)).toBe('2018-12-18');
    expect(excusedReason).toBe('Chờ số liệu thống kê, ngày 18 tháng 12');
    expect(excusedById).not.toBeNull();
    const round = await trial.application.store.database.round.findFirstOrThrow();
    expect(round.dueOn.toISOString().slice(0, 10)).toBe('2018-12-14');
    expect(await actions(trial)).toEqual(expect.arrayContaining(['late.ask', 'late.record']));
  });

  test('nobody is chased until that day; from the day after the newest step goes again, with the same way out', async () => {
    await recordLate(trial, await askToBeLate(trial, 'Chờ số liệu thống kê, ngày 18 tháng 12'));
    const { contact, coordinator, chat } = trial;
    await moveClockTo(chat, '2018-12-17', 9);
    await coordinator.says('/tinhhinh', /Nộp chậm có lý do 01: Quỳ Hợp \(có lý do đến 18\/12\/2018\)/);
    await moveClockTo(chat, '2018-12-18', 9);
    const told = (): string[] => contact.heard().filter((text) => /đã quá hạn/.test(text));
    expect(told()).toEqual([]);
    await moveClockTo(chat, '2018-12-19', 9);
    await contact.reads(/đã quá hạn thứ Sáu 14\/12\/2018/);
    expect(told()).toHaveLength(1);
    await contact.presses('Xin nộp chậm', /lý do và ngày dự kiến/);
  });
});
