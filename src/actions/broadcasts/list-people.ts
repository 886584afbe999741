import { broadcastCode, isComposing } from '../../domain/broadcasts/broadcast-state.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import { findBroadcast } from '../../store/broadcasts.ts';
import { listNames } from '../../store/people.ts';
import { listUnits } from '../../store/units.ts';
import type { Request } from '../request.ts';
import { resolveBroadcastReach } from './describe-broadcast.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** Lists who would get a broadcast in the making, by unit. */
export async function listBroadcastPeople(
  request: Request,
  id: number,
): Promise<
  | {
      kind: 'people';
      code: string;
      people: number;
      units: { name: string; people: { name: string; unreachable: boolean }[] }[];
    }
  | Refusal
  | { kind: 'gone' }
> {
  const { store, person, now } = request;
  const { database } = store;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  const broadcast = await findBroadcast(database, id);
  if (broadcast === null || !isComposing(broadcast.state)) return { kind: 'gone' };
  const { reach, facts } = await resolveBroadcastReach(database, broadcast, now);
  const names = new Map((await listNames(database)).map((officer) => [officer.id, officer.fullName]));
  const unreachable = new Set(facts.holders.filter((one) => one.unreachable).map(({ officerId }) => officerId));
  const wanted = new Set(reach.unitIds);
  const units = (await listUnits(database))
    .filter((unit) => wanted.has(unit.id))
    .map((unit) => ({
      name: unit.shortName,
      people: reach.recipients
        .filter(({ unitIds }) => unitIds.includes(unit.id))
        .map(({ officerId }) => ({ name: names.get(officerId) ?? '', unreachable: unreachable.has(officerId) })),
    }))
    .filter(({ people }) => people.length > 0);
  return { kind: 'people', code: broadcastCode(id), people: reach.recipients.length, units: sortUnits(units) };
}
