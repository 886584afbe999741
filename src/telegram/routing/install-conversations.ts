import { conversations, createConversation, type Conversation, type VersionedState } from '@grammyjs/conversations';
import type { Composer, Context } from 'grammy';
import type { Logger } from 'pino';
import { cancelConversation } from '../../actions/conversations/cancel-conversation.ts';
import type { ConversationKind } from '../../actions/conversations/conversation.ts';
import type { BotContext } from '../parts/context.ts';
import { showAnswer } from '../sending/send.ts';
import { mainButtons, answerText } from '../parts/main-buttons.ts';
import { CONVERSATIONS, conversationOf } from './conversations.ts';
import { answerIn, openIn } from './in-conversation.ts';

/**
 * Puts the conversations into the bot. A conversation is a disposable cursor: where a person is stands in the store,
 * and the plugin only waits for the next message. Its state is held in memory on purpose: after a restart, an error or
 * a new release the store's row takes the person on, whatever the plugin forgot.
 */
export function installConversations(bot: Composer<BotContext>, logger: Logger): void {
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
  for (const { definition } of Object.values(CONVERSATIONS)) {
    bot.use(createConversation<BotContext, Context>(waitFor(definition.kind, logger), { id: definition.kind }));
  }
  bot.on('message', async (ctx, next) => {
    const open = openIn(ctx);
    if (open === null) return next();
    if (open === 'unreadable') return endUnreadable(ctx, logger);
    await showAnswer(ctx, await answerIn(ctx, open.conversation, logger));
    await ctx.conversation.enter(open.kind);
  });
}

/**
 * Waits for messages and answers them, one after the other. Going back to the checkpoint after each keeps the replay
 * log at one step, however long the form is.
 */
function waitFor(kind: ConversationKind, logger: Logger) {
  return async (conversation: Conversation<BotContext>): Promise<void> => {
    const start = conversation.checkpoint();
    await conversation.wait();
    // Sent from outside: what the bot installed on its own API knows nothing of that of the plugin.
    const answered = await conversation.external(async (outer) => {
      const open = openIn(outer);
      if (open === null || open === 'unreadable' || open.kind !== kind || outer.message === undefined) return false;
      await showAnswer(outer, await answerIn(outer, open.conversation, logger));
      return true;
    });
    if (!answered) return conversation.halt({ next: true });
    await conversation.rewind(start);
  };
}

/** Ends a conversation that an earlier release left where this one cannot read it; the drafts under it stay. */
async function endUnreadable(ctx: BotContext, logger: Logger): Promise<void> {
  const { kind = '', state } = ctx.request.conversation ?? {};
  const faults = conversationOf(kind)?.definition.schema.safeParse(state).error?.issues ?? [];
  const places = faults.map(({ path, code }) => `${path.join('.')}: ${code}`);
  logger.warn({ updateId: ctx.update.update_id, conversation: kind, places }, 'conversation unreadable');
  // Told first: killed in between, it is told again instead of never.
  await showAnswer(ctx, answerText(ctx.t('common:fault.unreadable'), mainButtons(ctx)));
  await cancelConversation(ctx.request, () => null);
}
