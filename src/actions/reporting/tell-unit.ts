import { REPORTING_ROLES } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { planNotices } from '../../store/notices.ts';
import type { Database } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';

/** What the people of a unit are told about their obligation; its words are `obligations:told.<event>`. */
export const TOLD_EVENTS = [
  'waived',
  'unwaived',
  'reopened',
  'locked',
  'unapproved',
  'withheld',
  'signed',
  'late-recorded',
  'late-figures-first',
  'obstacles-followed',
] as const;
export type ToldEvent = (typeof TOLD_EVENTS)[number];

/**
 * Tells those who report for a unit what became of its obligation, leaving out whoever did it.
 * @param key tells this time apart from another.
 */
export async function tellUnit(
  database: Database,
  { obligationId, unitId }: { obligationId: number; unitId: number },
  told: { event: ToldEvent; key: string; reason?: string; to?: string },
  except: number | null,
  now: Date,
): Promise<void> {
  const contacts = await listOfficers(database, REPORTING_ROLES, toLocalDate(now), [unitId]);
  const { key, ...said } = told;
  await planNotices(
    database,
    contacts
      .filter(({ id }) => id !== except)
      .map(({ id, chatId }) => ({
        ...{
          kind: 'obligation-told',
          params: { obligationId, ...said },
          chatId,
          officerId: id,
          priority: 1,
          dueAt: now,
        },
        dedupeKey: `obligation-told:${obligationId}:${said.event}:${key}:${id}`,
      })),
    now,
  );
}
