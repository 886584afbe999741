import type { GrantedRole } from '../domain/people/granted-roles.ts';
import type { InvitedRole } from '../domain/people/invitation.ts';
import type { RegistrationDraft, RegistrationStanding } from '../domain/people/registration.ts';
import type { Registration } from '../generated/prisma/client.ts';
import { toDayColumn } from './day-column.ts';
import { deleteDelegationsOfOwnRoles, planOf } from './memberships.ts';
import type { Database } from './open-store.ts';
import { changeIdentity, type OfficerIdentity } from './profile-changes.ts';
import { oneOf } from './sets.ts';

/** A registration with its unit's name, as approvers see it. */
export type RegistrationFacts = Omit<Registration, 'telegramUserId' | 'chatId' | 'state' | 'askedRole'> & {
  state: RegistrationStanding;
  telegramUserId: number;
  chatId: number;
  unitName: string | null;
  /** The role that the person chose; null where it follows from their title. */
  askedRole: GrantedRole | null;
  /** The role of the invitation with which the person came; null without one. */
  invitedAs: InvitedRole | null;
};

type Row = Registration & { unit: { name: string } | null; invitation: { role: string; unitId: number } | null };

function factsOf(row: Row): RegistrationFacts {
  const { unit, invitation, telegramUserId, chatId, ...rest } = row;
  // Somebody who chose another unit than the one they were invited to comes as anybody does.
  const invitedAs =
    invitation !== null && invitation.unitId === row.unitId ? oneOf('Invitation.role', invitation.role) : null;
  const ids = { telegramUserId: Number(telegramUserId), chatId: Number(chatId) };
  const askedRole = row.askedRole === null ? null : oneOf('Registration.askedRole', row.askedRole);
  const state = oneOf('Registration.state', row.state);
  return { ...rest, ...ids, state, askedRole, unitName: unit?.name ?? null, invitedAs };
}

const WITH_UNIT = {
  unit: { select: { name: true } },
  invitation: { select: { role: true, unitId: true } },
} as const;

/** Finds the person's draft or submitted registration; null when there is none. */
export async function findOpenRegistration(
  database: Database,
  telegramUserId: number,
): Promise<RegistrationFacts | null> {
  const row = await database.registration.findUnique({
    where: { openFor: BigInt(telegramUserId) },
    include: WITH_UNIT,
  });
  return row === null ? null : factsOf(row);
}

/** Finds the registration; null where there is none of that id. */
export async function findRegistration(database: Database, id: number): Promise<RegistrationFacts | null> {
  const row = await database.registration.findUnique({ where: { id }, include: WITH_UNIT });
  return row === null ? null : factsOf(row);
}

/** Lists registrations that wait for a decision, oldest first. */
export async function listSubmittedRegistrations(database: Database): Promise<RegistrationFacts[]> {
  const rows = await database.registration.findMany({
    where: { state: 'submitted' },
    include: WITH_UNIT,
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(factsOf);
}

/** Begins a registration for somebody who has none open. */
export async function createRegistration(
  database: Database,
  telegramUserId: number,
  chatId: number,
  invitation: { id: number; unitId: number } | null,
  now: Date,
): Promise<number> {
  const { id } = await database.registration.create({
    data: {
      invitationId: invitation?.id ?? null,
      unitId: invitation?.unitId ?? null,
      telegramUserId: BigInt(telegramUserId),
      openFor: BigInt(telegramUserId),
      chatId: BigInt(chatId),
      state: 'draft',
      startedAt: now,
    },
  });
  return id;
}

/** Saves what has been told so far. */
export async function saveRegistrationDraft(database: Database, id: number, draft: RegistrationDraft): Promise<void> {
  await database.registration.updateMany({ where: { id, state: 'draft' }, data: draft });
}

/** Writes the name of a registration that waits anew; returns false when it waits no more. */
export async function spellSubmitted(database: Database, id: number, fullName: string): Promise<boolean> {
  const { count } = await database.registration.updateMany({ where: { id, state: 'submitted' }, data: { fullName } });
  return count > 0;
}

/** Moves a registration on; returns false when it was no longer in `from` (somebody else was first). */
export async function moveRegistration(
  database: Database,
  id: number,
  from: 'draft' | 'submitted',
  change:
    | { state: 'submitted'; submittedAt: Date; telegramName?: string }
    | { state: 'approved' | 'refused'; decidedAt: Date; decidedById: number | null; refusalReason: string | null }
    | { state: 'cancelled' },
): Promise<boolean> {
  const { count } = await database.registration.updateMany({
    where: { id, state: from },
    data: {
      ...change,
      ...(change.state === 'submitted' ? {} : { openFor: null }),
      // What was cancelled is not kept, as its person is told.
      ...(change.state === 'cancelled'
        ? { unitId: null, fullName: null, title: null, phone: null, telegramName: null, askedRole: null }
        : {}),
    },
  });
  return count === 1;
}

/**
 * Makes the registered person an officer of the unit; somebody who already is one gets the new facts and the role.
 * @returns the officer, and what of their name, title and phone is another from now on.
 */
export async function admitOfficer(
  database: Database,
  facts: { telegramUserId: number; chatId: number; fullName: string; title: string; phone: string },
  membership: { unitId: number; planId: number; roles: readonly string[]; validFrom: string },
  now: Date,
): Promise<{ officerId: number; corrected: (keyof OfficerIdentity)[] }> {
  const { telegramUserId, chatId, ...identity } = facts;
  const reached = { chatId: BigInt(chatId), unreachableSince: null };
  const { id } = await database.officer.upsert({
    where: { telegramUserId: BigInt(telegramUserId) },
    create: { ...identity, ...reached, state: 'active', telegramUserId: BigInt(telegramUserId), createdAt: now },
    update: reached,
  });
  const corrected = await changeIdentity(database, id, identity, now);
  // Being admitted to one more unit undoes no suspension.
  await database.officer.updateMany({ where: { id, state: { not: 'suspended' } }, data: { state: 'active' } });
  await deleteDelegationsOfOwnRoles(database, { officerId: id, ...membership, from: membership.validFrom });
  await database.membership.createMany({
    data: membership.roles.map((role) => ({
      officerId: id,
      unitId: membership.unitId,
      role,
      planId: planOf(role, membership.planId),
      validFrom: toDayColumn(membership.validFrom),
    })),
    skipDuplicates: true,
  });
  return { officerId: id, corrected };
}

/** Saves a giving or refusing of consent with the version of the text that was shown. */
export async function recordConsent(
  database: Database,
  telegramUserId: number,
  decision: 'given' | 'withdrawn',
  version: number,
  at: Date,
): Promise<void> {
  await database.consent.create({ data: { telegramUserId: BigInt(telegramUserId), decision, version, at } });
}

/** Deletes what a person said about consent. */
export async function deleteConsents(database: Database, telegramUserId: number): Promise<void> {
  await database.consent.deleteMany({ where: { telegramUserId: BigInt(telegramUserId) } });
}

/** Lets a registration go on without its invitation, which has ended meanwhile. */
export async function dropInvitation(database: Database, id: number): Promise<void> {
  await database.registration.update({ where: { id }, data: { invitationId: null } });
}
