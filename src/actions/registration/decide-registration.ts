import type { InvitedRole } from '../../domain/people/invitation.ts';
import { isAllowed, type Role } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation } from '../../store/conversations.ts';
import { planNotices } from '../../store/notices.ts';
import { admitOfficer, findRegistration, moveRegistration, type RegistrationFacts } from '../../store/registrations.ts';
import { isCoordinatingUnit } from '../../store/units.ts';
import { applyOnce, type Request } from '../request.ts';

export type DecideRegistrationOutcome =
  | { kind: 'approved'; registration: RegistrationFacts; role: Role }
  | { kind: 'refused'; registration: RegistrationFacts; reason: string }
  | { kind: 'already-decided'; state: string; decidedAt: Date | null }
  | { kind: 'not-found' }
  | { kind: 'forbidden' };

/**
 * Approves a registration in `role`, or refuses it with a reason, and tells the person. Of two approvers at once one
 * wins and the other is told. Only somebody of the coordinating agency can become a coordinator.
 */
export async function decideRegistration(
  request: Request,
  registrationId: number,
  decision: { kind: 'approve'; role: 'coordinator' | InvitedRole } | { kind: 'refuse'; reason: string },
): Promise<DecideRegistrationOutcome> {
  const { person, now } = request;
  if (!isAllowed(person, 'registration.decide')) return { kind: 'forbidden' };
  return applyOnce(request, 'decide-registration', async (database): Promise<DecideRegistrationOutcome> => {
    const registration = await findRegistration(database, registrationId);
    if (registration === null || registration.state === 'draft') return { kind: 'not-found' };
    const { unitId, fullName, title, phone } = registration;
    if (unitId === null || fullName === null || title === null || phone === null) return { kind: 'not-found' };
    if (
      decision.kind === 'approve' &&
      (decision.role === 'coordinator' || decision.role === 'leader') &&
      !(await isCoordinatingUnit(database, unitId))
    ) {
      return { kind: 'forbidden' };
    }
    const won = await moveRegistration(database, registrationId, 'submitted', {
      state: decision.kind === 'approve' ? 'approved' : 'refused',
      decidedAt: now,
      decidedById: person.officerId,
      refusalReason: decision.kind === 'refuse' ? decision.reason : null,
    });
    if (decision.kind === 'refuse') await endConversation(database, person.telegramUserId);
    if (!won) return { kind: 'already-decided', state: registration.state, decidedAt: registration.decidedAt };
    const { telegramUserId, chatId } = registration;
    const officerId =
      decision.kind === 'approve'
        ? await admitOfficer(
            database,
            { telegramUserId, chatId, fullName, title, phone },
            { unitId, roles: [decision.role], validFrom: toLocalDate(now) },
            now,
          )
        : null;
    await recordAudit(
      database,
      {
        officerId: person.officerId,
        telegramUserId: person.telegramUserId,
        action: `registration.${decision.kind}`,
        subject: 'registration',
        subjectId: registrationId,
        before: { state: 'submitted' },
        after: { ...decision, unitId },
      },
      now,
    );
    await planNotices(
      database,
      [
        {
          kind: `registration-${decision.kind === 'approve' ? 'approved' : 'refused'}`,
          params: { registrationId },
          chatId,
          officerId,
          priority: 1,
          dedupeKey: `registration-decided:${registrationId}`,
          dueAt: now,
        },
      ],
      now,
    );
    return decision.kind === 'approve'
      ? { kind: 'approved', registration, role: decision.role }
      : { kind: 'refused', registration, reason: decision.reason };
  });
}
