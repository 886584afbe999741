import type { ApprovedReport } from '../../domain/status/approved-report.ts';
import { countEvents, eventCounters, type EventCount, type EventCounter } from '../../domain/status/event-counts.ts';
import { listApprovedReports } from '../../store/approved-reports.ts';
import { listForms } from '../../store/rounds.ts';
import { cacheUntilChange } from '../plan/cache-until-change.ts';
import type { PlanStore } from '../plan/plan-index.ts';

/** Approved reports of events, and how they count for tasks. */
export interface ApprovedEvents {
  counters: readonly EventCounter[];
  reports: readonly ApprovedReport[];
}

/** Reads the approved reports of events that count for tasks, with the answers by which they do. */
export async function readApprovedEvents({ store }: { store: PlanStore }): Promise<ApprovedEvents> {
  return cacheUntilChange(store, 'events', async () => {
    const counters = eventCounters((await listForms(store.database)).map(({ definition }) => definition));
    if (counters.length === 0) return { counters, reports: [] };
    const forms = [...new Set(counters.map(({ formKey }) => formKey))];
    const keys = counters.flatMap(({ chosen, yearOf, money }) => [chosen?.question, yearOf, money]);
    const asked = keys.filter((key) => key !== undefined && key !== null);
    return { counters, reports: await listApprovedReports(store.database, forms, asked) };
  });
}

/** Counts the events of a task in a year, those of its leads apart; null where there are none. */
export function countEventsOf(
  taskCode: string,
  { counters, reports }: ApprovedEvents,
  of: { year: number; leads: readonly number[] },
): EventCount | null {
  const counter = counters.find((one) => one.taskCode === taskCode);
  return counter === undefined ? null : countEvents(counter, reports, of);
}
