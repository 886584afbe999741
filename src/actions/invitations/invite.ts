import { drawQrPicture, type QrWords } from '../../documents/qr-picture.ts';
import {
  INVITATION_CODE,
  INVITATION_DAYS,
  INVITATION_USES,
  findInvitationRefusal,
  type InvitedRole,
} from '../../domain/people/invitation.ts';
import { mayGrant } from '../../domain/people/granted-roles.ts';
import { recordAudit } from '../../store/audit.ts';
import { createInvitation, findInvitation, revokeInvitation, type InvitationFacts } from '../../store/invitations.ts';
import { findRoleUnit } from '../../store/units.ts';
import { applyOnce, type Request } from '../request.ts';
import { authorize, refuseMissing, type Refusal } from '../permissions/authorize.ts';

export type InviteOutcome =
  { kind: 'invited'; invitation: InvitationFacts; link: string; picture: Uint8Array } | Refusal | { kind: 'not-found' };

/** What stands on the QR picture of an invitation. */
export type InvitationWords = (invitation: InvitationFacts) => QrWords;

/**
 * Makes a link with which people register for one unit and role, as far as `mayGrant` goes.
 * @param code random, as INVITATION_CODE says.
 * @param linkTo the address that opens the bot with a code.
 * @param wordsOn what stands on its QR picture.
 */
export async function invite(
  request: Request,
  unitId: number,
  role: InvitedRole,
  code: string,
  linkTo: (code: string) => string,
  wordsOn: InvitationWords,
): Promise<InviteOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'invitation.create', unitId);
  if (actor.kind === 'forbidden') return actor;
  const { officerId, telegramUserId } = actor;
  const invitation = await applyOnce(request, 'invite', async (database) => {
    const unit = await findRoleUnit(database, unitId);
    if (unit === null || !mayGrant(person, role, unit)) return null;
    const expiresAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
    const terms = { expiresAt, usesLeft: INVITATION_USES };
    const made = await createInvitation(database, {
      code,
      unitId,
      role,
      createdById: officerId,
      createdAt: now,
      ...terms,
    });
    const audit = { officerId, telegramUserId, subject: 'invitation' as const, subjectId: made.id };
    await recordAudit(database, { ...audit, action: 'invitation.create', after: { unitId, role } }, now);
    return made;
  });
  if (invitation === null) return { kind: 'not-found' };
  const link = linkTo(invitation.code);
  return { kind: 'invited', invitation, link, picture: await drawQrPicture(link, wordsOn(invitation)) };
}

/** Ends an invitation before its time. */
export async function withdrawInvitation(
  request: Request,
  id: number,
): Promise<{ kind: 'withdrawn'; invitation: InvitationFacts } | Refusal | { kind: 'not-found' }> {
  const { person, now } = request;
  return applyOnce(request, 'withdraw-invitation', async (database) => {
    const invitation = await findInvitation(database, { id });
    if (invitation === null) return refuseMissing(person, 'invitation.create');
    const actor = authorize(person, 'invitation.create', invitation.unitId);
    if (actor.kind === 'forbidden') return actor;
    if (await revokeInvitation(database, id, now)) {
      const { officerId, telegramUserId } = actor;
      const audit = { officerId, telegramUserId, subject: 'invitation' as const, subjectId: id };
      await recordAudit(database, { ...audit, action: 'invitation.withdraw' }, now);
    }
    return { kind: 'withdrawn', invitation } as const;
  });
}

/** Reads what a code leads to, for whoever opened its link. */
export async function readInvitation(
  { store, now }: Request,
  code: string,
): Promise<
  | { kind: 'valid'; invitation: InvitationFacts }
  | { kind: 'refused'; reason: 'revoked' | 'expired' | 'used-up' }
  | { kind: 'unknown' }
> {
  const invitation = INVITATION_CODE.test(code) ? await findInvitation(store.database, { code }) : null;
  if (invitation === null) return { kind: 'unknown' };
  const reason = findInvitationRefusal(invitation, now);
  return reason === null ? { kind: 'valid', invitation } : { kind: 'refused', reason };
}
