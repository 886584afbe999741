import { describe, expect, test } from 'vitest';
import { lacksMarks } from '../../../src/domain/text/normalize.ts';
import { lacksMarksSomewhere } from '../../../src/domain/text/unmarked.ts';
import { detectOldFont } from '../../../src/domain/text/old-font.ts';
import { spellTitle } from '../../../src/domain/text/spell-title.ts';

describe('what was typed without marks', () => {
  test.each([
    ['Tran Van Binh', true],
    ['De nghi cac don vi gui bao cao truoc ngay 15/12', true],
    ['Trần Van Binh', false],
    ['Đề nghị Quý đơn vị gui', false],
    ['KTHT', false],
    ['SCT UBND', false],
    ['Vinh', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(lacksMarks(text)).toBe(expected);
  });

  test.each([
    ['De nghi cac don vi gui bao cao truoc ngay 15/12', true],
    ['Kính gửi: UBND các huyện. Moi cac dong chi du hop luc 8 gio.', true],
    ['Kính gửi: UBND các huyện\nMoi cac dong chi du hop', true],
    ['Đề nghị gửi về địa chỉ: vp.sct@nghean.gov.vn.', false],
    ['Xem tại https://sct.nghean.gov.vn/van-ban/thong-bao. Đề nghị các đơn vị thực hiện.', false],
    ['Đề nghị Công ty Sumitomo tham dự. Nghe An.', false],
    ['Đề nghị các đơn vị gửi báo cáo trước ngày 15/12. Xin cảm ơn.', false],
  ])('somewhere in %j: %s', (text, expected) => {
    expect(lacksMarksSomewhere(text)).toBe(expected);
  });

  test.each([
    ['pho phong kinh te va ha tang', 'Phó phòng Kinh tế và Hạ tầng'],
    ['chuyen vien', 'chuyên viên'],
    ['Truong phong KTHT', 'Trưởng phòng KTHT'],
    ['can bo rung', 'can bo rung'],
    ['pho phong, can bo dau moi', 'Phó phòng, can bo dau moi'],
    ['Phó phong', 'Phó phong'],
  ])('the title %j is spelled %j', (typed, spelled) => {
    expect(spellTitle(typed)).toBe(spelled);
  });
});

describe('text of fonts of before Unicode', () => {
  test.each([
    ['§¬n vÞ', 'TCVN3'],
    ['NguyÔn V¨n Hïng', 'TCVN3'],
    ['Lª ThÞ Hµ', 'TCVN3'],
    ['Nguyeãn Vaên Huøng', 'VNI'],
    ['Ñôn vò', 'VNI'],
    ['Phoøng Kinh teá', 'VNI'],
  ])('%j is of %s', (text, font) => {
    expect(detectOldFont(text)).toBe(font);
  });

  test.each([
    'Nguyễn Thị Hoà, khoá 2, thuý, quỳ, uỷ ban, khuỷu, xoã, toàn, hoáy, thuở, xoong, ngoằn ngoèo, giêng, oản',
    'Công ty CP Muñoz § 5, 30°C, Excel® «báo cáo» 2,5 µm × 3 ± 1',
    'H’Hen Niê, Y Moan Ênuôl, Noël Müller',
  ])('%j is not', (text) => {
    expect(detectOldFont(text)).toBe(null);
  });
});
