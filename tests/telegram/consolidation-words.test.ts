import { describe, expect, test } from 'vitest';
import { changeLines } from '../../src/telegram/consolidation/changes-text.ts';
import { cellText, givenText } from '../../src/telegram/consolidation/cell-text.ts';
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
    expect(cellText(t, tests, cellOf(whole, 'tests'), 'units')).toMatch(/^3 mẫu <5 kg \(/);
    expect(cellText(t, kinds, cellOf(whole, 'kinds'), 'units')).toMatch(/^Sửa & thay: 01/);
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
