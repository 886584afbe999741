import { conversations, createConversation, type Conversation, type VersionedState } from '@grammyjs/conversations';
import type { Composer, Context } from 'grammy';
import type { BotContext } from '../context.ts';
import { showAnswer } from '../send.ts';
import type { Answer } from '../views/view.ts';
import { CONVERSATIONS } from './index.ts';
import type { PersonConversation } from './person-conversation.ts';
import { readMessage } from './message-input.ts';

/**
 * Puts the conversations into the bot. A conversation is a disposable cursor: where a person is stands in the store,
 * and the plugin only waits for the next message. Its state is held in memory on purpose: after a restart, an error or
 * a new release the store's row takes the person on, whatever the plugin forgot.
 */
export function installConversations(bot: Composer<BotContext>): void {
  const states = new Map<string, VersionedState<object>>();
  bot.use(
    conversations<BotContext, Context>({
      storage: {
        type: 'key',
        // In a group another member could answer: the key is chat and person. Updates without a chat never get here.
        getStorageKey: (ctx) => `${ctx.chatId ?? 0}:${ctx.from?.id ?? 0}`,
        adapter: {
          read: (key) => states.get(key) as never,
          write: (key, state) => void states.set(key, state),
          delete: (key) => void states.delete(key),
        },
      },
    }),
  );
  for (const conversation of CONVERSATIONS) {
    bot.use(createConversation<BotContext, Context>(waitFor(conversation), { id: conversation.kind }));
  }
  bot.on('message', async (ctx, next) => {
    const answered = await answerIn(ctx, null);
    if (answered === null) return next();
    await showAnswer(ctx, answered.answer);
    await ctx.conversation.enter(answered.kind);
  });
}

/**
 * Waits for messages and answers them, one after the other. Going back to the checkpoint after each keeps the replay
 * log at one step, however long the form is.
 */
function waitFor({ kind }: PersonConversation) {
  return async (conversation: Conversation<BotContext>): Promise<void> => {
    const start = conversation.checkpoint();
    const update = await conversation.wait();
    const answered = await conversation.external((outer) => answerIn(outer, kind));
    if (answered === null) return conversation.halt({ next: true });
    await showAnswer(update, answered.answer);
    await conversation.rewind(start);
  };
}

/** Answers a message in the conversation that the store has for its writer; null when that is none, or not `kind`. */
async function answerIn(ctx: BotContext, kind: string | null): Promise<{ kind: string; answer: Answer } | null> {
  const row = ctx.writer.conversation;
  const conversation = CONVERSATIONS.find((candidate) => candidate.kind === row?.kind);
  if (row === null || conversation === undefined || ctx.message === undefined) return null;
  if (kind !== null && conversation.kind !== kind) return null;
  return { kind: conversation.kind, answer: await conversation.answer(ctx, row.state, readMessage(ctx)) };
}

/** The open question of the person's conversation, to be put again after something else was answered. */
export async function askAgain(ctx: BotContext): Promise<Answer | null> {
  const row = ctx.writer.conversation;
  const conversation = CONVERSATIONS.find((candidate) => candidate.kind === row?.kind);
  return row === null || conversation === undefined ? null : conversation.ask(ctx, row.state);
}
