import { givenValue } from '../../domain/reporting/answers.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { unitsViewedBy } from '../../domain/people/roles.ts';
import { dutyQuestionKey, FORM_KEYS } from '../../domain/status/form-keys.ts';
import { listDutyReports, type DutyReport } from '../../store/duty-reports.ts';
import { listDuties } from '../../store/plans.ts';
import { findUnit } from '../../store/units.ts';
import type { Request } from '../request.ts';

/** A duty of a unit, and what its newest approved report says of it; null where none does. */
export interface DutyView {
  place: string;
  statement: string;
  reported: { year: number; at: Date; status: string | null; result: string | null } | null;
}

/** Returns what the plan makes a unit responsible for; of the asker's own unit where none is named. */
export async function showDuties(
  { store: { database }, person }: Pick<Request, 'store' | 'person'>,
  unitId: number | null,
): Promise<{ kind: 'duties'; unitId: number; unit: string; duties: DutyView[] } | { kind: 'ask-unit' }> {
  const [own] = unitsViewedBy(person);
  const asked = unitId ?? own;
  const unit = asked === undefined ? null : await findUnit(database, asked);
  if (unit === null) return { kind: 'ask-unit' };
  const duties = await listDuties(database, unit.id);
  const keys = duties.map(({ place }) => dutyQuestionKey(place));
  const reports = keys.length === 0 ? [] : await listDutyReports(database, unit.id, keys);
  const reportedOf = new Map(reports.map((report) => [report.questionKey, describe(report)]));
  return {
    kind: 'duties',
    unitId: unit.id,
    unit: unit.name,
    duties: duties.map((duty) => ({ ...duty, reported: reportedOf.get(dutyQuestionKey(duty.place)) ?? null })),
  };
}

/** Returns how far a duty is carried out, in the words of the form, and what came of it. */
function describe({ question, answers, year, approvedAt }: DutyReport): NonNullable<DutyView['reported']> {
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
