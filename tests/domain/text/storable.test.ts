import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeFault } from '../../../src/domain/text/describe-fault.ts';
import { cutText, isStorable, toStorable } from '../../../src/domain/text/storable.ts';

/** Any UTF-16 units, with halves of pairs and U+0000 among them. */
const anything = fc
  .array(fc.oneof(fc.constantFrom(0, 0xd83d, 0xde00, 0x61), fc.nat(0xffff)), { maxLength: 30 })
  .map((units) => String.fromCharCode(...units));

describe('texts that the store can hold', () => {
  test('whatever was received is made one, in texts, lists and names of fields', () => {
    expect(toStorable({ 'a\u0000': ['\ud800b', 1, null, { c: 'd\u0000' }] })).toEqual({
      a: ['\ufffdb', 1, null, { c: 'd' }],
    });
    fc.assert(
      fc.property(anything, (text) => {
        expect(isStorable(toStorable(text))).toBe(true);
      }),
    );
  });

  test('what can be held stays as it is', () => {
    fc.assert(
      fc.property(anything.filter(isStorable), (text) => {
        expect(toStorable(text)).toBe(text);
      }),
    );
  });

  test('cutting leaves no half of a character and takes no more than one unit too many', () => {
    expect(cutText('ab😀', 3)).toBe('ab');
    expect(cutText('ab😀', 4)).toBe('ab😀');
    fc.assert(
      fc.property(anything.map(toStorable), fc.integer({ min: 1, max: 30 }), (text, length) => {
        const cut = cutText(text, length);
        expect(isStorable(cut)).toBe(true);
        expect(text.startsWith(cut)).toBe(true);
        expect(cut.length).toBeLessThanOrEqual(length);
        expect(cut.length).toBeGreaterThanOrEqual(Math.min(text.length, length) - 1);
      }),
    );
  });

  test('the description of a fault is one, wherever its message is cut', () => {
    fc.assert(
      fc.property(anything, fc.nat(4), (text, more) => {
        const fault = new Error('a'.repeat(296 + more) + text, { cause: new Error(text) });
        expect(isStorable(describeFault(fault))).toBe(true);
      }),
    );
  });
});
