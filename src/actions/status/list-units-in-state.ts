import { isAllowed } from '../../domain/people/roles.ts';
import type { AskedUnitKind } from '../../domain/questions/find-unit-kind.ts';
import type { AskedState } from '../../domain/questions/reading.ts';
import { numbersOf, type RoundCount, type RoundGroup, type RoundNumbers } from '../../domain/status/round-count.ts';
import type { ObligationFacts } from '../../store/obligations.ts';
import type { StandingUnit } from '../../store/round-standing.ts';
import { listRoundYears } from '../../store/round-history.ts';
import { listRoundsToTell, type RoundFacts } from '../../store/rounds.ts';
import { countRounds } from '../reports/count-rounds.ts';
import type { Request } from '../request.ts';
import { roundsOfKind } from './rounds-of-kind.ts';
import { listOwnObligations, type AskedPeriod } from './show-status.ts';

/** The group of a round's units that is meant by a state in a question. */
export const GROUP_OF_STATE = {
  submitted: 'handed-in',
  approved: 'approved',
  late: 'late',
  'handed-in-late': 'handed-in-late',
  excused: 'excused',
  waived: 'waived',
  returned: 'returned',
  'without-document': 'document-missing',
} as const satisfies Partial<Record<AskedState, RoundGroup>>;

/** The states in which units of a round are listed; whoever has not handed in is shown by `showStatus`. */
export type ListedState = keyof typeof GROUP_OF_STATE;

export type UnitsInState =
  | {
      kind: 'units';
      rounds: {
        round: RoundFacts;
        numbers: RoundNumbers;
        /** The units of each group; null for somebody who sees counts only. */
        units: RoundCount<StandingUnit> | null;
        own: ObligationFacts[];
      }[];
    }
  /** No round of that year; the years of those that there are. None are named where a part of a year was asked for. */
  | { kind: 'no-round'; years: number[] };

/**
 * Lists the units of rounds by the groups in which they are: of the rounds of a year that is asked for, else of those of
 * which people are told; at most `most` rounds.
 */
export async function listUnitsInState(
  { store: { database }, person, now, planId }: Request,
  asked: AskedPeriod,
  most: number,
  unitKind?: AskedUnitKind,
): Promise<UnitsInState> {
  const rounds = await listRoundsToTell(database, planId, { ...asked, most });
  if (rounds.length === 0)
    return { kind: 'no-round', years: asked.part === undefined ? await listRoundYears(database, planId) : [] };
  const listed: Extract<UnitsInState, { kind: 'units' }>['rounds'] = [];
  for (const { round, count } of roundsOfKind(await countRounds(database, rounds, now), unitKind)) {
    const units = isAllowed(person, 'status.names') ? count : null;
    const own = await listOwnObligations(database, person, round.id);
    listed.push({ round, numbers: numbersOf(count), units, own });
  }
  return { kind: 'units', rounds: listed };
}
