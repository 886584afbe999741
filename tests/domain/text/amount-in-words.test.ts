import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountInWords } from '../../../src/domain/text/amount-in-words.ts';

describe('an amount in words', () => {
  test.each([
    [0, 'Không đồng'],
    [5, 'Năm đồng'],
    [15, 'Mười lăm đồng'],
    [21, 'Hai mươi mốt đồng'],
    [24, 'Hai mươi tư đồng'],
    [105, 'Một trăm linh năm đồng'],
    [110, 'Một trăm mười đồng'],
    [1_005, 'Một nghìn, không trăm linh năm đồng'],
    [12_500_000, 'Mười hai triệu, năm trăm nghìn đồng'],
    [35_500_000, 'Ba mươi lăm triệu, năm trăm nghìn đồng'],
    [1_005_000_000, 'Một tỷ, không trăm linh năm triệu đồng'],
    [8_275_000_000, 'Tám tỷ, hai trăm bảy mươi lăm triệu đồng'],
    [2_000_000_000, 'Hai tỷ đồng'],
    [2_000_000_001, 'Hai tỷ, không trăm linh một đồng'],
    [1_050_000_020_000, 'Một nghìn, không trăm năm mươi tỷ, không trăm hai mươi nghìn đồng'],
    [3_000_000_000_000, 'Ba nghìn tỷ đồng'],
  ])('%d', (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
  });

  test('of two amounts is never the same', () => {
    const amount = fc.integer({ min: 0, max: 9_000_000_000_000 });
    fc.assert(
      fc.property(amount, amount, (one, other) => {
        expect(amountInWords(one) === amountInWords(other)).toBe(one === other);
      }),
    );
  });

  test('is of whole đồng that are not negative', () => {
    for (const amount of [-1, 0.5, Number.NaN, 2 ** 60]) expect(() => amountInWords(amount)).toThrow('whole đồng');
  });
});
