import type { z } from 'zod';
import { addNotices, type AddedNotice, type NoticeParams } from '../../store/add-notices.ts';
import type { Database } from '../../store/open-store.ts';
import type { DEFINED } from './notice-definition.ts';

/** Whom a notice tells, from when on, before what else, and under which key it is planned once. */
export type Addressed = Omit<AddedNotice, 'kind' | 'params' | 'planId'>;

/** What planning needs to know of a kind of notice. */
interface PlannedKind<Schema> {
  readonly [DEFINED]: true;
  kind: string;
  params: Schema;
}

/**
 * Plans a notice of one kind for each of those addressed.
 * @param planId of which it tells; null where it is of no plan, or of every plan that its reader has to do with.
 * @returns how many were added: what was planned under the same key before is left as it is.
 */
export async function planNotices<Schema extends z.ZodType<NoticeParams>>(
  database: Database,
  planId: number | null,
  kind: PlannedKind<Schema>,
  params: NoInfer<z.output<Schema>>,
  addressed: readonly Addressed[],
  now: Date,
): Promise<number> {
  const each = addressed.map((to) => ({ ...to, params }));
  return planEachNotice(database, planId, kind, each, now);
}

/** Plans notices of one kind, each with parameters of its own. @returns how many were added. */
export async function planEachNotice<Schema extends z.ZodType<NoticeParams>>(
  database: Database,
  planId: number | null,
  { kind }: PlannedKind<Schema>,
  notices: readonly (Addressed & { params: NoInfer<z.output<Schema>> })[],
  now: Date,
): Promise<number> {
  return addNotices(
    database,
    notices.map((notice) => ({ ...notice, kind, planId })),
    now,
  );
}
