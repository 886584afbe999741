import { isDuplicate } from '../../domain/events/duplicate-report.ts';
import { listHandedInEvents, listRoundsOfForm, type HandedInEvent } from '../../store/events.ts';
import type { Database } from '../../store/open-store.ts';
import type { LoadedFilling } from './load-filling.ts';

/**
 * Finds the report of the same thing that was handed in before, with the questions that it has in common; null where
 * there is none.
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
  const { uniqueBy } = report.round.form;
  if (uniqueBy.length === 0) return null;
  const others: HandedInEvent[] = [];
  for (const roundId of await listRoundsOfForm(database, report.round))
    others.push(...(await listHandedInEvents(database, roundId, uniqueBy)));
  const found = others.find(
    (other) => other.obligationId !== report.obligationId && isDuplicate(uniqueBy, report.answers, other.answers),
  );
  if (found === undefined) return null;
  const numbers = questions.filter(({ key }) => uniqueBy.includes(key)).map(({ number }) => number);
  return { kind: 'duplicate', reportId: report.id, numbers, unitName: found.unitName, submittedAt: found.submittedAt };
}
