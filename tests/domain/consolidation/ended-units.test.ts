import { describe, expect, test } from 'vitest';
import { lifetimeOf, type UnitLifetime } from '../../../src/domain/consolidation/unit-lifetime.ts';
import { cellOf, consolidated, fact, figureRule, lineOf, type Said } from './figures.ts';

const [ENDED, FOLLOWS, OTHER] = [1, 2, 3];
const ALWAYS = { validFrom: null, validTo: null };

const ended = (on: string): Map<number, UnitLifetime> =>
  new Map([
    [ENDED, lifetimeOf({ validFrom: '2013-01-01', validTo: on }, [FOLLOWS])],
    [FOLLOWS, lifetimeOf(ALWAYS, [])],
    [OTHER, lifetimeOf(ALWAYS, [])],
  ]);

const TOTAL = figureRule('total', { years: 'latest' });
const COUNTED = { total: [ENDED, FOLLOWS, OTHER], informed: [ENDED, FOLLOWS, OTHER] };

describe('a unit that ended and is followed by another', () => {
  const lineFrom = (
    on: string,
    said: readonly [unitId: number, year: number, said: Said][],
    from = 2017,
    to = 2020,
  ) => {
    const facts = said.map(([unitId, year, value]) => fact('total', unitId, year, value));
    return lineOf(cellOf(consolidated([TOTAL], facts, { from, to, counted: COUNTED, lifetimes: ended(on) }), 'total'));
  };

  test('is not carried into a sum that has the newer figure of its successor', () => {
    expect(
      lineFrom('2018-12-31', [
        [ENDED, 2018, 60],
        [FOLLOWS, 2018, 300],
        [FOLLOWS, 2019, 360],
        [OTHER, 2018, 50],
      ]),
    ).toBe('410 2/2');
  });

  test('neither where it ended in the year of that figure', () => {
    expect(
      lineFrom('2019-06-30', [
        [ENDED, 2018, 60],
        [FOLLOWS, 2019, 360],
        [OTHER, 2018, 50],
      ]),
    ).toBe('410 2/2');
  });

  test('counts while its successor gave none since', () => {
    expect(
      lineFrom('2018-12-31', [
        [ENDED, 2018, 60],
        [FOLLOWS, 2018, 300],
        [OTHER, 2018, 50],
      ]),
    ).toBe('410 3/3');
  });

  test('counts beside the figure of its successor of the same year, of which it was asked for itself', () => {
    expect(
      lineFrom('2018-11-30', [
        [ENDED, 2018, 60],
        [FOLLOWS, 2018, 300],
      ]),
    ).toBe('360 2/3');
  });

  test('is missing no more where its successor gave the figure of a later year', () => {
    expect(lineFrom('2018-12-31', [[FOLLOWS, 2019, 360]])).toBe('360 1/2');
  });

  test('is left to its successor where neither gave anything', () => {
    expect(lineFrom('2018-12-31', [])).toBe('missing 0/2');
    expect(
      lineFrom('2018-12-31', [
        [ENDED, 2018, 'unknown'],
        [FOLLOWS, 2019, 'unknown'],
      ]),
    ).toBe('missing 0/2');
  });

  test('is expected in no year after its end', () => {
    expect(lineFrom('2018-12-31', [[FOLLOWS, 2019, 360]], 2019, 2019)).toBe('360 1/2');
    expect(lineFrom('2018-12-31', [[FOLLOWS, 2018, 300]], 2018, 2018)).toBe('300 1/3');
  });

  test('is expected in no year before it began', () => {
    const began = new Map([[OTHER, lifetimeOf({ validFrom: '2019-01-01', validTo: null }, [])]]);
    const lineIn = (year: number): string =>
      lineOf(cellOf(consolidated([TOTAL], [], { from: year, to: year, counted: COUNTED, lifetimes: began }), 'total'));
    expect([lineIn(2018), lineIn(2019)]).toEqual(['missing 0/2', 'missing 0/3']);
  });

  test('is in a share neither with its part nor with its whole', () => {
    const rules = [
      TOTAL,
      figureRule('informed', { years: 'latest' }),
      figureRule('share', {
        years: 'latest',
        addition: { how: 'share', part: 'informed', whole: 'total', compareWith: [] },
      }),
    ];
    const facts = [
      fact('total', ENDED, 2018, 60),
      fact('informed', ENDED, 2018, 54),
      fact('total', FOLLOWS, 2019, 360),
      fact('informed', FOLLOWS, 2019, 300),
    ];
    const made = consolidated(rules, facts, { from: 2017, to: 2020, counted: COUNTED, lifetimes: ended('2018-12-31') });
    expect(lineOf(cellOf(made, 'share'))).toBe('300/360 1/2');
  });

  test('leads a task in no year after its end', () => {
    const rule = figureRule('spent', { years: 'sum', task: { code: '1.1', measures: 'quantity' } });
    const { tasks } = consolidated([rule], [fact('spent', ENDED, 2018, 7)], {
      from: 2018,
      to: 2019,
      leads: { '1.1': [ENDED] },
      lifetimes: ended('2018-12-31'),
    });
    expect(lineOf(tasks[0]?.measures.quantity)).toBe('7 1/1');
  });
});
