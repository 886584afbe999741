import { type Api, Bot, Composer } from 'grammy';
import type { Logger } from 'pino';
import { isInside } from '../../domain/groups/group-viewer.ts';
import { inPlan } from '../../domain/people/roles.ts';
import { identifyWriter } from '../../actions/people/identify-writer.ts';
import { recordReachability } from '../../actions/people/record-reachability.ts';
import type { NamedPlan } from '../../actions/plan/named-plan.ts';
import type { Request } from '../../actions/request.ts';
import { answerAll } from './answer-update.ts';
import type { ConvertToPdf } from '../../actions/documents/draft-report.ts';
import { isAboutText, isDeliberate, pressData } from './buttons.ts';
import { COMMANDS } from './commands.ts';
import type { BotContext } from '../parts/context.ts';
import { installConversations } from './install-conversations.ts';
import { withRetries } from '../receiving/error-boundary.ts';
import { cameBeforeAnswer } from '../receiving/inbox-queue.ts';
import { handleGroup } from './group-chat.ts';
import { answerInline } from './answer-inline.ts';
import type { ChatMenus } from './chat-menus.ts';
import type { Download } from '../sending/http-client.ts';
import { AnswerTimes } from '../sending/answer-times.ts';
import { showChoices } from '../sending/shown-choices.ts';
import { SentPictures } from '../sending/sent-pictures.ts';
import type { RateLimiter } from '../sending/rate-limiter.ts';
import { updateIdsOf } from '../parts/text-parts.ts';
import { translateFor } from '../../wording/locales.ts';
import type { MachineClock } from '../../process/machine-clock.ts';

/** What the bot is built from. */
export interface BotDependencies {
  token: string;
  apiRoot: string;
  store: Request['store'];
  /** Business time. */
  now: () => Date;
  adminIds: readonly number[];
  defaultLocale: string;
  logger: Logger;
  clock: MachineClock;
  pace: RateLimiter;
  download: Download;
  menus: ChatMenus;
  /** Null where no LibreOffice is installed. */
  pdf: ConvertToPdf | null;
  /** Aborted when the bot is to stop. */
  stopping: AbortSignal;
}

/**
 * Builds the bot. The order of the middleware is the order in which an update is looked at:
 * 1. the error boundary, which retries and never loses an update; 2. who writes; inline mode ends here; 3. groups, which end here; 4. commands and
 * buttons, before conversations could swallow them; 5. conversations; 6. questions in words, and help for everything
 * else. Updates of one lane come one at a time, from the inbox queue.
 */
export function createBot(dependencies: BotDependencies): Bot<BotContext> {
  const { store, now, adminIds, defaultLocale, logger } = dependencies;
  const bot = new Bot<BotContext>(dependencies.token, {
    client: { apiRoot: dependencies.apiRoot, fetch: dependencies.pace.fetch(true) as never },
  });
  const answerTimes = new AnswerTimes();
  // The innermost first: only what is drawn and uploaded needs a chat that is named for it.
  bot.api.config.use(dependencies.pace.nameChat);
  bot.api.config.use(new SentPictures((chat, something) => dependencies.pace.waitIn(chat, something)).reuse);
  bot.api.config.use(answerTimes.note);
  const choices = { store, now, defaultLocale, logger, isDeliberate, isAboutText };
  const handlers = new Composer<BotContext>();
  // Each attempt at an update has a context of its own, and one api in common.
  const answering = new WeakMap<Api, BotContext>();
  bot.use(async ({ api }, next) => {
    const planOf = (): number | null => answering.get(api)?.request.planId ?? null;
    api.config.use(showChoices({ ...choices, asNotice: false, planOf }));
    await next();
  });
  bot.use(withRetries(handlers, logger, dependencies.clock, dependencies.stopping));
  handlers.use(async (ctx, next) => {
    const { from, chat } = ctx;
    const at = now();
    if (ctx.inlineQuery !== undefined) {
      const { id } = ctx.inlineQuery.from;
      ctx.writer = await identifyWriter(store, id, at);
      const { person, officer, planId, agency } = ctx.writer;
      const request = { store, now: at, planId, conversation: null, chatId: id, updateIds: updateIdsOf(ctx.update) };
      ctx.request = { ...request, person: inPlan(person, planId) };
      ctx.t = translateFor(officer?.locale ?? defaultLocale, agency);
      return answerInline(ctx);
    }
    if (from === undefined || chat === undefined || chat.type === 'channel') return;
    // What somebody sends through the bot is said to others, not to it.
    if (ctx.message?.via_bot?.id === ctx.me.id) return;
    if (chat.type === 'private' && ctx.myChatMember !== undefined)
      return recordReachability(store, chat.id, isInside(ctx.myChatMember.new_chat_member), at);
    const updateIds = updateIdsOf(ctx.update);
    const writer = await identifyWriter(store, from.id, at, updateIds[0]);
    const { conversation, planId } = writer;
    const person = inPlan(writer.person, planId);
    const asker = { store, now: at, person, planId, conversation, chatId: chat.id, updateIds };
    ctx.adminIds = adminIds;
    ctx.pdf = dependencies.pdf;
    const sentAt = ctx.message?.date;
    ctx.ahead = sentAt !== undefined && (cameBeforeAnswer(ctx.update) || answerTimes.isBeforeAnswer(chat.id, sentAt));
    ctx.commands = COMMANDS;
    ctx.press = (data) => pressData(ctx, data);
    ctx.isDeliberate = isDeliberate;
    ctx.download = async ({ id, size }, largest) => {
      if (size !== null && size > largest) return null;
      const { file_path: path = '', file_size: stored = 0 } = await ctx.api.getFile(id);
      return stored > largest
        ? null
        : dependencies.download(`${dependencies.apiRoot}/file/bot${dependencies.token}/${path}`, largest);
    };
    ctx.writer = writer;
    ctx.speakOf = (plan) => speakOf(ctx, plan, defaultLocale);
    if (chat.type !== 'private') {
      ctx.t = translateFor(defaultLocale, writer.agency);
      return handleGroup(ctx, asker, chat.title, logger);
    }
    ctx.request = asker;
    answering.set(ctx.api, ctx);
    ctx.t = translateFor(writer.officer?.locale ?? defaultLocale, writer.agency);
    await next();
    dependencies.menus.show(chat.id, person, writer.officer?.locale ?? null);
  });
  answerAll(handlers, installConversations, logger);
  return bot;
}

/** Goes on in another plan; a conversation of another one is none in it. */
function speakOf(ctx: BotContext, { planId, agency }: NamedPlan, defaultLocale: string): void {
  const { person, officer } = ctx.writer;
  const conversation = planId === ctx.request.planId ? ctx.request.conversation : null;
  ctx.request = { ...ctx.request, planId, person: inPlan(person, planId), conversation };
  ctx.t = translateFor(officer?.locale ?? defaultLocale, agency);
}
