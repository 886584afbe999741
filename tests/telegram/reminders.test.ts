import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveClockTo } from '../support/clock.ts';
import { answerInTurn, beginReport } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('the bot reminds those who owe', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi: Đồng chí Đầu mối Quỳ Hợp/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const reminders = (): string[] =>
    trial.contact.heard().filter((text) => /nộp sớm|Đề nghị đồng chí hoàn thành/.test(text));
  const planned = (): Promise<number> => trial.application.store.database.notice.count({ where: { kind: 'reminder' } });

  /** The first reminder comes, seven working days before the deadline. */
  async function isReminded(): Promise<void> {
    await moveClockTo(trial.chat, '2018-12-05', 8);
    await trial.contact.reads(/chậm nhất 17 giờ 00 thứ Sáu 14\/12\/2018/);
  }

  test('nothing before the seventh working day before the deadline', async () => {
    await moveClockTo(trial.chat, '2018-12-05', 7);
    expect(await planned()).toBe(0);
  });

  test('then what is missing and until when, with the way into the report', async () => {
    trial.contact.mark();
    await moveClockTo(trial.chat, '2018-12-05', 8);
    await trial.contact.reads(/chậm nhất 17 giờ 00 thứ Sáu 14\/12\/2018\. Đơn vị đã nhập 0\/14 câu/);
    await trial.contact.presses('Làm báo cáo', /Câu 1\/14/);
    await trial.contact.says('126', /Câu 2\/14/);
  });

  test('once only, however often the clock ticks, and after a restart', async () => {
    await isReminded();
    await moveClockTo(trial.chat, '2018-12-06', 9);
    await trial.restart();
    await moveClockTo(trial.chat, '2018-12-10', 9);
    await trial.contact.says('/trogiup', /Các việc có thể làm/);
    expect(reminders()).toHaveLength(1);
    expect(await planned()).toBe(1);
  });

  test('after a month without the bot: the newest step once, and none of those that were missed', async () => {
    await isReminded();
    const reportId = await beginReport(trial);
    await answerInTurn(trial, reportId, [{ kind: 'text', text: '126' }]);
    // The clock alone moves, nobody is told of it, and the bot is started again a month later.
    await trial.application.clock.moveTo(new Date('2019-01-10T01:00:00Z'));
    await trial.restart();
    await trial.contact.reads(/đã quá hạn thứ Sáu 14\/12\/2018[\s\S]*đã nhập 1\/14 câu/);
    await trial.contact.says('/trogiup', /Các việc có thể làm/);
    await trial.allDelivered();
    expect(reminders()).toHaveLength(2);
    const steps = await trial.application.store.database.chase.findMany({ orderBy: { id: 'asc' } });
    expect(steps.map(({ step, state }) => [step, state])).toEqual([
      ['before-7', 'sent'],
      ['late-7', 'sent'],
    ]);
  });

  test('a reminder that waited while the report was handed in says nothing', async () => {
    await isReminded();
    await moveClockTo(trial.chat, '2019-01-10', 8);
    await trial.contact.reads(/đã quá hạn/);
    await trial.allDelivered();
    const { database } = trial.application.store;
    await database.notice.updateMany({
      where: { kind: 'reminder' },
      data: { state: 'pending', finishedAt: null, dueAt: new Date('2019-02-01T01:00:00Z') },
    });
    await database.round.updateMany({ data: { asksDocument: false } });
    await database.obligation.updateMany({ data: { state: 'submitted' } });
    await moveClockTo(trial.chat, '2019-02-01', 9);
    await trial.contact.says('/trogiup', /Các việc có thể làm/);
    await expect
      .poll(() => database.notice.count({ where: { kind: 'reminder', state: 'dropped' } }), { timeout: 10_000 })
      .toBe(2);
    expect(reminders()).toHaveLength(2);
  });
});
