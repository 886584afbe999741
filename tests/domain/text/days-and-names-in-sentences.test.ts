import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayInSentence } from '../../../src/domain/text/date-in-sentence.ts';
import { atLocalTime } from '../../../src/domain/text/local-date.ts';
import { searchKey } from '../../../src/domain/text/normalize.ts';
import { parseMoment } from '../../../src/domain/text/parse-moment.ts';
import { parseNameAndTitle } from '../../../src/domain/text/parse-name-and-title.ts';

const NOW = atLocalTime('2018-11-12', 8);
const polite = fc.constantFrom('', 'Dạ ', 'Dạ thưa đồng chí, ', 'Kính báo cáo Sở, ', 'Vâng, ', 'Báo cáo lãnh đạo, ');
const style = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replaceAll(/[\p{L}\p{M}]+/gu, searchKey),
);

describe('a day in a sentence', () => {
  test('the day that was taken back, or that of a draft, is not kept', () => {
    const day = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 10 }));
    const said = fc.constantFrom<(one: string, other: string) => string>(
      (one, other) => `Ngày ký là ${one}, à xin lỗi đồng chí, ${other} năm 2018`,
      (one, other) => `ký ngày ${one}, đính chính lại là ngày ${other}/2018`,
      (one, other) => `dự thảo ngày ${one} nhưng đến ngày ${other}/2018 mới được ký`,
      (one, other) => `trình ngày ${one}, ký ngày ${other}/2018`,
    );
    fc.assert(
      fc.property(fc.tuple(day, day, said, style), ([[d1, m1], [d2, m2], sentence, typed]) => {
        fc.pre(d1 !== d2);
        const text = typed(sentence(`${d1}/${m1}`, `${d2}/${m2}`));
        const read = dayInSentence(text, 'Ngày ký văn bản?', '2018-11-12', { reportedOn: 2018 });
        const meant = `2018-${String(m2).padStart(2, '0')}-${String(d2).padStart(2, '0')}`;
        expect([text, read?.sure === true ? read.days[0] : meant]).toEqual([text, meant]);
        expect(read?.days).toContain(meant);
      }),
    );
  });

  test('a day in words is the day in figures', () => {
    const words = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
    fc.assert(
      fc.property(fc.tuple(fc.nat(10), fc.nat(10), polite), ([day, month, before]) => {
        const text = `${before}văn bản ký ngày ${words[day]} tháng ${words[month]} năm 2017 ạ`;
        const read = dayInSentence(text, 'Ngày ký văn bản?', '2018-11-12', { reportedOn: 2018 });
        const [d, m] = [day + 2, month + 2].map((number) => String(number).padStart(2, '0'));
        expect([text, read]).toEqual([text, { days: [`2017-${m}-${d}`], sure: true }]);
      }),
    );
  });
});

describe('a moment in a sentence', () => {
  test.each([
    ['14h t5', '2018-11-15', 14, 0],
    ['14h30 28/11/2018 à nhầm 29/11', '2018-11-29', 14, 30],
    ['8h30 20/11, à không, 9h', '2018-11-20', 9, 0],
    ['sáng mốt 9 giờ', '2018-11-14', 9, 0],
    ['năm giờ chiều ngày mười chín tháng ni', '2018-11-19', 17, 0],
    ['hai giờ chiều ngày mùng năm tháng mười hai', '2018-12-05', 14, 0],
    ['Trước thông báo 15 giờ ngày 22/11, nay đổi thành 9 giờ 30 phút cùng ngày', '2018-11-22', 9, 30],
    ['Chúng tôi thống nhất hạn nộp là 8 giờ 30 phút sáng thứ hai tuần sau ạ.', '2018-11-19', 8, 30],
    ['Trước đây là 20/11, nay lùi lại đến 17h00 ngày 25/11/2018.', '2018-11-25', 17, 0],
    ['Chúng tôi nộp lúc 8 giờ ngày 20/11', '2018-11-20', 8, 0],
    ['truowcs 16 giowf 30 ngayf 23/11', '2018-11-23', 16, 30],
    ['chậm nhất 11h ngày 20/11 để chiều còn họp', '2018-11-20', 11, 0],
  ])('%s', (text, day, hour, minute) => {
    expect(parseMoment(text, NOW, 17)).toEqual({ kind: 'moment', at: atLocalTime(day, hour, minute) });
  });

  test.each([
    'từ 8h đến 17h ngày 20/11',
    '8 giờ ngày 20/11 đến 17 giờ cùng ngày',
    'chưa chốt, có thể 20/11',
    '20/11 hoặc 25/11',
  ])('%s is not taken', (text) => {
    expect(parseMoment(text, NOW, 17).kind).toBe('not-a-moment');
  });
});

describe('a name in a sentence', () => {
  test.each([
    ['Dạ người phụ trách là đồng chí Nguyễn Văn Thắng, Phó Trưởng phòng Kinh tế và Hạ tầng ạ.', 'Nguyễn Văn Thắng'],
    ['Thưa đồng chí, công việc này do bà Phan Thị Mai Hương phụ trách.', 'Phan Thị Mai Hương'],
    ['Người nhận việc chính là em, Lô Văn Páo nhé anh', 'Lô Văn Páo'],
    ['Trước là anh Vi Văn Hải, giờ chị Lữ Thị Hoa làm', 'Lữ Thị Hoa'],
    ['Ông Lê Hữu Thung đã nghỉ hưu, nay bà Phan Thị Lựu phụ trách', 'Phan Thị Lựu'],
    ['dạ giao cho anh lang văn thiện phẩy cán bộ địa chính chấm', 'Lang Văn Thiện'],
    ['(Đã ký) Kha Văn Tám', 'Kha Văn Tám'],
    ['Phó Trưởng phòng Nguyễn Văn An', 'Nguyễn Văn An'],
    ['Trưởng phòng: Nguyễn Văn An', 'Nguyễn Văn An'],
    ['đ/c Nguyễn Văn An, TP KTHT', 'Nguyễn Văn An'],
    ['bà Trần Thị Bình, PCT UBND huyện', 'Trần Thị Bình'],
    ['Trần Thị Bình là kế toán của phòng', 'Trần Thị Bình'],
    ['em tên Nguyễn Văn An làm chuyên viên', 'Nguyễn Văn An'],
    ['Họ và tên: Trần Thị Bình. Chức vụ: kế toán trưởng', 'Trần Thị Bình'],
    ['Nguyễn Văn An, sinh năm 1980, chuyên viên', 'Nguyễn Văn An'],
    ['ThS. Nguyễn Văn An, Trưởng phòng', 'Nguyễn Văn An'],
    ['nguyeenx thij hoaf', 'Nguyễn Thị Hòa'],
    ['nguyen thi hoa', 'Nguyen Thi Hoa'],
    ['Do đồng chí Trần Quốc Toản, số điện thoại 0912345678, phụ trách ạ', 'Trần Quốc Toản'],
  ])('%s', (text, fullName) => {
    expect(parseNameAndTitle(text)).toMatchObject({ fullName });
  });

  test.each([
    'Hiện chưa phân công người phụ trách ạ.',
    'a Hùng',
    'Nguyễn Văn An và Trần Thị Bình',
    'Nguyễn Văn An, Trần Thị Bình',
    'anh An hoặc chị Bình',
    'anh Tuấn phòng kinh tế',
    'anh Hùng',
    'Đồng chí',
    'Kính gửi đồng chí',
    'Thưa anh, phòng đang khuyết lãnh đạo, chưa phân công',
    'Ông Lê Hữu Thung đã nghỉ hưu, chưa giao ai',
  ])('%s is none', (text) => {
    expect(parseNameAndTitle(text).kind).toBe('refused');
  });
});

describe('a person of whom something was taken back', () => {
  test.each([
    ['Võ Thị Sen, à nhầm Võ Thị Sâm, phó giám đốc', 'Võ Thị Sâm', 'phó giám đốc'],
    ['Dạ Thái Bá Sáng, à nhầm, Thái Bá Quang, Chánh Văn phòng ạ. Em xin lỗi chị.', 'Thái Bá Quang', 'Chánh Văn phòng'],
    [
      'Dạ em là Thủy, xin viết đầy đủ là Nguyễn Thị Thủy, nhân viên kỹ thuật ạ.',
      'Nguyễn Thị Thủy',
      'nhân viên kỹ thuật',
    ],
    ['Nguyễn Văn An, phó phòng, à không, trưởng phòng', 'Nguyễn Văn An', 'trưởng phòng'],
    ['Lê Nhâm Thìn, chuyên viên ạ. Mong anh giúp đỡ', 'Lê Nhâm Thìn', 'chuyên viên'],
  ])('%s', (typed, fullName, title) => {
    expect(parseNameAndTitle(typed)).toEqual({ kind: 'name-and-title', fullName, title, phone: null });
  });

  test.each(['Phòng Kinh tế Hạ tầng huyện Đô Lương', 'Phòng Tài nguyên Đô Lương', 'Đô Lương'])(
    '%s is nobody',
    (typed) => {
      expect(parseNameAndTitle(typed)).toEqual({ kind: 'refused', reason: 'not-a-name' });
    },
  );
});
