import type { InvitedRole } from '../domain/people/invitation.ts';
import type { Invitation } from '../generated/prisma/client.ts';
import type { Database } from './open-store.ts';
import { oneOf } from './sets.ts';

/** An invitation with the name of its unit. */
export type InvitationFacts = Omit<Invitation, 'role'> & { role: InvitedRole; unitName: string };

const WITH_UNIT = { unit: { select: { name: true } } } as const;

function factsOf({ unit, role, ...row }: Invitation & { unit: { name: string } }): InvitationFacts {
  return { ...row, role: oneOf('Invitation.role', role), unitName: unit.name };
}

/** Creates a new invitation. */
export async function createInvitation(
  database: Database,
  invitation: Omit<Invitation, 'id' | 'revokedAt'>,
): Promise<InvitationFacts> {
  return factsOf(await database.invitation.create({ data: invitation, include: WITH_UNIT }));
}

/** Finds the invitation of this code, or of this id; null where there is none. */
export async function findInvitation(
  database: Database,
  where: { code: string } | { id: number },
): Promise<InvitationFacts | null> {
  const row = await database.invitation.findUnique({ where, include: WITH_UNIT });
  return row === null ? null : factsOf(row);
}

/** Takes one use of an invitation; false when none is left, or it was revoked or has expired meanwhile. */
export async function useInvitation(database: Database, id: number, now: Date): Promise<boolean> {
  const { count } = await database.invitation.updateMany({
    where: { id, usesLeft: { gt: 0 }, revokedAt: null, expiresAt: { gt: now } },
    data: { usesLeft: { decrement: 1 } },
  });
  return count === 1;
}

/** Ends an invitation; false when it had been revoked before. */
export async function revokeInvitation(database: Database, id: number, now: Date): Promise<boolean> {
  const { count } = await database.invitation.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
  return count === 1;
}

/** Lists the invitations of a unit that can still be used, the newest first. */
export async function listOpenInvitations(database: Database, unitId: number, now: Date): Promise<InvitationFacts[]> {
  const rows = await database.invitation.findMany({
    where: { unitId, revokedAt: null, usesLeft: { gt: 0 }, expiresAt: { gt: now } },
    include: WITH_UNIT,
    orderBy: { id: 'desc' },
    take: 5,
  });
  return rows.map(factsOf);
}
