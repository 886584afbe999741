import { describe, expect, test } from 'vitest';
import { guessKind, readQuestions, type SurveyKind } from '../../../src/domain/surveys/survey-question.ts';

const GUESSES: readonly [string, SurveyKind][] = [
  ['Đến nay có bao nhiêu cơ sở đã áp dụng sản xuất sạch hơn?', 'number'],
  ['Co bao nhieu co so da ap dung san xuat sach hon', 'number'],
  ['Đơn vị có mấy cán bộ phụ trách môi trường?', 'number'],
  ['Huyện có mấy cụm công nghiệp đang hoạt động?', 'number'],
  ['co may cum cong nghiep dang hoat dong', 'number'],
  ['Số lượng học viên dự tập huấn', 'number'],
  ['Số hộ bị ngập tính đến 15 giờ', 'number'],
  ['so ho bi ngap', 'number'],
  ['Tổng số làng nghề trên địa bàn', 'number'],
  ['Bao nhiêu cơ sở chưa có cam kết bảo vệ môi trường?', 'number'],
  ['Diện tích nuôi tôm bị thiệt hại (ha)?', 'number'],
  ['Có bao nhiêu doanh nghiệp không nộp báo cáo?', 'number'],
  ['Hoàn thành bao nhiêu % kế hoạch?', 'number'],
  ['Tỷ lệ cơ sở đã đấu nối nước thải', 'number'],
  ['Kinh phí đã chi cho sản xuất sạch hơn từ đầu năm?', 'money'],
  ['kinh phi da giai ngan', 'money'],
  ['Đã giải ngân bao nhiêu triệu?', 'money'],
  ['Số tiền đã hỗ trợ các cơ sở', 'money'],
  ['Huyện bố trí bao nhiêu tiền cho khuyến công?', 'money'],
  ['Giá trị thiệt hại ước tính do mưa lũ', 'money'],
  ['Cần thêm tiền hỗ trợ: bao nhiêu?', 'money'],
  ['Dự toán năm 2019 của đơn vị (triệu đồng)', 'money'],
  ['Đơn vị có cử người dự tập huấn không?', 'yes-no'],
  ['don vi co cu nguoi du tap huan khong', 'yes-no'],
  ['Huyện đã ban hành kế hoạch năm 2019 chưa?', 'yes-no'],
  ['da ban hanh ke hoach chua', 'yes-no'],
  ['Đã nhận được Công văn số 125/SCT-KTAT chưa ạ?', 'yes-no'],
  ['Có kinh phí cho năm 2019 không?', 'yes-no'],
  ['Kinh phí năm 2018 đã giải ngân hết chưa?', 'yes-no'],
  ['Có cơ sở nào phải di dời không (nếu có, ghi rõ ở câu sau)?', 'yes-no'],
  ['Trên địa bàn có máy nghiền cũ không?', 'yes-no'],
  ['Ngày nào đơn vị gửi văn bản ký?', 'date'],
  ['ngay nao don vi gui van ban ky', 'date'],
  ['Khi nào hoàn thành đánh giá nhanh?', 'date'],
  ['Bao giờ huyện tổ chức tập huấn?', 'date'],
  ['Dự kiến ngày mấy khai trương?', 'date'],
  ['Đồng chí nào dự họp? Xin ghi họ tên, chức vụ.', 'text'],
  ['Vì sao chưa giải ngân kinh phí?', 'text'],
  ['Có khó khăn, vướng mắc gì không?', 'text'],
  ['Tiến độ xây dựng cụm công nghiệp', 'text'],
  ['tien do thuc hien nhiem vu 2.1', 'text'],
  ['Tên cơ sở gây ô nhiễm nghiêm trọng nhất', 'text'],
  ['Kiến nghị của đơn vị về kinh phí', 'text'],
  ['May mặc: tình hình đơn hàng', 'text'],
  ['Số điện thoại trực phòng, chống thiên tai', 'text'],
  ['Số quyết định phê duyệt kế hoạch', 'text'],
];

describe('how a question is answered is guessed from its words', () => {
  test.each(GUESSES)('%s → %s', (text, kind) => {
    expect(guessKind(text)).toBe(kind);
    expect(guessKind(text.normalize('NFD'))).toBe(kind);
  });
});

describe('the questions of a survey', () => {
  test('are one or two lines, without numbers or dashes before them', () => {
    expect(readQuestions('1. Có bao nhiêu cơ sở?\n\n- Kinh phí đã chi?  \n')).toEqual({
      kind: 'questions',
      questions: [
        { text: 'Có bao nhiêu cơ sở?', kind: 'number' },
        { text: 'Kinh phí đã chi?', kind: 'money' },
      ],
    });
  });

  test('keep a number that is part of the question', () => {
    const read = readQuestions('2.1 đã xong chưa?');
    expect(read.kind === 'questions' && read.questions[0]?.text).toBe('2.1 đã xong chưa?');
  });

  test.each([
    ['', { kind: 'empty' }],
    [' \n ??? \n 12', { kind: 'empty' }],
    ['Một?\nHai?\nBa?', { kind: 'too-many', count: 3 }],
    [`Câu ngắn?\n${'a'.repeat(501)}`, { kind: 'too-long', number: 2, length: 501 }],
  ])('%j is refused', (typed, refusal) => {
    expect(readQuestions(typed)).toEqual({ kind: 'refused', refusal });
  });

  test('of 500 characters are taken, however many bytes they have', () => {
    expect(readQuestions('ế'.repeat(500)).kind).toBe('questions');
  });
});
