import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitHtml, splitView } from '../../src/telegram/sending/split-view.ts';

const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, '');
const words = (text: string): string => text.replaceAll(/\s/g, '');

const WORD = fc.constantFrom(
  'số',
  'liệu',
  '&gt;',
  '&amp;lt;',
  '<b>đậm</b>',
  '<b>nhiều\nchữ đậm</b>',
  '😀',
  'a'.repeat(700),
);
const TEXT = fc
  .array(fc.tuple(WORD, fc.constantFrom(' ', '\n', '')), { maxLength: 60 })
  .map((pairs) => pairs.map((pair) => pair.join('')).join(''));

test('nothing of a long text is lost, no part is over the limit, and each is sound markup', () => {
  fc.assert(
    fc.property(TEXT, (html) => {
      const parts = splitHtml(html);
      expect(words(parts.map(plain).join(''))).toBe(words(plain(html)));
      for (const part of parts) {
        expect(plain(part).length).toBeLessThan(4096);
        expect(part).not.toMatch(/&(?![a-z]+;)/);
        expect(part.match(/<b>/g)?.length ?? 0).toBe(part.match(/<\/b>/g)?.length ?? 0);
        expect(part.isWellFormed()).toBe(true);
      }
    }),
  );
});

test('a text without a space is cut where it may be', () => {
  const parts = splitHtml(`<b>${'a'.repeat(4090)}&gt;&gt;</b>`);
  expect(parts).toEqual([`<b>${'a'.repeat(4090)}</b>`, '<b>&gt;&gt;</b>']);
});

test('the buttons stand under the last part', () => {
  const buttons = [[{ label: 'Duyệt', data: 'x' }]];
  const views = splitView({ text: 'chữ '.repeat(2000), buttons });
  expect(views.map((view) => view.buttons)).toEqual([undefined, buttons]);
});
