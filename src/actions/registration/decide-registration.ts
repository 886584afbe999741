import type { RegistrationStanding } from '../../domain/people/registration.ts';
import { mayGrant, type GrantedRole } from '../../domain/people/granted-roles.ts';
import type { Person } from '../../domain/people/roles.ts';
import { compareIdentities } from '../../domain/people/same-person.ts';
import { findReasonRefusal } from '../../domain/reporting/reason-words.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { listExpectedContacts, markExpectedRegistered } from '../../store/expected-contacts.ts';
import type { Database } from '../../store/open-store.ts';
import { admitOfficer, findRegistration, moveRegistration, type RegistrationFacts } from '../../store/registrations.ts';
import { findRoleUnit } from '../../store/units.ts';
import { replaceContacts } from '../people/replace-contacts.ts';
import { endConversation } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { REGISTRATION_APPROVED } from './registration-approved-notice.ts';
import { REGISTRATION_REFUSED } from './registration-refused-notice.ts';
import { authorize, refuse, refuseMissing, type Actor, type Refusal } from '../permissions/authorize.ts';

/** Approved as what; a successor is the contact in place of those who are it now. */
export type ApprovedAs = GrantedRole | 'successor';
export type Decision = { kind: 'approve'; role: ApprovedAs } | { kind: 'refuse'; reason: string };

export type DecideRegistrationOutcome =
  | { kind: 'approved'; registration: RegistrationFacts; role: GrantedRole; replaced: string[] }
  | { kind: 'refused'; registration: RegistrationFacts; reason: string }
  /** What was typed says no reason. */
  | { kind: 'reason-needed'; registration: RegistrationFacts }
  | { kind: 'already-decided'; state: RegistrationStanding; decidedAt: Date | null }
  | { kind: 'not-found' }
  | Refusal;

/** A registration with everything that its person had to tell. */
type CompleteRegistration = RegistrationFacts & { unitId: number; fullName: string; title: string; phone: string };

/**
 * Approves a registration, or refuses it with a reason, and tells the person. Of two approvers at once one wins and the
 * other is told. The head of a unit decides for it, as far as `mayGrant` goes.
 */
export async function decideRegistration(
  request: Request,
  registrationId: number,
  decision: Decision,
): Promise<DecideRegistrationOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'decide-registration', async (database): Promise<DecideRegistrationOutcome> => {
    const registration = await findRegistration(database, registrationId);
    if (registration === null || registration.state === 'draft' || !isComplete(registration))
      return refuseMissing(person, 'registration.decide');
    const actor = await authorizeDecision(database, person, decision, registration);
    if (actor.kind === 'forbidden') return actor;
    if (decision.kind === 'refuse' && findReasonRefusal(decision.reason) !== null)
      return { kind: 'reason-needed', registration };
    const won = await moveRegistration(database, registrationId, 'submitted', {
      state: decision.kind === 'approve' ? 'approved' : 'refused',
      decidedAt: now,
      decidedById: actor.officerId,
      refusalReason: decision.kind === 'refuse' ? decision.reason : null,
    });
    if (decision.kind === 'refuse') await endConversation(database, person.telegramUserId);
    if (!won) return { kind: 'already-decided', state: registration.state, decidedAt: registration.decidedAt };
    const { officerId: decider, telegramUserId } = actor;
    const audit = { officerId: decider, telegramUserId, subject: 'registration' as const, subjectId: registrationId };
    const change = { before: { state: 'submitted' }, after: { ...decision, unitId: registration.unitId } };
    await recordAudit(database, { ...audit, action: `registration.${decision.kind}`, ...change }, now);
    if (decision.kind === 'refuse') {
      await tell(database, registration, null, REGISTRATION_REFUSED, now);
      return { kind: 'refused', registration, reason: decision.reason };
    }
    const role = decision.role === 'successor' ? 'contact' : decision.role;
    const officerId = await admit(database, registration, role, request);
    await tell(database, registration, officerId, REGISTRATION_APPROVED, now);
    const replaced =
      decision.role === 'successor' ? await replaceContacts(database, request, registration.unitId, officerId) : [];
    return { kind: 'approved', registration, role, replaced };
  });
}

async function authorizeDecision(
  database: Database,
  person: Person,
  decision: Decision,
  { unitId }: CompleteRegistration,
): Promise<Actor | Refusal> {
  const actor = authorize(person, 'registration.decide', unitId);
  if (actor.kind === 'forbidden' || decision.kind === 'refuse') return actor;
  const role = decision.role === 'successor' ? 'contact' : decision.role;
  const unit = await findRoleUnit(database, unitId);
  return unit !== null && mayGrant(person, role, unit) ? actor : refuse('registration.decide');
}

function isComplete(registration: RegistrationFacts): registration is CompleteRegistration {
  const { unitId, fullName, title, phone } = registration;
  return unitId !== null && fullName !== null && title !== null && phone !== null;
}

/** Makes the person an officer, and notes where the unit's letter had named them. */
async function admit(
  database: Database,
  registration: CompleteRegistration,
  role: GrantedRole,
  { planId, now }: Pick<Request, 'planId' | 'now'>,
): Promise<number> {
  const { telegramUserId, chatId, fullName, title, phone, unitId } = registration;
  const membership = { unitId, planId, roles: [role], validFrom: toLocalDate(now) };
  const facts = { telegramUserId, chatId, fullName, title, phone };
  const { officerId, corrected } = await admitOfficer(database, facts, membership, now);
  if (corrected.length > 0) {
    const audit = { officerId, telegramUserId, subject: 'officer' as const, subjectId: officerId };
    await recordAudit(database, { ...audit, action: 'profile.correct', after: { fields: corrected } }, now);
  }
  for (const expected of await listExpectedContacts(database, unitId)) {
    if (compareIdentities({ fullName, phone }, expected) !== null)
      await markExpectedRegistered(database, expected.id, officerId);
  }
  return officerId;
}

async function tell(
  database: Database,
  { id: registrationId, chatId }: CompleteRegistration,
  officerId: number | null,
  kind: typeof REGISTRATION_APPROVED | typeof REGISTRATION_REFUSED,
  now: Date,
): Promise<void> {
  const dedupeKey = `registration-decided:${registrationId}`;
  const to = { chatId, officerId, priority: 1, dedupeKey, dueAt: now };
  await planNotices(database, null, kind, { registrationId }, [to], now);
}
