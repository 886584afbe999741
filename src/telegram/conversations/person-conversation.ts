import type { BotContext } from '../context.ts';
import type { Answer } from '../views/view.ts';
import type { MessageInput } from './message-input.ts';

/** A conversation: how it takes a message, and how it puts its open question again. */
export interface PersonConversation {
  /** As the store's conversation row names it. */
  kind: string;
  /** Answers a message of somebody who is in it. */
  answer(ctx: BotContext, state: unknown, input: MessageInput): Promise<Answer>;
  /** Puts the open question again, after something else was answered in between; null when there is none. */
  ask(ctx: BotContext, state: unknown): Promise<Answer | null>;
}
