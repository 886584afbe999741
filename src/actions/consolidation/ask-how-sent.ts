import { z } from 'zod';
import { isSendable } from '../../domain/consolidation/consolidation-state.ts';
import { findConsolidation, type ConsolidationFacts } from '../../store/consolidations.ts';
import { defineConversation, endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { markConsolidationSent, type SentOutcome } from './mark-consolidation-sent.ts';

/** Recording that a frozen consolidation was sent: number and date of its document are typed next. */
export const sentConversation = defineConversation(
  'consolidation-sent',
  z.object({
    id: z.int(),
    /** Dated before the figures were frozen: it waits to be confirmed. */
    early: z.object({ number: z.string(), date: z.string() }).nullable().default(null),
  }),
);

export type SendingStep =
  | { kind: 'reference-asked'; consolidation: ConsolidationFacts }
  | Extract<SentOutcome, { kind: 'not-frozen' | 'not-found' }>
  | Refusal;

/** Asks for number and date of the document with which a frozen consolidation was sent. */
export async function askHowSent(request: Request, id: number): Promise<SendingStep> {
  const { person, store } = request;
  const actor = authorize(person, 'consolidation.freeze');
  if (actor.kind === 'forbidden') return actor;
  const consolidation = await findConsolidation(store.database, id);
  if (consolidation === null) return { kind: 'not-found' };
  if (!isSendable(consolidation.state)) return { kind: 'not-frozen', consolidation };
  await enterConversation(store.database, request, sentConversation, { id, early: null });
  return { kind: 'reference-asked', consolidation };
}

/** Takes number and date as typed. */
export async function giveHowSent(request: Request, typed: string): Promise<SentOutcome> {
  const state = stateOf(request, sentConversation);
  if (state === null) return { kind: 'not-found' };
  const { database } = request.store;
  const outcome = await markConsolidationSent(request, state.id, typed);
  if (outcome.kind === 'before-frozen')
    await enterConversation(database, request, sentConversation, { id: state.id, early: outcome.reference });
  else if (outcome.kind !== 'not-understood') await endConversation(database, request.person.telegramUserId);
  return outcome;
}

/** Takes the number and date that were typed although they are before the day of freezing. */
export async function confirmEarlySending(request: Request): Promise<SentOutcome | SendingStep> {
  const state = stateOf(request, sentConversation);
  if (state === null) return { kind: 'not-found' };
  if (state.early === null) return askHowSent(request, state.id);
  const outcome = await markConsolidationSent(request, state.id, state.early);
  await endConversation(request.store.database, request.person.telegramUserId);
  return outcome;
}
