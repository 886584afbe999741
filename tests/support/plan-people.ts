import type { Request } from '../../src/actions/request.ts';
import { identifyWriter } from '../../src/actions/people/identify-writer.ts';
import { inPlan, type HeldRole } from '../../src/domain/people/roles.ts';
import { toLocalDate } from '../../src/domain/text/local-date.ts';
import type { Store } from '../../src/store/open-store.ts';
import { admitOfficer } from '../../src/store/registrations.ts';

/** Makes somebody an officer of a unit, in the way of a plan; returns the officer's id. */
export async function admitTo(
  store: Store,
  {
    telegramUserId,
    unitKey,
    role,
    planId,
  }: { telegramUserId: number; unitKey: string; role: HeldRole; planId: number },
  now: Date,
): Promise<number> {
  const { id: unitId } = await store.database.unit.findUniqueOrThrow({ where: { key: unitKey } });
  const facts = { telegramUserId, chatId: telegramUserId, fullName: 'Người Thử', title: '', phone: '' };
  const membership = { unitId, planId, roles: [role], validFrom: toLocalDate(now) };
  return (await admitOfficer(store.database, facts, membership, now)).officerId;
}

/** The request of somebody in a plan; without one, in that of which they speak. */
export async function requestIn(
  store: Store,
  telegramUserId: number,
  now: Date,
  chosen: number | null = null,
): Promise<Request> {
  const { person, planId: spoken, conversation } = await identifyWriter(store, telegramUserId, now);
  const planId = chosen ?? spoken;
  return { store, now, person: inPlan(person, planId), planId, conversation, chatId: telegramUserId, updateIds: [] };
}
