import { findRegistration, listSubmittedRegistrations, type RegistrationFacts } from '../../store/registrations.ts';
import type { Request } from '../request.ts';
import { readCard, type RegistrationCard } from './registration-card.ts';
import { authorize, authorizeSomewhere, refuseMissing, type Refusal } from '../permissions/authorize.ts';

/** Lists the registrations that wait for a decision of whoever asks, oldest first. */
export async function listRegistrations(
  request: Request,
): Promise<{ kind: 'waiting'; registrations: RegistrationFacts[] } | Refusal> {
  const actor = authorizeSomewhere(request.person, 'registration.decide');
  if (actor.kind === 'forbidden') return actor;
  const { units } = actor;
  const waiting = await listSubmittedRegistrations(request.store.database);
  const decided = ({ unitId }: RegistrationFacts): boolean =>
    units === 'everywhere' || (unitId !== null && units.includes(unitId));
  return { kind: 'waiting', registrations: waiting.filter(decided) };
}

/** Reads one registration for those who decide. */
export async function readRegistration(
  request: Request,
  id: number,
): Promise<{ kind: 'card'; card: RegistrationCard } | { kind: 'not-found' } | Refusal> {
  const { person, store, now } = request;
  const registration = await findRegistration(store.database, id);
  if (registration === null || registration.unitId === null) return refuseMissing(person, 'registration.decide');
  const { unitId } = registration;
  const actor = authorize(person, 'registration.decide', unitId);
  if (actor.kind === 'forbidden') return actor;
  return { kind: 'card', card: await readCard(store.database, { ...registration, unitId }, person, now) };
}
