import { z } from 'zod';
import type { RegistrationStanding } from '../../domain/people/registration.ts';
import { findRegistration, type RegistrationFacts } from '../../store/registrations.ts';
import { defineConversation, enterConversation } from '../conversations/conversation.ts';
import type { Request } from '../request.ts';
import { authorize, refuseMissing, type Refusal } from '../permissions/authorize.ts';

/** Refusing a registration: its reason is typed next. */
export const refusalConversation = defineConversation('refusal', z.object({ registrationId: z.int() }));

/** Begins the refusal of a registration: the reason is asked, because the person is told it. */
export async function askRefusal(
  request: Request,
  registrationId: number,
): Promise<
  | { kind: 'reason-needed'; registration: RegistrationFacts }
  | { kind: 'already-decided'; state: RegistrationStanding; decidedAt: Date | null }
  | { kind: 'not-found' }
  | Refusal
> {
  const { store, person } = request;
  const registration = await findRegistration(store.database, registrationId);
  if (registration === null) return refuseMissing(person, 'registration.decide');
  const actor = authorize(person, 'registration.decide', registration.unitId ?? undefined);
  if (actor.kind === 'forbidden') return actor;
  if (registration.state !== 'submitted') {
    return { kind: 'already-decided', state: registration.state, decidedAt: registration.decidedAt };
  }
  await enterConversation(store.database, request, refusalConversation, { registrationId });
  return { kind: 'reason-needed', registration };
}
