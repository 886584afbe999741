import type { AskedUnitKind } from '../../domain/questions/find-unit-kind.ts';
import { isDistrictKind } from '../../domain/units/unit-kinds.ts';
import type { StandingUnit } from '../../store/round-standing.ts';
import type { CountedRound } from '../reports/count-rounds.ts';

/** Returns the rounds that ask units of this kind, most of their units being of it; all where none does, or no kind is asked for. */
export function roundsOfKind<Round>(
  rounds: readonly CountedRound<Round>[],
  unitKind: AskedUnitKind | undefined,
): readonly CountedRound<Round>[] {
  if (unitKind === undefined) return rounds;
  const found = rounds.filter(({ count }) => kindAskedBy(count) === unitKind);
  return found.length === 0 ? rounds : found;
}

/** Returns of which kind most units are that a round asks. */
export function kindAskedBy({ all }: { all: readonly Pick<StandingUnit, 'kind'>[] }): AskedUnitKind {
  return all.filter(({ kind }) => isDistrictKind(kind)).length * 2 > all.length ? 'district' : 'department';
}
