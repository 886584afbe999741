import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../src/domain/text/canonical-text.ts';
import type { Cell } from '../../../src/domain/consolidation/cell.ts';
import { checkFreezingSteps } from '../../../src/domain/consolidation/check-freezing.ts';
import { gatherCells, listCells } from '../../../src/domain/consolidation/placed-cell.ts';
import { runSteps } from '../../../src/domain/consolidation/steps.ts';
import { consolidated, fact, figureRule } from './figures.ts';
import { exampleOne, informed, total } from './example-one.ts';

const NO_REASON = { missing: null, unreviewed: null };

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
    expect(runSteps(checkFreezingSteps(waiting, reasons))).toMatchObject(expected);
  });

  test('keeps no reason where none is needed', () => {
    expect(runSteps(checkFreezingSteps(exampleOne(300), { missing: 'Thừa', unreviewed: 'Thừa' }))).toEqual({
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
    const check = runSteps(
      checkFreezingSteps(consolidated([total, informed], facts), { missing: 'Có', unreviewed: 'Có' }),
    );
    expect(check).toMatchObject({ kind: 'stopped', totals: [], conflicts: [{ figure: 'total', unitId: 1 }] });
  });

  test('of several years is stopped by a contradiction in what is counted anew each year', () => {
    const saved = figureRule('saved', { years: 'each' });
    const facts = [fact('saved', 1, 2017, 4), fact('saved', 1, 2018, 5), fact('saved', 1, 2018, 6, 'phieu')];
    const whole = consolidated([saved], facts, { from: 2017, to: 2018 });
    expect(runSteps(checkFreezingSteps(whole, NO_REASON))).toMatchObject({
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
    const check = runSteps(checkFreezingSteps({ ...right, figures }, NO_REASON));
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
        expect(runSteps(checkFreezingSteps(whole, { missing: 'Chưa nộp.', unreviewed: null }))).toMatchObject({
          kind: 'free',
        });
        expect(canonicalText(gatherCells(listCells(whole)))).toBe(canonicalText(whole));
      }),
    );
  });
});
