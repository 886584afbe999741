import { isAllowed } from '../../domain/people/roles.ts';
import { saveConversation } from '../../store/conversations.ts';
import { findRegistration, type RegistrationFacts } from '../../store/registrations.ts';
import type { Request } from '../request.ts';

/** Begins the refusal of a registration: the reason is asked, because the person is told it. */
export async function askRefusal(
  request: Request,
  registrationId: number,
): Promise<
  | { kind: 'reason-needed'; registration: RegistrationFacts }
  | { kind: 'already-decided'; state: string; decidedAt: Date | null }
  | { kind: 'not-found' }
  | { kind: 'forbidden' }
> {
  const { store, person, now } = request;
  const registration = await findRegistration(store.database, registrationId);
  if (!isAllowed(person, 'registration.decide', registration?.unitId ?? undefined)) return { kind: 'forbidden' };
  if (registration === null) return { kind: 'not-found' };
  if (registration.state !== 'submitted') {
    return { kind: 'already-decided', state: registration.state, decidedAt: registration.decidedAt };
  }
  await saveConversation(store.database, person.telegramUserId, 'refusal', { registrationId }, now);
  return { kind: 'reason-needed', registration };
}
