import type { Role } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Store } from '../../store/open-store.ts';
import { isOfficer } from '../../store/people.ts';
import { admitOfficer, recordConsent } from '../../store/registrations.ts';
import { readSpokenPlan } from '../../store/spoken-plan.ts';
import { findUnitByKey } from '../../store/units.ts';
import { CONSENT_VERSION } from '../../domain/people/registration.ts';

/** Somebody whom the local chat offers to be, already registered. */
export interface TrialPerson {
  telegramUserId: number;
  fullName: string;
  title: string;
  phone: string;
  unitKey: string;
  roles: readonly Role[];
}

/** Registers the people whom the local chat offers; those of units that the plan does not have are left out. */
export async function admitTrialPeople(store: Store, people: readonly TrialPerson[], now: Date): Promise<void> {
  await store.transaction(async (database) => {
    const planId = await readSpokenPlan(database, null, toLocalDate(now));
    for (const { unitKey, roles, ...facts } of people) {
      const unit = await findUnitByKey(database, unitKey);
      const known = await isOfficer(database, facts.telegramUserId);
      if (unit === null || known) continue;
      await recordConsent(database, facts.telegramUserId, 'given', CONSENT_VERSION, now);
      const membership = { unitId: unit.id, planId, roles, validFrom: toLocalDate(now) };
      await admitOfficer(database, { ...facts, chatId: facts.telegramUserId }, membership, now);
    }
  });
}
