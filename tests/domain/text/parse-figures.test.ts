import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMoney } from '../../../src/domain/text/parse-money.ts';
import { parseInteger } from '../../../src/domain/text/parse-number.ts';
import { formatNumber } from '../../../src/domain/text/vietnamese-format.ts';

const MILLION = 1_000_000;

describe('whole numbers as people type them', () => {
  test.each([
    ['126', 126],
    ['1.234', 1234],
    ['1 234', 1234],
    ['126 cơ sở', 126],
    ['１２６', 126],
    ['0', 0],
    ['1.234.567', 1_234_567],
    ['một trăm', 100],
    ['2 trăm', 200],
    ['1 tram ruoi', 150],
    ['hai mươi lăm', 25],
    ['một trăm linh năm', 105],
    ['sáu lăm', 65],
    ['hăm ba', 23],
    ['hai nghìn ba trăm', 2300],
    ['trăm hai', 120],
    ['muwowif bary', 17],
    ['dạ 5 anh ơi', 5],
    ['15 (mười lăm)', 15],
    ['15 cơ sở (tăng 3 so với 2017)', 15],
  ])('%s is %d', (text, value) => {
    expect(parseInteger(text)).toMatchObject({ kind: 'value', value });
  });

  test.each([
    ['khoảng 120', [120], 'about'],
    ['trên 10', [10], 'about'],
    ['5 chưa chắc', [5], 'about'],
    ['2 người kiêm nhiệm, không chuyên trách', [2], 'about'],
    ['5+7', [12], 'several'],
    ['3 ở xã A, 2 ở xã B', [5], 'several'],
    ['5 ở xã A, 5 ở xã B', [10], 'several'],
    ['3+3', [6], 'several'],
    ['15 (mười bốn)', [15, 14], 'several'],
    ['3/10 cơ sở', [3], 'fraction'],
    ['2 trăm 3', [230, 203], 'two-readings'],
    ['2o', [20, 2], 'letters'],
    ['không đến 12', [12], 'words-before'],
    ['ba chìa', [3], 'words-before'],
  ])('%s is asked about', (text, candidates, doubt) => {
    expect(parseInteger(text)).toEqual({ kind: 'ambiguous', candidates, doubt });
  });

  test.each([
    ['12-15', 'range'],
    ['12 đến 15', 'range'],
    ['-3', 'negative'],
    ['12,5', 'not-whole'],
    ['👍', 'not-a-number'],
    ['một số cơ sở', 'not-a-number'],
    ['một vài', 'not-a-number'],
    ['10²', 'not-a-number'],
    ['12%', 'not-a-number'],
    ['2 triệu', 'not-a-number'],
    ...['2 tá', '12 phần trăm', 'một nửa'].map((typed): [string, string] => [typed, 'not-a-number']),
    ['', 'not-a-number'],
    ['1.23.4', 'not-a-number'],
  ])('%s is refused: %s', (text, reason) => {
    expect(parseInteger(text)).toEqual({ kind: 'refused', reason });
  });

  test('what is written is read back', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000), (value) => {
        expect(parseInteger(formatNumber(value))).toEqual({ kind: 'value', value, unit: '' });
      }),
    );
  });
});

describe('money as people type it, in đồng', () => {
  test.each([
    ['12,5 trieu', 12.5 * MILLION],
    ['1,5 tỷ', 1500 * MILLION],
    ['2.000 triệu', 2000 * MILLION],
    ['1.500', 1500 * MILLION],
    ['500 nghìn', 500_000],
    ['12.500.000 đồng', 12_500_000],
    ['12500000đ', 12_500_000],
    ['2 tỷ 500 triệu', 2500 * MILLION],
    ['0', 0],
    ['12tr', 12 * MILLION],
    ['1,234 triệu', 1_234_000],
    ['hai tỷ rưỡi', 2500 * MILLION],
    ['2 tỷ 5', 2500 * MILLION],
    ['1 tỷ 2 trăm', 1200 * MILLION],
    ['hai mươi năm triệu', 25 * MILLION],
    ['12tr5', 12.5 * MILLION],
    ['trăm rưỡi triệu', 150 * MILLION],
    ['một tỷ không trăm linh năm triệu', 1005 * MILLION],
    ['nửa tỷ', 500 * MILLION],
    ['36.000.000', 36 * MILLION],
    ['200tr đã giải ngân hết', 200 * MILLION],
  ])('%s is %d', (text, value) => {
    expect(parseMoney(text)).toEqual({ kind: 'value', value });
  });

  test.each([
    ['1.5 tỷ', [1500 * MILLION, 15_000 * MILLION]],
    ['2 tỷ 500', [2500 * MILLION]],
    ['12500000', [12_500_000, 12_500_000 * MILLION]],
    ['2 tỷ 50', [2500 * MILLION, 2050 * MILLION]],
    ['1,500', [1500 * MILLION, 1.5 * MILLION]],
    ['khoảng 45 triệu', [45 * MILLION]],
    ['80 triệu (bằng chữ: tám mươi lăm triệu đồng)', [80 * MILLION, 85 * MILLION]],
  ])('%s can be read in more than one way', (text, candidates) => {
    const parsed = parseMoney(text);
    expect(parsed.kind === 'ambiguous' ? parsed.candidates : [parsed.kind === 'value' ? parsed.value : null]).toEqual(
      candidates,
    );
  });

  test.each([
    ['5-13 triệu', 'range'],
    ['-2 triệu', 'negative'],
    ['nhiều', 'not-money'],
    ['1,2345 triệu', 'too-many-decimals'],
    ['12 con gà', 'not-money'],
    ['2,5 tỷ rưỡi', 'not-money'],
    ['500 USD', 'foreign-money'],
    ['$500', 'foreign-money'],
    ['Đô Lương', 'not-money'],
  ])('%s is refused: %s', (text, reason) => {
    expect(parseMoney(text)).toEqual({ kind: 'refused', reason });
  });
});
