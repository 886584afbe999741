import { describe, expect, test } from 'vitest';
import { asksWithoutFigure, isAsked, isPlainlyAsked, mayBeAsked } from '../../../src/domain/questions/is-asked.ts';

describe('the form of a question', () => {
  test.each([
    'huyện nào chưa nộp',
    'huyen nao chua nop',
    'hạn nộp báo cáo khi nào',
    'nhiệm vụ đánh giá nhanh tới đâu rồi',
    'huyện Quỳ Châu nộp chưa',
    'quỳ hợp nộp chưa ạ',
    'có phải nộp không',
    'kinh phí năm 2018?',
    'bao nhieu don vi da nop',
  ])('%s', (text) => expect(isAsked(text)).toBe(true));

  test.each([
    'Quỳ Hợp',
    'Quỳ Hợp ạ',
    'h. nam dan',
    'Nguyễn Văn A, chuyên viên phòng KTHT',
    'Đầu mối mới là Nguyễn Thị May',
    'UBND huyện Quỳ Hợp Mới, từ 01/01/2019',
    'các huyện, trừ Quỳ Hợp',
    'đơn vị chưa nộp',
    'chốt 30/11',
    'không rõ',
    'lãnh đạo chưa ký',
    '',
  ])('not: %s', (text) => expect(isAsked(text)).toBe(false));
});

describe('plainly a question, where a name is asked', () => {
  test.each([
    'bao nhiêu huyện?',
    'bao nhieu huyen',
    'sao lại thế?',
    'sao lai the',
    'hạn nộp khi nào',
    'nộp ở đâu',
    'ai nộp rồi',
    'thế nào là hoàn thành',
    'vì sao phải đăng ký',
    'có phải nộp không?',
    'the la gi?',
    'nhiệm vụ 2.1 ai chủ trì',
    'cho hỏi nhiệm vụ 2.1 ai chủ trì',
    'mai có nghỉ không',
    'có gửi được cho lãnh đạo không',
    'đồng chí cho hỏi đường dây nóng',
    'xin hoi so dien thoai',
  ])('%s', (text) => expect(isPlainlyAsked(text)).toBe(true));

  test.each([
    'Quỳ Hợp',
    'Nam Đàn?',
    'Nguyễn Văn A, chuyên viên?',
    'Lầu Bá Nao, chuyên viên',
    'Và Y Gi',
    'Ái Vân, chuyên viên phòng KTHT',
    'Vi Sao Mai, chuyên viên',
    'Lò Văn Có',
    'có, nhưng không nhiều',
    'Có hồ sơ nhưng không',
    'không rõ',
    'lãnh đạo chưa ký',
    '?',
    '',
  ])('not: %s', (text) => expect(isPlainlyAsked(text)).toBe(false));
});

describe('may be a question, where a reason is told', () => {
  const LONG =
    'Do mưa lũ kéo dài trong tháng 9 và tháng 10 nên các xã chưa kiểm tra xong số cơ sở trên địa bàn. '.repeat(3);

  test.each([
    'huyện nào chưa nộp',
    'huyen nao chua nop',
    'nộp ở đâu',
    'chưa biết khi nào ký được',
    'không biết nộp báo cáo nào',
    'không rõ mục này là gì',
    'Huyện mình còn thiếu gì nữa không',
    'cho em hỏi đường dây nóng',
    `Cho tôi hỏi, ${LONG} thì nộp ở đâu`,
    `Nhiệm vụ ${'đánh giá nhanh tiềm năng sản xuất sạch hơn tại các cơ sở sản xuất công nghiệp '.repeat(3)} do đơn vị nào chủ trì?`,
  ])('%s', (text) => expect(mayBeAsked(text)).toBe(true));

  test.each([
    'Không có cơ sở nào trong năm',
    'khong co co so nao',
    'Trong năm không phát sinh gì',
    'Chưa có hướng dẫn nào của Bộ',
    'Huyện nào cũng chậm như vậy',
    'Đơn vị mới sáp nhập, không có nhiệm vụ nào thuộc mẫu này',
    'lãnh đạo chưa ký',
    LONG,
    `${LONG} Đề nghị cho biết lùi được bao nhiêu ngày?`,
    `${LONG} Chưa rõ khi nào xong.`,
    `Cho hỏi ý kiến lãnh đạo xong thì nộp. ${LONG}`,
    '',
  ])('not: %s', (text) => expect(mayBeAsked(text)).toBe(false));
});

test.each([
  ['nhiệm vụ 2.1 mục đích là gì', true],
  ['nhiem vu 2.1 the nao', true],
  ['mục II.4.a nói gì', true],
  ['năm 2018 phải làm gì', true],
  ['126 cơ sở thì ghi gì', false],
  ['15/12 là hạn gì', false],
  ['nhiệm vụ 2.1', false],
])('a figure in “%s” that only names something is no answer', (text, asked) => {
  expect(asksWithoutFigure(text)).toBe(asked);
});
