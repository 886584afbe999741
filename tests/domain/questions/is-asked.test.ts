import { describe, expect, test } from 'vitest';
import { isAsked, isPlainlyAsked } from '../../../src/domain/questions/is-asked.ts';

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
