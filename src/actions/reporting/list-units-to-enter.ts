import { isAllowed } from '../../domain/people/roles.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import { listObligations } from '../../store/obligations.ts';
import type { Request } from '../request.ts';

/** The units that have not handed in, by name, for those who may enter for them. */
export async function listUnitsToEnter(
  { store, person }: Request,
  roundId: number,
): Promise<{ kind: 'units'; title: string; owing: { name: string; unitId: number }[] } | { kind: 'forbidden' }> {
  if (!isAllowed(person, 'report.enter')) return { kind: 'forbidden' };
  const obligations = await listObligations(store.database, { roundId });
  const owing = obligations.filter(({ state }) => isOwing(state));
  return {
    kind: 'units',
    title: obligations[0]?.round.title ?? '',
    owing: sortUnits(owing.map(({ unit }) => ({ name: unit.shortName, unitId: unit.id }))),
  };
}
