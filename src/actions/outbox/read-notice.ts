import { z } from 'zod';
import type { Database } from '../../store/open-store.ts';
import { readPlanFacts } from '../../store/plans.ts';
import type { AnyNotice } from './notice-definition.ts';

/** What a notice is about, as the outbox keeps it. */
export interface NoticeRow {
  id: number;
  kind: string;
  params: unknown;
  officerId: number | null;
}

/**
 * Reads the facts of a notice at the moment of its delivery.
 * @param definition of its kind; undefined where no release of the bot has planned such a kind, or an older one runs.
 * @param now business time.
 * @returns null when it no longer says anything true: the registration was decided, the report withdrawn or gone.
 * @throws where it cannot be read: an unknown kind, parameters that do not fit, no plan in the store.
 */
export async function readNotice(
  database: Database,
  definition: AnyNotice | undefined,
  { id, kind, params, officerId }: NoticeRow,
  now: Date,
): Promise<unknown> {
  if (definition === undefined) throw new Error(`Unknown kind of notice: ${kind}`);
  const read = definition.params.safeParse(params);
  if (!read.success) throw new Error(`Parameters of a notice do not fit: ${z.prettifyError(read.error)}`);
  const plan = await readPlanFacts(database);
  if (plan === null) throw new Error('No plan in the store to read a notice by.');
  return definition.read({ database, plan, params: read.data, officerId, noticeId: id, now });
}
