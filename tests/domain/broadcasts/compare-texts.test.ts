import { describe, expect, test } from 'vitest';
import { citedDocument } from '../../../src/domain/broadcasts/cited-document.ts';
import { changesBetween } from '../../../src/domain/broadcasts/compare-texts.ts';
import { pointsChanged } from '../../../src/domain/broadcasts/points-changed.ts';

const TEXT = 'Họp lúc 14 giờ ngày 20/12/2018 tại Hội trường A, đề nghị cử 01 cán bộ dự.';

describe('what a correction changes', () => {
  test.each([
    [TEXT, TEXT, []],
    [TEXT, TEXT.replace('14 giờ', '15 giờ'), [{ out: 'lúc 14 giờ ngày 20/12/2018', in: 'lúc 15 giờ ngày 20/12/2018' }]],
    [TEXT, TEXT.replace('20/12', '21/12'), [{ out: 'lúc 14 giờ ngày 20/12/2018', in: 'lúc 14 giờ ngày 21/12/2018' }]],
    [
      TEXT,
      TEXT.replace('14 giờ', '15 giờ 30'),
      [{ out: 'lúc 14 giờ ngày 20/12/2018', in: 'lúc 15 giờ 30 ngày 20/12/2018' }],
    ],
    [TEXT, TEXT.replace('trường A', 'trường B'), [{ out: 'tại Hội trường A,', in: 'tại Hội trường B,' }]],
    [
      'Họp lúc 08 giờ 00 ngày 30 tháng 11 năm 2018 ở Vinh.',
      'Họp lúc 08 giờ 30 ngày 30 tháng 12 năm 2018 ở Vinh.',
      [
        {
          out: 'lúc 08 giờ 00 ngày 30 tháng 11 năm 2018',
          in: 'lúc 08 giờ 30 ngày 30 tháng 12 năm 2018',
        },
      ],
    ],
    [
      'Họp lúc 14 giờ ngày 20/12/2018 ở Vinh.',
      'Họp lúc 15 giờ vào thứ Ba ngày 21/12/2018 ở Vinh.',
      [{ out: 'lúc 14 giờ ngày 20/12/2018', in: 'lúc 15 giờ vào thứ Ba ngày 21/12/2018' }],
    ],
    [
      'Gửi trước 8h00, thứ Sáu, ngày 30/11 về Sở.',
      'Gửi trước 8h30, thứ Sáu, ngày 30/11 về Sở.',
      [{ out: '8h00, thứ Sáu, ngày 30/11', in: '8h30, thứ Sáu, ngày 30/11' }],
    ],
    [TEXT, TEXT.replace(' dự.', '.'), [{ out: 'cán bộ dự.', in: 'cán bộ.' }]],
    [TEXT, TEXT.replace('đề nghị ', ''), [{ out: 'đề nghị', in: '' }]],
    [TEXT, `${TEXT} Trân trọng.`, [{ out: '', in: 'Trân trọng.' }]],
    ['một hai', 'ba', [{ out: 'một hai', in: 'ba' }]],
  ])('“%s” to “%s”', (before, after, changes) => {
    expect(changesBetween(before, after)).toEqual(changes);
  });

  test('changes a word apart are one, those further apart two', () => {
    expect(changesBetween('a b c d e f g', 'A b C d e f G')).toEqual([
      { out: 'a b c', in: 'A b C' },
      { out: 'f g', in: 'f G' },
    ]);
  });

  test('a long text is compared in a moment', () => {
    const words = Array.from({ length: 1400 }, (_, at) => `từ${at}`);
    expect(changesBetween(words.join(' '), words.toReversed().join(' ')).length).toBeGreaterThan(0);
    expect(changesBetween('a '.repeat(5000), 'b '.repeat(5000))).toHaveLength(1);
  });

  test.each([
    [TEXT.replace('14 giờ', '15 giờ'), ['hour']],
    [TEXT.replace('20/12', '21/12'), ['date']],
    [TEXT.replace('trường A', 'trường B'), ['place']],
    [TEXT.replace('Họp lúc 14 giờ', 'Họp chiều thứ Ba'), ['date', 'hour']],
    [TEXT.replace('01 cán bộ', '02 cán bộ'), []],
    [TEXT.replace('Họp', 'Đề nghị họp'), []],
  ])('“%s” changes %j', (after, points) => {
    expect(pointsChanged(TEXT, after)).toEqual(points);
  });

  test.each([
    ['Họp tại hội trường Hưng Dũng, 8 giờ.', 'Họp tại hội trường Hùng Dũng, 8 giờ.', ['place']],
    ['Họp tại hội trường Hoà Bình, 8 giờ.', 'Họp tại Hội trường Hòa Bình, 8 giờ.', []],
    ['Họp tại hội trường Hung Dung, 8 giờ.', 'Họp tại hội trường Hưng Dũng, 8 giờ.', []],
    ['Họp thứ Ba, tại phòng họp A.', 'Họp thứ Ba, tại phòng họp Á.', []],
    ['Họp thứ Hai, thứ Ba.', 'Họp thứ Hai.', ['date']],
    [
      'moi du hop luc 8 gio ngay 20/12 tai hoi truong So',
      'moi du hop luc 14 gio ngay 20/12 tai hoi truong So',
      ['hour'],
    ],
    ['moi du hop luc 8 gio tai hoi truong So', 'moi du hop luc 8 gio tai UBND tinh', ['place']],
    ['moi du hop sang thu ba', 'moi du hop chieu thu tu', ['date', 'hour']],
  ])('“%s” and “%s” differ in %j', (before, after, points) => {
    expect(pointsChanged(before, after)).toEqual(points);
    expect(pointsChanged(before.normalize('NFD'), after)).toEqual(points);
  });
});

describe('the document that a text cites', () => {
  test.each([
    ['Theo Giấy mời số 125/GM-SCT ngày 20/8/2018, đề nghị dự họp.', '125/GM-SCT'],
    ['Căn cứ Nghị định 15/2018/NĐ-CP.', '15/2018/NĐ-CP'],
    ['Quyết định số 4527/QĐ-UBND.CN của tỉnh', '4527/QĐ-UBND.CN'],
    ['theo cong van 45/SCT ngay 3/4/2018, de nghi du hop', '45/SCT'],
    ['Theo Công văn 45/SCT-KTAT ngày 3/4/2018', '45/SCT-KTAT'],
    ['theo cv 45/sct-ktat ngay 3/4/2018', '45/SCT-KTAT'],
    ['số 45/QĐ-UBND 3/4/2018', '45/QĐ-UBND'],
    ['so 45/QD-UBND 3/4/2018', '45/QĐ-UBND'],
    ['Theo CV 45, đề nghị các đơn vị báo lại.', '45'],
    ['thuc hien qd 12 ngay 5/3/2018', '12'],
    ['QĐ 12', '12'],
    ['Thực hiện công văn số 45 của Sở', '45'],
    ['Thực hiện Công văn số 45.', '45'],
    ['Theo tờ trình số 7/ttr-sct', '7/TTr-SCT'],
    ['Theo Kế hoạch số 17 ngày 3/4/2018', '17'],
    ['Theo 45/ABC-XYZ', '45/ABC-XYZ'],
    ['Gửi báo cáo 6 tháng, 2 bản.', null],
    ['Nộp báo cáo năm 2018 trước 15/12.', null],
    ['Thực hiện kế hoạch 2018 của tỉnh', null],
    ['báo cáo số 12 cơ sở đã áp dụng', null],
    ['Gửi 12/21 huyện; 5/đơn vị; 100 kg/tấn; 3/ngày', null],
    ['Mỗi huyện cử 01/02 cán bộ, phòng 5/nhà A', null],
    ['Quyết định 2 nội dung', null],
    ['Họp lúc 8h ngày 20/8/2018.', null],
    ['tỷ lệ 12/21 huyện, 20/8-21/8', null],
  ])('“%s”: %s', (text, number) => {
    expect(citedDocument(text)).toBe(number);
  });
});
