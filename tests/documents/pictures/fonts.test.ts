import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { fontOf, widthOf } from '../../../src/documents/pictures/fonts.ts';
import { readFont } from '../../../src/documents/pictures/read-font.ts';
import { renderPng } from '../../../src/documents/pictures/render-png.ts';
import { textAt, wrapSvg } from '../../../src/documents/pictures/svg.ts';
import { WORDING } from '../../../src/wording/locales.ts';

const BASES = Array.from('aăâeêioôơuưyAĂÂEÊIOÔƠUƯY');
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
/** Every letter that Vietnamese is written with, composed. */
const LETTERS = BASES.flatMap((letter) => TONES.map((tone) => (letter + tone).normalize('NFC'))).concat('đ', 'Đ');
const plan = readFileSync('prisma/plans/nghe-an-sxsh-2017-2020/plan.json', 'utf8');
/** The letters of the whole wording and of the plan, and every sign of what is said in pictures. */
const written = new Set(
  [
    ...Array.from(JSON.stringify(WORDING.vi) + plan).filter((letter) => /\p{Script=Latin}/u.test(letter)),
    ...Array.from(JSON.stringify([WORDING.vi.pictures, WORDING.en.pictures])),
    ...LETTERS,
    ...Array.from('0123456789–…“”%/;:'),
  ].filter((letter) => letter > ' '),
);

describe('the font of pictures', () => {
  test.each([400, 600] as const)(
    'weight %i has a glyph for every letter of the wording, the plan and Vietnamese',
    (weight) => {
      expect(LETTERS.every((letter) => letter.length === 1)).toBe(true);
      const font = fontOf(weight);
      expect([...written].filter((letter) => !font.has(letter.codePointAt(0) ?? 0))).toEqual([]);
    },
  );

  test('a font without Vietnamese letters is found out', () => {
    const file = readFileSync(
      createRequire(import.meta.url).resolve(
        '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
      ),
    );
    expect(readFont(file).has(0x10ffff)).toBe(false);
    expect(readFont(file).has('漢'.codePointAt(0) ?? 0)).toBe(false);
  });

  test('letters are drawn, each with its own marks, and not as the box of a missing glyph', async () => {
    const draw = (text: string): Promise<Uint8Array> =>
      renderPng(wrapSvg(120, 80, textAt(10, 60, text, { size: 60, weight: 400 })));
    const missing = Buffer.from(await draw('漢'));
    const drawn = new Map<string, string>();
    for (const letter of ['ợ', 'ơ', 'ọ', 'o', 'ữ', 'ư', 'ẵ', 'ặ', 'Ệ', 'Ê', 'đ', 'd', 'ỹ', 'ỵ']) {
      const picture = Buffer.from(await draw(letter));
      expect([letter, picture.equals(missing)]).toEqual([letter, false]);
      drawn.set(picture.toString('base64'), letter);
    }
    expect(drawn.size).toBe(14);
  });

  test('a width is that of the glyphs: a longer text is wider, and twice the size is twice as wide', () => {
    expect(widthOf('nhiệm vụ', 30, 400)).toBeGreaterThan(widthOf('nhiệm', 30, 400));
    expect(widthOf('ợ', 60, 400)).toBeCloseTo(2 * widthOf('ợ', 30, 400));
    expect(widthOf('', 30, 400)).toBe(0);
  });
});
