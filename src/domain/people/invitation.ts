import type { GrantedRole } from './granted-roles.ts';

/** Roles for which one can be invited: a coordinator is approved by another one only. */
export const INVITED_ROLES = ['contact', 'deputy', 'head', 'leader'] as const satisfies readonly GrantedRole[];
export type InvitedRole = (typeof INVITED_ROLES)[number];

/** How long an invitation holds, in days: a letter takes its time. */
export const INVITATION_DAYS = 14;
/** How many people may register with one. */
export const INVITATION_USES = 3;

/** What the link carries after `/start`: 12 random bytes in base64url. */
export const INVITATION_CODE = /^[\w-]{16}$/;

/** What decides whether an invitation can be used. */
export interface InvitationTerms {
  expiresAt: Date;
  usesLeft: number;
  revokedAt: Date | null;
}

/** Returns why an invitation cannot be used now; null where it can. */
export function findInvitationRefusal(terms: InvitationTerms, now: Date): 'revoked' | 'expired' | 'used-up' | null {
  if (terms.revokedAt !== null) return 'revoked';
  if (terms.expiresAt <= now) return 'expired';
  return terms.usesLeft > 0 ? null : 'used-up';
}
