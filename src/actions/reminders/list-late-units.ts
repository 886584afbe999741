import { missingOf, type Missing } from '../../domain/reminders/missing.ts';
import type { RoundCount } from '../../domain/status/round-count.ts';
import type { Database } from '../../store/open-store.ts';
import type { StandingUnit } from '../../store/round-standing.ts';
import { listRoundsToRemind } from '../../store/round-reminding.ts';
import { findRound } from '../../store/rounds.ts';
import { countOneRound } from '../reports/count-rounds.ts';

/** Who still owes in a round. */
export interface OwingUnits {
  roundId: number;
  title: string;
  /** The last day on time as it is announced, yyyy-mm-dd. */
  announcedOn: string;
  late: boolean;
  /** The ladder tells heads of units too. */
  headsTold: boolean;
  /** Its units by group; those who are chased are `urged`. */
  count: RoundCount<StandingUnit>;
}

/** Lists the units that owe in an open round; null where there is no such round. */
export async function listOwingUnits(database: Database, roundId: number, now: Date): Promise<OwingUnits | null> {
  const round = await findRound(database, roundId);
  const reminding = (await listRoundsToRemind(database)).find(({ id }) => id === roundId);
  if (round === null || reminding === undefined) return null;
  const { announced, over, count } = await countOneRound(database, round, now);
  return {
    roundId,
    title: round.title,
    announcedOn: announced,
    headsTold: reminding.tellsHeads,
    late: over,
    count,
  };
}

/** Lists the units that are late in a round; null where it is not open, or not yet due. */
export async function listLateUnits(database: Database, roundId: number, now: Date): Promise<OwingUnits | null> {
  const owing = await listOwingUnits(database, roundId, now);
  return owing?.late === true ? owing : null;
}

/** Returns those of the units who are chased for this. */
export function urgedFor(count: RoundCount<StandingUnit>, missing: Missing): StandingUnit[] {
  return count.urged.filter((unit) => missingOf(unit) === missing);
}

/** Who owes and is not chased: with a reason that holds, or because it is the agency that chases. */
export interface LeftOut {
  excused: { name: string; until: string }[];
  urging: { name: string }[];
}

/** Returns who of a round owes and is not chased. */
export function leftOutOf({ excused, urging }: RoundCount<StandingUnit>): LeftOut {
  return {
    excused: excused.flatMap((unit) => (unit.excused === null ? [] : [{ name: unit.name, until: unit.excused.until }])),
    urging: urging.map(({ name }) => ({ name })),
  };
}
