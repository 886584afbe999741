import { isAllowed, mayGrant, type GrantedRole, type Person } from '../../domain/people/roles.ts';
import { compareIdentities } from '../../domain/people/same-person.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation } from '../../store/conversations.ts';
import { listExpectedContacts, markExpectedRegistered } from '../../store/expected-contacts.ts';
import { planNotices } from '../../store/notices.ts';
import type { Database } from '../../store/open-store.ts';
import { admitOfficer, findRegistration, moveRegistration, type RegistrationFacts } from '../../store/registrations.ts';
import { isCoordinatingUnit } from '../../store/units.ts';
import { replaceContacts } from '../people/replace-contacts.ts';
import { applyOnce, type Request } from '../request.ts';

/** Approved as what; a successor is the contact in place of those who are it now. */
export type ApprovedAs = GrantedRole | 'successor';
export type Decision = { kind: 'approve'; role: ApprovedAs } | { kind: 'refuse'; reason: string };

export type DecideRegistrationOutcome =
  | { kind: 'approved'; registration: RegistrationFacts; role: GrantedRole; replaced: string[] }
  | { kind: 'refused'; registration: RegistrationFacts; reason: string }
  | { kind: 'already-decided'; state: string; decidedAt: Date | null }
  | { kind: 'not-found' }
  | { kind: 'forbidden' };

/** A registration with everything that its person had to tell. */
type Complete = RegistrationFacts & { unitId: number; fullName: string; title: string; phone: string };

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
    if (!(await mayDecide(database, person, decision, registration))) return { kind: 'forbidden' };
    if (registration === null || registration.state === 'draft' || !isComplete(registration))
      return { kind: 'not-found' };
    const won = await moveRegistration(database, registrationId, 'submitted', {
      state: decision.kind === 'approve' ? 'approved' : 'refused',
      decidedAt: now,
      decidedById: person.officerId,
      refusalReason: decision.kind === 'refuse' ? decision.reason : null,
    });
    if (decision.kind === 'refuse') await endConversation(database, person.telegramUserId);
    if (!won) return { kind: 'already-decided', state: registration.state, decidedAt: registration.decidedAt };
    const { officerId: decider, telegramUserId } = person;
    const audit = { officerId: decider, telegramUserId, subject: 'registration' as const, subjectId: registrationId };
    const change = { before: { state: 'submitted' }, after: { ...decision, unitId: registration.unitId } };
    await recordAudit(database, { ...audit, action: `registration.${decision.kind}`, ...change }, now);
    if (decision.kind === 'refuse') {
      await tell(database, registration, null, 'registration-refused', now);
      return { kind: 'refused', registration, reason: decision.reason };
    }
    const role = decision.role === 'successor' ? 'contact' : decision.role;
    const officerId = await admit(database, registration, role, now);
    await tell(database, registration, officerId, 'registration-approved', now);
    const replaced =
      decision.role === 'successor' ? await replaceContacts(database, request, registration.unitId, officerId) : [];
    return { kind: 'approved', registration, role, replaced };
  });
}

async function mayDecide(
  database: Database,
  person: Person,
  decision: Decision,
  registration: RegistrationFacts | null,
): Promise<boolean> {
  const unitId = registration?.unitId ?? undefined;
  if (!isAllowed(person, 'registration.decide', unitId)) return false;
  if (decision.kind === 'refuse' || unitId === undefined) return true;
  const role = decision.role === 'successor' ? 'contact' : decision.role;
  return mayGrant(person, role, unitId, await isCoordinatingUnit(database, unitId));
}

function isComplete(registration: RegistrationFacts): registration is Complete {
  const { unitId, fullName, title, phone } = registration;
  return unitId !== null && fullName !== null && title !== null && phone !== null;
}

/** Makes the person an officer, and notes where the unit's letter had named them. */
async function admit(database: Database, registration: Complete, role: GrantedRole, now: Date): Promise<number> {
  const { telegramUserId, chatId, fullName, title, phone, unitId } = registration;
  const membership = { unitId, roles: [role], validFrom: toLocalDate(now) };
  const officerId = await admitOfficer(database, { telegramUserId, chatId, fullName, title, phone }, membership, now);
  for (const expected of await listExpectedContacts(database, unitId)) {
    if (compareIdentities({ fullName, phone }, expected) !== null)
      await markExpectedRegistered(database, expected.id, officerId);
  }
  return officerId;
}

async function tell(
  database: Database,
  { id: registrationId, chatId }: Complete,
  officerId: number | null,
  kind: string,
  now: Date,
): Promise<void> {
  const dedupeKey = `registration-decided:${registrationId}`;
  const notice = { kind, params: { registrationId }, chatId, officerId, priority: 1, dedupeKey, dueAt: now };
  await planNotices(database, [notice], now);
}
