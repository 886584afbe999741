import type { RegistrationDraft } from '../../domain/people/registration.ts';
import { firstMissingStep } from '../../domain/people/registration.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { findOpenRegistration } from '../../store/registrations.ts';
import { listMemberships } from '../../store/memberships.ts';
import { findUnit } from '../../store/units.ts';
import { enterConversation } from '../conversations/conversation.ts';
import { registrationConversation } from './registration-conversation.ts';
import type { Request } from '../request.ts';
import { listRegistrableUnits, listRolesToAsk, viewStep, type RegistrationStepView } from './registration-step.ts';

export type StartRegistrationOutcome =
  | { kind: 'consent-needed' }
  /** Those who decide have suspended this person: registering again does not undo it. */
  | { kind: 'suspended' }
  | { kind: 'already-registered'; unitNames: string[] }
  | { kind: 'waiting'; submittedAt: Date; unitName: string }
  | RegistrationStepView;

/**
 * Begins or goes on with the registration of whoever asks. Nothing is kept before the consent: a new person is only
 * shown the text.
 */
export async function startRegistration(request: Request): Promise<StartRegistrationOutcome> {
  const { store, person, now } = request;
  if (person.memberships.length > 0) {
    const units = await Promise.all(person.memberships.map(({ unitId }) => findUnit(store.database, unitId)));
    const unitNames = [...new Set(units.flatMap((unit) => (unit === null ? [] : [unit.name])))];
    return { kind: 'already-registered', unitNames };
  }
  const elsewhere = await listUnitsElsewhere(request);
  if (elsewhere.length > 0) return { kind: 'already-registered', unitNames: elsewhere };
  if (person.suspendedId !== undefined) return { kind: 'suspended' };
  const open = await findOpenRegistration(store.database, person.telegramUserId);
  if (open === null) return { kind: 'consent-needed' };
  if (open.state === 'submitted' && open.submittedAt !== null) {
    return { kind: 'waiting', submittedAt: open.submittedAt, unitName: open.unitName ?? '' };
  }
  const draft: RegistrationDraft = {
    unitId: open.unitId,
    fullName: open.fullName,
    title: open.title,
    phone: open.phone,
    phoneShared: open.phoneShared,
    askedRole: open.askedRole,
  };
  const state = { step: firstMissingStep(draft), editing: false };
  await enterConversation(store.database, request, registrationConversation, state);
  const units = await listRegistrableUnits(store.database, toLocalDate(now));
  return viewStep(draft, state, null, { units, roles: await listRolesToAsk(store.database, open) });
}

/** Lists the names of the units in which an officer acts in another plan than that of which they speak. */
async function listUnitsElsewhere({ store, person, now }: Request): Promise<string[]> {
  if (person.officerId === null) return [];
  const held = await listMemberships(store.database, { officerId: person.officerId }, toLocalDate(now));
  return [...new Set(held.map(({ unit }) => unit.name))];
}
