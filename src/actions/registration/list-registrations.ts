import { isAllowed, unitsWhereAllowed } from '../../domain/people/roles.ts';
import { findRegistration, listSubmittedRegistrations, type RegistrationFacts } from '../../store/registrations.ts';
import type { Request } from '../request.ts';
import { readCard, type RegistrationCard } from './registration-card.ts';

/** The registrations that wait for a decision of whoever asks, oldest first. */
export async function listRegistrations(
  request: Request,
): Promise<{ kind: 'waiting'; registrations: RegistrationFacts[] } | { kind: 'forbidden' }> {
  const units = unitsWhereAllowed(request.person, 'registration.decide');
  if (units !== 'everywhere' && units.length === 0) return { kind: 'forbidden' };
  const waiting = await listSubmittedRegistrations(request.store.database);
  const decided = ({ unitId }: RegistrationFacts): boolean =>
    units === 'everywhere' || (unitId !== null && units.includes(unitId));
  return { kind: 'waiting', registrations: waiting.filter(decided) };
}

/** One registration for those who decide. */
export async function readRegistration(
  request: Request,
  id: number,
): Promise<{ kind: 'card'; card: RegistrationCard } | { kind: 'not-found' } | { kind: 'forbidden' }> {
  const { person, store, now } = request;
  const registration = await findRegistration(store.database, id);
  if (!isAllowed(person, 'registration.decide', registration?.unitId ?? undefined)) return { kind: 'forbidden' };
  if (registration === null || registration.unitId === null) return { kind: 'not-found' };
  const { unitId } = registration;
  return { kind: 'card', card: await readCard(store.database, { ...registration, unitId }, person, now) };
}
