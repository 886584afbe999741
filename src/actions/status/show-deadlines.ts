import { unitsViewedBy } from '../../domain/people/roles.ts';
import type { ReportingRule } from '../../domain/reporting/period-dates.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import { readPlanFacts, readReportingRules, type PlanFacts } from '../../store/plans.ts';
import { listRoundsToTell, type RoundFacts } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import type { Request } from '../request.ts';

/** A round with what is left until its deadline; `daysLeft` is negative when it has passed. */
export interface RoundDeadline {
  round: RoundFacts;
  announced: string;
  daysLeft: number;
  over: boolean;
  /** What the asker's own units owe in it. */
  own: ObligationFacts[];
}

export type Deadlines =
  { kind: 'rounds'; rounds: RoundDeadline[] } | { kind: 'none'; plan: PlanFacts | null; rules: ReportingRule[] };

/** Returns the deadlines of reports: in the rounds of which people are told, or in those of a year. */
export async function showDeadlines({ store, person, now, planId }: Request, year: number | null): Promise<Deadlines> {
  const { database } = store;
  const unitIds = unitsViewedBy(person);
  const told = await listRoundsToTell(database, planId, { year: year ?? undefined, unitIds });
  // Figures that were brought in have no deadline: nobody was asked for them.
  const rounds = told.filter(({ imported }) => !imported);
  if (rounds.length === 0) {
    const plan = await readPlanFacts(database, planId);
    return { kind: 'none', plan, rules: await readReportingRules(database, planId) };
  }
  const today = toLocalDate(now);
  const isDayOff = await readCalendar(database);
  const own = await listObligations(database, { unitIds, roundIds: rounds.map(({ id }) => id) });
  return {
    kind: 'rounds',
    rounds: rounds.slice(0, 3).map((round) => {
      const { announced, lateAfter } = announcedDue(round.dueOn, isDayOff);
      const daysLeft = Math.round((Date.parse(announced) - Date.parse(today)) / 86_400_000);
      return {
        round,
        announced,
        daysLeft,
        over: lateAfter < today,
        own: own.filter((obligation) => obligation.round.id === round.id),
      };
    }),
  };
}
