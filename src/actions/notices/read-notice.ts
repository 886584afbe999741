import { listSetAside } from '../../store/notices.ts';
import type { Database } from '../../store/open-store.ts';
import { readPlanFacts } from '../../store/plans.ts';
import type { NoticeFacts, NoticeKind, NoticeParams, NoticeReaders, NoticeSource } from './notice-facts.ts';
import { BROADCAST_NOTICES } from './read-broadcast-notices.ts';
import { DATABASE_NOTICES } from './read-database-notices.ts';
import { MEMBER_NOTICES } from './read-member-notices.ts';
import { DOCUMENT_NOTICES } from './read-document-notices.ts';
import { OBLIGATION_NOTICES } from './read-obligation-notices.ts';
import { OBSTACLE_NOTICES } from './read-obstacle-notices.ts';
import { PEOPLE_NOTICES } from './read-people-notices.ts';
import { TASK_NOTICES } from './read-task-notices.ts';
import { SURVEY_NOTICES } from './read-survey-notices.ts';
import { UNIT_NOTICES } from './read-unit-notices.ts';
import { REMINDER_NOTICES } from './read-reminder-notices.ts';
import { REPORTING_NOTICES } from './read-reporting-notices.ts';

export type { NoticeFacts } from './notice-facts.ts';

/** What a notice is about, as the outbox keeps it. */
export interface NoticeReference {
  id: number;
  kind: string;
  params: unknown;
  officerId: number | null;
}

/** How a notice of each kind is read. */
const READERS: NoticeReaders<NoticeKind> = {
  ...PEOPLE_NOTICES,
  ...REPORTING_NOTICES,
  ...REMINDER_NOTICES,
  ...OBSTACLE_NOTICES,
  ...MEMBER_NOTICES,
  ...TASK_NOTICES,
  ...UNIT_NOTICES,
  ...DOCUMENT_NOTICES,
  ...BROADCAST_NOTICES,
  'notices-set-aside': async ({ database }) => {
    const noticeIds = await listSetAside(database);
    return noticeIds.length === 0 ? null : { kind: 'notices-set-aside', noticeIds };
  },
  ...OBLIGATION_NOTICES,
  ...SURVEY_NOTICES,
  ...DATABASE_NOTICES,
};

/**
 * Reads the facts of a notice at the moment of its delivery.
 * @param now business time.
 * @returns null when it no longer says anything true: the registration was decided, the report withdrawn or gone.
 * @throws for a kind that no release of the bot has planned.
 */
export async function readNotice(
  database: Database,
  { id, kind, params, officerId }: NoticeReference,
  now: Date,
): Promise<NoticeFacts | null> {
  const plan = await readPlanFacts(database);
  if (plan === null) return null;
  if (!Object.hasOwn(READERS, kind)) throw new Error(`Unknown kind of notice: ${kind}`);
  const read = READERS[kind as NoticeKind] as (source: NoticeSource) => Promise<NoticeFacts | null>;
  return read({ database, plan, ids: params as NoticeParams, officerId, noticeId: id, now });
}
