import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../src/domain/consolidation/fact.ts';
import { factsOfReportsSteps, type UnitReport } from '../../../src/domain/consolidation/facts-of-reports.ts';
import { listFigures } from '../../../src/domain/consolidation/list-figures.ts';
import { runSteps } from '../../../src/domain/consolidation/steps.ts';
import type { Answer, Answers, AnswerValue } from '../../../src/domain/reporting/answers.ts';
import { count, given, shippedForm } from '../../support/shipped-form.ts';
import { cellOf, consolidated, lineOf } from './figures.ts';

const DISTRICT = shippedForm('bao-cao-nam-cap-huyen');
const AGENCY = shippedForm('bao-cao-nam-so-nganh');
const { rules } = listFigures([DISTRICT, AGENCY]);
const LATER: Answer = { state: 'later' };
const COUNTED = ['facilities_total', 'facilities_informed', 'trainings_held'];

/** The report of a unit in 2018 with these answers, or how it stands without any. */
function reportOf(
  unit: number,
  said: Answers | 'waiting' | 'missing' | 'waived',
  { form = DISTRICT, key = `UNIT_${unit}` } = {},
): UnitReport {
  const report = { form, year: 2018, unit: { id: unit, key }, waiting: null };
  if (typeof said === 'string') return { ...report, state: said, approved: null };
  const at = new Date(Date.UTC(2018, 11, unit));
  return {
    ...report,
    state: 'approved',
    approved: { reportId: unit, obligationId: unit, revision: 1, submittedAt: at, at, answers: said },
  };
}

const factsOf = (...reports: UnitReport[]): Fact[] => runSteps(factsOfReportsSteps(rules, reports));
const lineFrom = (key: string, ...reports: UnitReport[]): string => {
  const counted = Object.fromEntries(COUNTED.map((one) => [one, reports.map(({ unit }) => unit.id)]));
  return lineOf(cellOf(consolidated(rules, factsOf(...reports), { counted }), key));
};

describe('an answer of a report as a figure', () => {
  test.each<[string, Answers | 'waiting' | 'missing' | 'waived', string]>([
    ['a number', { trainings_held: count(3) }, 'given 3'],
    ['“không phát sinh”, which is zero', { trainings_held: count(0) }, 'given 0'],
    ['“chưa có số”, which is not', { trainings_held: LATER }, 'unknown'],
    ['no answer', {}, 'unknown'],
    ['a report that waits', 'waiting', 'waiting'],
    ['no report', 'missing', 'missing'],
    ['a report that is waived', 'waived', 'waived'],
  ])('%s', (_name, said, expected) => {
    const fact = factsOf(reportOf(1, said)).find(({ figure }) => figure === 'trainings_held');
    const number = fact?.state === 'given' && fact.value.kind === 'number' ? ` ${fact.value.number}` : '';
    expect(`${fact?.state}${number}`).toBe(expected);
  });
});

describe('a part of the answer about a task', () => {
  const choice = (option: string): Answer => given({ type: 'choice', option });
  const task = (items: Answers): Answers => ({ task_1_3: given({ type: 'group', items } as AnswerValue) });
  test.each<[string, Answers, Record<'quantity' | 'disbursed', string>]>([
    [
      'given',
      task({ status: choice('done'), quantity: given({ type: 'decimal', number: 2 }), disbursed: LATER }),
      { quantity: 'given', disbursed: 'unknown' },
    ],
    ['postponed', task({ status: choice('done'), quantity: LATER }), { quantity: 'unknown', disbursed: 'unknown' }],
    [
      'not asked of whoever had no work',
      task({ status: choice('not_this_year') }),
      { quantity: 'not-asked', disbursed: 'not-asked' },
    ],
    ['of a group that was postponed whole', { task_1_3: LATER }, { quantity: 'unknown', disbursed: 'unknown' }],
  ])('%s', (_name, answers, expected) => {
    const facts = factsOf(reportOf(1, answers, { form: AGENCY, key: 'SCT' }));
    const stateOf = (part: string) => facts.find(({ figure }) => figure === `task_1_3.${part}`)?.state;
    expect({ quantity: stateOf('quantity'), disbursed: stateOf('disbursed') }).toEqual(expected);
  });
});

describe('from what reports say to the figure', () => {
  test('2. a unit that has no figure yet is left out of the share with both its numbers', () => {
    const said = (total: number, informed: Answer): Answers => ({
      facilities_total: count(total),
      facilities_informed: informed,
    });
    const reports = [
      reportOf(1, said(126, count(82))),
      reportOf(2, said(40, count(20))),
      reportOf(3, said(80, LATER)),
      reportOf(4, 'missing'),
    ];
    expect(lineFrom('facilities_total', ...reports)).toBe('246 3/4');
    expect(lineFrom('facilities_informed', ...reports)).toBe('102/166 2/4');
  });

  test.each([
    ['3, không phát sinh, chưa có số, not submitted', [count(3), count(0), LATER, 'missing' as const], '3 2/4'],
    ['chưa có số of all', [LATER, LATER], 'missing 0/2'],
    ['chưa có số, and not submitted', [LATER, 'missing' as const], 'missing 0/2'],
    ['không phát sinh of all', [count(0), count(0)], '0 2/2'],
  ])('3. %s', (_name, said, expected) => {
    const reports = said.map((one, at) => reportOf(at + 1, typeof one === 'string' ? one : { trainings_held: one }));
    expect(lineFrom('trainings_held', ...reports)).toBe(expected);
  });
});
