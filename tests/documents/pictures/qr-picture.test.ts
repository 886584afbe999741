import { Resvg } from '@resvg/resvg-js';
import { create } from 'qrcode';
import { describe, expect, test } from 'vitest';
import { drawQrPicture, type QrWords } from '../../../src/documents/qr-picture.ts';

const LINK = 'https://t.me/dieu_phoi_sxsh_bot?start=Ab3_-xyzAb3_-xyz';
const WORDS: QrWords = {
  title: 'UBND huyện Con Cuông',
  purpose: 'Đăng ký làm đầu mối dự phòng',
  validity: 'Có hiệu lực đến 17 giờ 00 ngày 26/11/2018, dùng cho 03 người',
};

/** Which points of a picture are dark. */
function darkPoints(png: Uint8Array): { width: number; height: number; isDark: (x: number, y: number) => boolean } {
  const width = new DataView(png.buffer, png.byteOffset).getUint32(16);
  const height = new DataView(png.buffer, png.byteOffset).getUint32(20);
  const data = Buffer.from(png).toString('base64');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${data}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  return { width, height, isDark: (x, y) => (pixels[(y * width + x) * 4] ?? 255) < 128 };
}

/** The rows of the picture from the first to the last that is dark at the left end of the code. */
function codeTop(isDark: (x: number, y: number) => boolean, left: number, side: number, height: number): number {
  return Array.from({ length: height }, (_, y) => y).findIndex((y) =>
    Array.from({ length: 7 * side }, (_, at) => at).every((at) => isDark(left + at, y) && isDark(left, y + at)),
  );
}

describe('the QR picture of an invitation', () => {
  test.each([
    ['with few words', WORDS],
    [
      'with a long name',
      { ...WORDS, title: 'Ban quản lý Khu kinh tế Đông Nam và các khu công nghiệp tỉnh Nghệ An <&"> '.repeat(2) },
    ],
  ])('holds every module of its code, sharp, with white around it: %s', async (_, words) => {
    const { width, height, isDark } = darkPoints(await drawQrPicture(LINK, words));
    const { modules } = create(LINK, { errorCorrectionLevel: 'M' });
    const side = Math.floor(width / (modules.size + 8));
    const left = Math.round((width - modules.size * side) / 2);
    const top = codeTop(isDark, left, side, height);
    expect(top).toBeGreaterThan(4 * side);
    const drawn = Array.from({ length: modules.size + 8 }, (_, row) =>
      Array.from({ length: modules.size + 8 }, (__, column) =>
        isDark(left + (column - 4) * side + (side >> 1), top + (row - 4) * side + (side >> 1)),
      ),
    );
    const inside = (at: number): boolean => at >= 4 && at < modules.size + 4;
    expect(drawn).toEqual(
      drawn.map((cells, row) =>
        cells.map((_cell, column) => inside(row) && inside(column) && modules.get(row - 4, column - 4) !== 0),
      ),
    );
  });

  test('says for whom it is and until when: another unit or day is another picture, with the same code', async () => {
    const pictures = await Promise.all(
      [
        WORDS,
        { ...WORDS, title: 'UBND huyện Kỳ Sơn' },
        { ...WORDS, validity: 'Có hiệu lực đến 17 giờ 00 ngày 27/11/2018' },
      ].map((words) => drawQrPicture(LINK, words)),
    );
    expect(new Set(pictures.map((png) => Buffer.from(png).toString('base64'))).size).toBe(3);
  });
});
