import { expect, test } from 'vitest';
import { factsOfReportsSteps, type UnitReport } from '../../../src/domain/consolidation/facts-of-reports.ts';
import { listFigures } from '../../../src/domain/consolidation/list-figures.ts';
import { runSteps } from '../../../src/domain/consolidation/steps.ts';
import type { Answers } from '../../../src/domain/reporting/answers.ts';
import { given, shippedForm } from '../../support/shipped-form.ts';

const COURSE = shippedForm('lop-tap-huan');
const ASSESSMENT = shippedForm('danh-gia-co-so');
const FACILITY = shippedForm('co-so-ap-dung-sxsh');

const on = (date: string) => given({ type: 'date', date });
const course = (date: string): Answers => ({ name: given({ type: 'text', text: 'Lớp SXSH' }), held_on: on(date) });
const facility = given({ type: 'facility', name: 'Xi măng A' });
const assessment = (date: string | null): Answers => ({
  kind: given({ type: 'choice', option: 'quick' }),
  facility,
  ...(date === null ? {} : { finished_on: on(date) }),
});

/** The years of the events that count, by the figure that counts them. */
function yearsOf(
  form: UnitReport['form'],
  figure: string,
  said: readonly [year: number, answers: Answers][],
): number[] {
  const { rules } = listFigures([form]);
  const reports = said.map(([year, answers], at): UnitReport => ({
    form,
    year,
    unit: { id: 1, key: 'SCT' },
    state: 'approved',
    waiting: null,
    approved: {
      reportId: at,
      obligationId: at,
      revision: 1,
      submittedAt: new Date(Date.UTC(2019, 0, at + 1)),
      at: new Date(Date.UTC(2019, 0, at + 1)),
      answers,
    },
  }));
  const facts = runSteps(factsOfReportsSteps(rules, reports)).filter((fact) => fact.figure === figure);
  return facts.map(({ year }) => year).sort((a, b) => a - b);
}

test.each<[string, UnitReport['form'], string, [number, Answers][], number[]]>([
  [
    'one course that was reported under two years is counted once, in the year in which it was held',
    COURSE,
    'lop-tap-huan.name',
    [
      [2018, course('2018-12-20')],
      [2019, course('2018-12-20')],
    ],
    [2018],
  ],
  [
    'two assessments of one facility that were finished in two years and reported under one are both counted',
    ASSESSMENT,
    'danh-gia-co-so.kind@2.2',
    [
      [2019, assessment('2018-12-20')],
      [2019, assessment('2019-11-05')],
    ],
    [2018, 2019],
  ],
  [
    'two assessments of one facility that were finished in one year are one',
    ASSESSMENT,
    'danh-gia-co-so.kind@2.2',
    [
      [2018, assessment('2018-03-20')],
      [2019, assessment('2018-12-20')],
    ],
    [2018],
  ],
  [
    'a report without its date is of the year under which it was reported',
    ASSESSMENT,
    'danh-gia-co-so.kind@2.2',
    [
      [2018, assessment(null)],
      [2019, assessment('2018-12-20')],
      [2019, assessment(null)],
    ],
    [2018, 2019],
  ],
  [
    'a facility of which no date is asked is of the year under which it was reported',
    FACILITY,
    'co-so-ap-dung-sxsh.facility',
    [
      [2018, { facility }],
      [2019, { facility }],
      [2019, { facility }],
    ],
    [2018, 2019],
  ],
])('%s', (_name, form, figure, said, expected) => {
  expect(yearsOf(form, figure, said)).toEqual(expected);
});
