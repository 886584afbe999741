import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveClockTo } from '../support/clock.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { admitPerson } from '../support/filled-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('what leaders get unasked', () => {
  let trial: Trial;
  let ids: number[];
  let [ofAgency, ofProvince]: ChatPerson[] = [];
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    ids = [
      (await admitPerson(trial, 'SCT', 'leader', 'Trần Văn Bình')).id,
      (await admitPerson(trial, 'UBND_TINH', 'leader', 'Lê Thị Hoa')).id,
    ];
    await trial.keep();
  });
  beforeEach(async () => {
    await trial.goBack();
    [ofAgency, ofProvince] = ids.map((id) => trial.person(id));
  });
  afterAll(() => trial.stop());

  const weekly = /Giao ban tháng 11 năm 2018[\s\S]*sáng ngày làm việc đầu tuần/;
  const pages = (person: ChatPerson): string[] => person.heard().filter((text) => weekly.test(text));

  test('the page comes in the morning of the first working day of a week, once, to leaders alone', async () => {
    // The clock begins on a Monday.
    for (const leader of [ofAgency!, ofProvince!]) expect((await leader.reads(weekly)).file?.kind).toBe('photo');
    await moveClockTo(trial.chat, '2018-11-18', 9);
    await trial.allDelivered();
    expect(pages(ofAgency!)).toHaveLength(1);
    await moveClockTo(trial.chat, '2018-11-19', 8);
    await trial.allDelivered();
    expect(pages(ofAgency!)).toHaveLength(2);
    await moveClockTo(trial.chat, '2018-11-20', 9);
    await trial.allDelivered();
    expect(pages(ofAgency!)).toHaveLength(2);
    for (const other of [trial.coordinator, trial.contact]) expect(pages(other)).toEqual([]);
  });

  test('it is switched off and on again, from the next week', async () => {
    await ofAgency!.reads(weekly);
    await ofAgency!.presses('Dừng gửi đầu tuần', /Đã dừng gửi/);
    await moveClockTo(trial.chat, '2018-11-19', 9);
    await trial.allDelivered();
    await ofAgency!.says('/giaoban', /Giao ban tháng 11/);
    expect(pages(ofAgency!)).toHaveLength(1);
    await ofAgency!.presses('Gửi vào đầu tuần', /Từ tuần sau/);
    await moveClockTo(trial.chat, '2018-11-26', 9);
    await trial.allDelivered();
    expect(pages(ofAgency!)).toHaveLength(2);
  });

  test('“tình hình thế nào” is answered with the page; a contact with the own unit, a coordinator with the rounds', async () => {
    await ofProvince!.says('tình hình thế nào', /Giao ban tháng 11 năm 2018/);
    await trial.contact.says('tinh hinh the nao', /Quỳ Hợp/);
    await trial.coordinator.says('Tình hình thế nào?', /đã nộp 0\/21/);
  });

  test('the page is a button of the menu; nobody else has the switch', async () => {
    await ofProvince!.says('/trogiup', /Các việc có thể làm/);
    await ofProvince!.presses('Trang giao ban', /Giao ban tháng 11/);
    expect(ofProvince!.labels()).toContain('Dừng gửi đầu tuần');
    await trial.coordinator.says('/giaoban', /Giao ban tháng 11/);
    expect(trial.coordinator.labels()).not.toContain('Dừng gửi đầu tuần');
  });
});
