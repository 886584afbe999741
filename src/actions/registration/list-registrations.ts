import { isAllowed } from '../../domain/people/roles.ts';
import { findRegistration, listSubmittedRegistrations, type RegistrationFacts } from '../../store/registrations.ts';
import { isCoordinatingUnit } from '../../store/units.ts';
import type { Request } from '../request.ts';

/** A registration as its approver sees it; `coordinating` when the unit is the one that coordinates the plan. */
export type RegistrationCard = RegistrationFacts & { coordinating: boolean };

/** The registrations that wait for a decision, oldest first. */
export async function listRegistrations(
  request: Request,
): Promise<{ kind: 'waiting'; registrations: RegistrationFacts[] } | { kind: 'forbidden' }> {
  if (!isAllowed(request.person, 'registration.decide')) return { kind: 'forbidden' };
  return { kind: 'waiting', registrations: await listSubmittedRegistrations(request.store.database) };
}

/** One registration for those who decide. */
export async function readRegistration(
  request: Request,
  id: number,
): Promise<{ kind: 'card'; card: RegistrationCard } | { kind: 'not-found' } | { kind: 'forbidden' }> {
  if (!isAllowed(request.person, 'registration.decide')) return { kind: 'forbidden' };
  const { database } = request.store;
  const registration = await findRegistration(database, id);
  if (registration?.unitId == null) return { kind: 'not-found' };
  const coordinating = await isCoordinatingUnit(database, registration.unitId);
  return { kind: 'card', card: { ...registration, coordinating } };
}
