import { Bot, Composer } from 'grammy';
import type { Logger } from 'pino';
import { isInside } from '../domain/groups/group-viewer.ts';
import { identifyWriter } from '../actions/people/identify-writer.ts';
import { noteReach } from '../actions/people/note-reach.ts';
import type { Request } from '../actions/request.ts';
import { answerAll } from './answer-update.ts';
import type { BotContext } from './context.ts';
import { installConversations } from './conversations/install.ts';
import { withRetries } from './error-boundary.ts';
import { handleGroup } from './groups/group-chat.ts';
import { answerInline } from './inline/answer-inline.ts';
import type { Pace } from './pace.ts';
import { updateIdsOf } from './text-parts.ts';
import { translateInto } from '../locales.ts';

/** What the bot is built from. */
export interface BotParts {
  token: string;
  apiRoot: string;
  store: Request['store'];
  /** Business time. */
  now: () => Date;
  adminIds: readonly number[];
  defaultLocale: string;
  logger: Logger;
  pace: Pace;
  /** Fetches the bytes at an address. */
  download: (address: string) => Promise<Uint8Array>;
  /** Aborted when the bot is to stop. */
  stopping: AbortSignal;
}

/**
 * Builds the bot. The order of the middleware is the order in which an update is looked at:
 * 1. the error boundary, which retries and never loses an update; 2. who writes; inline mode ends here; 3. groups, which end here; 4. commands and
 * buttons, before conversations could swallow them; 5. conversations; 6. questions in words, and help for everything
 * else. Updates of one lane come one at a time, from the inbox queue.
 */
export function createBot(parts: BotParts): Bot<BotContext> {
  const { store, now, adminIds, defaultLocale, logger } = parts;
  const bot = new Bot<BotContext>(parts.token, {
    client: { apiRoot: parts.apiRoot, fetch: parts.pace.fetch(true) as never },
  });
  const handlers = new Composer<BotContext>();
  bot.use(withRetries(handlers, logger, parts.stopping));
  handlers.use(async (ctx, next) => {
    const { from, chat } = ctx;
    const at = now();
    if (ctx.inlineQuery !== undefined) {
      const { id } = ctx.inlineQuery.from;
      ctx.writer = await identifyWriter(store, id, at);
      const { person, officer } = ctx.writer;
      ctx.request = { store, now: at, person, conversation: null, chatId: id, updateIds: updateIdsOf(ctx.update) };
      ctx.t = translateInto(officer?.locale ?? defaultLocale);
      return answerInline(ctx);
    }
    if (from === undefined || chat === undefined || chat.type === 'channel') return;
    // What somebody sends through the bot is said to others, not to it.
    if (ctx.message?.via_bot?.id === ctx.me.id) return;
    if (chat.type === 'private' && ctx.myChatMember !== undefined)
      return noteReach(store, chat.id, isInside(ctx.myChatMember.new_chat_member), at);
    const writer = await identifyWriter(store, from.id, at);
    const { person, conversation } = writer;
    const asker = { store, now: at, person, conversation, chatId: chat.id, updateIds: updateIdsOf(ctx.update) };
    ctx.adminIds = adminIds;
    ctx.download = async (fileId) => {
      const { file_path: path = '' } = await ctx.api.getFile(fileId);
      return parts.download(`${parts.apiRoot}/file/bot${parts.token}/${path}`);
    };
    if (chat.type !== 'private') {
      ctx.t = translateInto(defaultLocale);
      return handleGroup(ctx, asker, chat.title, logger);
    }
    ctx.writer = writer;
    ctx.request = asker;
    ctx.t = translateInto(writer.officer?.locale ?? defaultLocale);
    await next();
  });
  answerAll(handlers, installConversations, logger);
  return bot;
}
