import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FillingInput } from '../../src/domain/reporting/filling-types.ts';
import type { ChatMessage } from '../../src/local-chat/index.ts';
import { answerInTurn, beginReport } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const FORM = readFileSync(new URL('../fixtures/forms/moi-loai-cau.json', import.meta.url));

const text = (typed: string): FillingInput => ({ kind: 'text', text: typed });

/** What answers the questions from the first on, each by one or several inputs. */
const ANSWERS: FillingInput[][] = [
  [text('Lớp <SXSH> 2018')],
  [text('05/3/2018')],
  [text('06/3/2018')],
  [text('2016')],
  [text('2,5 giờ')],
  [text('90%')],
  [text('4-14%'), text('Một cơ sở đổi lò hơi.')],
  [text('12,5 trieu')],
  [text('0912.345.678')],
  [text('Có')],
  [text('KH 12/KH-UBND ngày 05/02/2018')],
  [
    { kind: 'option', number: 12, index: 2 },
    { kind: 'done', number: 12 },
  ],
  [text('UBND huyện Nghĩa Đàn')],
  [text('2.2')],
  [text('12'), text('8'), text('7')],
  [{ kind: 'add', number: 16 }, text('Công ty CP Mía đường'), text('5'), { kind: 'done', number: 16 }],
];

describe('a form with every type of question, filled in chat', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    const { contact, coordinator } = trial;
    await coordinator.says('/start', /Kính chào/);
    await contact.says('/start', /Kính chào/);
    await coordinator.sendsFile('document', /không có lỗi/, { name: 'mau.json', bytes: FORM });
    await coordinator.presses('Lưu biểu mẫu', /Đã lưu/);
    await coordinator.says('/kybaocao', /Mở kỳ báo cáo nào/);
    await coordinator.presses('Báo cáo thử 2018', /Hạn nộp/);
    await coordinator.presses('Mở kỳ', /Đã mở kỳ/);
    await contact.reads(/Kính gửi/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** The contact has answered the first questions, and goes on with the next. */
  async function goesOnAfter(answered: number, expected: RegExp): Promise<ChatMessage> {
    await answerInTurn(trial, await beginReport(trial), ANSWERS.slice(0, answered).flat());
    await trial.contact.says('/baocao', /đã nhập \d+\/21 câu/);
    return trial.contact.presses('Làm tiếp', expected);
  }

  test('the questions can be had as a file to print, with sources and room to write', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /21 câu/);
    await contact.presses('Xem trước 21 câu', /các câu sẽ hỏi/);
    const file = await contact.presses(/Tải tệp để in/, /nơi lấy số liệu/);
    const printed = await (await fetch(`${trial.chat.url}/chat/file/${file.file?.fileId ?? ''}`)).text();
    expect(printed).toContain('Câu 12. Tuyên truyền qua kênh nào?\r\nChọn: Đài / Báo / Tờ rơi');
    expect(printed).toContain('- Số giải pháp đề xuất?: …');
  });

  test('texts, dates, years and figures: echoed with their unit, refused with a reason and an example', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /21 câu/);
    await contact.presses('Bắt đầu', /Số liệu tính đến ngày chốt\.\nCâu 1\/21/);
    await contact.says('Lớp <SXSH> 2018', /Đã ghi câu 1: Lớp <SXSH> 2018[\s\S]*Câu 2\/21[\s\S]*Ví dụ: 15\/12\/2018/);
    await contact.says('31/11', /Lịch không có ngày “31\/11”/);
    await contact.says('tuần trước', /Chưa đọc được ngày/);
    await contact.says('05/3/2018', /Đã ghi câu 2: 05\/3\/2018[\s\S]*Câu 3/);
    await contact.says('04/3/2018', /Ngày bế mạc trước ngày khai mạc 05\/3\/2018[\s\S]*sửa câu 2/);
    await contact.says('06/3/2018', /Câu 4/);
    await contact.says('16', /Đồng chí muốn ghi số nào/);
    await contact.presses('2016', /Đã ghi câu 4: 2016[\s\S]*Câu 5/);
    await contact.says('2,5 giờ', /Đã ghi câu 5: 2,5 giờ[\s\S]*Câu 6/);
    await contact.says('0,9', /muốn ghi số nào/);
    await contact.presses('90%', /Đã ghi câu 6: 90%[\s\S]*Câu 7/);
    await contact.says('4-14%', /Mức tiết kiệm ngoài 5 - 13%[\s\S]*lý do/);
    await contact.says('Một cơ sở đổi lò hơi.', /Đã ghi câu 7: 4 - 14%[\s\S]*Câu 8/);
    await contact.says('12,5 trieu', /12,5 triệu đồng \(12\.500\.000 đồng\)[\s\S]*Câu 9/);
    await contact.says('0912.345.678', /Đã ghi câu 9: 0912 345 678[\s\S]*Câu 10/);
  });

  test('a question under a condition is asked when the condition holds, and not when it does not', async () => {
    await goesOnAfter(9, /Câu 10\/21/);
    const { contact } = trial;
    await contact.presses('Không', /Đã ghi câu 10: không[\s\S]*Câu 12/);
    await contact.presses('Quay lại', /Câu 10/);
    await contact.presses('Có', /Đã ghi câu 10: có[\s\S]*Câu 11/);
    await contact.says('KH 12/KH-UBND ngày 05/02/2018', /Câu 12/);
  });

  test('several options, a unit, a task', async () => {
    await goesOnAfter(11, /Câu 12\/21/);
    const { contact } = trial;
    await contact.presses('Đài', /Đang ghi: Đài/);
    await contact.presses('Tờ rơi', /Đang ghi: Đài; Tờ rơi/);
    await contact.presses('✓ Đài', /Đang ghi: Tờ rơi/);
    await contact.presses('Đủ rồi, sang tiếp', /Câu 13/);
    await contact.says('nghia dam', /muốn ghi tên nào/);
    await contact.presses('UBND huyện Nghĩa Đàn', /Đã ghi câu 13: UBND huyện Nghĩa Đàn[\s\S]*Câu 14/);
    await contact.says('2.2', /Đã ghi câu 14: nhiệm vụ 2\.2/);
  });

  test('a group asks its parts under one number, and shows them', async () => {
    await goesOnAfter(14, /Số người dự lớp\. Gồm 3 mục[\s\S]*Câu 15\/21, mục 1\/3/);
    await trial.contact.says('12', /Đã ghi Cán bộ quản lý: 12 người[\s\S]*mục 2\/3/);
    await trial.restart();
    const { contact } = trial;
    await contact.says('8', /Đã ghi Người của cơ sở: 8 người[\s\S]*mục 3\/3/);
    await contact.says('9', /9 cơ sở nhiều hơn 8 người/);
    await contact.says('7', /Câu 16/);
  });

  test('a repeat group takes one facility after the other; a name known before is offered', async () => {
    await goesOnAfter(15, /Câu 16\/21/);
    const { contact } = trial;
    await contact.presses('Thêm cơ sở', /Câu 16\/21, cơ sở 1, mục 1\/2/);
    await contact.says('Công ty CP Mía đường', /Đã ghi Cơ sở[\s\S]*cơ sở 1, mục 2\/2/);
    await contact.says('5', /Đã ghi 1 cơ sở[\s\S]*1\. Công ty CP Mía đường/);
    await contact.presses('Thêm cơ sở', /cơ sở 2, mục 1\/2/);
    await contact.says('cty mia duong', /muốn ghi tên nào/);
    await contact.presses('cty mia duong', /cơ sở 2, mục 2\/2/);
    await contact.says('3', /Đã ghi 2 cơ sở/);
    await contact.presses('2. cty mia duong', /Câu 16\/21, cơ sở 2\. Bấm số mục để sửa/);
    await contact.presses('2', /Đang ghi: 3 giải pháp/);
    await contact.says('4', /Giải pháp: 4 giải pháp/);
    await contact.presses('Xóa cơ sở này', /Đã xóa cơ sở 2[\s\S]*Đã ghi 1 cơ sở/);
    await contact.presses('Đủ rồi, sang tiếp', /Câu 17/);
  });

  test('money with its source in one message; then an album as one answer, files, a place; the reviewer sees it whole', async () => {
    await goesOnAfter(16, /Câu 17\/21/);
    const { contact, coordinator } = trial;
    await contact.says('ngân sách tỉnh 30 triệu', /Ngân sách tỉnh 30 triệu đồng/);
    await contact.presses('Đủ rồi, sang tiếp', /Câu 18/);
    const before = contact.heard().length;
    await contact.sendsAlbum('photo', ['a', 'b', 'c'], /Đã ghi câu 18: 03 ảnh[\s\S]*Còn ảnh, tệp nào khác/);
    expect(contact.heard().length).toBe(before + 1);
    await contact.presses('Đủ rồi, sang tiếp', /Câu 19/);
    // A picture in between goes to the question that takes pictures; the open one stays.
    await contact.presses('Quay lại', /Câu 18/);
    await contact.presses('Đủ rồi, sang tiếp', /Câu 19/);
    await contact.sendsFile('document', /Đã ghi câu 19: 01 tệp: ds\.pdf/, { name: 'ds.pdf', bytes: Buffer.from('x') });
    await contact.presses('Đủ rồi, sang tiếp', /Câu 20/);
    await contact.sendsFile('document', /Đã ghi câu 19: 02 tệp[\s\S]*Câu 20/, {
      name: 'ds2.pdf',
      bytes: Buffer.from('y'),
    });
    await contact.says('Vinh', /Câu này cần vị trí/);
    await contact.sendsLocation(19.323, 105.171, /Đã ghi câu 20: 19\.3230, 105\.1710[\s\S]*Câu 21/);
    const draft = await contact.presses('Không có', /Đủ 21\/21 câu/);
    expect(draft.text).toContain('Tổng số người dự: 20 người (tự tính)');
    expect(draft.text).toContain('1. Công ty CP Mía đường');
    await contact.presses('Nộp số liệu', /Số liệu đã đủ đến/);
    await contact.presses(/^Đã đủ đến/, /mã nhận QUYHOP-2018-01/);
    await coordinator.says('/duyet', /Chờ duyệt 01 báo cáo/);
    await coordinator.presses('Quỳ Hợp', /mã nhận QUYHOP-2018-01/);
    const all = await coordinator.presses(/Xem đủ 21 câu/, /Tên lớp/);
    expect(all.text).toContain('Lý do: Một cơ sở đổi lò hơi.');
  });
});
