import type { InvitedRole } from '../domain/people/invitation.ts';
import type { RegistrationDraft } from '../domain/people/registration.ts';
import type { Registration } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';

/** A registration with its unit's name, as approvers see it. */
export type RegistrationFacts = Omit<Registration, 'telegramUserId' | 'chatId'> & {
  telegramUserId: number;
  chatId: number;
  unitName: string | null;
  /** The role of the invitation with which the person came; null without one. */
  invitedAs: InvitedRole | null;
};

type Row = Registration & { unit: { name: string } | null; invitation: { role: string; unitId: number } | null };

function factsOf(row: Row): RegistrationFacts {
  const { unit, invitation, telegramUserId, chatId, ...rest } = row;
  // Somebody who chose another unit than the one they were invited to comes as anybody does.
  const invitedAs = invitation !== null && invitation.unitId === row.unitId ? (invitation.role as InvitedRole) : null;
  const ids = { telegramUserId: Number(telegramUserId), chatId: Number(chatId) };
  return { ...rest, ...ids, unitName: unit?.name ?? null, invitedAs };
}

const WITH_UNIT = {
  unit: { select: { name: true } },
  invitation: { select: { role: true, unitId: true } },
} as const;

/** The person's draft or submitted registration; null when there is none. */
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

/** The registration; null where there is none of that id. */
export async function findRegistration(database: Database, id: number): Promise<RegistrationFacts | null> {
  const row = await database.registration.findUnique({ where: { id }, include: WITH_UNIT });
  return row === null ? null : factsOf(row);
}

/** Registrations that wait for a decision, oldest first. */
export async function listSubmittedRegistrations(database: Database): Promise<RegistrationFacts[]> {
  const rows = await database.registration.findMany({
    where: { state: 'submitted' },
    include: WITH_UNIT,
    orderBy: { submittedAt: 'asc' },
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

/** Keeps what has been told so far. */
export async function saveRegistrationDraft(database: Database, id: number, draft: RegistrationDraft): Promise<void> {
  await database.registration.updateMany({ where: { id, state: 'draft' }, data: draft });
}

/** Moves a registration on; returns false when it was no longer in `from` (somebody else was first). */
export async function moveRegistration(
  database: Database,
  id: number,
  from: 'draft' | 'submitted',
  change:
    | { state: 'submitted'; submittedAt: Date }
    | { state: 'approved' | 'refused'; decidedAt: Date; decidedById: number | null; refusalReason: string | null }
    | { state: 'cancelled' },
): Promise<boolean> {
  const { count } = await database.registration.updateMany({
    where: { id, state: from },
    data: {
      ...change,
      ...(change.state === 'submitted' ? {} : { openFor: null }),
      // What was cancelled is not kept, as its person is told.
      ...(change.state === 'cancelled' ? { unitId: null, fullName: null, title: null, phone: null } : {}),
    },
  });
  return count === 1;
}

/** Makes the registered person an officer of the unit; somebody who already is one gets the new facts and the role. */
export async function admitOfficer(
  database: Database,
  facts: { telegramUserId: number; chatId: number; fullName: string; title: string; phone: string },
  membership: { unitId: number; roles: readonly string[]; validFrom: string },
  now: Date,
): Promise<number> {
  const { telegramUserId, chatId, ...rest } = facts;
  const data = { ...rest, chatId: BigInt(chatId), state: 'active', unreachableSince: null };
  const { id } = await database.officer.upsert({
    where: { telegramUserId: BigInt(telegramUserId) },
    create: { ...data, telegramUserId: BigInt(telegramUserId), createdAt: now },
    update: data,
  });
  await database.membership.createMany({
    data: membership.roles.map((role) => ({
      officerId: id,
      unitId: membership.unitId,
      role,
      validFrom: new Date(`${membership.validFrom}T00:00:00Z`),
    })),
    skipDuplicates: true,
  });
  return id;
}

/** Keeps a giving or refusing of consent with the version of the text that was shown. */
export async function recordConsent(
  database: Database,
  telegramUserId: number,
  decision: 'given' | 'withdrawn',
  version: number,
  at: Date,
): Promise<void> {
  await database.consent.create({ data: { telegramUserId: BigInt(telegramUserId), decision, version, at } });
}

/** Lets a registration go on without its invitation, which has ended meanwhile. */
export async function dropInvitation(database: Database, id: number): Promise<void> {
  await database.registration.update({ where: { id }, data: { invitationId: null } });
}
