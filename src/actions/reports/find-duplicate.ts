import { isDuplicate } from '../../domain/events/duplicate-report.ts';
import { yearOfEvent, yearQuestionOf } from '../../domain/events/year-of-event.ts';
import { listHandedInEvents, listRoundsOfForm } from '../../store/events.ts';
import type { Database } from '../../store/open-store.ts';
import type { LoadedFilling } from './load-filling.ts';

/**
 * Finds the report of the same thing in the same year that was handed in before, under whatever year it was reported, with
 * the questions that it has in common; null where there is none.
 */
export async function findDuplicate(
  database: Database,
  { report, questions }: LoadedFilling,
): Promise<{
  kind: 'duplicate';
  reportId: number;
  numbers: number[];
  unitName: string;
  submittedAt: Date | null;
} | null> {
  const { form, year } = report.round;
  const { uniqueBy } = form;
  if (uniqueBy.length === 0) return null;
  const dated = yearQuestionOf(form);
  const keys = dated === null ? uniqueBy : [...uniqueBy, dated];
  const others = [];
  for (const round of await listRoundsOfForm(database, report.round)) {
    const events = await listHandedInEvents(database, round.id, keys);
    others.push(...events.map((event) => ({ ...event, year: yearOfEvent(dated, event.answers, round.year) })));
  }
  const own = yearOfEvent(dated, report.answers, year);
  const found = others.find(
    (other) =>
      other.obligationId !== report.obligationId &&
      other.year === own &&
      isDuplicate(uniqueBy, report.answers, other.answers),
  );
  if (found === undefined) return null;
  const numbers = questions.filter(({ key }) => uniqueBy.includes(key)).map(({ number }) => number);
  return { kind: 'duplicate', reportId: report.id, numbers, unitName: found.unitName, submittedAt: found.submittedAt };
}
