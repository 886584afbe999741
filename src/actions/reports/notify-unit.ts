import { REPORTING_ROLES } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { Database } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { OBLIGATION_TOLD, type ToldEvent } from './obligation-told-notice.ts';

/** Lists those who report for a unit and are told of it, leaving out whoever does it. */
export async function listToNotify(
  database: Database,
  unitId: number,
  except: number | null,
  now: Date,
): Promise<Awaited<ReturnType<typeof listOfficers>>> {
  const contacts = await listOfficers(database, null, REPORTING_ROLES, toLocalDate(now), [unitId]);
  return contacts.filter(({ id }) => id !== except);
}

/**
 * Tells those who report for a unit what became of its obligation, leaving out whoever did it.
 * @param key tells this time apart from another.
 * @returns how many people are told.
 */
export async function notifyUnit(
  database: Database,
  { planId, obligationId, unitId }: { planId: number; obligationId: number; unitId: number },
  told: { event: ToldEvent; key: string; reason?: string; to?: string },
  except: number | null,
  now: Date,
): Promise<number> {
  const { key, event, reason = '', to = '' } = told;
  const people = await listToNotify(database, unitId, except, now);
  await planNotices(
    database,
    planId,
    OBLIGATION_TOLD,
    { obligationId, event, reason, to },
    people.map(({ id, chatId }) => ({
      chatId,
      officerId: id,
      priority: 1,
      dueAt: now,
      dedupeKey: `obligation-told:${obligationId}:${event}:${key}:${id}`,
    })),
    now,
  );
  return people.length;
}
