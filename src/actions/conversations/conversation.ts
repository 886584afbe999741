import type { z } from 'zod';
import {
  deleteConversation,
  leaveConversation,
  readConversation,
  saveConversation,
  storedConversation,
  type StoredConversation,
} from '../../store/conversations.ts';
import type { Database } from '../../store/open-store.ts';
import type { Request } from '../request.ts';

/** Every conversation, as the store's row names it. Each has one definition, and one that answers its messages. */
export type ConversationKind =
  | 'registration'
  | 'report'
  | 'review'
  | 'refusal'
  | 'round'
  | 'broadcast'
  | 'broadcast-audience'
  | 'broadcast-attendee'
  | 'profile'
  | 'leaving'
  | 'contact-list'
  | 'form-import'
  | 'delegating'
  | 'role-end'
  | 'unit-change'
  | 'signed-document'
  | 'document-refusal'
  | 'entering'
  | 'entering-objection'
  | 'obstacle'
  | 'task-update'
  | 'obstacle-message'
  | 'holidays'
  | 'ladder'
  | 'call'
  | 'letter'
  | 'urging-day'
  | 'reason'
  | 'late'
  | 'survey'
  | 'entry-return'
  | 'entry-removal'
  | 'freezing'
  | 'settling'
  | 'consolidation-sent'
  | 'earlier-figures'
  | 'annual-section'
  | 'annual-signing'
  | 'report-template'
  | 'plan-import'
  | 'report-file';

/** Does what leaving a conversation unfinished means beside ending it, in the transaction that ends it. */
export type LeaveUnfinished = (database: Database, request: Request) => Promise<void>;

/** A conversation: its kind, and where somebody can be in it. */
export interface ConversationDefinition<K extends ConversationKind = ConversationKind, S = unknown> {
  kind: K;
  /** Reads the state as the store keeps it, which is JSON. */
  schema: z.ZodType<S>;
  leave?: LeaveUnfinished;
}

/** The state of a conversation. */
export type StateOf<D extends ConversationDefinition> = z.output<D['schema']>;

/** Defines a conversation. @param schema of its state; it reads back what JSON makes of it. */
export function defineConversation<K extends ConversationKind, S>(
  kind: K,
  schema: z.ZodType<S>,
  leave?: LeaveUnfinished,
): ConversationDefinition<K, S> {
  return { kind, schema, ...(leave === undefined ? {} : { leave }) };
}

/** Puts whoever asks at a place in a conversation, leaving any other. */
export async function enterConversation<K extends ConversationKind, S>(
  database: Database,
  { person, planId, now, updateIds, takenAnew }: Pick<Request, 'person' | 'planId' | 'now' | 'updateIds' | 'takenAnew'>,
  definition: ConversationDefinition<K, S>,
  state: NoInfer<S>,
): Promise<void> {
  const takenBy = takenAnew ?? updateIds[0] ?? null;
  await saveConversation(database, person.telegramUserId, rowOf(definition, state), takenBy, planId, now);
}

/** Ends the conversation a person is in, and takes them back into the report that they left for it; drafts stay. */
export async function endConversation(database: Database, telegramUserId: number): Promise<void> {
  await leaveConversation(database, telegramUserId);
}

/** Ends every conversation of somebody who acts for a unit no longer; the drafts they stood on stay. */
export async function endEveryConversation(database: Database, telegramUserId: number): Promise<void> {
  await deleteConversation(database, telegramUserId);
}

/** Returns a state as the store keeps it, for a statement that writes more than the conversation. */
export function rowOf<K extends ConversationKind, S>(
  { kind }: ConversationDefinition<K, S>,
  state: NoInfer<S>,
): StoredConversation {
  return storedConversation({ kind, state });
}

/**
 * Returns where whoever asks was in this conversation when the request came; null for who was in none, in another, or
 * at a place that this release cannot read.
 */
export function stateOf<K extends ConversationKind, S>(
  { conversation }: Pick<Request, 'conversation'>,
  definition: ConversationDefinition<K, S>,
): S | null {
  return readState(conversation, definition);
}

/** Returns where whoever asks is in this conversation now, which a step of the same request may have changed; else null. */
export async function currentStateOf<K extends ConversationKind, S>(
  database: Database,
  { person }: Pick<Request, 'person'>,
  definition: ConversationDefinition<K, S>,
): Promise<S | null> {
  return readState(await readConversation(database, person.telegramUserId), definition);
}

function readState<K extends ConversationKind, S>(
  stored: StoredConversation | null,
  { kind, schema }: ConversationDefinition<K, S>,
): S | null {
  return stored?.kind === kind ? (schema.safeParse(stored.state).data ?? null) : null;
}
