import { describe, expect, test } from 'vitest';
import type { FigureRule } from '../../src/domain/consolidation/figure-rule.ts';
import { changeLines } from '../../src/telegram/consolidation/changes-text.ts';
import { countedIn } from '../../src/telegram/consolidation/beside-text.ts';
import { cellInTable, countedBy, givenText } from '../../src/telegram/consolidation/cell-text.ts';
import { valueText } from '../../src/telegram/parts/value-text.ts';
import { translateInto } from '../../src/wording/locales.ts';
import { cellOf, consolidated, fact, figureRule } from '../domain/consolidation/figures.ts';

const t = translateInto('vi');

describe('the words of figures', () => {
  const tests = figureRule('tests', { label: 'Thử nghiệm R&D', measure: 'mẫu <5 kg' });
  const kinds = figureRule('kinds', {
    addition: { how: 'options', options: [{ key: 'both', label: 'Sửa & thay' }] },
  });

  test('are plain: a view escapes them where it writes HTML', () => {
    const whole = consolidated([tests, kinds], [fact('tests', 1, 2018, 3), fact('kinds', 1, 2018, 'both')]);
    expect(givenText(t, tests, { kind: 'number', number: 3 })).toBe('3 mẫu <5 kg');
    expect(cellInTable(t, tests, cellOf(whole, 'tests'), 'units')).toMatch(/^3 mẫu <5 kg \(/);
    expect(cellInTable(t, kinds, cellOf(whole, 'kinds'), 'units')).toMatch(/^Sửa & thay: 01/);
  });

  test('are one in a table and in a sentence, where one to nine carry a zero and money is told to the đồng', () => {
    const said = { measure: 'lớp', addition: { how: 'sum' } } as const;
    const words = { table: { ...said, style: 'table' }, sentence: { ...said, style: 'sentence' } } as const;
    const inBoth = (value: Parameters<typeof valueText>[1], addition: FigureRule['addition'] = said.addition) => [
      valueText(t, value, { ...words.table, addition }),
      valueText(t, value, { ...words.sentence, addition }),
    ];
    expect(inBoth({ kind: 'number', number: 3 })).toEqual(['3 lớp', '03 lớp']);
    expect(inBoth({ kind: 'number', number: 12.5 }, { how: 'bands', borders: [5, 13] })).toEqual(['12,5%', '12,5%']);
    expect(inBoth({ kind: 'money', total: 1_500_000_000, bySource: {} })).toEqual([
      '1.500 triệu đồng',
      '1.500 triệu đồng (1.500.000.000 đồng)',
    ]);
    expect(inBoth({ kind: 'options', counts: { both: 2 } }, kinds.addition)).toEqual([
      'Sửa & thay: 02',
      'Sửa & thay: 02',
    ]);
  });

  const task = { code: '2.1', measures: 'quantity' } as const;
  const event = { yearOf: null, chosen: null };
  test.each([
    ['a sum over years', { years: 'sum' }, 2020, 'unitYears'],
    ['the same of one year', { years: 'sum' }, 2017, 'units'],
    ['the newest of each unit', { years: 'latest' }, 2020, 'units'],
    ['a measure of a task over years', { years: 'sum', task }, 2020, 'leadYears'],
    ['the same of one year', { years: 'sum', task }, 2017, 'leads'],
    ['the newest of each lead', { years: 'latest', task }, 2020, 'leads'],
    ['reports of events', { years: 'sum', event }, 2020, 'reports'],
  ] as const)('count whom a figure rests on: %s', (_name, said, to, counted) => {
    expect(countedBy(figureRule('any', said), { from: 2017, to })).toBe(counted);
  });

  test.each([
    ['a sum over years', { years: 'sum', task }, 2020, 'unitYears'],
    ['the same of one year', { years: 'sum', task }, 2017, 'cooperating'],
    ['reports of events', { years: 'sum', task, event }, 2020, 'reports'],
  ] as const)('count whom a figure beside a task rests on: %s', (_name, said, to, counted) => {
    expect(countedIn(figureRule('any', said), 'beside', { from: 2017, to })).toBe(counted);
  });

  test('say nothing of on how many a figure rests that is asked of nobody', () => {
    const whole = consolidated([tests], [fact('tests', 1, 2018, 'not-asked')]);
    expect(cellInTable(t, tests, cellOf(whole, 'tests'), 'leads')).toBe('chưa có số liệu');
  });

  test('that tell what changed are plain too', () => {
    const number = (value: number) => ({ kind: 'number', number: value }) as const;
    const state = (value: number) => ({ value: number(value), given: 1, expected: 1 });
    const moved = { place: 'figure', key: 'tests', year: null, before: state(3), after: state(4) } as const;
    const said = { figure: 'tests', unitId: 1, year: 2018, before: number(3), after: number(4) };
    expect(
      changeLines(t, [{ kind: 'said', ...said, moved: [moved] }], {
        ruleOf: new Map([['tests', tests]]),
        units: new Map([[1, 'Sở A & B']]),
      }),
    ).toEqual([
      'Sở A & B, Thử nghiệm R&D (2018): 3 mẫu <5 kg → 4 mẫu <5 kg; Thử nghiệm R&D: 3 mẫu <5 kg → 4 mẫu <5 kg',
    ]);
  });
});
