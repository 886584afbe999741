import type { PlanDocument } from './plan-schema.ts';
import type { ReportingRule } from '../reporting/period-dates.ts';

type ReportingDuty = PlanDocument['reportingDuties'][number];

/** What is asked where a plan says nothing of reporting. */
const YEARLY: ReportingRule = { rhythm: 'year', before: [], beforeDay: null, words: null };

/**
 * Returns in which rhythms the units of a plan report to its coordinating agency, each once, as its document has them; a duty
 * that names a day says it for its rhythm. What that agency itself reports to others asks no unit for anything.
 */
export function reportingRules(
  duties: readonly Pick<ReportingDuty, 'senders' | 'rhythm' | 'before' | 'alsoBefore' | 'beforeDay' | 'deadline'>[],
  coordinator: string,
): ReportingRule[] {
  const rules = new Map<ReportingRule['rhythm'], ReportingRule>();
  for (const { senders, rhythm = 'year', before, alsoBefore = [], beforeDay = null, deadline } of duties) {
    if (senders.every((sender) => sender === coordinator)) continue;
    const known = rules.get(rhythm);
    if (known !== undefined && (known.before.length > 0 || known.beforeDay !== null)) continue;
    const days = before === null ? [] : [before, ...alsoBefore];
    rules.set(rhythm, { rhythm, before: days, beforeDay, words: deadline });
  }
  return rules.size === 0 ? [YEARLY] : [...rules.values()];
}
