import { isAllowed, unitsViewedBy, type Person } from '../../domain/people/roles.ts';
import type { AnsweredCount } from '../../domain/reporting/gaps.ts';
import { countAnswered } from '../../store/answered-counts.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import type { StandingUnit } from '../../store/round-standing.ts';
import { findUnit, isCoordinatingUnit } from '../../store/units.ts';
import { findLockedYearBefore } from '../../store/round-history.ts';
import { listRoundsToTell, type RoundFacts, type ToldRounds } from '../../store/rounds.ts';
import { numbersOf, type RoundCount, type RoundNumbers } from '../../domain/status/round-count.ts';
import { listChases, type ChaseRow } from '../../store/chases.ts';
import { questionsAskedOf } from '../../domain/reporting/filling-context.ts';
import { countRounds } from '../reports/count-rounds.ts';
import type { AskedUnitKind } from '../../domain/questions/find-unit-kind.ts';
import type { Request } from '../request.ts';
import { kindAskedBy, roundsOfKind } from './rounds-of-kind.ts';

/** So many lines of the chase log are shown at once. */
export const CHASES_SHOWN = 5;

/** The year, or the part of one, of whose rounds somebody asks; of neither where they ask of those of which people are told. */
export type AskedPeriod = Pick<ToldRounds, 'year' | 'part'>;

/** How far a round is. Names are there only for those who may see them. */
export interface RoundStatus {
  round: RoundFacts;
  /** Of which kind most of its units are. */
  asks: AskedUnitKind;
  numbers: RoundNumbers;
  /** The units of each group; null for somebody who may see counts only. */
  units: RoundCount<StandingUnit> | null;
  /** How far the units are that have begun, by the id of the report; none for somebody who may see counts only. */
  answered: ReadonlyMap<number, AnsweredCount>;
  /** Whoever looks may enter reports for units. */
  mayEnter: boolean;
  /** The deadline has passed. */
  late: boolean;
  /** Whether the asker may have units reminded. */
  mayChase: boolean;
  /** The units of the asker. */
  own: ObligationFacts[];
}

/**
 * Returns how far the rounds are of which people are told, or those of a year where one is asked for; the one that asks
 * the most units first, at most `most` of them.
 * @param unitKind the units that are asked about, where the question says so.
 */
export async function showStatus(
  request: Request,
  most: number,
  { year, part }: AskedPeriod = {},
  unitKind?: AskedUnitKind,
): Promise<RoundStatus[]> {
  const { store, person, now } = request;
  const { database } = store;
  const rounds = await listRoundsToTell(database, request.planId, { year, part, most });
  const statuses: RoundStatus[] = [];
  for (const { round, over, count } of roundsOfKind(await countRounds(database, rounds, now), unitKind)) {
    const open = round.state === 'open';
    const named = isAllowed(person, 'status.names');
    const begun = named ? count.missing.flatMap(({ filledId }) => filledId ?? []) : [];
    statuses.push({
      round,
      asks: kindAskedBy(count),
      numbers: numbersOf(count),
      units: named ? count : null,
      answered: await countAnswered(database, begun),
      mayEnter: open && isAllowed(person, 'report.enter'),
      late: over,
      mayChase: open && isAllowed(person, 'reminder.chase'),
      own: await listOwnObligations(database, person, round.id),
    });
  }
  return statuses;
}

/** Finds the newest year that is locked and not among the rounds that are told of: they are of a later year. */
export async function findLockedYear(
  { store: { database }, planId }: Request,
  rounds: readonly Pick<RoundStatus, 'round'>[],
): Promise<number | null> {
  const years = rounds.map(({ round }) => round.year);
  return years.length === 0 ? null : findLockedYearBefore(database, planId, Math.min(...years));
}

/** Lists what the units of a person owe in a round. */
export async function listOwnObligations(
  database: Database,
  person: Person,
  roundId: number,
): Promise<ObligationFacts[]> {
  const of = unitsViewedBy(person);
  return of.length === 0 ? [] : listObligations(database, { roundId, of });
}

export type UnitStatus =
  | {
      kind: 'unit';
      unitId: number;
      name: string;
      obligations: { obligation: ObligationFacts; questions: number }[];
      /** What whoever looks may do for this unit. */
      may: { read: boolean; enter: boolean; receive: boolean; send: boolean; manage: boolean };
      /** The newest lines of the chase log. */
      chases: { rows: ChaseRow[]; total: number };
      mayChase: boolean;
    }
  | { kind: 'hidden'; name: string }
  | { kind: 'not-found' };

/** Returns where one unit stands in the rounds of which people are told, or those of a year, for those who may see it. */
export async function showUnitStatus(
  request: Request,
  unitId: number,
  { year, part }: AskedPeriod = {},
): Promise<UnitStatus> {
  const { database } = request.store;
  const unit = await findUnit(database, unitId);
  if (unit === null) return { kind: 'not-found' };
  const mayLook = isAllowed(request.person, 'unit.status', unitId);
  if (!mayLook) return { kind: 'hidden', name: unit.name };
  const unitIds = [unitId];
  const rounds = await listRoundsToTell(database, request.planId, { year, part, unitIds });
  const obligations = await listObligations(database, { unitIds, roundIds: rounds.map(({ id }) => id) });
  return {
    kind: 'unit',
    unitId,
    name: unit.name,
    may: {
      read: isAllowed(request.person, 'report.read', unitId),
      enter: isAllowed(request.person, 'report.enter'),
      receive: isAllowed(request.person, 'document.receive'),
      send: isAllowed(request.person, 'document.send', unitId),
      manage: isAllowed(request.person, 'round.open'),
    },
    chases: await listChases(database, unitId, 0, CHASES_SHOWN),
    // The agency that urges does not urge itself.
    mayChase: isAllowed(request.person, 'reminder.chase') && !(await isCoordinatingUnit(database, unitId)),
    obligations: obligations.flatMap((obligation) => {
      const round = rounds.find(({ id }) => id === obligation.round.id);
      return round === undefined
        ? []
        : [{ obligation, questions: questionsAskedOf(round.form, round.year, obligation.unit.key).length }];
    }),
  };
}
