import type { Consolidation } from '../../../src/domain/consolidation/consolidate.ts';
import { consolidated, fact, figureRule } from './figures.ts';

/** How many facilities a unit has. */
export const total = figureRule('total', { years: 'latest' });
/** The share of them that were informed. */
export const informed = figureRule('informed', {
  years: 'latest',
  addition: { how: 'share', part: 'informed', whole: 'total', compareWith: [90] },
});

/** Example 1 with what Vinh (the unit 2) says of câu 1. */
export function exampleOne(vinh: number): Consolidation {
  const facts = [
    [40, 20],
    [10, 10],
    [vinh, 240],
    [60, 54],
  ].flatMap(([whole = 0, part = 0], unit) => [fact('total', unit, 2018, whole), fact('informed', unit, 2018, part)]);
  return consolidated([total, informed], facts, { counted: { total: [0, 1, 2, 3] } });
}
