import { isOwing } from '../../domain/reporting/owing.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import { listObligations } from '../../store/obligations.ts';
import type { Request } from '../request.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** Lists the units that have not handed in, by name, for those who may enter for them. */
export async function listUnitsToEnter(
  { store, person }: Request,
  roundId: number,
): Promise<{ kind: 'units'; title: string; owing: { name: string; unitId: number }[] } | Refusal> {
  const actor = authorize(person, 'report.enter');
  if (actor.kind === 'forbidden') return actor;
  const obligations = await listObligations(store.database, { roundId });
  const owing = obligations.filter(({ state }) => isOwing(state));
  return {
    kind: 'units',
    title: obligations[0]?.round.title ?? '',
    owing: sortUnits(owing.map(({ unit }) => ({ name: unit.shortName, unitId: unit.id }))),
  };
}
