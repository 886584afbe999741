import type { InvitationWords } from '../../src/actions/invitations/invite.ts';

/** A QR picture of which it does not matter what stands on it. */
export const NO_WORDS: InvitationWords = () => ({ title: '', purpose: '', validity: '' });
