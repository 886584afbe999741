import { z } from 'zod';
import type { Candidate, Conflict } from '../../domain/consolidation/cell.ts';
import { keyNumber } from '../../domain/text/key-number.ts';
import { listConflicts } from '../../domain/consolidation/list-conflicts.ts';
import { defineConversation, endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { consolidatePlan } from './consolidate-plan.ts';
import { settleConflict, type SettleOutcome } from './settle-conflict.ts';

/** Settling a contradiction: one of its values was chosen, and why is typed next. */
export const settlingConversation = defineConversation(
  'settling',
  z.object({ figure: z.string(), unitId: z.int(), year: z.int(), from: z.string() }),
);

export type SettlingStep =
  | { kind: 'reason-asked'; conflict: Conflict; candidate: Candidate }
  /** It agrees now, or was settled meanwhile. */
  | { kind: 'no-conflict' }
  | Refusal;

/**
 * Chooses one value of a contradiction; why it is that one is asked next.
 * @param number of the figure, as buttons name it.
 * @param chosen place of the value among those that contradict each other.
 */
export async function beginSettling(
  request: Request,
  { number, unitId, year, chosen }: { number: number; unitId: number; year: number; chosen: number },
): Promise<SettlingStep> {
  const { person, store } = request;
  const actor = authorize(person, 'consolidation.freeze');
  if (actor.kind === 'forbidden') return actor;
  const conflict = listConflicts(await consolidatePlan(store, { from: year, to: year })).find(
    (one) => keyNumber(one.figure) === number && one.unitId === unitId && one.year === year,
  );
  const candidate = conflict?.candidates[chosen];
  if (conflict === undefined || candidate === undefined) return { kind: 'no-conflict' };
  const { figure } = conflict;
  await enterConversation(store.database, request, settlingConversation, {
    figure,
    unitId,
    year,
    from: candidate.from,
  });
  return { kind: 'reason-asked', conflict, candidate };
}

/** Takes the reason, and settles the contradiction by it. */
export async function giveSettlingReason(request: Request, reason: string): Promise<SettleOutcome> {
  const actor = authorize(request.person, 'consolidation.freeze');
  if (actor.kind === 'forbidden') return actor;
  const state = stateOf(request, settlingConversation);
  if (state === null) return { kind: 'no-conflict' };
  const outcome = await settleConflict(request, state, reason);
  if (outcome.kind !== 'reason-needed') await endConversation(request.store.database, actor.telegramUserId);
  return outcome;
}
