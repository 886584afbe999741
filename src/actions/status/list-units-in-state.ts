import { owesDocument } from '../../domain/documents/signed-document.ts';
import { isAllowed, unitsViewedBy } from '../../domain/people/roles.ts';
import type { AskedState } from '../../domain/questions/reading.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import { listRounds, type RoundFacts } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import type { Request } from '../request.ts';

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
  request: Request,
  state: ListedState,
  year: number | null,
): Promise<UnitsInState> {
  const { store, person, now } = request;
  const rounds = await listRounds(store.database);
  const round = rounds.find((candidate) => (year === null ? candidate.state === 'open' : candidate.year === year));
  if (round === undefined) return { kind: 'no-round', years: [...new Set(rounds.map((one) => one.year))] };
  const isDayOff = await readCalendar(store.database);
  const obligations = await listObligations(store.database, { roundId: round.id });
  const over = toLocalDate(now) > announcedDue(round.dueOn, isDayOff).lateAfter;
  const listed = obligations.filter((obligation) => isIn(obligation, state, over));
  const seesNames = isAllowed(person, 'status.names');
  const ownUnits = unitsViewedBy(person);
  return {
    kind: 'units',
    round,
    names: seesNames ? sortUnits(listed.map(({ unit }) => ({ name: unit.shortName }))).map(({ name }) => name) : null,
    count: listed.length,
    total: obligations.length,
    own: obligations.filter(({ unit }) => ownUnits.includes(unit.id)),
  };
}

/** @param over the deadline has passed. */
function isIn(obligation: ObligationFacts, asked: ListedState, over: boolean): boolean {
  const { state } = obligation;
  switch (asked) {
    case 'submitted':
      return state === 'submitted' || state === 'approved';
    case 'approved':
      return state === 'approved';
    case 'not-submitted':
      return isOwing(state);
    case 'late':
      return over && isOwing(state);
    case 'without-document':
      return owesDocument(obligation);
  }
}
