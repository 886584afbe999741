import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../src/domain/text/canonical-text.ts';
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
import { listCells } from '../../../src/domain/consolidation/placed-cell.ts';
import type { ReportsStanding } from '../../../src/domain/consolidation/reports-standing.ts';
import { runSteps } from '../../../src/domain/consolidation/steps.ts';
import { consolidated, fact, figureRule } from './figures.ts';
import { exampleOne } from './example-one.ts';

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
    standing: null,
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
      standing: null,
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
    const standingWith = (approved: readonly number[]): ReportsStanding => ({
      coverage: [
        {
          formKey: 'form',
          formName: 'Mẫu',
          title: 'huyện',
          year: 2018,
          asked: 2,
          approved,
          waiting: [],
          returned: [],
          missing: [],
          waived: [],
          corrections: [],
        },
      ],
      waitingBeside: [],
    });
    const different: FrozenContent[] = [
      { ...content, version: 2 },
      { ...content, planKey: 'x' },
      { ...content, asOf: new Date(0) },
      { ...content, frozenById: 2 },
      { ...content, decisions: [{ figure: 'total', unitId: 1, year: 2018, from: 'x', candidates: [] }] },
      { ...content, standing: standingWith([1]) },
      { ...content, standing: standingWith([1, 2]) },
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

  test('of a version of an earlier release, which kept nothing of how units had reported, is what it was', () => {
    const { figures: _figures, ...head } = content;
    expect([...headLines(head)]).toEqual([
      '{"asOf":"2018-12-12T02:00:00.000Z","fromYear":2018,"frozenById":1,"planKey":"plan","toYear":2018,"version":1}',
    ]);
  });

  test('tells whether anything was said anew, down to the revision of a report', () => {
    const cells = listCells(exampleOne(300));
    expect(runSteps(isSameContentSteps(cells, [...cells].reverse()))).toBe(true);
    const revised = cells.map((placed) => {
      const { cell } = placed;
      if (cell.kind !== 'value') return placed;
      const facts = cell.facts.map((one) =>
        one.source.kind === 'report' ? { ...one, source: { ...one.source, revision: 2 } } : one,
      );
      return { ...placed, cell: { ...cell, facts } };
    });
    expect(runSteps(isSameContentSteps(cells, revised))).toBe(false);
    expect(runSteps(isSameContentSteps(cells, cells.slice(1)))).toBe(false);
  });
});
