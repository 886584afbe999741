import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { QUESTION_KINDS } from '../../src/domain/questions/kinds/index.ts';
import { QUESTION_ANSWERS } from '../../src/telegram/questions/answers.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { admitPerson } from '../support/filled-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('questions in words', () => {
  let trial: Trial;
  // A question changes nothing but the topic of who asked: each test has people of its own instead of a state brought back.
  let contact: ChatPerson;
  let coordinator: ChatPerson;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
  });
  beforeEach(async () => {
    contact = await admitPerson(trial, 'QUY_HOP', 'contact', 'Người hỏi của huyện');
    coordinator = await admitPerson(trial, 'SCT', 'coordinator', 'Người hỏi của Sở');
  });
  afterAll(() => trial.stop());

  test('every kind has an answer', () => {
    expect(Object.keys(QUESTION_ANSWERS).sort()).toEqual([...QUESTION_KINDS].sort());
  });

  test('a task is told with its year, its figures, where it is from and who has to say more; other years are a button', async () => {
    const told = await contact.says(
      'nhiem vu danh gia nhanh toi dau roi',
      /Nhiệm vụ 2\.2[\s\S]*năm 2018: chưa có số liệu đã duyệt/,
    );
    expect(told.text).toContain('Kế hoạch năm 2018: số lượng 03, 150 triệu đồng');
    expect(told.text).toContain('Phụ lục I mục 2.2 ghi mỗi năm 05');
    expect(told.text).toContain('Sở Công Thương chưa có số liệu được duyệt');
    await contact.presses('2019', /Nhiệm vụ 2\.2[\s\S]*năm 2019: chưa đến năm thực hiện/);
    await contact.presses('Kinh phí', /600 triệu đồng/);
    await contact.says('thế năm 2020?', /250 triệu đồng/);
    await contact.says('còn 2.1', /2\.000 triệu đồng/);
  });

  test('a question that goes on keeps the topic; a contact sees counts and the own unit', async () => {
    const own = await contact.says('huyen nao chua nop', /đã nộp 0\/21/);
    expect(own.text).not.toContain('Con Cuông');
    await contact.says('con quy chau?', /Tình hình của UBND huyện Quỳ Châu do Sở Công Thương thông báo/);
    const all = await coordinator.says('HUYỆN MÔ CHƯA NỘP RỨA', /Chưa nộp 21/);
    expect(all.text).toContain('Con Cuông');
    await coordinator.says('rứa còn Con Cuông', /UBND huyện Con Cuông[\s\S]*chưa bắt đầu/);
  });

  test('what can be read in two ways is asked back with buttons, and the chosen one answered', async () => {
    await contact.says('kinh phi nam 2018', /Đồng chí cần xem nội dung nào/);
    expect(contact.labels()).toHaveLength(3);
    await contact.presses(/^Kinh phí theo Kế hoạch/, /2\.735 triệu đồng[\s\S]*Phụ lục II/);
    await contact.presses(/Quỳ Hợp/, /UBND huyện Quỳ Hợp<?[\s\S]*chưa có số liệu kinh phí được duyệt/);
  });

  test('the total of the plan is quoted, with what its parts come to', async () => {
    const told = await contact.says('tong kinh phi ke hoach', /Kế hoạch ghi 8\.275 triệu đồng/);
    expect(told.text).toContain('Cộng các nhiệm vụ được 8.245 triệu đồng');
    await contact.says('ngan sach trung uong bao nhieu', /1\.500 triệu đồng/);
    await contact.says('nguon khuyen cong', /không ghi số tiền/);
    await contact.presses(/^Theo Kế hoạch|^Đã chi/, /Kinh phí đã chi năm 2018|Kế hoạch ghi/);
  });

  test('a half-understood question says what it understood, and one about something else is declined', async () => {
    await contact.says(
      'huyen nao chua nop wqzxv',
      /Đồng chí hỏi: Tình hình nộp báo cáo, cấp huyện, chưa nộp, có đúng không ạ\? Chưa rõ chữ “wqzxv”/,
    );
    await contact.presses('Đúng', /đã nộp 0\/21/);
    const declined = await contact.says('Giá vàng hôm nay bao nhiêu?', /không thuộc phạm vi/);
    expect(declined.text).toContain('huyện nào chưa nộp');
    await contact.says('asdfgh', /không thuộc phạm vi/);
  });

  test.each([
    ['Sở KHCN chủ trì nhiệm vụ nào', /Sở Khoa học và Công nghệ, chủ trì: 02 nhiệm vụ[\s\S]*1\.5[\s\S]*2\.1/],
    ['nhiệm vụ năm 2020', /năm 2020: 10 nhiệm vụ/],
    ['nhiem vu nhom 2', /nhóm 2: 03 nhiệm vụ/],
    [
      'han nop bao cao khi nao',
      /chốt đến 30\/11\/2018, nộp chậm nhất thứ Sáu 14\/12\/2018\. Còn 32 ngày[\s\S]*UBND huyện Quỳ Hợp: chưa bắt đầu/,
    ],
    ['hạn nộp năm 2019', /Chưa mở kỳ báo cáo năm 2019[\s\S]*trước ngày 15\/12\/2019/],
    ['hạn của nhiệm vụ 1.4 là khi nào', /thời gian thực hiện 2018, không ghi ngày/],
    ['các chỉ tiêu', /Chỉ tiêu đến năm 2020[\s\S]*25 - 50%[\s\S]*chưa có số liệu đã duyệt; 0\/22 đơn vị/],
    ['trách nhiệm của Sở Tài chính', /IV\.2[\s\S]*cân đối, bố trí kinh phí/],
    ['trach nhiem cua toi', /UBND huyện Quỳ Hợp/],
    ['dau moi ky son la ai', /Kỳ Sơn/],
    ['có vướng mắc gì không', /Không có vướng mắc/],
    ['huyen toi nop chua', /UBND huyện Quỳ Hợp[\s\S]*chưa bắt đầu/],
    ['toi can lam gi', /Báo cáo năm 2018|báo cáo/],
    ['ke hoach nay ban hanh ngay nao', /06\/6\/2017[\s\S]*12 nhiệm vụ/],
    ['văn bản ghi khác nhau ở đâu', /Nêu đủ từng chỗ/],
    ['đơn vị nào nộp chậm', /quá hạn, chưa nộp 0\/21[\s\S]*Hạn: thứ Sáu 14\/12\/2018/],
    ['bao nhieu huyen da nop nam 2017', /Không có kỳ báo cáo năm 2017/],
    ['xin chào', /Kính chào đồng chí/],
    ['tôi có thể hỏi những gì', /Ví dụ/],
  ])('“%s” is answered', async (question, answer) => {
    await contact.says(question, answer);
  });

  test.each([
    ['/hannop', /chốt đến 30\/11\/2018/],
    ['/hannop 2020', /Chưa mở kỳ báo cáo năm 2020/],
    ['/chitieu', /Chỉ tiêu đến năm 2020/],
    ['/chitieu tập huấn', /cán bộ chuyên trách về SXSH được đào tạo[^%]*100%/],
    ['/kinhphi', /Kế hoạch ghi 8\.275/],
    ['/kinhphi 2.1 2019', /2\.000 triệu đồng/],
    ['/kinhphi nhóm 2', /Kế hoạch ghi 7\.200/],
    ['/kinhphi khuyến công', /không ghi số tiền/],
    ['/nhiemvu 2019', /09 nhiệm vụ/],
    ['/nhiemvu nhóm 3', /02 nhiệm vụ/],
    ['/tinhhinh Quỳ Hợp', /UBND huyện Quỳ Hợp/],
    ['/tracuu tờ rơi', /Nhiệm vụ 1\.2[\s\S]*Mục II\.1\.d/],
    ['/tracuu', /Các cơ sở dữ liệu của Kế hoạch/],
    ['/tracuu bóng đá', /không có chỗ nào nói về “bóng đá”/],
  ])('%s is answered', async (command, answer) => {
    await contact.says(command, answer);
  });

  test('after a restart a question that goes on is still no wrong answer', async () => {
    await contact.says('kinh phi nhiem vu 2.1', /6\.000 triệu đồng/);
    await trial.restart();
    await trial.person(contact.id).says('thế năm 2019?', /không thuộc phạm vi|Đồng chí cần xem|có đúng không/);
  });
});
