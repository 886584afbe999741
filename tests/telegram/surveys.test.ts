import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSheet } from '../../src/documents/sheets.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { moveClockTo } from '../support/clock.ts';
import { download } from '../support/fill-report.ts';
import { reminderSteps, startSurveyTrial } from '../support/survey-trial.ts';
import type { Trial } from '../support/trial.ts';

describe('a survey from the question to the result', () => {
  let trial: Trial;
  let department: ChatPerson;
  let district: ChatPerson;
  beforeAll(async () => {
    ({ trial, department, district } = await startSurveyTrial());
    await moveClockTo(trial.chat, '2018-11-13', 9);
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
    const guessed = await coordinator.says(
      'Đến nay có bao nhiêu cơ sở <SXSH>?\nTình hình chi cho sản xuất sạch hơn',
      /Hỏi đơn vị nào/,
    );
    expect(guessed.text).toMatch(/cơ sở <SXSH>\?\s+Trả lời bằng: con số\./);
    expect(guessed.text).toMatch(/sản xuất sạch hơn\s+Trả lời bằng: vài chữ\./);
    await coordinator.presses('Câu 2: đổi cách trả lời', /Câu 2: “Tình hình chi[\s\S]*trả lời bằng gì/);
    await coordinator.presses('số tiền', /sạch hơn\s+Trả lời bằng: số tiền\./);
  });

  test('takes units by groups and names; unknown and ambiguous names are asked about, and units taken out', async () => {
    const { coordinator } = trial;
    await coordinator.presses('21 huyện, thành phố, thị xã', /Đã chọn 21 đơn vị/);
    await coordinator.presses('Bỏ bớt đơn vị', /Bấm tên đơn vị cần bỏ/);
    await coordinator.presses('Anh Sơn', /Bấm tên đơn vị cần bỏ/);
    await coordinator.presses('Xong', /Đã chọn 20 đơn vị/);
    expect(coordinator.newest().text).not.toContain('Anh Sơn');
    await coordinator.says('16h ngày mai', /cần trả lời trước 16:00 ngày mai/);
    await coordinator.presses('Hủy', /Đã dừng/);
    await coordinator.says('/thunhanh', /Nhập câu cần hỏi/);
    await coordinator.says('Đến nay có bao nhiêu cơ sở <SXSH>?\nKinh phí đã chi?', /Trả lời bằng: số tiền/);
    const named = await coordinator.says('Nam Đàn, Quỳ, Sở Mây Trời Xanh', /Đã chọn 01 đơn vị: Nam Đàn/);
    expect(named.text).toMatch(/Không tìm thấy đơn vị: Sở Mây Trời Xanh/);
    expect(named.text).toMatch(/“Quỳ” là đơn vị nào\?[^\n]*Quỳ Châu[^\n]*Quỳ Hợp/);
    await coordinator.presses('Quỳ Hợp', /Đã chọn 02 đơn vị/);
    await coordinator.says('STNMT', /Đã chọn 03 đơn vị/);
  });

  test('takes an hour by button or typed, and says why one cannot be', async () => {
    const { coordinator } = trial;
    await coordinator.presses('Tiếp tục', /Cần trả lời trước mấy giờ/);
    expect(coordinator.labels().slice(0, 3)).toEqual(['17:00 hôm nay', '11:00 ngày mai', '17:00 ngày mai']);
    await coordinator.says('8h', /Giờ đó đã qua[\s\S]*ví dụ: 16h ngày mai/);
    await coordinator.says('22h', /Không hẹn ban đêm/);
    await coordinator.says('4h mai', /sáng hay chiều/);
    await coordinator.says('16h 20/12', /quá 30 ngày/);
    await coordinator.says('sớm', /Chưa đọc được giờ/);
    await coordinator.presses('17:00 hôm nay', /Gửi 03 đơn vị, cần trả lời trước 17:00 hôm nay/);
    await coordinator.says('gửi đi', /Đồng chí bấm Gửi/);
  });

  test('is previewed exactly as it arrives, and arrives once', async () => {
    const { coordinator, contact } = trial;
    const preview = coordinator.heard().at(-2) ?? '';
    expect(preview).toMatch(
      /^Kính gửi: .*\n\nSở Công Thương.* hỏi nhanh, cần trả lời trước 17:00 hôm nay:\n\n1\. Đến nay/,
    );
    for (const person of [contact, department, district]) person.mark();
    await coordinator.presses('Gửi', /Đã gửi 03 đơn vị, 03 người\. Đủ trả lời hoặc đến 17:00 hôm nay/);
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

  test('is owed in /baocao and in the work of a contact until it is answered', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /hỏi nhanh, cần trả lời trước 17:00 hôm nay/);
    contact.newest().buttons.push([{ text: 'Việc', callback_data: 'work' }]);
    await contact.presses('Việc', /Hỏi nhanh, Quỳ Hợp: “Đến nay có bao nhiêu cơ sở <SXSH>\?”, cần trả lời trước 17:00/);
    await contact.presses(/^Trả lời: /, /Câu 1\/2\. Đến nay có bao nhiêu cơ sở/);
  });

  test('is answered with the parsing of reports, reviewed and sent, and nobody has to review it', async () => {
    const { contact, coordinator } = trial;
    await contact.says('khoảng chục', /Chưa ghi được|không phải|số/);
    await contact.says('1.200 cơ sở', /Đã ghi câu 1: 1\.200\.[\s\S]*Câu 2\/2\. Kinh phí đã chi/);
    await contact.says('12,5 trieu', /Trả lời câu hỏi nhanh[\s\S]*12,5 triệu đồng/);
    await contact.presses('Gửi trả lời', /Đã gửi Sở Công Thương.*Cảm ơn đồng chí/);
    expect(contact.heard().join('\n')).not.toMatch(/mã nhận/);
    await coordinator.says('/duyet', /Không có|không có/);
    const { database } = trial.application.store;
    expect(await database.notice.count({ where: { kind: 'report-submitted' } })).toBe(0);
    await contact.says('/baocao', /đã trả lời/);
  });

  test('an answer is changed until the survey is closed; the one before stays in force until then', async () => {
    const { contact, coordinator } = trial;
    await contact.presses('Sửa trả lời', /Trả lời câu hỏi nhanh/);
    await contact.presses('Sửa câu 1', /Câu 1\/2[\s\S]*1\.200/);
    await contact.says('1.300', /1\.300/);
    await coordinator.says('/thunhanh', /Nhập câu cần hỏi/);
    await coordinator.presses('Các lần đã hỏi', /Đến nay có bao nhiêu cơ sở <SXSH>\?: 1\/3/);
    await coordinator.presses(/^1\/3 /, /1\/3, chưa: Nam Đàn, Sở TN&MT\.|1\/3, chưa: /);
    expect(coordinator.newest().text).toMatch(/Quỳ Hợp: 1\.200; 12,5 triệu đồng/);
    await contact.presses('Gửi trả lời', /Cảm ơn đồng chí/);
  });

  test('a button of reports does not hand it in as a report', async () => {
    await district.presses('Trả lời', /Câu 1\/2/);
    const { id } = await trial.application.store.database.report.findFirstOrThrow({
      where: { obligation: { unit: { key: 'NAM_DAN' } } },
    });
    await district.says('5', /Câu 2\/2/);
    await district.presses('Chưa có số, để sau', /chưa có số|Chưa có số/);
    district.newest().buttons.push([{ text: 'Nộp', callback_data: `report-submit:${id}:with-gaps` }]);
    await district.presses('Nộp', /Không tìm thấy|không còn|không có/);
    expect((await trial.application.store.database.report.findUniqueOrThrow({ where: { id } })).state).toBe('draft');
    await district.says('/baocao', /hỏi nhanh/);
    await district.presses('Trả lời', /Trả lời câu hỏi nhanh/);
    await district.presses('Gửi trả lời', /Cảm ơn đồng chí/);
  });

  test('an hour before, and at the hour, only those who owe are reminded; the result is told at the hour', async () => {
    const { contact, coordinator } = trial;
    for (const person of [contact, department, district, coordinator]) person.mark();
    await moveClockTo(trial.chat, '2018-11-13', 16);
    await department.reads(/Nhắc trả lời\. Sở Công Thương.*chưa nhận được trả lời của .*cần trước 17:00 hôm nay/);
    await moveClockTo(trial.chat, '2018-11-13', 17);
    await department.reads(/Đã qua 17:00 hôm nay.*Vẫn nhận trả lời/);
    const result = await coordinator.reads(/2\/3, chưa: /);
    expect(result.text).toMatch(/Câu 1: tổng 1\.305 \(02 đơn vị có số\)/);
    expect(result.text).toMatch(/Câu 2: tổng 12,5 triệu đồng \(12\.500\.000 đồng\) \(01 đơn vị có số\)/);
    expect(result.text).toMatch(/Nam Đàn: 5; chưa có số\nQuỳ Hợp: 1\.300; 12,5 triệu đồng/);
    await expect
      .poll(() => reminderSteps(trial, 'dropped'), { timeout: 20_000 })
      .toEqual(['before', 'hour', 'before', 'hour']);
    expect(await reminderSteps(trial, 'sent')).toEqual(['before', 'hour']);
    expect(contact.heard().join('\n')).not.toMatch(/Nhắc trả lời|Vẫn nhận/);
  });

  test('those who have not answered are reminded again by hand, once in half an hour', async () => {
    const { coordinator } = trial;
    department.mark();
    await coordinator.presses('Nhắc lại đơn vị chưa trả lời', /Đã nhắc 01 đơn vị chưa trả lời, 01 người/);
    await department.reads(/Vẫn nhận trả lời/);
    await coordinator.presses('Nhắc lại đơn vị chưa trả lời', /vừa được nhắc/);
  });

  test('a late answer is taken and marked; when all have answered, whoever asked is told once', async () => {
    const { coordinator } = trial;
    coordinator.mark();
    await department.presses('Trả lời', /Câu 1\/2/);
    await department.says('7', /Câu 2\/2/);
    await department.says('500 nghìn', /0,5 triệu đồng/);
    await department.presses('Gửi trả lời', /Cảm ơn đồng chí/);
    const result = await coordinator.reads(/Đủ 3\/3/);
    expect(result.text).toMatch(/Câu 1: tổng 1\.312 \(03 đơn vị có số\)/);
    expect(result.text).toMatch(/7; 0,5 triệu đồng \(500\.000 đồng\) \(sau giờ hẹn\)/);
    await department.presses('Sửa trả lời', /Trả lời câu hỏi nhanh/);
    await department.presses('Sửa câu 1', /Câu 1\/2/);
    await department.says('8', /Trả lời câu hỏi nhanh/);
    await department.presses('Gửi trả lời', /Cảm ơn đồng chí/);
    await coordinator.says('/trogiup', /Các việc có thể làm/);
    expect(coordinator.heard().filter((text) => /^Thu nhanh[\s\S]*Đủ 3\/3/.test(text))).toHaveLength(1);
  });

  test('the sheet holds figures as numbers, money in triệu đồng, and the sums', async () => {
    const { coordinator } = trial;
    const message = await coordinator.presses('Tải .xlsx', /Kết quả thu nhanh.*3\/3 đơn vị đã trả lời/);
    const { name, bytes } = await download(coordinator, message);
    expect(name).toMatch(/^thu-nhanh-\d+\.xlsx$/);
    const rows = (await readSheet(bytes)) ?? [];
    expect(rows[0]).toEqual([
      ...['STT', 'Đơn vị', 'Đến nay có bao nhiêu cơ sở <SXSH>?', 'Kinh phí đã chi? (triệu đồng)', 'Trả lời lúc'],
    ]);
    const figures = rows.slice(1).map((row) => row.slice(1, 4));
    expect(figures).toContainEqual(['Quỳ Hợp', '1300', '12.5']);
    expect(figures).toContainEqual(['Nam Đàn', '5', 'chưa có số']);
    expect(figures.at(-1)).toEqual(['Tổng', '1313', '13']);
    expect(rows).toHaveLength(5);
  });

  test('is closed after a question; then no answer is taken or changed', async () => {
    const { coordinator, contact } = trial;
    await contact.says('/baocao', /đã trả lời/);
    await contact.presses('Sửa trả lời', /Trả lời câu hỏi nhanh/);
    await coordinator.presses('Đóng', /Đóng “Đến nay[\s\S]*Còn 0 đơn vị chưa trả lời/);
    await coordinator.presses('Đóng, không nhận thêm', /Đã đóng/);
    await contact.presses('Gửi trả lời', /đã đóng, không nhận thêm trả lời/);
    await department.presses('Sửa trả lời', /đã đóng, không nhận thêm trả lời/);
    await coordinator.presses('Xem kết quả', /Đã đóng, không nhận thêm trả lời/);
    expect(coordinator.labels()).not.toContain('Đóng');
    const audit = await trial.application.store.database.auditEntry.findMany({
      where: { action: { startsWith: 'survey.' } },
    });
    expect(new Set(audit.map(({ action }) => action))).toEqual(
      new Set(['survey.send', 'survey.begin', 'survey.answer', 'survey.chase', 'survey.close']),
    );
    await coordinator.says('/nhatky', /Nhật ký thay đổi/);
    await coordinator.presses('thu nhanh', /đóng lần hỏi nhanh/);
  });
});
