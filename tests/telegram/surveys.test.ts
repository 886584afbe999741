import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chaseSurvey } from '../../src/actions/surveys/follow-survey.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { moveClockTo } from '../support/clock.ts';
import { download } from '../support/fill-report.ts';
import { requestOf, typed } from '../support/prepared.ts';
import { rowsOf } from '../support/rows-of.ts';
import { answerSurvey, askSurvey, reminderSteps, startSurveyTrial } from '../support/survey-trial.ts';
import type { Trial } from '../support/trial.ts';
import { formulasOf } from '../support/workbook-cells.ts';

const QUESTIONS = 'Đến nay có bao nhiêu cơ sở <SXSH>?\nKinh phí đã chi?';
const UNITS = 'Nam Đàn, Quỳ Hợp, STNMT';

describe('a survey that was asked', () => {
  let trial: Trial;
  let department: ChatPerson;
  let district: ChatPerson;
  let roundId: number;
  beforeAll(async () => {
    ({ trial, department, district } = await startSurveyTrial());
    await moveClockTo(trial.chat, '2018-11-13', 9);
    roundId = await askSurvey(trial, QUESTIONS, UNITS, '17h');
    await trial.keep();
  });
  beforeEach(async () => {
    await trial.goBack();
    department = trial.person(department.id);
    district = trial.person(district.id);
  });
  afterAll(() => trial.stop());

  /** Quỳ Hợp answers both questions, and Nam Đàn the first. */
  const answerTwo = async (): Promise<void> => {
    await answerSurvey(trial, trial.contact, typed('1.300', '12,5 trieu'));
    await answerSurvey(trial, district, [...typed('5'), { kind: 'later', number: 2 }]);
  };
  /** After that its hour passes, and Sở TN&MT, once more reminded by hand, is the last to answer. */
  const answerAll = async (): Promise<void> => {
    await answerTwo();
    await passHour();
    await chaseSurvey(await requestOf(trial, trial.coordinator), roundId);
    await answerSurvey(trial, department, typed('8', '500 nghìn'));
  };
  const passHour = async (): Promise<void> => {
    await moveClockTo(trial.chat, '2018-11-13', 17);
    await trial.allDelivered();
  };

  test('is owed in /baocao and in the work of a contact until it is answered', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /hỏi nhanh, cần trả lời trước 17 giờ 00 thứ Ba 13\/11\/2018/);
    contact.newest().buttons.push([{ text: 'Việc', callback_data: 'work' }]);
    await contact.presses(
      'Việc',
      /Hỏi nhanh, Quỳ Hợp: “Đến nay có bao nhiêu cơ sở <SXSH>\?”, cần trả lời trước 17 giờ 00 thứ Ba 13\/11\/2018/,
    );
    await contact.presses(/^Trả lời: /, /Câu 1\/2\. Đến nay có bao nhiêu cơ sở/);
  });

  test('is answered with the parsing of reports, reviewed and sent, and nobody has to review it', async () => {
    const { contact, coordinator } = trial;
    await contact.presses('Trả lời', /Câu 1\/2/);
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

  test('what was asked and answered is read back whole, and shown whole to whoever asked', async () => {
    const { contact, coordinator } = trial;
    const asked = `Nêu ${'những khó khăn khi kiểm tra cơ sở nhỏ lẻ, '.repeat(3)}HẾT CÂU HỎI?`;
    const said = `${'Địa bàn rộng, <nhiều> cơ sở nhỏ & lẻ. '.repeat(11)}HẾT TRẢ LỜI`;
    await askSurvey(trial, asked, 'Quỳ Hợp', '17h');
    await contact.presses('Trả lời', /HẾT CÂU HỎI\?/);
    const page = await contact.says(said, /Trả lời câu hỏi nhanh/);
    expect(page.text).toMatch(/Đã ghi câu 1: [\s\S]*HẾT TRẢ LỜI\.[\s\S]*1\. [^\n]*HẾT CÂU HỎI\?: [\s\S]*HẾT TRẢ LỜI/);
    expect(page.text).not.toContain('…');
    await contact.presses('Gửi trả lời', /Cảm ơn đồng chí/);
    await trial.allDelivered();
    await coordinator.says('/kybaocao', /Mở kỳ báo cáo nào/);
    await coordinator.presses('Các lần đã hỏi', /Nêu những[^\n]*1\/1, hỏi/);
    await coordinator.presses(/Nêu những/, /Quỳ Hợp[\s\S]*HẾT TRẢ LỜI/);
  });

  test('an answer is changed until the survey is closed; the one before stays in force until then', async () => {
    const { contact, coordinator } = trial;
    await answerSurvey(trial, contact, typed('1.200', '12,5 trieu'));
    await contact.says('/baocao', /đã trả lời/);
    await contact.presses('Sửa trả lời', /Trả lời câu hỏi nhanh/);
    await contact.presses('Sửa câu 1', /Câu 1\/2[\s\S]*1\.200/);
    await contact.says('1.300', /1\.300/);
    await coordinator.says('/thunhanh', /Nhập câu cần hỏi/);
    await coordinator.presses('Các lần đã hỏi', /Đến nay có bao nhiêu cơ sở <SXSH>\?: 1\/3/);
    await coordinator.presses(/^1\/3 /, /1\/3, chưa: Nam Đàn, Sở TN&MT\.|1\/3, chưa: /);
    expect(coordinator.newest().text).toMatch(/Quỳ Hợp: 1\.200; 12,5 triệu đồng/);
    await contact.presses('Gửi trả lời', /Cảm ơn đồng chí/);
  });

  test('of what nobody has answered nothing is known: it is no total of 0', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thunhanh', /Nhập câu cần hỏi/);
    await coordinator.presses('Các lần đã hỏi', /0\/3/);
    const result = await coordinator.presses(/^0\/3 /, /0\/3, chưa: /);
    expect(result.text).toMatch(/Câu 1: chưa có số\.\nCâu 2: chưa có số\./);
    expect(result.text).not.toMatch(/tổng/);
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
    // Nor is it reviewed as one.
    const { coordinator } = trial;
    coordinator.newest().buttons.push([{ text: 'Duyệt báo cáo này', callback_data: `review-approve:${id}` }]);
    await coordinator.presses('Duyệt báo cáo này', /Không tìm thấy báo cáo này/);
    expect((await trial.application.store.database.report.findUniqueOrThrow({ where: { id } })).state).toBe(
      'submitted',
    );
  });

  test('an hour before, and at the hour, only those who owe are reminded; the result is told at the hour', async () => {
    const { contact, coordinator } = trial;
    await answerTwo();
    for (const person of [contact, department, district, coordinator]) person.mark();
    await moveClockTo(trial.chat, '2018-11-13', 16);
    await department.reads(
      /Nhắc trả lời\. Sở Công Thương.*chưa nhận được trả lời của .*cần trước 17 giờ 00 thứ Ba 13\/11\/2018/,
    );
    await moveClockTo(trial.chat, '2018-11-13', 17);
    await department.reads(/Đã qua 17 giờ 00 thứ Ba 13\/11\/2018.*Vẫn nhận trả lời/);
    const result = await coordinator.reads(/2\/3, chưa: /);
    expect(result.text).toMatch(/Câu 1: tổng 1\.305 \(02 đơn vị có số\)/);
    expect(result.text).toMatch(/Câu 2: tổng 12,5 triệu đồng \(12\.500\.000 đồng\) \(01 đơn vị có số\)/);
    expect(result.text).toMatch(/Nam Đàn: 5; chưa có số\nQuỳ Hợp: 1\.300; 12,5 triệu đồng/);
    await expect
      .poll(() => reminderSteps(trial, 'dropped'), { timeout: 20_000 })
      .toEqual(['before', 'hour', 'before', 'hour']);
    await expect.poll(() => reminderSteps(trial, 'sent'), { timeout: 20_000 }).toEqual(['before', 'hour']);
    expect(contact.heard().join('\n')).not.toMatch(/Nhắc trả lời|Vẫn nhận/);
  });

  test('those who have not answered are reminded again by hand, once in half an hour', async () => {
    const { coordinator } = trial;
    await answerTwo();
    await passHour();
    department.mark();
    await coordinator.presses('Nhắc lại đơn vị chưa trả lời', /Đang nhắc 01 đơn vị chưa trả lời, 01 người/);
    await department.reads(/Vẫn nhận trả lời/);
    await coordinator.presses('Nhắc lại đơn vị chưa trả lời', /vừa được nhắc/);
  });

  test('a late answer is taken and marked; when all have answered, whoever asked is told once', async () => {
    const { coordinator } = trial;
    await answerTwo();
    await passHour();
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
    await answerAll();
    const message = await coordinator.presses('Tải .xlsx', /Kết quả thu nhanh.*3\/3 đơn vị đã trả lời/);
    const { name, bytes } = await download(coordinator, message);
    expect(name).toMatch(/^thu-nhanh-\d+\.xlsx$/);
    const rows = await rowsOf(bytes);
    expect(rows[0]?.[0]).toMatch(/^KẾT QUẢ THU NHANH, hỏi /);
    expect(rows[2]).toEqual([
      'STT',
      'Đơn vị',
      'Đến nay có bao nhiêu cơ sở <SXSH>?',
      'Kinh phí đã chi? (triệu đồng)',
      'Trả lời lúc',
    ]);
    const figures = rows.slice(3).map((row) => row.slice(1, 4));
    expect(figures).toContainEqual(['Quỳ Hợp', '1300', '12.5']);
    expect(figures).toContainEqual(['Nam Đàn', '5', 'chưa có số']);
    expect(figures.at(-1)).toEqual(['Tổng', '1313', '13']);
    expect(rows).toHaveLength(7);
    expect([...formulasOf(bytes).values()]).toEqual([1313, 13]);
  });

  test('is closed after a question; then no answer is taken or changed', async () => {
    const { coordinator, contact } = trial;
    await answerAll();
    await contact.says('/baocao', /đã trả lời/);
    await contact.presses('Sửa trả lời', /Trả lời câu hỏi nhanh/);
    await department.says('/baocao', /đã trả lời/);
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
