import { HANDED_IN_STATES } from '../../domain/documents/signed-document.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import type { AskedState } from '../../domain/questions/reading.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { OWING_STATES } from '../../domain/reminders/missing.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import type { ObligationFacts } from '../../store/obligations.ts';
import { countStandings, listStandingUnits, type Listed } from '../../store/round-standing.ts';
import { listRounds, listRoundYears, type RoundFacts } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import type { Request } from '../request.ts';
import { listOwnObligations } from './show-status.ts';

/** The states in which units of a round are listed; whoever has not handed in is shown by `showStatus`. */
export type ListedState = Extract<AskedState, 'submitted' | 'approved' | 'late' | 'without-document' | 'not-submitted'>;

export type UnitsInState =
  | {
      kind: 'units';
      round: RoundFacts;
      /** Names, in the order of a Vietnamese list; null for somebody who sees counts only. */
      names: string[] | null;
      count: number;
      total: number;
      own: ObligationFacts[];
    }
  /** No round of that year; the years of those that there are. */
  | { kind: 'no-round'; years: number[] };

/** The units of a round that are in a state: of the year that is asked for, else of the newest round. */
export async function listUnitsInState(
  { store: { database }, person, now }: Request,
  state: ListedState,
  year: number | null,
): Promise<UnitsInState> {
  const [round] = await listRounds(database, 'yearly', year === null ? { state: 'open' } : { year }, 1);
  if (round === undefined) return { kind: 'no-round', years: await listRoundYears(database) };
  const isDayOff = await readCalendar(database);
  const over = toLocalDate(now) > announcedDue(round.dueOn, isDayOff).lateAfter;
  const [counts] = await countStandings(database, [round.id]);
  if (counts === undefined) throw new Error(`Round ${round.id} was read and is not counted.`);
  const listed = listedIn(state, over);
  const names = await listStandingUnits(database, round.id, listed);
  return {
    kind: 'units',
    round,
    names: isAllowed(person, 'status.names')
      ? sortUnits(names.map((name) => ({ name }))).map(({ name }) => name)
      : null,
    count: names.length,
    total: counts.total,
    own: await listOwnObligations(database, person, round.id),
  };
}

/** @param over the deadline has passed. */
function listedIn(asked: ListedState, over: boolean): Listed {
  switch (asked) {
    case 'submitted':
      return { states: HANDED_IN_STATES };
    case 'approved':
      return { states: ['approved'] };
    case 'not-submitted':
      return { states: OWING_STATES };
    case 'late':
      return { states: over ? OWING_STATES : [] };
    case 'without-document':
      return 'without-document';
  }
}
