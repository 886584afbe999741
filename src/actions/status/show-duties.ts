import { givenValue } from '../../domain/reporting/answers.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { statementAt, unitsAt } from '../../domain/plan/plan-place.ts';
import { unitsViewedBy } from '../../domain/people/roles.ts';
import { dutyQuestionKey, FORM_KEYS } from '../../domain/status/form-keys.ts';
import { toLocalDate, yearOf } from '../../domain/text/local-date.ts';
import { listDutyReports, type DutyReport } from '../../store/duty-reports.ts';
import type { Database } from '../../store/open-store.ts';
import { listDuties, readPlanDocument } from '../../store/plans.ts';
import { findUnit, listUnits } from '../../store/units.ts';
import type { Request } from '../request.ts';
import { listAskedDuties } from './asked-duties.ts';

/** What the newest approved report of a unit says of a duty. */
export interface DutyReported {
  year: number;
  at: Date;
  status: string | null;
  result: string | null;
}

/** A duty of a unit, and what was reported of it; null where nothing is approved. */
export interface DutyView {
  place: string;
  statement: string;
  reported: DutyReported | null;
  /** The yearly form of the unit asks about it. */
  asked: boolean;
}

/**
 * Returns what the plan makes a unit responsible for; of the asker's own unit where none is named. What the form of the
 * unit asks about in other parts of the plan comes with it.
 */
export async function showDuties(
  { store: { database }, person, now, planId }: Pick<Request, 'store' | 'person' | 'now' | 'planId'>,
  unitId: number | null,
): Promise<{ kind: 'duties'; unitId: number; unit: string; duties: DutyView[] } | { kind: 'ask-unit' }> {
  const [own] = unitsViewedBy(person);
  const askedUnit = unitId ?? own;
  const unit = askedUnit === undefined ? null : await findUnit(database, askedUnit);
  if (unit === null) return { kind: 'ask-unit' };
  const duties = await listDuties(database, planId, unit.id);
  const asked = (await listAskedDuties(database, planId, yearOf(toLocalDate(now)), unit.id)).map(({ place }) => place);
  const elsewhere = asked.filter((place) => duties.every((duty) => duty.place !== place));
  const document = elsewhere.length === 0 ? null : await readPlanDocument(database, planId);
  const all = [
    ...elsewhere.map((place) => ({ place, statement: document === null ? '' : (statementAt(document, place) ?? '') })),
    ...duties,
  ];
  const reportedOf = await readReported(
    database,
    planId,
    unit.id,
    all.map(({ place }) => place),
  );
  return {
    kind: 'duties',
    unitId: unit.id,
    unit: unit.name,
    duties: all.map((duty) => ({
      ...duty,
      reported: reportedOf.get(duty.place) ?? null,
      asked: asked.includes(duty.place),
    })),
  };
}

/** What the plan says at a place, and what the units reported that are asked about it. */
export interface PlanPlace {
  kind: 'place';
  place: string;
  statement: string;
  /** The units, or groups of units, that the plan or the forms make responsible. */
  responsible: string[];
  units: { unitId: number; name: string; reported: DutyReported | null }[];
}

/** Returns what the plan says at a place of its text. */
export async function showPlanPlace(
  { store: { database }, now, planId }: Pick<Request, 'store' | 'now' | 'planId'>,
  place: string,
): Promise<PlanPlace | { kind: 'no-place' }> {
  const document = await readPlanDocument(database, planId);
  const statement = document === null ? null : statementAt(document, place);
  if (document === null || statement === null) return { kind: 'no-place' };
  const asked = (await listAskedDuties(database, planId, yearOf(toLocalDate(now)))).filter(
    (duty) => duty.place === place,
  );
  const names = new Map((await listUnits(database)).map(({ id, name }) => [id, name]));
  const units: PlanPlace['units'] = [];
  // One after the other: in a transaction there is one client.
  for (const { unitId } of asked) {
    const reported = (await readReported(database, planId, unitId, [place])).get(place) ?? null;
    units.push({ unitId, name: names.get(unitId) ?? '', reported });
  }
  const responsible = unitsAt(document, place);
  return {
    kind: 'place',
    place,
    statement,
    responsible: responsible.length > 0 ? responsible : units.map(({ name }) => name),
    units,
  };
}

/** Reads what the newest approved report of a unit says of each of these places. */
async function readReported(
  database: Database,
  planId: number,
  unitId: number,
  places: readonly string[],
): Promise<Map<string, DutyReported>> {
  const reports =
    places.length === 0 ? [] : await listDutyReports(database, planId, unitId, places.map(dutyQuestionKey));
  return new Map(
    places.flatMap((place) => {
      const report = reports.find(({ questionKey }) => questionKey === dutyQuestionKey(place));
      return report === undefined ? [] : [[place, describe(report)] as const];
    }),
  );
}

/** Returns how far a duty is carried out, in the words of the form, and what came of it. */
function describe({ question, answers, year, approvedAt }: DutyReport): DutyReported {
  const status = givenValue(answers, FORM_KEYS.dutyStatus);
  const result = givenValue(answers, FORM_KEYS.dutyResult);
  return {
    year,
    at: approvedAt,
    status: status?.type === 'choice' ? labelOf(question, status.option) : null,
    result: result?.type === 'long-text' && result.text !== '' ? result.text : null,
  };
}

function labelOf(question: Question, option: string): string | null {
  const status = question.type === 'group' ? question.items.find(({ key }) => key === FORM_KEYS.dutyStatus) : undefined;
  if (status?.type !== 'choice') return null;
  return status.options.find(({ key }) => key === option)?.label ?? null;
}
