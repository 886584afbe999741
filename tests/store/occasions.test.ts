import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import { OCCASIONS, policyOf, type Occasion, type OccasionPolicy } from '../../src/domain/reporting/occasions.ts';
import { surveyForm } from '../../src/domain/surveys/survey-form.ts';
import {
  countWaitingEntries,
  listDatabaseForms,
  listDatabases,
  listOwnEntries,
  listWaitingEntries,
  ensureDatabaseRound,
} from '../../src/store/databases.ts';
import { hasHandedInEvents, listEventFormsOf, ensureEventRound } from '../../src/store/events.ts';
import { listObligations } from '../../src/store/obligations.ts';
import type { Database, Store } from '../../src/store/open-store.ts';
import { findReport } from '../../src/store/report-facts.ts';
import { countSubmittedReports, listSubmittedReports, listUnitsHandedInSince } from '../../src/store/reports.ts';
import { createSurvey } from '../../src/store/surveys.ts';
import { listForms } from '../../src/store/forms.ts';
import { listRoundYears } from '../../src/store/round-history.ts';
import { listRoundsToRemind } from '../../src/store/round-reminding.ts';
import { createRound, listRounds } from '../../src/store/rounds.ts';
import { listUnitsWithout } from '../../src/store/units.ts';
import { bringRowsBack, keepRows } from '../support/kept-rows.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { handInOne, type OccasionProbe } from '../support/occasion-probes.ts';
import { readShippedPlanId } from '../support/shipped-plan.ts';

const NOW = new Date('2018-11-12T02:00:00Z');
const TODAY = '2018-11-12';
const EVERY = { offset: 0, limit: 20 };

describe('each query asks for the occasions that the table says', () => {
  let lent: LentStore;
  let store: Store;
  let database: Database;
  let planId: number;
  let probes: OccasionProbe[];
  beforeAll(async () => {
    lent = await lendStore();
    ({ store } = lent);
    ({ database } = store);
    planId = await readShippedPlanId(database);
    const listed = await database.rosterUnit.findMany({
      where: { roster: { validFrom: { lte: NOW } } },
      include: { unit: true, roster: true },
      orderBy: { unitId: 'asc' },
      distinct: 'unitId',
      take: OCCASIONS.length,
    });
    probes = [];
    for (const [at, occasion] of OCCASIONS.entries()) {
      const found = listed[at];
      if (found === undefined) throw new Error('There are too few units.');
      probes.push(await handInOne(database, occasion, found.unit, found.roster, NOW));
    }
    await keepRows(store, 'kept_probes');
  });
  beforeEach(() => bringRowsBack(store, 'kept_probes'));
  afterAll(async () => {
    await lent.giveBack();
  });

  /** The occasions of the probes for which something holds, in the order of the table. */
  const occasionsOf = (holds: (probe: OccasionProbe) => boolean): Occasion[] =>
    probes.filter(holds).map(({ occasion }) => occasion);
  const said = <Name extends keyof OccasionPolicy>(name: Name, value: OccasionPolicy[Name]): Occasion[] =>
    OCCASIONS.filter((occasion) => policyOf(occasion)[name] === value);

  test('rounds that are counted, of which there are tables, questions and years', async () => {
    const rounds = (await listRounds(database, planId)).map(({ id }) => id);
    expect(occasionsOf(({ roundId }) => rounds.includes(roundId))).toEqual(said('counted', true));
    expect(await listRoundYears(database, planId)).toEqual([2018, 2017]);
    const owed = await listObligations(database, { unitIds: probes.map(({ unitId }) => unitId) });
    expect(occasionsOf(({ unitId }) => owed.some(({ unit }) => unit.id === unitId))).toEqual(said('counted', true));
  });

  test.each(OCCASIONS)('rounds and obligations of %s, asked for by who fills them', async (occasion) => {
    const { filledBy } = policyOf(occasion);
    const rounds = (await listRounds(database, planId, { filledBy })).map(({ id }) => id);
    expect(occasionsOf(({ roundId }) => rounds.includes(roundId))).toEqual([occasion]);
    const owed = await listObligations(database, {
      unitIds: probes.map(({ unitId }) => unitId),
      occasions: { filledBy },
    });
    expect(occasionsOf(({ unitId }) => owed.some(({ unit }) => unit.id === unitId))).toEqual([occasion]);
  });

  test.each(OCCASIONS)('the constraints of the schema let a round of %s have what the table says', async (occasion) => {
    const constraints = await database.$queryRaw<{ condition: string }[]>`
      SELECT pg_get_expr(conbin, conrelid) AS "condition" FROM pg_constraint
      WHERE conrelid = '"Round"'::regclass AND contype = 'c' AND pg_get_expr(conbin, conrelid) LIKE '%occasion%'`;
    expect(constraints).toHaveLength(3);
    // Evaluated without a row: a statement that fails would close the connection to the embedded store.
    const all = constraints.map(({ condition }) => `(${condition})`).join(' AND ');
    const takes = async (rosterId: number | null, dueAt: Date | null): Promise<boolean> => {
      const [row] = await database.$queryRawUnsafe<{ taken: boolean }[]>(
        `SELECT ${all} AS "taken" FROM (SELECT $1::text AS "occasion", $2::int AS "rosterId", $3::timestamptz AS "dueAt") round`,
        occasion,
        rosterId,
        dueAt,
      );
      return row?.taken === true;
    };
    const { filledBy, due } = policyOf(occasion);
    const hour = due === 'hour' ? NOW : null;
    expect(await takes(1, hour)).toBe(true);
    expect(await takes(null, hour)).toBe(filledBy !== 'roster');
    expect(await takes(1, due === 'hour' ? null : NOW)).toBe(false);
  });

  test('rounds with a ladder of reminders', async () => {
    const rounds = (await listRoundsToRemind(database)).map(({ id }) => id);
    expect(occasionsOf(({ roundId }) => rounds.includes(roundId))).toEqual(said('reminded', 'ladder'));
  });

  test('forms that the plan brings', async () => {
    const keys = (await listForms(database, planId)).map(({ key }) => key);
    expect(occasionsOf(({ key }) => keys.includes(key))).toEqual(said('formOf', 'plan'));
  });

  test('forms of events, and whether a unit has handed one in', async () => {
    const forms = await listEventFormsOf(
      database,
      probes.map(({ unitId }) => unitId),
      TODAY,
    );
    const keys = forms.map(({ key }) => key);
    expect(occasionsOf(({ key }) => keys.includes(key))).toEqual(said('filledBy', 'unit-with-event'));
    const handedIn: Occasion[] = [];
    for (const { occasion, unitId } of probes) if (await hasHandedInEvents(database, [unitId])) handedIn.push(occasion);
    expect(handedIn).toEqual(said('filledBy', 'unit-with-event'));
  });

  test('forms and entries of databases', async () => {
    const contributed = said('filledBy', 'contributors');
    const keys = (await listDatabases(database, planId)).map(({ key }) => key);
    expect(occasionsOf(({ key }) => keys.includes(key))).toEqual(contributed);
    const forms = (await listDatabaseForms(database, planId)).map(({ form }) => form.key);
    expect(occasionsOf(({ key }) => forms.includes(key))).toEqual(contributed);
    const own = await listOwnEntries(
      database,
      probes.map(({ unitId }) => unitId),
      EVERY,
    );
    // Of both years.
    expect(own.map(({ unitName }) => unitName)).toEqual(
      probes.filter(({ occasion }) => contributed.includes(occasion)).flatMap(({ unitName }) => [unitName, unitName]),
    );
  });

  it('counts as many reports to review as it lists, and entries of databases in a list of their own', async () => {
    const reports = (await listSubmittedReports(database, planId)).map(({ id }) => id);
    expect(occasionsOf(({ reportId }) => reports.includes(reportId))).toEqual(said('reviewedIn', 'reports'));
    expect(await countSubmittedReports(database, planId)).toBe(reports.length);
    const entries = (await listWaitingEntries(database, planId, 20)).map(({ reportId }) => reportId);
    expect(occasionsOf(({ reportId }) => entries.includes(reportId))).toEqual(said('reviewedIn', 'entries'));
    expect(await countWaitingEntries(database, planId)).toBe(entries.length);
  });

  test('what is called a report: who handed one in, and who owes one and has nobody to write it', async () => {
    const since = await listUnitsHandedInSince(database, planId, NOW);
    expect(occasionsOf(({ unitName }) => since.includes(unitName))).toEqual(said('handedInAs', 'report'));
    // On a day before any roster, by what is owed alone.
    const without = (await listUnitsWithout(database, ['contact'], '2000-01-01')).map(({ id }) => id);
    expect(occasionsOf(({ unitId }) => without.includes(unitId))).toEqual(said('handedInAs', 'report'));
  });

  test('reports that are held against the year before', async () => {
    const compared: Occasion[] = [];
    for (const { occasion, reportId } of probes) {
      const previous = (await findReport(database, reportId))?.previous;
      if (Object.keys(previous ?? {}).length > 0) compared.push(occasion);
    }
    expect(compared).toEqual(said('compared', true));
  });

  test('what a round begins with: whether it asks for the signed document', async () => {
    const form = await database.form.findFirstOrThrow({ where: { key: 'probe-yearly' } });
    const { rosterId } = await database.rosterUnit.findFirstOrThrow();
    const { planId, id: formId } = form;
    const common = { planId, formId, title: 'Kỳ', openedById: 1 };
    const days = { closingOn: '2020-11-30', dueOn: '2020-12-14' };
    const asked = surveyForm('survey-probe', [{ text: 'Bao nhiêu?', kind: 'number' }]);
    const begin: Record<Occasion, (occasion: Occasion) => Promise<number>> = {
      yearly: (occasion) => {
        const round = { ...common, ...days, formKey: occasion, occasion, year: 2020, rosterId, ladder: null };
        return createRound(database, { ...round, asksSignOff: false }, [], NOW);
      },
      'each-event': (occasion) =>
        ensureEventRound(database, { ...common, formKey: occasion, occasion, year: 2020 }, NOW),
      survey: () => createSurvey(database, { planId, form: asked, dueAt: NOW, openedById: 1 }, [], NOW),
      database: (occasion) =>
        ensureDatabaseRound(database, { ...common, key: occasion, occasion }, { fromYear: 2017, toYear: 2020 }, 1, NOW),
    };
    for (const occasion of OCCASIONS) {
      const { asksDocument } = policyOf(occasion);
      const id = await begin[occasion](occasion);
      expect(await database.round.findUnique({ where: { id } })).toMatchObject({ occasion, asksDocument });
    }
  });
});
