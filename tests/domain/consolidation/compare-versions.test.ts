import { describe, expect, test } from 'vitest';
import { compareVersionsSteps } from '../../../src/domain/consolidation/compare-versions.ts';
import { runSteps } from '../../../src/domain/consolidation/steps.ts';
import { consolidated, fact, figureRule } from './figures.ts';
import { exampleOne, total } from './example-one.ts';

describe('what changed from one version to the next', () => {
  test('12. is one line where one value was corrected, with the figures that rest on it', () => {
    expect(runSteps(compareVersionsSteps(exampleOne(300), exampleOne(310)))).toEqual([
      {
        kind: 'said',
        figure: 'total',
        unitId: 2,
        year: 2018,
        before: { kind: 'number', number: 300 },
        after: { kind: 'number', number: 310 },
        moved: [
          {
            place: 'figure',
            key: 'total',
            year: null,
            before: { value: { kind: 'number', number: 410 }, given: 4, expected: 4 },
            after: { value: { kind: 'number', number: 420 }, given: 4, expected: 4 },
          },
          {
            place: 'figure',
            key: 'informed',
            year: null,
            before: { value: { kind: 'share', part: 324, whole: 410 }, given: 4, expected: 4 },
            after: { value: { kind: 'share', part: 324, whole: 420 }, given: 4, expected: 4 },
          },
        ],
      },
    ]);
  });

  test('is nothing where the same was said, though in another report', () => {
    expect(runSteps(compareVersionsSteps(exampleOne(300), exampleOne(300)))).toEqual([]);
  });

  test('is a value that was not there, or is there no more', () => {
    const news = figureRule('news', { years: 'sum' });
    const [one, two] = [['missing', 3] as const, [5, 'unknown'] as const].map((said) =>
      consolidated(
        [news],
        said.map((value, unit) => fact('news', unit, 2018, value)),
      ),
    );
    if (one === undefined || two === undefined) throw new Error('There are two.');
    expect(runSteps(compareVersionsSteps(one, two))).toMatchObject([
      { kind: 'said', unitId: 1, before: { number: 3 }, after: null },
      { kind: 'said', unitId: 0, before: null, after: { number: 5 }, moved: [{ before: { value: { number: 3 } } }] },
    ]);
  });

  test('is told by the figure where nobody said anything else: another unit is expected', () => {
    const facts = [fact('total', 1, 2018, 40)];
    const of = (counted: number[]) => consolidated([total], facts, { counted: { total: counted } });
    expect(runSteps(compareVersionsSteps(of([1]), of([1, 2])))).toEqual([
      {
        kind: 'counted',
        moved: {
          place: 'figure',
          key: 'total',
          year: null,
          before: { value: { kind: 'number', number: 40 }, given: 1, expected: 1 },
          after: { value: { kind: 'number', number: 40 }, given: 1, expected: 2 },
        },
      },
    ]);
  });

  test('is of the year alone in which a figure is counted anew, and nothing where a version kept no single years', () => {
    const saved = figureRule('saved', { years: 'each' });
    const of = (value: number) =>
      consolidated([saved], [fact('saved', 1, 2018, 5), fact('saved', 1, 2019, value)], { from: 2018, to: 2019 });
    expect(runSteps(compareVersionsSteps(of(6), of(7)))).toMatchObject([
      {
        kind: 'said',
        year: 2019,
        moved: [{ place: 'figure', key: 'saved', year: 2019, after: { value: { number: 7 } } }],
      },
    ]);
    expect(runSteps(compareVersionsSteps({ ...of(6), ofYears: [] }, of(7)))).toEqual([]);
  });

  test('keeps apart events of one unit, and finds a corrected event again', () => {
    const course = figureRule('course', { addition: { how: 'sum' }, event: { yearOf: null, chosen: null } });
    const facts = [7, 8].map((number, about) => fact('course', 1, 2018, number, 'lop', about));
    const changed = facts.map((one) =>
      one.state === 'given' && one.about === 1 ? { ...one, value: { kind: 'number' as const, number: 9 } } : one,
    );
    const changes = runSteps(compareVersionsSteps(consolidated([course], facts), consolidated([course], changed)));
    expect(changes).toMatchObject([{ kind: 'said', before: { number: 8 }, after: { number: 9 } }]);
  });
});
