import { findUnits } from '../../domain/people/find-unit.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import { recordAudit } from '../../store/audit.ts';
import { findGroup, listLinkedGroups, removeGroupLink, saveGroupLink, type GroupFacts } from '../../store/groups.ts';
import { findUnit } from '../../store/units.ts';
import { indexUnits, listRegistrableUnits, type UnitName } from '../registration/registration-step.ts';
import { applyOnce, type Request } from '../request.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

export type LinkOutcome =
  | { kind: 'linked' | 'unlinked'; group: GroupFacts }
  | Refusal
  /** This is no group, or the bot is not in it; or there is no such unit. */
  | { kind: 'not-found' };

/** Links the group to a unit, or to the whole plan (null). @param topicId where in a forum what is sent to it goes. */
export async function linkGroup(
  request: Request,
  unitId: number | null,
  topicId: number | null = null,
): Promise<LinkOutcome> {
  const { person, planId, chatId, now } = request;
  const actor = authorize(person, 'group.link');
  if (actor.kind === 'forbidden') return actor;
  const { officerId, telegramUserId } = actor;
  return applyOnce(request, 'group-link', async (database) => {
    const group = await findGroup(database, chatId);
    const unit = unitId === null ? null : await findUnit(database, unitId);
    if (group === null || group.state === 'left' || (unitId !== null && unit === null)) return { kind: 'not-found' };
    const linked: GroupFacts = {
      ...group,
      state: 'linked',
      unit: unit && { id: unit.id, name: unit.name },
      topicId,
      planId,
    };
    const same = group.planId === planId && (group.unit?.id ?? null) === unitId && group.topicId === topicId;
    if (group.state === 'linked' && same) return { kind: 'linked', group: linked };
    await saveGroupLink(database, group.id, { unitId, linkedById: officerId, linkedAt: now, topicId, planId });
    const fact = { officerId, telegramUserId, subject: 'group' as const, subjectId: group.id };
    const before = { state: group.state, unitId: group.unit?.id ?? null, topicId: group.topicId, planId: group.planId };
    await recordAudit(database, { ...fact, action: 'group.link', before, after: { unitId, topicId, planId } }, now);
    return { kind: 'linked', group: linked };
  });
}

/** Takes the group's link away: nothing works in it until it is linked again. */
export async function unlinkGroup(request: Request): Promise<LinkOutcome> {
  const { person, chatId, now } = request;
  const actor = authorize(person, 'group.link');
  if (actor.kind === 'forbidden') return actor;
  const { officerId, telegramUserId } = actor;
  return applyOnce(request, 'group-unlink', async (database) => {
    const group = await findGroup(database, chatId);
    if (group === null) return { kind: 'not-found' };
    if (group.state === 'linked') {
      await removeGroupLink(database, group.id);
      const fact = { officerId, telegramUserId, subject: 'group' as const, subjectId: group.id };
      const before = { unitId: group.unit?.id ?? null };
      await recordAudit(database, { ...fact, action: 'group.unlink', before }, now);
    }
    return { kind: 'unlinked', group: { ...group, state: 'new', unit: null, topicId: null, planId: null } };
  });
}

/** Finds the unit that was typed, or those that may be meant; only a whole name is taken without asking. */
export async function findUnitsToLink(
  request: Request,
  typed: string,
): Promise<{ kind: 'one'; id: number } | { kind: 'choose'; units: UnitName[] } | { kind: 'none' } | Refusal> {
  const { store, person, now } = request;
  const actor = authorize(person, 'group.link');
  if (actor.kind === 'forbidden') return actor;
  const units = await listRegistrableUnits(store.database, toLocalDate(now));
  const found = findUnits(indexUnits(units), typed);
  if (found.kind === 'one' && found.certainty === 'exact') return { kind: 'one', id: found.id };
  const ids = found.kind === 'one' ? [found.id] : found.kind === 'several' ? found.ids : found.nearest;
  const named = ids.flatMap((id) => units.filter((unit) => unit.id === id));
  return named.length === 0 ? { kind: 'none' } : { kind: 'choose', units: named };
}

/** Lists all units that can be linked, sorted, for choosing without typing. */
export async function listUnitsToLink(request: Request): Promise<{ kind: 'units'; units: UnitName[] } | Refusal> {
  const { store, person, now } = request;
  const actor = authorize(person, 'group.link');
  if (actor.kind === 'forbidden') return actor;
  const units = await listRegistrableUnits(store.database, toLocalDate(now));
  const named = units.map(({ id, name, shortName }) => ({ id, full: name, name: shortName }));
  return {
    kind: 'units',
    units: sortUnits(named).map(({ id, full, name }) => ({ id, name: full, shortName: name })),
  };
}

/** Lists the groups that are linked in the plan, for those who link them. */
export async function listGroups({
  store,
  person,
  planId,
}: Request): Promise<{ kind: 'groups'; groups: GroupFacts[] } | Refusal> {
  const actor = authorize(person, 'group.link');
  if (actor.kind === 'forbidden') return actor;
  return { kind: 'groups', groups: await listLinkedGroups(store.database, planId) };
}
