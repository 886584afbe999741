import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { countRound, type RoundCount } from '../../domain/status/round-count.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import type { Database } from '../../store/open-store.ts';
import { listStandings, type StandingUnit } from '../../store/round-standing.ts';
import type { RoundFacts } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';

/** A round with its units, counted. */
export interface CountedRound<Round = RoundFacts> {
  round: Round;
  /** The last day on time as it is announced, yyyy-mm-dd. */
  announced: string;
  /** The deadline has passed. */
  over: boolean;
  /** The units of each group by name, as a Vietnamese list has them. */
  count: RoundCount<StandingUnit>;
}

/** Counts the units of these rounds, each as `countRound` does; in the order of the rounds. */
export async function countRounds<Round extends { id: number; dueOn: string }>(
  database: Database,
  rounds: readonly Round[],
  now: Date,
): Promise<CountedRound<Round>[]> {
  if (rounds.length === 0) return [];
  const isDayOff = await readCalendar(database);
  const today = toLocalDate(now);
  const byRound = new Map<number, StandingUnit[]>(rounds.map(({ id }) => [id, []]));
  for (const unit of await listStandings(database, [...byRound.keys()], today)) byRound.get(unit.roundId)?.push(unit);
  return rounds.map((round) => {
    const { announced, lateAfter } = announcedDue(round.dueOn, isDayOff);
    const units = sortUnits(byRound.get(round.id) ?? []);
    return { round, announced, over: today > lateAfter, count: countRound(units, { lateAfter, today }) };
  });
}

/** Counts the units of one round. */
export async function countOneRound<Round extends { id: number; dueOn: string }>(
  database: Database,
  round: Round,
  now: Date,
): Promise<CountedRound<Round>> {
  const [counted] = await countRounds(database, [round], now);
  if (counted === undefined) throw new Error(`Round ${round.id} was not counted.`);
  return counted;
}
