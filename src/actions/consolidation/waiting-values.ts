import { isGiven, type Fact, type FigureValue, type GivenFact } from '../../domain/consolidation/fact.ts';
import type { WaitingReport } from '../../domain/consolidation/waiting-reports.ts';
import type { ConsolidatedYears } from './consolidate-plan.ts';
import type { GatheredFacts } from './gather-facts.ts';

/** What a figure would be, once a report that waits for review is approved. */
export interface WaitingValue extends Pick<Fact, 'figure' | 'unitId' | 'year'> {
  kind: WaitingReport['kind'];
  obligationId: number | null;
  /** Of an update nothing. */
  formName: string;
  /** What the event of its report is called; null for what tells of none. */
  eventName: string | null;
  /** Null where the unit says there that it has no figure. */
  value: FigureValue | null;
}

/** Lists what figures of these years would be by what waits for review. @param isMeant of which facts it is asked */
export function listWaitingValues(
  { waiting }: Pick<GatheredFacts, 'waiting'>,
  { from, to }: ConsolidatedYears,
  isMeant: (fact: Fact) => boolean,
): WaitingValue[] {
  return waiting.flatMap(({ kind, obligationId, form, eventName, facts }) =>
    facts
      .filter((fact) => fact.year >= from && fact.year <= to && fact.state !== 'not-asked' && isMeant(fact))
      .map((fact): WaitingValue => {
        const { figure, unitId, year } = fact;
        const value = isGiven(fact) ? fact.value : null;
        return { kind, obligationId, formName: form?.name ?? '', eventName, figure, unitId, year, value };
      }),
  );
}

/** Returns the correction that waits of the value that a report gave; null for none. */
export function correctionOf(fact: GivenFact, waiting: readonly WaitingValue[]): WaitingValue | null {
  const { source, figure, year } = fact;
  if (source.kind !== 'report') return null;
  return (
    waiting.find((one) => one.obligationId === source.obligationId && one.figure === figure && one.year === year) ??
    null
  );
}
