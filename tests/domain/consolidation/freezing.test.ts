import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../src/domain/text/canonical-text.ts';
import type { Cell } from '../../../src/domain/consolidation/cell.ts';
import { checkFreezingSteps } from '../../../src/domain/consolidation/check-freezing.ts';
import { compareVersionsSteps } from '../../../src/domain/consolidation/compare-versions.ts';
import type { Consolidation } from '../../../src/domain/consolidation/consolidate.ts';
import {
  compareNames,
  figureLines,
  headLines,
  isSameContentSteps,
  isSettled,
  sourceLine,
  type FrozenContent,
} from '../../../src/domain/consolidation/frozen-content.ts';
import { gatherCells, listCells } from '../../../src/domain/consolidation/placed-cell.ts';
import { finish } from '../../../src/domain/consolidation/steps.ts';
import { consolidated, fact, figureRule } from './figures.ts';

const total = figureRule('total', { years: 'latest' });
const informed = figureRule('informed', {
  years: 'latest',
  addition: { how: 'share', part: 'informed', whole: 'total', compareWith: [90] },
});
const NO_REASON = { missing: null, unreviewed: null };

/** Example 1 with what Vinh (the unit 2) says of câu 1. */
function exampleOne(vinh: number): Consolidation {
  const facts = [
    [40, 20],
    [10, 10],
    [vinh, 240],
    [60, 54],
  ].flatMap(([whole = 0, part = 0], unit) => [fact('total', unit, 2018, whole), fact('informed', unit, 2018, part)]);
  return consolidated([total, informed], facts, { counted: { total: [0, 1, 2, 3] } });
}

describe('what changed from one version to the next', () => {
  test('12. is one line where one value was corrected, with the figures that rest on it', () => {
    expect(finish(compareVersionsSteps(exampleOne(300), exampleOne(310)))).toEqual([
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
    expect(finish(compareVersionsSteps(exampleOne(300), exampleOne(300)))).toEqual([]);
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
    expect(finish(compareVersionsSteps(one, two))).toMatchObject([
      { kind: 'said', unitId: 1, before: { number: 3 }, after: null },
      { kind: 'said', unitId: 0, before: null, after: { number: 5 }, moved: [{ before: { value: { number: 3 } } }] },
    ]);
  });

  test('is told by the figure where nobody said anything else: another unit is expected', () => {
    const facts = [fact('total', 1, 2018, 40)];
    const of = (counted: number[]) => consolidated([total], facts, { counted: { total: counted } });
    expect(finish(compareVersionsSteps(of([1]), of([1, 2])))).toEqual([
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
    expect(finish(compareVersionsSteps(of(6), of(7)))).toMatchObject([
      {
        kind: 'said',
        year: 2019,
        moved: [{ place: 'figure', key: 'saved', year: 2019, after: { value: { number: 7 } } }],
      },
    ]);
    expect(finish(compareVersionsSteps({ ...of(6), ofYears: [] }, of(7)))).toEqual([]);
  });

  test('keeps apart events of one unit, and finds a corrected event again', () => {
    const course = figureRule('course', { addition: { how: 'sum' }, event: { yearOf: null, chosen: null } });
    const facts = [7, 8].map((number, about) => fact('course', 1, 2018, number, 'lop', about));
    const changed = facts.map((one) =>
      one.state === 'given' && one.about === 1 ? { ...one, value: { kind: 'number' as const, number: 9 } } : one,
    );
    const changes = finish(compareVersionsSteps(consolidated([course], facts), consolidated([course], changed)));
    expect(changes).toMatchObject([{ kind: 'said', before: { number: 8 }, after: { number: 9 } }]);
  });
});

describe('freezing', () => {
  const waiting = consolidated(
    [total],
    [1, 2, 3].map((unit) => fact('total', unit, 2018, ['missing', 'waiting', 5][unit - 1] ?? 0)),
  );

  test.each([
    [NO_REASON, { kind: 'reason-needed', lacking: ['missing', 'unreviewed'], missing: [1], unreviewed: [2] }],
    [
      { missing: 'Đã đôn đốc', unreviewed: ' ' },
      { kind: 'reason-needed', lacking: ['unreviewed'] },
    ],
    [
      { missing: '123', unreviewed: 'Chưa kịp' },
      { kind: 'reason-needed', lacking: ['missing'] },
    ],
    [
      { missing: ' Đã đôn đốc ', unreviewed: 'Chưa kịp' },
      { kind: 'free', reasons: { missing: 'Đã đôn đốc', unreviewed: 'Chưa kịp' } },
    ],
  ])('with %j while units are missing and reports wait', (reasons, expected) => {
    expect(finish(checkFreezingSteps(waiting, reasons))).toMatchObject(expected);
  });

  test('keeps no reason where none is needed', () => {
    expect(finish(checkFreezingSteps(exampleOne(300), { missing: 'Thừa', unreviewed: 'Thừa' }))).toEqual({
      kind: 'free',
      reasons: NO_REASON,
      missing: [],
      unreviewed: [],
      unopened: [],
    });
  });

  test('is stopped by a contradiction, told once though two figures rest on it', () => {
    const facts = [
      fact('total', 1, 2018, 40, 'bao-cao'),
      fact('total', 1, 2018, 41, 'phieu'),
      fact('informed', 1, 2018, 20),
    ];
    const check = finish(
      checkFreezingSteps(consolidated([total, informed], facts), { missing: 'Có', unreviewed: 'Có' }),
    );
    expect(check).toMatchObject({ kind: 'stopped', totals: [], conflicts: [{ figure: 'total', unitId: 1 }] });
  });

  test('of several years is stopped by a contradiction in what is counted anew each year', () => {
    const saved = figureRule('saved', { years: 'each' });
    const facts = [fact('saved', 1, 2017, 4), fact('saved', 1, 2018, 5), fact('saved', 1, 2018, 6, 'phieu')];
    const whole = consolidated([saved], facts, { from: 2017, to: 2018 });
    expect(finish(checkFreezingSteps(whole, NO_REASON))).toMatchObject({
      kind: 'stopped',
      conflicts: [{ figure: 'saved', unitId: 1, year: 2018 }],
    });
  });

  test.each<[string, (cell: Extract<Cell, { kind: 'value' }>) => Cell]>([
    ['is not what its sources come to', (cell) => ({ ...cell, value: { kind: 'number', number: 411 } })],
    ['has no source', (cell) => ({ ...cell, facts: [] })],
    ['leaves a source out', (cell) => ({ ...cell, facts: cell.facts.slice(1) })],
  ])('is stopped by a total that %s', (_what, change) => {
    const right = exampleOne(300);
    const figures = right.figures.map((figure) =>
      figure.rule.key === 'total' && figure.cell.kind === 'value' ? { ...figure, cell: change(figure.cell) } : figure,
    );
    const check = finish(checkFreezingSteps({ ...right, figures }, NO_REASON));
    expect(check).toMatchObject({ kind: 'stopped', totals: [{ place: 'figure', key: 'total' }], conflicts: [] });
  });

  test('is never stopped by what was consolidated, however it is added up', () => {
    const event = { yearOf: null, chosen: null };
    const bySource = { how: 'sum-by-source', sources: [] } as const;
    const options = [
      { key: 'done', label: '' },
      { key: 'doing', label: '' },
    ];
    const rules = [
      total,
      informed,
      figureRule('saved', { addition: { how: 'bands', borders: [5, 13] } }),
      figureRule('status', { addition: { how: 'options', options } }),
      figureRule('1 quantity', { task: { code: '1', measures: 'quantity' } }),
      figureRule('1 money', { task: { code: '1', measures: 'disbursed' }, addition: bySource }),
      figureRule('1 events', { task: { code: '1', measures: 'quantity' }, addition: { how: 'count' }, event }),
    ];
    const number = fc.integer({ min: 0, max: 999_999 }).map((thousandths) => thousandths / 1000);
    const money = fc.dictionary(fc.constantFrom('central', 'other'), fc.integer({ min: 0, max: 5000 }));
    const unit = fc.record({
      a: number,
      b: number,
      saved: number,
      money,
      status: fc.constantFrom('done', 'doing'),
      year: fc.constantFrom(2017, 2018),
    });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 8 }), fc.boolean(), (units, several) => {
        const facts = units.flatMap(({ a, b, saved, money: spent, status, year }, id) => [
          fact('total', id, year, a),
          fact('informed', id, year, b),
          fact('saved', id, year, saved),
          fact('status', id, year, status),
          fact('1 quantity', id, year, a),
          fact('1 money', id, year, spent),
        ]);
        const whole = consolidated(rules, facts, { from: several ? 2017 : 2018, to: 2018, leads: { 1: [0, 1, 2] } });
        // Leads that were not heard are missing, which needs a reason and stops nothing.
        expect(finish(checkFreezingSteps(whole, { missing: 'Chưa nộp.', unreviewed: null }))).toMatchObject({
          kind: 'free',
        });
        expect(canonicalText(gatherCells(listCells(whole)))).toBe(canonicalText(whole));
      }),
    );
  });
});

describe('the canonical form', () => {
  const AT = new Date('2018-12-12T02:00:00Z');
  const record = { answeredById: 7, answeredAt: AT, submittedAt: AT, approvedAt: AT, entered: null };
  const contentOf = (consolidation: Consolidation): FrozenContent => ({
    planKey: 'plan',
    fromYear: 2018,
    toYear: 2018,
    version: 1,
    asOf: AT,
    frozenById: 1,
    decisions: [],
    figures: listCells(consolidation)
      .filter(isSettled)
      .map((placed) => ({
        placed,
        sources: (placed.cell.kind === 'value' ? placed.cell.facts : []).map((one) => ({
          fact: one,
          carried: false,
          record,
        })),
      })),
  });
  const content = contentOf(exampleOne(300));
  const textOf = ({ figures, ...head }: FrozenContent): string => {
    const sorted = [...figures].sort((one, other) => compareNames(one.placed, other.placed));
    return [
      ...headLines(head),
      ...sorted.flatMap(({ placed, sources }) => [...figureLines(placed, sources.map(sourceLine))]),
    ].join('\n');
  };

  test('is the same for the same content in any order, of rows and of keys', () => {
    const reversed = {
      figures: [...content.figures]
        .reverse()
        .map(({ sources, placed }) => ({ sources: [...sources].reverse(), placed })),
      decisions: [],
      frozenById: 1,
      asOf: AT,
      version: 1,
      toYear: 2018,
      fromYear: 2018,
      planKey: 'plan',
    };
    expect(textOf(reversed)).toBe(textOf(content));
    expect(canonicalText({ b: [{ d: 1, c: AT }], a: undefined })).toBe(
      '{"b":[{"c":"2018-12-12T02:00:00.000Z","d":1}]}',
    );
  });

  test('is another for anything that is different', () => {
    const [first, ...others] = content.figures;
    const [source, ...rest] = first?.sources ?? [];
    if (first === undefined || source === undefined) throw new Error('There are figures with sources.');
    const withSource = (changed: typeof source): FrozenContent => ({
      ...content,
      figures: [{ ...first, sources: [changed, ...rest] }, ...others],
    });
    const different: FrozenContent[] = [
      { ...content, version: 2 },
      { ...content, planKey: 'x' },
      { ...content, asOf: new Date(0) },
      { ...content, frozenById: 2 },
      { ...content, decisions: [{ figure: 'total', unitId: 1, year: 2018, from: 'x', candidates: [] }] },
      { ...content, figures: others },
      { ...content, figures: [{ ...first, sources: rest }, ...others] },
      withSource({ ...source, carried: true }),
      withSource({ ...source, record: { ...record, answeredById: 8 } }),
      withSource({ ...source, fact: { ...source.fact, value: { kind: 'number', number: 41 } } }),
      withSource({ ...source, fact: { ...source.fact, unitId: 9 } }),
    ];
    const years = consolidated(
      [figureRule('saved')],
      [2017, 2018].map((year) => fact('saved', 1, year, 4)),
      { from: 2017, to: 2018 },
    );
    const ofOne = (year: number): FrozenContent =>
      contentOf({ ...years, ofYears: years.ofYears.filter((one) => one.year === year) });
    expect(textOf(ofOne(2017))).toContain('"key":"saved 2017"');
    expect(textOf(ofOne(2018))).toContain('"key":"saved 2018"');
    const texts = [content, ...different].map(textOf);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('tells whether anything was said anew, down to the revision of a report', () => {
    const cells = listCells(exampleOne(300));
    expect(finish(isSameContentSteps(cells, [...cells].reverse()))).toBe(true);
    const revised = cells.map((placed) => {
      const { cell } = placed;
      if (cell.kind !== 'value') return placed;
      const facts = cell.facts.map((one) =>
        one.source.kind === 'report' ? { ...one, source: { ...one.source, revision: 2 } } : one,
      );
      return { ...placed, cell: { ...cell, facts } };
    });
    expect(finish(isSameContentSteps(cells, revised))).toBe(false);
    expect(finish(isSameContentSteps(cells, cells.slice(1)))).toBe(false);
  });
});
