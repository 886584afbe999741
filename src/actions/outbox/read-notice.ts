import { z } from 'zod';
import type { Database } from '../../store/open-store.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { readSpokenPlan } from '../../store/spoken-plan.ts';
import type { AnyNotice } from './notice-definition.ts';

/** What a notice is about, as the outbox keeps it. */
export interface NoticeRow {
  id: number;
  kind: string;
  params: unknown;
  /** Of which it tells; null for the one of which its reader speaks. */
  planId: number | null;
  officerId: number | null;
}

/**
 * Reads the facts of a notice at the moment of its delivery.
 * @param definition of its kind; undefined where no release of the bot has planned such a kind, or an older one runs.
 * @param now business time.
 * @returns the facts with the agency that coordinates the plan of which it tells; null when it no longer says anything true: the registration was decided, the report withdrawn or gone.
 * @throws where it cannot be read: an unknown kind, parameters that do not fit, no plan in the store.
 */
export async function readNotice(
  database: Database,
  definition: AnyNotice | undefined,
  { id, kind, params, planId, officerId }: NoticeRow,
  now: Date,
): Promise<{ facts: unknown; agency: string } | null> {
  if (definition === undefined) throw new Error(`Unknown kind of notice: ${kind}`);
  const read = definition.params.safeParse(params);
  if (!read.success) throw new Error(`Parameters of a notice do not fit: ${z.prettifyError(read.error)}`);
  const plan = await readPlanFacts(database, planId ?? (await readSpokenPlan(database, officerId, toLocalDate(now))));
  if (plan === null) throw new Error('No plan in the store to read a notice by.');
  const facts = await definition.read({ database, plan, params: read.data, officerId, noticeId: id, now });
  return facts === null ? null : { facts, agency: plan.coordinator.shortName };
}
