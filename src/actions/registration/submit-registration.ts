import { firstMissingStep } from '../../domain/people/registration.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';

import { useInvitation } from '../../store/invitations.ts';
import { admitOfficer, dropInvitation, findOpenRegistration, moveRegistration } from '../../store/registrations.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { endConversation } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { REGISTRATION_SUBMITTED } from './registration-submitted-notice.ts';

export type SubmitRegistrationOutcome =
  | { kind: 'submitted'; unitName: string }
  | { kind: 'admitted'; unitName: string }
  | { kind: 'incomplete' }
  | { kind: 'not-registering' };

/**
 * Sends the registration to those who decide. Somebody named in ADMIN_IDS is admitted at once as coordinator and
 * administrator: a new installation has nobody else who could decide.
 * @param telegramName the name that the person has in Telegram, for those who decide.
 */
export async function submitRegistration(
  request: Request,
  adminIds: readonly number[],
  telegramName: string,
): Promise<SubmitRegistrationOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'submit-registration', async (database) => {
    const open = await findOpenRegistration(database, person.telegramUserId);
    if (open?.state !== 'draft' || person.suspendedId !== undefined) return { kind: 'not-registering' };
    const { id, unitId, fullName, title, phone, unitName, chatId } = open;
    if (
      firstMissingStep(open) !== 'confirm' ||
      unitId === null ||
      fullName === null ||
      title === null ||
      phone === null
    ) {
      return { kind: 'incomplete' };
    }
    // An invitation that ended meanwhile, or is another unit's, leaves the registration as anybody's.
    if (
      open.invitationId !== null &&
      (open.invitedAs === null || !(await useInvitation(database, open.invitationId, now)))
    )
      await dropInvitation(database, id);
    await moveRegistration(database, id, 'draft', { state: 'submitted', submittedAt: now, telegramName });
    await endConversation(database, person.telegramUserId);
    const audit = {
      officerId: null,
      telegramUserId: person.telegramUserId,
      subject: 'registration' as const,
      subjectId: id,
    };
    await recordAudit(database, { ...audit, action: 'registration.submit', after: { unitId } }, now);
    if (adminIds.includes(person.telegramUserId)) {
      await moveRegistration(database, id, 'submitted', {
        state: 'approved',
        decidedAt: now,
        decidedById: null,
        refusalReason: null,
      });
      await admitOfficer(
        database,
        { telegramUserId: person.telegramUserId, chatId, fullName, title, phone },
        { unitId, planId: request.planId, roles: ['coordinator', 'admin'], validFrom: toLocalDate(now) },
        now,
      );
      await recordAudit(
        database,
        { ...audit, action: 'registration.admit', after: { roles: ['coordinator', 'admin'] } },
        now,
      );
      return { kind: 'admitted', unitName: unitName ?? '' };
    }
    const deciders = await listPermitted(database, null, 'registration.decide', toLocalDate(now), unitId);
    await planNotices(
      database,
      request.planId,
      REGISTRATION_SUBMITTED,
      { registrationId: id },
      deciders.map((decider) => ({
        chatId: decider.chatId,
        officerId: decider.id,
        priority: 1,
        dedupeKey: `registration-submitted:${id}:${decider.id}`,
        dueAt: now,
      })),
      now,
    );
    return { kind: 'submitted', unitName: unitName ?? '' };
  });
}
