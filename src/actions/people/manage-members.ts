import { z } from 'zod';
import { mayManage, maySuspend, rolesToAdd } from '../../domain/people/manage-members.ts';
import { REPORTING_ROLES, type HeldRole } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { parseDate } from '../../domain/text/parse-date.ts';
import { recordAudit } from '../../store/audit.ts';
import {
  addMembership,
  countOtherAdmins,
  findMembership,
  listMemberships,
  type MembershipFacts,
} from '../../store/memberships.ts';
import type { Database } from '../../store/open-store.ts';
import { findRoleUnit, findUnit } from '../../store/units.ts';
import {
  defineConversation,
  endConversation,
  endEveryConversation,
  enterConversation,
} from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { notifyOfUnitsWithoutContact } from './units-without-contact.ts';
import { endDuties, limitDuty } from './end-duties.ts';
import { ROLE_ADDED } from './role-added-notice.ts';
import { ROLE_ENDED } from './role-ended-notice.ts';
import { ROLE_LIMITED } from './role-limited-notice.ts';
import { tellOfRole } from './notify-member.ts';
import { authorize, refuse, refuseMissing, type Refusal } from '../permissions/authorize.ts';

/** Setting the last day of a role, which is typed next. */
export const roleEndConversation = defineConversation('role-end', z.object({ membershipId: z.int() }));

/** A role of somebody with what whoever looks may do about it. */
export interface MemberCard {
  kind: 'card';
  membership: MembershipFacts;
  mayEnd: boolean;
  mayAdd: HeldRole[];
  maySuspend: boolean;
}

export type MemberOutcome =
  | { kind: 'list'; unitName: string; memberships: MembershipFacts[] }
  | MemberCard
  /** The last day of the role is asked for; `refused` says why what was typed cannot be it. */
  | { kind: 'ask-end'; membership: MembershipFacts; refused: 'not-a-date' | 'past' | null }
  | { kind: 'confirm-end'; membership: MembershipFacts }
  | { kind: 'ended' | 'limited' | 'added'; membership: MembershipFacts; role: HeldRole }
  /** Without this administrator there would be none. */
  | { kind: 'last-admin' }
  | { kind: 'not-found' }
  | Refusal;

/** Lists everybody who has a role in the unit, suspended people among them. */
export async function listUnitMembers({ store, person, now }: Request, unitId: number): Promise<MemberOutcome> {
  const actor = authorize(person, 'member.manage', unitId);
  if (actor.kind === 'forbidden') return actor;
  const unit = await findUnit(store.database, unitId);
  if (unit === null) return { kind: 'not-found' };
  const memberships = await listMemberships(store.database, { unitId }, toLocalDate(now));
  return { kind: 'list', unitName: unit.name, memberships };
}

/** Returns one role of somebody. */
export async function showMember(request: Request, id: number): Promise<MemberOutcome> {
  const found = await readCard(request.store.database, request, id);
  if (found.kind !== 'card') return found;
  const actor = authorize(request.person, 'member.manage', found.membership.unit.id);
  return actor.kind === 'forbidden' ? actor : found;
}

/** Asks before a role is ended today. */
export async function askToEndRole(request: Request, id: number): Promise<MemberOutcome> {
  const found = await findManaged(request.store.database, request, id);
  return found.kind === 'card' ? { kind: 'confirm-end', membership: found.membership } : found;
}

/** Ends a role today, and what was delegated of it; the member is told, and coordinators where a unit loses a contact. */
export async function endRole(request: Request, id: number): Promise<MemberOutcome> {
  const { now, person } = request;
  const today = toLocalDate(now);
  return applyOnce(request, 'end-role', async (database): Promise<MemberOutcome> => {
    const found = await findManaged(database, request, id);
    if (found.kind !== 'card') return found;
    const { membership } = found;
    const { unit, role, officer } = membership;
    if (role === 'admin' && (await countOtherAdmins(database, officer.id, today)) === 0) return { kind: 'last-admin' };
    await endDuties(database, request, { id });
    await endEveryConversation(database, officer.telegramUserId);
    const before = { unitId: unit.id, role };
    await record(database, request, 'role.end', officer.id, { before });
    await tellOfRole(database, request, membership, ROLE_ENDED, { role });
    if (REPORTING_ROLES.includes(role) && person.officerId !== officer.id)
      await notifyOfUnitsWithoutContact(database, [unit.id], null, officer.id, now);
    return { kind: 'ended', membership, role };
  });
}

/** Begins to set the last day of a role. */
export async function askRoleEnd(request: Request, id: number): Promise<MemberOutcome> {
  const { store } = request;
  const found = await findManaged(store.database, request, id);
  if (found.kind !== 'card') return found;
  await enterConversation(store.database, request, roleEndConversation, { membershipId: id });
  return { kind: 'ask-end', membership: found.membership, refused: null };
}

/** Takes what was typed as the last day of a role. */
export async function setRoleEnd(request: Request, id: number, typed: string): Promise<MemberOutcome> {
  const { person, now } = request;
  const today = toLocalDate(now);
  const read = parseDate(typed, today, 'coming');
  return applyOnce(request, 'set-role-end', async (database): Promise<MemberOutcome> => {
    const found = await findManaged(database, request, id);
    if (found.kind !== 'card') return found;
    const { membership } = found;
    if (read.kind !== 'date') return { kind: 'ask-end', membership, refused: 'not-a-date' };
    if (read.date < today) return { kind: 'ask-end', membership, refused: 'past' };
    const { role, officer, unit } = membership;
    if (role === 'admin' && (await countOtherAdmins(database, officer.id, today)) === 0) return { kind: 'last-admin' };
    await limitDuty(database, request, id, read.date);
    await endConversation(database, person.telegramUserId);
    const change = { before: { to: membership.to }, after: { unitId: unit.id, role, to: read.date } };
    await record(database, request, 'role.limit', officer.id, change);
    await tellOfRole(database, request, membership, ROLE_LIMITED, { role, to: read.date });
    return { kind: 'limited', membership: { ...membership, to: read.date }, role };
  });
}

/** Adds a role to somebody of the unit, from today on. */
export async function addRole(request: Request, id: number, role: HeldRole): Promise<MemberOutcome> {
  const today = toLocalDate(request.now);
  return applyOnce(request, 'add-role', async (database): Promise<MemberOutcome> => {
    const card = await readCard(database, request, id);
    if (card.kind !== 'card') return card;
    if (!card.mayAdd.includes(role)) return refuse('member.manage');
    const { membership } = card;
    const { unit, officer } = membership;
    await addMembership(database, {
      officerId: officer.id,
      unitId: unit.id,
      role,
      planId: request.planId,
      from: today,
    });
    await record(database, request, 'role.add', officer.id, { after: { unitId: unit.id, role } });
    await tellOfRole(database, request, membership, ROLE_ADDED, { role });
    return { kind: 'added', membership, role };
  });
}

/** A role as its card shows it: whoever asks is let through by what they want to do with it. */
async function readCard(
  database: Database,
  { person, now }: Request,
  id: number,
): Promise<Extract<MemberOutcome, { kind: 'card' | 'not-found' | 'forbidden' }>> {
  const membership = await findMembership(database, id);
  const today = toLocalDate(now);
  if (membership === null || (membership.to !== null && membership.to < today))
    return refuseMissing(person, 'member.manage');
  const { unit, role, officer } = membership;
  const held = await listMemberships(database, { officerId: officer.id }, today);
  const here = held.filter((other) => other.unit.id === unit.id).map((other) => other.role);
  const roleUnit = await findRoleUnit(database, unit.id);
  return {
    kind: 'card',
    membership,
    mayEnd: mayManage(person, { unitId: unit.id, role }),
    mayAdd: officer.state === 'active' && roleUnit !== null ? rolesToAdd(person, roleUnit, here) : [],
    maySuspend: maySuspend(person, { id: officer.id, roles: held.map((other) => other.role) }),
  };
}

/** A role that the person may end or limit. */
async function findManaged(database: Database, request: Request, id: number): ReturnType<typeof readCard> {
  const card = await readCard(database, request, id);
  return card.kind === 'card' && !card.mayEnd ? refuse('member.manage') : card;
}

async function record(
  database: Database,
  { person, now }: Request,
  action: 'role.add' | 'role.end' | 'role.limit',
  subjectId: number,
  change: { before?: object; after?: object },
): Promise<void> {
  const { officerId, telegramUserId } = person;
  await recordAudit(database, { officerId, telegramUserId, action, subject: 'officer', subjectId, ...change }, now);
}
