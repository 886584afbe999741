import { toLocalDate } from '../../domain/text/local-date.ts';
import { listPlanIdsOf } from '../../store/spoken-plan.ts';
import { activeOfficer, authorize, type Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';

/**
 * Finds the plans of which somebody may choose to speak: all for an administrator (`planIds` is null), else those in which they take
 * part. Whoever takes part in one alone has nothing to choose, and is refused as others are.
 */
export async function findPlansToChoose(
  request: Request,
): Promise<{ kind: 'may'; officerId: number; telegramUserId: number; planIds: number[] | null } | Refusal> {
  const { person, store, now } = request;
  const { telegramUserId } = person;
  const admin = authorize(person, 'plan.import');
  if (admin.kind !== 'forbidden') return { kind: 'may', officerId: admin.officerId, telegramUserId, planIds: null };
  const actor = activeOfficer(person);
  if (actor.kind !== 'officer') return admin;
  const planIds = await listPlanIdsOf(store.database, actor.officerId, toLocalDate(now));
  return planIds.length < 2 ? admin : { kind: 'may', officerId: actor.officerId, telegramUserId, planIds };
}
