import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/consolidation/cell.ts';
import type { Fact } from '../../../src/domain/consolidation/fact.ts';
import { cellOf, consolidated, fact, figureRule, lineOf, type Said } from './figures.ts';

const total = figureRule('total');
const part = figureRule('part', { addition: { how: 'share', part: 'part', whole: 'total', compareWith: [] } });
const money = figureRule('money', { addition: { how: 'sum-by-source', sources: [] } });

const said: fc.Arbitrary<Said> = fc.oneof(
  fc.integer({ min: 0, max: 20_000 }),
  fc.constantFrom('unknown', 'waiting', 'missing', 'waived'),
);
const amounts = fc.dictionary(fc.constantFrom('central', 'province', 'other'), fc.integer({ min: 0, max: 10_000 }));
const facts = fc
  .array(fc.tuple(said, said, amounts), { minLength: 1, maxLength: 30 })
  .map((units) =>
    units.flatMap(([whole, some, spent], unit): Fact[] => [
      fact('total', unit, 2018, whole),
      fact('part', unit, 2018, some),
      fact('money', unit, 2018, spent),
    ]),
  );
const cells = (given: readonly Fact[]): Cell[] =>
  ['total', 'part', 'money'].map((key) => cellOf(consolidated([total, part, money], given), key));

test('the order of units changes no figure', () => {
  fc.assert(
    fc.property(
      facts.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
      ([given, shuffled]) => {
        expect(cells(shuffled).map(lineOf)).toEqual(cells(given).map(lineOf));
      },
    ),
  );
});

test('units taken in two groups add up to the same', () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 0, max: 30 }), (given, border) => {
      const sumOf = (of: readonly Fact[]): number =>
        ['total', 'money'].reduce((sum, key) => {
          const cell = cellOf(consolidated([total, part, money], of), key);
          if (cell.kind !== 'value') return sum;
          const { value } = cell;
          return sum + (value.kind === 'number' ? value.number : value.kind === 'money' ? value.total : 0);
        }, 0);
      const [one, other] = [true, false].map((low) => given.filter(({ unitId }) => unitId < border === low));
      expect(sumOf(one ?? []) + sumOf(other ?? [])).toBe(sumOf(given));
    }),
  );
});

test('a value rests on facts that were given, and on no more units than are expected', () => {
  fc.assert(
    fc.property(facts, (given) => {
      for (const cell of cells(given)) {
        expect(cell.coverage.given).toBeLessThanOrEqual(cell.coverage.expected);
        if (cell.kind !== 'value') continue;
        expect(cell.facts.length).toBeGreaterThan(0);
        for (const source of cell.facts) expect(given).toContain(source);
      }
    }),
  );
});
