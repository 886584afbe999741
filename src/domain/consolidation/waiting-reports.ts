import { nameOfEvent } from '../events/name-of-event.ts';
import type { Fact } from './fact.ts';
import { factsOfReportsSteps, isOfEvents, type UnitReport } from './facts-of-reports.ts';
import type { FigureRule } from './figure-rule.ts';
import type { Steps } from './steps.ts';

/**
 * What a unit handed in and nobody has reviewed yet.
 * - `report`: the figures that a unit owes. `event`: the report of an event, such as a course.
 * - `correction`: other figures than those in force, which count meanwhile.
 * - `update`: how far a task is, told between reports; it is confirmed, and is of no form.
 */
export interface WaitingReport {
  kind: 'report' | 'correction' | 'event' | 'update';
  form: { key: string; name: string } | null;
  unitId: number;
  obligationId: number | null;
  /** What the event of its report is called; null for what tells of none. */
  eventName: string | null;
  /** The years of which it tells. */
  years: readonly number[];
  /** What it would say of each figure, once it is approved. */
  facts: readonly Fact[];
}

/** Lists, a report in each part, what waits for review, with what each would say. */
export function* waitingReportsSteps(
  rules: readonly FigureRule[],
  reports: readonly UnitReport[],
): Steps<WaitingReport[]> {
  const found: WaitingReport[] = [];
  for (const report of reports) {
    const { form, unit, year, approved, waiting } = report;
    if (waiting === null) continue;
    const said: UnitReport = { ...report, state: 'approved', approved: waiting, waiting: null };
    const facts = yield* factsOfReportsSteps(rules, [said]);
    const years = facts.length === 0 ? [year] : [...new Set(facts.map((fact) => fact.year))];
    found.push({
      kind: approved !== null ? 'correction' : isOfEvents(form) ? 'event' : 'report',
      form: { key: form.key, name: form.name },
      unitId: unit.id,
      obligationId: waiting.obligationId,
      eventName: isOfEvents(form) ? nameOfEvent(form, waiting.answers) : null,
      years,
      facts,
    });
  }
  return found;
}
