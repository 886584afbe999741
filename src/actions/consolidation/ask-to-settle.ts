import { codeOf } from '../../domain/text/code-of.ts';
import { z } from 'zod';
import type { Candidate, Conflict } from '../../domain/consolidation/cell.ts';
import { keyNumber } from '../../domain/text/key-number.ts';
import { listConflicts, listSettled } from '../../domain/consolidation/list-conflicts.ts';
import { defineConversation, endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { consolidatePlan } from './consolidate-plan.ts';
import { settleConflict, type SettleOutcome } from './settle-conflict.ts';

const value = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), number: z.number() }),
  z.object({ kind: z.literal('amounts'), amounts: z.record(z.string(), z.number()) }),
  z.object({ kind: z.literal('option'), option: z.string() }),
]);

/** Settling a contradiction: one of the values that were shown was chosen, and why is typed next. */
export const settlingConversation = defineConversation(
  'settling',
  z.object({
    figure: z.string(),
    unitId: z.int(),
    year: z.int(),
    from: z.string(),
    candidates: z.array(z.object({ from: z.string(), value })),
  }),
);

export type SettlingStep =
  | { kind: 'reason-asked'; conflict: Conflict; candidate: Candidate }
  /** It agrees now, or was settled meanwhile. */
  | { kind: 'no-conflict' }
  | Refusal;

/**
 * Chooses one value of a contradiction, settled before or not; why it is that one is asked next.
 * @param number of the figure, as buttons name it.
 * @param chosen code of the value that was pressed, with where it is said.
 */
export async function beginSettling(
  request: Request,
  { number, unitId, year, chosen }: { number: number; unitId: number; year: number; chosen: number },
): Promise<SettlingStep> {
  const { person, store } = request;
  const actor = authorize(person, 'consolidation.freeze');
  if (actor.kind === 'forbidden') return actor;
  const consolidation = await consolidatePlan(store, request.planId, { from: year, to: year });
  const conflict = [
    ...listConflicts(consolidation),
    ...listSettled(consolidation).map(({ conflict: settled }) => settled),
  ].find((one) => keyNumber(one.figure) === number && one.unitId === unitId && one.year === year);
  const candidate = conflict?.candidates.find(({ from, value }) => codeOf({ from, value }) === chosen);
  if (conflict === undefined || candidate === undefined) return { kind: 'no-conflict' };
  const { figure, candidates } = conflict;
  await enterConversation(store.database, request, settlingConversation, {
    figure,
    unitId,
    year,
    from: candidate.from,
    candidates: candidates.map(({ from, value: said }) => ({ from, value: said })),
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
