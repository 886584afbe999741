import { describe, expect, test } from 'vitest';
import { matchLabel, wordOf, type Choice, type Reading } from '../../../src/domain/text/match-label.ts';
import { numberChoices } from '../../../src/domain/text/number-choices.ts';

const ALL: readonly Reading[] = ['number', 'answer', 'way', 'near', 'place'];

/** Choices of labels; one that begins with an exclamation mark is deliberate. */
function choicesOf(labels: readonly string[], numbered = false): Choice[] {
  const choices = labels.map((label) => ({ label: label.replace(/^!/, ''), deliberate: label.startsWith('!') }));
  const numbers = numberChoices(choices);
  return choices.map((choice, at) => ({
    ...choice,
    data: choice.label,
    verb: choice.label,
    number: numbered ? (numbers[at] ?? null) : null,
  }));
}

/** What a text means among labels: the label, labels that are asked about, the word that is needed, or nothing. */
function meant(labels: readonly string[], text: string, readings = ALL, numbered = false): unknown {
  const match = matchLabel(choicesOf(labels, numbered), text, readings);
  switch (match.kind) {
    case 'one':
      return match.choice.label;
    case 'several':
      return match.choices.map(({ label }) => label);
    case 'needs-word':
      return `word: ${match.word}`;
    case 'none':
      return null;
  }
}

const CONSENT = ['Đồng ý', 'Không đồng ý', 'Xem đầy đủ'];
const UNIT = ['Đúng', 'Đơn vị khác'];
const LATER = ['Chưa có số, để sau', 'Quay lại', 'Xem bản nháp'];
const READY = ['!Nộp số liệu', '1', '2', '14'];
const CLOSING = ['!Đã đủ đến 30/11/2018, nộp', 'Chưa, để sau'];
const QUEUE = ['Quỳ Hợp', 'Quỳ Châu', 'Nam Đàn', 'Trang sau'];

describe('the choice that a typed text means', () => {
  test.each<[readonly string[], string, unknown]>([
    [
      ['Đã có văn bản', 'Đã phân công, chưa có văn bản', 'Chưa phân công'],
      'roi',
      ['Đã có văn bản', 'Đã phân công, chưa có văn bản'],
    ],
    [['Đã gửi cả hai', 'Chưa gửi'], 'rồi ạ', 'Đã gửi cả hai'],
    [['Không có (0)', 'Quay lại'], 'Không có (0)', 'Không có (0)'],
    [['Số khác nhau (01)', 'Số khác nhau (02)'], 'số khác nhau (02)', 'Số khác nhau (02)'],
    [['!Nhắc 21 đơn vị', 'Quay lại'], 'ok', 'word: nhắc'],
    [['!Nhắc 21 đơn vị', 'Quay lại'], 'nhac', 'Nhắc 21 đơn vị'],
    [CONSENT, 'Đồng ý', 'Đồng ý'],
    [CONSENT, 'ok dong y', 'Đồng ý'],
    [CONSENT, 'dong y nhe', 'Đồng ý'],
    [CONSENT, 'ddoongf ys', 'Đồng ý'],
    [CONSENT, 'OKE', 'Đồng ý'],
    [CONSENT, '👍 đồng ý!', 'Đồng ý'],
    [CONSENT, 'có', 'Đồng ý'],
    [CONSENT, 'ừ', 'Đồng ý'],
    [CONSENT, 'vâng ạ', 'Đồng ý'],
    [CONSENT, 'không', 'Không đồng ý'],
    [CONSENT, 'ko', 'Không đồng ý'],
    [CONSENT, 'khoong', 'Không đồng ý'],
    [CONSENT, 'thôi', 'Không đồng ý'],
    [CONSENT, 'xem', 'Xem đầy đủ'],
    [CONSENT, 'chọn xem đầy đủ', 'Xem đầy đủ'],
    [CONSENT, 'đồng ý với kế hoạch của huyện', null],
    [UNIT, 'dung roi', 'Đúng'],
    [UNIT, 'đúng vậy ạ', 'Đúng'],
    [UNIT, 'phải', 'Đúng'],
    [UNIT, 'không phải', 'Đơn vị khác'],
    [UNIT, 'sai rồi', 'Đơn vị khác'],
    [UNIT, 'đơn vị khác', 'Đơn vị khác'],
    [['Tham dự', 'Không tham dự'], 'có', 'Tham dự'],
    [['Tham dự', 'Không tham dự'], 'k', 'Không tham dự'],
    [LATER, 'để sau', 'Chưa có số, để sau'],
    [LATER, 'chua co so', 'Chưa có số, để sau'],
    [LATER, 'back', 'Quay lại'],
    [LATER, 'trở lại', 'Quay lại'],
    [LATER, 'xem', 'Xem bản nháp'],
    [LATER, 'bản nháp', 'Xem bản nháp'],
    [LATER, 'quya lai', null],
    [LATER, 'quay laij', 'Quay lại'],
    [LATER, 'xem ban nhapp', 'Xem bản nháp'],
    [['Đủ rồi, sang tiếp', 'Sự nghiệp môi trường'], 'xong rồi', 'Đủ rồi, sang tiếp'],
    [['Tiếp tục', 'Chọn từng đơn vị'], 'xong', 'Tiếp tục'],
    [['Gửi đăng ký', 'Sửa'], 'gui dk', 'Gửi đăng ký'],
    [['Nộp báo cáo', 'Sửa'], 'nop bc', 'Nộp báo cáo'],
    [['Đủ rồi, sang tiếp', 'Sự nghiệp môi trường'], 'moi truong', 'Sự nghiệp môi trường'],
    [['Tiếp (05)', 'Hủy'], 'tiep tuc', 'Tiếp (05)'],
    [['Tiếp (05)', 'Hủy'], 'tiếp', 'Tiếp (05)'],
    [['Trang trước', 'Trang sau'], 'next', 'Trang sau'],
    [['Đang hoạt động (21/21)'], 'dang hoat dong', 'Đang hoạt động (21/21)'],
    [READY, '14', '14'],
    [READY, 'số 2', '2'],
    [READY, '5', null],
    [['1. Nam Đàn', '2. Quỳ Hợp'], 'chọn 2', '2. Quỳ Hợp'],
    [['1. Nam Đàn', '2. Quỳ Hợp'], '02', '2. Quỳ Hợp'],
    [['20 cơ sở', '2 cơ sở'], 'phương án 3', null],
    [QUEUE, '2', ['Quỳ Châu']],
    [QUEUE, 'quỳ', ['Quỳ Hợp', 'Quỳ Châu']],
    [QUEUE, 'nam dan', 'Nam Đàn'],
    [['Hùng Phát', 'Hưng Phát'], 'hung phat', ['Hùng Phát', 'Hưng Phát']],
    [['Hùng Phát', 'Hưng Phát'], 'Hưng Phát', 'Hưng Phát'],
    [['Hùng Phát', 'Nam Đàn'], 'Hưng Phát', ['Hùng Phát']],
    [['Nguyễn Văn A, UBND huyện Con Cuông'], 'nguyen van a', 'Nguyễn Văn A, UBND huyện Con Cuông'],
    [[], 'có', null],
    [CONSENT, '', null],
    [CONSENT, '👍', null],
  ])('%j: %s', (labels, text, expected) => {
    expect(meant(labels, text)).toEqual(expected);
  });

  test.each<[readonly string[], string, unknown]>([
    [READY, 'nộp', 'Nộp số liệu'],
    [READY, 'nop luon', 'Nộp số liệu'],
    [READY, 'nopj', 'Nộp số liệu'],
    [READY, 'nộp báo cáo đi', 'Nộp số liệu'],
    [READY, 'submit', 'Nộp số liệu'],
    [READY, 'nộp số liệu', 'Nộp số liệu'],
    [READY, 'nộp rồi', null],
    [READY, 'da nop', null],
    [READY, 'chưa nộp', null],
    [READY, 'nop so lieeu', 'Nộp số liệu'],
    [READY, 'nop so lueu', 'word: nộp'],
    [READY, 'ok', 'word: nộp'],
    [READY, 'đúng rồi', 'word: nộp'],
    [CLOSING, 'đủ rồi', 'word: nộp'],
    [CLOSING, 'nộp', 'Đã đủ đến 30/11/2018, nộp'],
    [CLOSING, 'có', 'word: nộp'],
    [CLOSING, 'chưa', 'Chưa, để sau'],
    [['!Có, xóa', 'Không'], 'có', 'word: xóa'],
    [['!Có, xóa', 'Không'], 'xóa', 'Có, xóa'],
    [['!Có, xóa', 'Không'], 'không', 'Không'],
    [['!Thu hồi thông báo', 'Quay lại'], 'thu hoi', 'Thu hồi thông báo'],
    [['!Gửi trả lại', '!Gửi nhắc', 'Hủy'], 'gửi', ['Gửi trả lại', 'Gửi nhắc']],
    [['!Gửi trả lại', '!Gửi nhắc', 'Hủy'], 'ok', ['Gửi trả lại', 'Gửi nhắc']],
    [['!Gửi ngay', 'Hẹn giờ', '!Bỏ thông báo này'], 'ok', 'word: gửi'],
    [['!Bỏ thông báo này', 'Người nhận'], 'ok', null],
    [['!Hủy kỳ báo cáo', 'Quay lại'], 'thôi', 'word: hủy'],
    [['!Hủy kỳ báo cáo', 'Quay lại'], 'hủy', 'Hủy kỳ báo cáo'],
  ])('what is deliberate in %j: %s', (labels, text, expected) => {
    expect(meant(labels, text)).toEqual(expected);
  });

  test('numbers that are shown are the choice; what is deliberate has none', () => {
    const labels = ['Sửa tên', '!Gửi đăng ký', 'Sửa đơn vị'];
    expect(meant(labels, '2', ALL, true)).toBe('Sửa đơn vị');
    expect(meant(labels, '3', ALL, true)).toBeNull();
    expect(meant(labels, '2', ['answer', 'way'], true)).toBeNull();
    expect(meant(labels, 'chọn 2', [], true)).toBe('Sửa đơn vị');
  });

  test('only what is asked for is read', () => {
    expect(meant(CONSENT, 'có', ['number', 'way', 'near'])).toBeNull();
    expect(meant(LATER, 'back', ['number', 'answer', 'near'])).toBeNull();
    expect(meant(LATER, 'bản nháp', ['number', 'answer', 'way'])).toBeNull();
  });

  test.each([
    ['Nộp số liệu', 'nộp'],
    ['Đã đủ đến 30/11/2018, nộp', 'nộp'],
    ['Thu hồi', 'thu hồi'],
    ['Gửi 21 đơn vị', 'gửi'],
    ['Vẫn gửi', 'gửi'],
    ['Có, xóa hết', 'xóa'],
    ['Đã gọi xác minh, duyệt', 'duyệt'],
    ['Từ nay kết thúc vai trò', 'kết thúc'],
  ])('the word of %s', (label, word) => {
    expect(wordOf(label)).toBe(word);
  });
});

describe('properties of matching', () => {
  const LISTS = [CONSENT, UNIT, LATER, READY, CLOSING, QUEUE];

  test('a whole label, with or without marks, in any letters and with any mark around it, is that choice', () => {
    for (const labels of LISTS)
      for (const { label } of choicesOf(labels)) {
        const plain = label.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
        for (const text of [label, label.toUpperCase(), plain, ` ${plain}. `, `“${label}”`, `${label} ạ`])
          expect([text, meant(labels, text, [])]).toEqual([text, label]);
      }
  });

  test('no yes, number or slip takes what is deliberate', () => {
    const risky = [
      'ok',
      'có',
      'đúng',
      'vâng',
      'ừ',
      'dong y',
      '1',
      '2',
      'chọn 1',
      'số 1',
      'gưii đăng ký',
      'gui dang kyp',
    ];
    for (const text of risky) expect(meant(['!Gửi đăng ký'], text)).not.toBe('Gửi đăng ký');
  });

  test('the order of the choices changes nothing', () => {
    for (const labels of LISTS)
      for (const text of ['có', 'không', 'quay lại', 'quỳ', 'nộp', 'xem', 'để sau', 'khác']) {
        const [one, other] = [meant(labels, text), meant([...labels].reverse(), text)];
        expect(Array.isArray(one) ? [...(one as string[])].sort() : one).toEqual(
          Array.isArray(other) ? [...(other as string[])].sort() : other,
        );
      }
  });
});

describe('numbers of choices', () => {
  test.each<[readonly string[], (number | null)[]]>([
    [
      ['Đúng', 'Đơn vị khác'],
      [1, 2],
    ],
    [
      ['Sửa tên', '!Gửi đăng ký', 'Sửa đơn vị'],
      [1, null, 2],
    ],
    [
      ['!Nộp số liệu', '1', '2'],
      [null, 1, 2],
    ],
    [
      ['1. Nam Đàn', 'Thêm huyện', '2. Quỳ Hợp'],
      [1, null, 2],
    ],
    [
      ['20 cơ sở', '2 cơ sở'],
      [1, 2],
    ],
    [
      ['2.1', '2.2', 'Quay lại'],
      [null, null, null],
    ],
    [
      ['12.500 đồng', '1.200 bản'],
      [1, 2],
    ],
  ])('%j', (labels, numbers) => {
    const choices = labels.map((label) => ({ label: label.replace(/^!/, ''), deliberate: label.startsWith('!') }));
    expect(numberChoices(choices)).toEqual(numbers);
  });
});
