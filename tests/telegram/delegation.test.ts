import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { moveClockTo } from '../support/clock.ts';
import { admitPerson } from '../support/filled-report.ts';
import { delegateTo } from '../support/prepared-people.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('delegating a duty', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.openRound();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** A colleague who only looks on: the head of the unit. */
  const admitHead = (): Promise<ChatPerson> => admitPerson(trial, 'QUY_HOP', 'head', 'Lô Văn Sáu');
  const reminders = (person: ChatPerson): number =>
    person.heard().filter((text) => text.includes('đến 14/12') || text.includes('Đề nghị đồng chí hoàn thành')).length;

  test('without a colleague it is said what to do', async () => {
    await trial.contact.says('/hoso', /Hồ sơ của đồng chí/);
    await trial.contact.presses('Ủy quyền', /chưa có đồng nghiệp nào đăng ký/);
  });

  test('the delegate is told, may report, and is named on the card of the unit', async () => {
    const { contact, coordinator } = trial;
    const deputy = await admitHead();
    await deputy.says('/baocao', /dành cho|không có/);
    await contact.says('/hoso', /Hồ sơ của đồng chí/);
    await contact.presses('Ủy quyền', /ủy quyền cho ai/);
    await contact.presses(/Lô Văn Sáu/, /từ ngày nào đến ngày nào/);
    await contact.says('tuần sau', /Chưa đọc được thời gian[\s\S]*từ ngày nào/);
    await contact.says('đến 10/12', /từ ngày 12\/11\/2018 đến hết ngày 10\/12\/2018/);
    await contact.presses('Ủy quyền', /Đã ủy quyền cho Lô Văn Sáu/);
    await deputy.reads(/Đầu mối Quỳ Hợp ủy quyền cho đồng chí phụ trách UBND huyện Quỳ Hợp từ ngày 12\/11\/2018/);
    await deputy.says('/baocao', /14 câu/);
    await coordinator.says('/donvi quy hop', /Lô Văn Sáu[^\n]*\(thay theo ủy quyền đến hết ngày 10\/12\/2018\)/);
    await deputy.says('/hoso', /theo ủy quyền của Đầu mối Quỳ Hợp/);
  });

  test('reminders go to the delegate while it lasts, and back to the contact when it is over', async () => {
    const { contact, chat } = trial;
    const deputy = await admitHead();
    await delegateTo(trial, deputy, '2018-11-12', '2018-12-10');
    await moveClockTo(chat, '2018-12-05', 9);
    await deputy.reads(/Đề nghị đồng chí hoàn thành/);
    expect(reminders(contact)).toBe(0);
    await moveClockTo(chat, '2018-12-13', 9);
    await contact.reads(/Đề nghị đồng chí hoàn thành/);
    const told = reminders(deputy);
    await deputy.says('/baocao', /dành cho|không có/);
    expect(reminders(deputy)).toBe(told);
  });

  test('it can be ended before its time, and the delegate is told', async () => {
    const { contact } = trial;
    const deputy = await admitHead();
    await contact.says('/hoso', /Hồ sơ của đồng chí/);
    await contact.presses('Ủy quyền', /ủy quyền cho ai/);
    await contact.presses(/Lô Văn Sáu/, /từ ngày nào/);
    await contact.says('14/12', /từ ngày 14\/12\/2018 đến hết ngày 14\/12\/2018/);
    await contact.presses('Ủy quyền', /Đã ủy quyền/);
    await deputy.reads(/từ ngày 14\/12\/2018/);
    await contact.says('/hoso', /Hồ sơ của đồng chí/);
    await contact.presses('Ủy quyền', /Đang ủy quyền cho Lô Văn Sáu, từ ngày 14\/12\/2018/);
    await contact.presses('Kết thúc ủy quyền', /Đã kết thúc ủy quyền cho Lô Văn Sáu/);
    await deputy.reads(/đã kết thúc ủy quyền/);
    await moveClockTo(trial.chat, '2018-12-14', 7);
    await deputy.says('/baocao', /dành cho|không có/);
  });

  test('nobody delegates to somebody of another unit, whatever button is forged', async () => {
    const { contact } = trial;
    const { database } = trial.application.store;
    const foreign = await database.officer.findFirstOrThrow({ where: { fullName: 'Cán bộ Sở TN&MT' } });
    const data = `delegate-to:${foreign.id}`;
    contact.newest().buttons.push([{ text: data, callback_data: data }]);
    await contact.presses(data, /không còn thực hiện được/);
  });
});
