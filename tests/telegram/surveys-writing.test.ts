import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { moveClockTo } from '../support/clock.ts';
import { startSurveyTrial, writeSurveyTo } from '../support/survey-trial.ts';
import type { Trial } from '../support/trial.ts';

const QUESTIONS = 'Đến nay có bao nhiêu cơ sở <SXSH>?\nKinh phí đã chi?';
const UNITS = 'Nam Đàn, Quỳ Hợp, STNMT';

describe('a survey that is written', () => {
  let trial: Trial;
  let department: ChatPerson;
  let district: ChatPerson;
  beforeAll(async () => {
    ({ trial, department, district } = await startSurveyTrial());
    await moveClockTo(trial.chat, '2018-11-13', 9);
    await trial.keep();
  });
  beforeEach(async () => {
    await trial.goBack();
    department = trial.person(department.id);
    district = trial.person(district.id);
  });
  afterAll(() => trial.stop());

  test('is begun from /kybaocao; no question, three, and one that is too long are refused', async () => {
    const { coordinator } = trial;
    await coordinator.says('/kybaocao', /Mở kỳ/);
    await coordinator.presses('Thu nhanh', /Nhập câu cần hỏi \(một hoặc hai câu, mỗi câu một dòng\)/);
    await coordinator.says('???', /Chưa có câu hỏi/);
    await coordinator.says('Một?\nHai?\nBa?', /nhiều nhất hai câu, tin vừa rồi có 3 dòng/);
    await coordinator.says('a'.repeat(501), /Câu 1 dài 501 ký tự, tối đa 500/);
    await coordinator.sendsFile('sticker', /Chưa có câu hỏi/);
  });

  test('shows how each question is answered, as guessed, and lets the coordinator change it', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thunhanh', /Nhập câu cần hỏi/);
    const guessed = await coordinator.says(
      'Đến nay có bao nhiêu cơ sở <SXSH>?\nTình hình chi cho sản xuất sạch hơn',
      /Hỏi đơn vị nào/,
    );
    expect(guessed.text).toMatch(/cơ sở <SXSH>\?\s+Trả lời bằng: con số\./);
    expect(guessed.text).toMatch(/sản xuất sạch hơn\s+Trả lời bằng: vài chữ\./);
    await coordinator.presses('Câu 2: đổi cách trả lời', /Câu 2: “Tình hình chi[\s\S]*trả lời bằng gì/);
    await coordinator.says('2', /sạch hơn\s+Trả lời bằng: số tiền\./);
  });

  test.each([
    ['cac huyen', /Đã chọn 21 đơn vị/],
    ['các huyện, trừ Quỳ Hợp và Nam Đàn', /Đã chọn 19 đơn vị/],
    ['so nganh', /Đã chọn \d+ đơn vị[\s\S]*Sở Tài nguyên/],
    ['cac huyen va STNMT', /Đã chọn 22 đơn vị/],
  ])('“%s” names whom it asks', async (typed, chosen) => {
    const { coordinator } = trial;
    await coordinator.says('/thunhanh', /Nhập câu cần hỏi/);
    await coordinator.says(QUESTIONS, /Hỏi đơn vị nào/);
    await coordinator.says(typed, chosen);
  });

  test('takes units by groups and names; unknown and ambiguous names are asked about, and units taken out', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thunhanh', /Nhập câu cần hỏi/);
    await coordinator.says(QUESTIONS, /Hỏi đơn vị nào/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /Đã chọn 21 đơn vị/);
    await coordinator.presses('Bỏ bớt đơn vị', /Bấm tên đơn vị cần bỏ/);
    await coordinator.presses('Anh Sơn', /Bấm tên đơn vị cần bỏ/);
    await coordinator.presses('Xong', /Đã chọn 20 đơn vị/);
    expect(coordinator.newest().text).not.toContain('Anh Sơn');
    await coordinator.says('16h ngày mai', /cần trả lời trước 16 giờ 00 thứ Tư 14\/11\/2018/);
    await coordinator.presses('Hủy', /Đã dừng/);
    await coordinator.says('/thunhanh', /Nhập câu cần hỏi/);
    await coordinator.says('Đến nay có bao nhiêu cơ sở <SXSH>?\nKinh phí đã chi?', /Trả lời bằng: số tiền/);
    const named = await coordinator.says('Nam Đàn, Quỳ, Sở Mây Trời Xanh', /Đã chọn 01 đơn vị: Nam Đàn/);
    expect(named.text).toMatch(/Không tìm thấy đơn vị: Sở Mây Trời Xanh/);
    expect(named.text).toMatch(/“Quỳ” là đơn vị nào\?[^\n]*Quỳ Châu[^\n]*Quỳ Hợp/);
    await coordinator.presses('Quỳ Hợp', /Đã chọn 02 đơn vị/);
    await coordinator.says('STNMT', /Đã chọn 03 đơn vị/);
  });

  test('takes an hour by button or typed, and says why one cannot be; “ok” sends nothing', async () => {
    const { coordinator } = trial;
    await writeSurveyTo(trial, QUESTIONS, UNITS);
    coordinator.newest().buttons.push([{ text: 'Tiếp tục', callback_data: 'survey-next' }]);
    await coordinator.presses('Tiếp tục', /Cần trả lời trước mấy giờ/);
    expect(coordinator.labels().slice(0, 3)).toEqual([
      '17 giờ 00 thứ Ba 13/11/2018',
      '11 giờ 00 thứ Tư 14/11/2018',
      '17 giờ 00 thứ Tư 14/11/2018',
    ]);
    await coordinator.says('8h', /Giờ đó đã qua[\s\S]*ví dụ: 16h ngày mai/);
    await coordinator.says('22h', /Không hẹn ban đêm/);
    await coordinator.says('4h mai', /sáng hay chiều/);
    await coordinator.says('16h 20/12', /quá 30 ngày/);
    await coordinator.says('sớm', /Chưa đọc được giờ/);
    await coordinator.presses(
      '17 giờ 00 thứ Ba 13/11/2018',
      /Gửi 03 đơn vị, cần trả lời trước 17 giờ 00 thứ Ba 13\/11\/2018/,
    );
    await coordinator.says('ok', /Để gửi, đồng chí gõ “gửi” ạ/);
    await coordinator.says('gửi đi', /Đang gửi 03 đơn vị/);
  });

  test('is previewed exactly as it arrives, and arrives once', async () => {
    const { coordinator, contact } = trial;
    await writeSurveyTo(trial, QUESTIONS, UNITS);
    await coordinator.says('17h', /Gửi 03 đơn vị, cần trả lời trước 17 giờ 00 thứ Ba 13\/11\/2018/);
    const preview = coordinator.heard().at(-2) ?? '';
    expect(preview).toMatch(
      /^Kính gửi: .*\n\nSở Công Thương.* hỏi nhanh, cần trả lời trước 17 giờ 00 thứ Ba 13\/11\/2018:\n\n1\. Đến nay/,
    );
    for (const person of [contact, department, district]) person.mark();
    await coordinator.presses(
      'Gửi',
      /Đang gửi 03 đơn vị, 03 người\. Đủ trả lời hoặc đến 17 giờ 00 thứ Ba 13\/11\/2018/,
    );
    const arrived = await contact.reads(/hỏi nhanh/);
    expect(arrived.text.replace(/^Kính gửi: .*\n/, '')).toBe(preview.replace(/^Kính gửi: .*\n/, ''));
    await department.reads(/hỏi nhanh/);
    await district.reads(/hỏi nhanh/);
    const old = trial.chat
      .messages(coordinator.id)
      .find(({ buttons }) => buttons.flat().some(({ text }) => text === 'Gửi'));
    if (old !== undefined) await trial.chat.press(coordinator.id, old.id, 'survey-confirm');
    expect(await trial.application.store.database.round.count({ where: { occasion: 'survey' } })).toBe(1);
  });
});
