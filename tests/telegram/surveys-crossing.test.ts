import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { moveClockTo } from '../support/clock.ts';
import { admitPerson } from '../support/filled-report.ts';
import { typed } from '../support/prepared.ts';
import { answerSurvey, askSurvey, reminderSteps, startSurveyTrial } from '../support/survey-trial.ts';
import type { Trial } from '../support/trial.ts';

describe('when things cross in a survey', () => {
  let trial: Trial;
  let department: ChatPerson;
  let district: ChatPerson;
  /** The other one of Quỳ Hợp. */
  let second: ChatPerson;
  beforeAll(async () => {
    ({ trial, department, district } = await startSurveyTrial());
    second = await admitPerson(trial, 'QUY_HOP', 'deputy', 'Đầu mối dự phòng');
    await moveClockTo(trial.chat, '2018-11-13', 9);
    await askSurvey(trial, 'Đơn vị có cử người dự tập huấn không?', 'Quỳ Hợp, Nam Đàn, STNMT', '16h');
    await trial.keep();
  });
  beforeEach(async () => {
    await trial.goBack();
    [department, district, second] = [department, district, second].map(({ id }) => trial.person(id)) as [
      ChatPerson,
      ChatPerson,
      ChatPerson,
    ];
  });
  afterAll(() => trial.stop());

  test('two contacts of a unit who answer at once write the same answer, which is sent once', async () => {
    await trial.contact.reads(/hỏi nhanh/);
    await second.reads(/hỏi nhanh/);
    await Promise.all([trial.contact.presses('Trả lời', /Câu 1\/1/), second.presses('Trả lời', /Câu 1\/1/)]);
    await trial.contact.presses('Có', /Trả lời câu hỏi nhanh[\s\S]*: có/);
    await second.presses('Không', /Trả lời câu hỏi nhanh[\s\S]*: không/);
    await second.presses('Gửi trả lời', /Cảm ơn đồng chí/);
    await trial.contact.presses('Gửi trả lời', /Đơn vị đã gửi trả lời\. Cần sửa/);
    const reports = await trial.application.store.database.report.findMany({
      where: { obligation: { unit: { key: 'QUY_HOP' } } },
    });
    expect(reports.map(({ state }) => state)).toEqual(['submitted']);
  });

  test('answers of two units that come last at once are told as complete once', async () => {
    await answerSurvey(trial, second, typed('Không'));
    trial.coordinator.mark();
    for (const person of [department, district]) {
      await person.presses('Trả lời', /Câu 1\/1/);
      await person.presses('Có', /Trả lời câu hỏi nhanh/);
    }
    await Promise.all([department, district].map((person) => person.presses('Gửi trả lời', /Cảm ơn/)));
    const result = await trial.coordinator.reads(/Đủ 3\/3/);
    expect(result.text).toMatch(/có 02, không 01/);
    await moveClockTo(trial.chat, '2018-11-13', 16);
    await trial.coordinator.says('/trogiup', /Các việc có thể làm/);
    await expect.poll(() => reminderSteps(trial, 'dropped'), { timeout: 20_000 }).toHaveLength(8);
    expect(trial.coordinator.heard().filter((text) => /Đủ 3\/3/.test(text))).toHaveLength(1);
  });

  test('a coordinator who was suspended in between cannot send, and nothing was sent', async () => {
    const asker = await admitPerson(trial, 'SCT', 'coordinator', 'Cán bộ Hai');
    await asker.says('/thunhanh', /Nhập câu cần hỏi/);
    await asker.says('Ngày nào gửi văn bản ký?', /Trả lời bằng: ngày/);
    await asker.says('Quỳ Hợp', /Đã chọn 01 đơn vị/);
    await asker.presses('Tiếp tục', /trước mấy giờ/);
    await asker.presses('17 giờ 00 thứ Tư 14/11/2018', /Gửi 01 đơn vị/);
    const { database } = trial.application.store;
    await database.officer.updateMany({ where: { fullName: 'Cán bộ Hai' }, data: { state: 'suspended' } });
    await asker.presses('Gửi', /dành cho cán bộ điều phối/);
    expect(await database.round.count({ where: { occasion: 'survey' } })).toBe(1);
  });

  test('units without anybody to tell are named before it is sent, and nothing goes to nobody', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thunhanh', /Nhập câu cần hỏi/);
    await coordinator.says('Có mấy cụm công nghiệp?', /Hỏi đơn vị nào/);
    coordinator.newest().buttons.push([{ text: 'Tiếp', callback_data: 'survey-next' }]);
    await coordinator.presses('Tiếp', /Chưa chọn đơn vị nào/);
    await coordinator.says('Kỳ Sơn', /Đã chọn 01 đơn vị: Kỳ Sơn/);
    await coordinator.presses('Tiếp tục', /trước mấy giờ/);
    await coordinator.says('10h30 15/11', /Chưa đơn vị nào có người nhận/);
    expect(coordinator.labels()).not.toContain('Gửi');
    await coordinator.presses('Sửa đơn vị', /Hỏi đơn vị nào/);
    await coordinator.says('Quỳ Hợp', /Đã chọn 02 đơn vị/);
    await coordinator.presses('Tiếp tục', /Gửi 02 đơn vị[\s\S]*Chưa có người nhận, cần hỏi cách khác \(01\): Kỳ Sơn/);
    trial.contact.mark();
    await coordinator.presses('Gửi', /Đang gửi 02 đơn vị, 02 người[\s\S]*Kỳ Sơn/);
    await trial.contact.reads(/cần trả lời trước 10 giờ 30 thứ Năm 15\/11\/2018/);
  });
});
