import { describe, expect, test } from 'vitest';
import { parseDocumentReference } from '../../../src/domain/text/parse-document-reference.ts';
import { parseNameAndTitle } from '../../../src/domain/text/parse-name-and-title.ts';
import { withoutSalutation } from '../../../src/domain/text/salutation.ts';
import { sharesInSentence } from '../../../src/domain/text/shares-in-sentence.ts';
import { yesByVerb, yesOrNoIn } from '../../../src/domain/text/yes-or-no.ts';
import { yearInSentence } from '../../../src/domain/text/year-in-sentence.ts';
import { saysLater } from '../../../src/domain/reporting/plain-words.ts';

describe('a salutation', () => {
  test.each([
    ['Dạ kính thưa Sở, có 12 cơ sở', 'có 12 cơ sở'],
    ['da thua sep, chua co', 'chua co'],
    ['Kính gửi Sở Công Thương Nghệ An: 45 triệu', '45 triệu'],
    ['Em xin phép báo cáo đồng chí là đã ký', 'đã ký'],
    ['em chao anh a, 5 lop', '5 lop'],
    ['Thưa anh Nam, 7 người', '7 người'],
    ['Dạ có', 'Dạ có'],
    ['Báo cáo số 12/BC-UBND ngày 1/2/2018', 'Báo cáo số 12/BC-UBND ngày 1/2/2018'],
    ['em báo cáo anh sau', 'em báo cáo anh sau'],
    ['Kính thưa các đồng chí', ''],
  ])('%s', (text, left) => {
    expect(withoutSalutation(text)).toBe(left);
  });
});

describe('a name behind a salutation', () => {
  test.each([
    ['Kinh thua anh, dau moi la bac Dinh Van Toai, chuyen vien a', 'Dinh Van Toai', 'chuyên viên'],
    [
      'Dạ thưa sếp, trước đây là anh Cao Văn Đạt, nay là chị Mai Thị Thơm, chuyên viên phụ trách ạ',
      'Mai Thị Thơm',
      'chuyên viên',
    ],
    ['Thưa Sở, em tên là Kha Văn Lót, năm nay 30 tuổi, Phó Trưởng phòng', 'Kha Văn Lót', 'Phó Trưởng phòng'],
    ['Thưa Sở, đồng chí Phó Trưởng phòng Vi Văn Thụ trực tiếp phụ trách', 'Vi Văn Thụ', 'Phó Trưởng phòng'],
  ])('%s', (text, fullName, title) => {
    expect(parseNameAndTitle(text)).toMatchObject({ fullName, title });
  });

  test.each([
    'Kính thưa quý Sở',
    'Dạ thưa anh, có hai đồng chí là anh Hà Văn Sáu và chị Lô Thị Mận',
    'Thua chi, do truong phong em phu trach',
    'Thưa anh, hiện chưa có ai nhận việc này',
    'da thua so em se bao sau a',
  ])('%s is none', (text) => {
    expect(parseNameAndTitle(text).kind).toBe('refused');
  });
});

describe('number and date of a document in a sentence', () => {
  test.each([
    ['Đó là Thông báo số 31/TB-UBND do Phó Chủ tịch ký ngày 9 tháng 8 năm 2018 ạ', '31/TB-UBND', '2018-08-09'],
    ['cong van so 77/ubnd-kt ngay 3/9/2018 cua uy ban huyen', '77/UBND-KT', '2018-09-03'],
    [
      'Theo Công văn số 800/SCT ngày 2/8/2018, huyện có Báo cáo số 60/BC-UBND ngày 5/9/2018',
      '60/BC-UBND',
      '2018-09-05',
    ],
  ])('%s', (text, number, date) => {
    expect(parseDocumentReference(text, '2018-11-12')).toEqual({ kind: 'reference', reference: { number, date } });
  });
});

describe('years, shares and what comes later', () => {
  test.each([
    ['từ năm hai nghìn không trăm mười hai', 2012],
    ['tu nam hai ngan muoi bay', 2017],
    ['lập năm 2005 nhưng năm 2013 mới áp dụng', 2013],
    ['2010 hoặc 2011', null],
    ['lập năm 2005, áp dụng năm 2013', null],
  ])('%s', (text, year) => {
    expect(yearInSentence(text)).toBe(year);
  });

  test.each([
    ['bắt đầu từ 2014, đến 2016 được cấp', 2014],
    ['thành lập 2010, áp dụng 2016', 2016],
    ['đánh giá năm 2015, áp dụng từ 2016', 2016],
    ['bắt đầu tìm hiểu 2014, áp dụng 2016', null],
  ])('of what began: %s', (text, year) => {
    expect(yearInSentence(text, 'Cơ sở bắt đầu áp dụng SXSH năm nào?')).toBe(year);
    expect(yearInSentence(text, 'Cơ sở thành lập năm nào?')).toBe(null);
  });

  test.each([
    ['giảm được từ bốn đến mười lăm phần trăm', { from: 4, to: 15 }],
    ['thấp nhất là 3% ở lò gạch và cao nhất là 9% ở nhà máy', { from: 3, to: 9 }],
    ['các cơ sở đều đạt bảy phần trăm', { from: 7, to: 7 }],
    ['chưa đạt bảy phần trăm', null],
  ])('%s', (text, shares) => {
    expect(sharesInSentence(text)).toEqual(shares);
  });

  test.each([
    ['Dạ thưa Sở, số này chưa tách được, em xin gửi bổ sung trong tuần', true],
    ['để em hỏi lại lãnh đạo đã', true],
    ['chưa đối chiếu xong, thứ 6 phòng gửi', true],
    ['có hai mươi cơ sở, còn lại chưa nắm, gửi sau', false],
    ['chưa có bộ phận chuyên trách', false],
  ])('%s', (text, later) => {
    expect(saysLater(text)).toBe(later);
  });
});

describe('yes or no by the asked verb, and by what is now', () => {
  test.each([
    ['khi có khi không', null],
    ['cái này khó nói lắm, lúc thì có lúc thì không', null],
    ['năm trước có, năm nay thì chưa', false],
  ])('%s', (text, yes) => {
    expect(yesOrNoIn(text)).toBe(yes);
  });

  test('what is no trouble is no denial', () => {
    expect(yesByVerb('Có nộp phí đúng hạn không?', 'không gặp khó khăn gì, vẫn nộp đầy đủ')).toBe(true);
    expect(yesByVerb('Có nộp phí đúng hạn không?', 'vẫn chưa nộp đủ')).toBe(null);
  });
});
