import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../../src/documents/pictures/fonts.ts';
import { wrapText, type TextStyle } from '../../../src/documents/pictures/wrap-text.ts';

const STYLE: TextStyle = { size: 30, weight: 400 };
const words = fc.array(
  fc.constantFrom('Ủy', 'ban', 'nhân', 'dân', 'huyện', 'Quỳ', 'Hợp', 'SXSH', 'nghiêng'.repeat(9)),
  {
    minLength: 1,
    maxLength: 40,
  },
);

describe('text in lines', () => {
  test('no line is wider than it may be, and there are no more lines than may be', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 120, max: 900 }), fc.integer({ min: 1, max: 4 }), (list, width, most) => {
        const lines = wrapText(list.join(' '), width, STYLE, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(widthOf(line, STYLE.size, STYLE.weight)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('what has room is kept word by word; what has none ends with an ellipsis', () => {
    expect(wrapText('Ủy ban nhân dân huyện Quỳ Hợp', 260, STYLE, 5).join(' ')).toBe('Ủy ban nhân dân huyện Quỳ Hợp');
    const [first, second, ...rest] = wrapText('Ủy ban nhân dân huyện Quỳ Hợp', 150, STYLE, 2);
    expect([first, rest.length]).toEqual(['Ủy ban', 0]);
    expect(second).toMatch(/…$/);
    expect(wrapText('', 100, STYLE, 2)).toEqual([]);
  });
});
