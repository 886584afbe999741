import type { AskedUnitKind } from '../../domain/questions/find-unit-kind.ts';
import { isDistrict } from '../../domain/units/unit-kinds.ts';
import type { CountedRound } from '../reports/count-rounds.ts';

/** Returns the rounds that ask units of this kind, most of their units being of it; all where none does, or no kind is asked for. */
export function roundsOfKind<Round>(
  rounds: readonly CountedRound<Round>[],
  unitKind: AskedUnitKind | undefined,
): readonly CountedRound<Round>[] {
  if (unitKind === undefined) return rounds;
  const found = rounds.filter(({ count: { all } }) => {
    const districts = all.filter(({ kind }) => isDistrict(kind)).length;
    return unitKind === 'district' ? districts * 2 > all.length : districts * 2 <= all.length;
  });
  return found.length === 0 ? rounds : found;
}
