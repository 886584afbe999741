import { findInvitationRefusal } from '../../domain/people/invitation.ts';
import { CONSENT_VERSION, firstMissingStep, NOTHING_TOLD } from '../../domain/people/registration.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { findInvitation } from '../../store/invitations.ts';
import { createRegistration, findOpenRegistration, recordConsent } from '../../store/registrations.ts';
import { enterConversation } from '../conversations/conversation.ts';
import { registrationConversation } from './registration-conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { listRegistrableUnits, listRolesToAsk, viewStep, type RegistrationStepView } from './registration-step.ts';
import { startRegistration, type StartRegistrationOutcome } from './start-registration.ts';

/**
 * Stores the person's consent, with its version and time, and asks the first question. Pressed again, it goes on where
 * the person is.
 * @param code of the invitation with which the person came: its unit need not be asked for.
 */
export async function giveConsent(request: Request, code?: string): Promise<StartRegistrationOutcome> {
  const { person, chatId, now } = request;
  const begun = await startRegistration(request);
  if (begun.kind !== 'consent-needed') return begun;
  return applyOnce(request, 'give-consent', async (database): Promise<RegistrationStepView> => {
    const open = await findOpenRegistration(database, person.telegramUserId);
    const invited = code === undefined ? null : await findInvitation(database, { code });
    const invitation = invited !== null && findInvitationRefusal(invited, now) === null ? invited : null;
    const draft = { ...NOTHING_TOLD, unitId: invitation?.unitId ?? null };
    const state = { step: firstMissingStep(draft), editing: false };
    if (open === null) {
      await recordConsent(database, person.telegramUserId, 'given', CONSENT_VERSION, now);
      const id = await createRegistration(database, person.telegramUserId, chatId, invitation, now);
      await enterConversation(database, request, registrationConversation, state);
      await recordAudit(
        database,
        {
          officerId: null,
          telegramUserId: person.telegramUserId,
          action: 'registration.start',
          subject: 'registration',
          subjectId: id,
          after: { consentVersion: CONSENT_VERSION },
        },
        now,
      );
    }
    const units = await listRegistrableUnits(database, toLocalDate(now));
    const roles = await listRolesToAsk(database, { ...draft, invitedAs: invitation?.role ?? null });
    return viewStep(draft, state, null, { units, roles });
  });
}
