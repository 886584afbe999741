import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldTelex, normalizeInput, searchKey } from '../../../src/domain/text/normalize.ts';

describe('search keys', () => {
  test.each([
    ['Quỳ Hợp', 'quy hop'],
    ['ĐÔ LƯƠNG', 'do luong'],
    ['Ðô Lương with U+00D0', 'do luong with u 00d0'],
    ['Thái Hòa', 'thai hoa'],
    ['Thái Hoà', 'thai hoa'],
    ['  Sở  TN&MT ', 'so tn mt'],
  ])('%s folds to %s', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });

  test('composed and decomposed writing fold alike, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchKey(text.normalize('NFD'))).toBe(searchKey(text.normalize('NFC')));
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
    );
  });

  test.each([
    ['ddoo luowng', 'do luong'],
    ['quyf howpj', 'quy hop'],
    ['con cuoong', 'con cuong'],
  ])('Telex that was not converted, %s, folds to %s', (typed, key) => {
    expect(foldTelex(typed)).toBe(key);
  });

  test('what is kept has no invisible characters and is composed', () => {
    expect(normalizeInput(' a\u200b\u0301  b\r\nc ')).toBe('á b\nc');
  });
});
