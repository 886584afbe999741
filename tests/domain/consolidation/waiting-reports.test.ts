import { describe, expect, test } from 'vitest';
import { listIncompleteUnits } from '../../../src/domain/consolidation/incomplete-units.ts';
import type { RevisionSaid, UnitReport } from '../../../src/domain/consolidation/facts-of-reports.ts';
import { listFigures } from '../../../src/domain/consolidation/list-figures.ts';
import { runSteps } from '../../../src/domain/consolidation/steps.ts';
import { waitingReportsSteps } from '../../../src/domain/consolidation/waiting-reports.ts';
import type { Answers } from '../../../src/domain/reporting/answers.ts';
import { count, given, shippedForm } from '../../support/shipped-form.ts';
import { consolidated, fact, figureRule } from './figures.ts';

const DISTRICT = shippedForm('bao-cao-nam-cap-huyen');
const COURSE = shippedForm('lop-tap-huan');
const { rules } = listFigures([DISTRICT, COURSE]);

const revision = (answers: Answers): RevisionSaid => ({
  reportId: 1,
  obligationId: 1,
  revision: 1,
  submittedAt: new Date('2018-12-01'),
  at: new Date('2018-12-01'),
  answers,
});
const report = (form: UnitReport['form'], approved: Answers | null, waiting: Answers | null): UnitReport => ({
  form,
  year: 2018,
  unit: { id: 1, key: 'VINH' },
  state: approved === null ? 'waiting' : 'approved',
  approved: approved === null ? null : revision(approved),
  waiting: waiting === null ? null : revision(waiting),
});
const held = (date: string): Answers => ({ held_on: given({ type: 'date', date }) });

describe('a revision that waits for review', () => {
  test.each([
    ['is of figures that are owed', report(DISTRICT, null, { trainings_held: count(2) }), ['report', [2018]]],
    [
      'corrects what counts',
      report(DISTRICT, { trainings_held: count(1) }, { trainings_held: count(2) }),
      ['correction', [2018]],
    ],
    ['tells of an event, in its own year', report(COURSE, null, held('2019-01-05')), ['event', [2019]]],
  ] as const)('%s', (_name, of, expected) => {
    const [found] = runSteps(waitingReportsSteps(rules, [of]));
    expect([found?.kind, found?.years]).toEqual(expected);
  });

  test('says what each figure would be', () => {
    const [found] = runSteps(waitingReportsSteps(rules, [report(DISTRICT, {}, { trainings_held: count(2) })]));
    const said = found?.facts.find(({ figure }) => figure === 'trainings_held');
    expect(said).toMatchObject({ state: 'given', value: { number: 2 } });
  });

  test('is none where nothing waits', () => {
    expect(runSteps(waitingReportsSteps(rules, [report(DISTRICT, {}, null)]))).toEqual([]);
  });
});

describe('the units that a consolidation lacks', () => {
  const whole = consolidated([figureRule('total')], [fact('total', 1, 2018, 5)], { counted: { total: [1, 2, 3, 4] } });

  test('are those that owe, those that give no figure, and apart those that no round asked', () => {
    const standing = { lists: [{ missing: [2], waiting: [] }], waiting: [1], isUnasked: (id: number) => id >= 4 };
    expect(listIncompleteUnits(whole, standing)).toEqual({ missing: [2, 3], unreviewed: [1], unopened: [4] });
  });
});
