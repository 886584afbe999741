import type { z } from 'zod';
import type { NOTICES, NoticeKind } from '../../../src/telegram/routing/notices.ts';
import type { Database } from '../../../src/store/open-store.ts';

/** A Wednesday, 9 o'clock in Viet Nam. */
export const NOW = new Date('2018-12-05T02:00:00Z');

/** People and units of the store in which a notice is read. */
export interface World {
  database: Database;
  planId: number;
  unitId: number;
  coordinatorId: number;
  contactId: number;
  /** The contact of another unit. */
  otherId: number;
}

type ParamsOf<Kind extends NoticeKind> = z.output<Extract<(typeof NOTICES)[number], { kind: Kind }>['params']>;

/** A notice that says something true. */
export interface PutNotice<Params> {
  /** Its parameters; or where the store plans the kind by itself, the notice that it planned. */
  params: Params | { noticeId: number };
  /** Whom it tells. */
  officerId: number | null;
  /**
   * Makes it untrue, in the store, or by other parameters or another moment; null for a kind that always says something
   * true.
   */
  spoil: (() => Promise<{ params?: Params; now?: Date } | void>) | null;
}

/** What the registry test asks for of each kind of notice. */
export type NoticeFixtures<Kinds extends NoticeKind> = {
  [Kind in Kinds]: (world: World) => Promise<PutNotice<ParamsOf<Kind>>>;
};

/** The only notice of a kind in the outbox. */
export async function plannedNotice({ database }: World, kind: NoticeKind): Promise<{ noticeId: number }> {
  return { noticeId: (await database.notice.findFirstOrThrow({ where: { kind } })).id };
}
