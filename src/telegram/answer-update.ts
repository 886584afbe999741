import type { Composer } from 'grammy';
import type { Logger } from 'pino';
import { CALLBACK_HANDLERS, answerCallback } from './callbacks/index.ts';
import { isAllowed } from '../domain/people/roles.ts';
import { decodeCallback } from './callback-data.ts';
import { COMMANDS } from './commands/index.ts';
import { answerBroadcastReply } from './broadcasts/answer-reply.ts';
import { mainButtons, say } from './views/main-buttons.ts';
import { answerWords } from './answer-words.ts';
import type { BotContext } from './context.ts';
import { answerContactList, isSheet } from './conversations/contact-list.ts';
import { answerForm, isForm } from './conversations/form-import.ts';
import { answerEdited } from './conversations/edited-message.ts';
import { askAgain } from './conversations/install.ts';
import { answerReply } from './conversations/obstacle-message.ts';
import { readMessage } from './conversations/message-input.ts';
import { PLAIN } from '../locales.ts';
import { showAnswer } from './send.ts';
import type { Answer } from './views/view.ts';

/** Puts commands, buttons, conversations and free text into the bot, in the order in which they are looked at. */
export function answerAll(
  bot: Composer<BotContext>,
  installConversations: (bot: Composer<BotContext>) => void,
  logger: Logger,
): void {
  const show = async (ctx: BotContext, answer: Answer): Promise<void> => {
    if (answer.views.some(({ refused }) => refused === true)) logRefusal(ctx, logger);
    await showAnswer(ctx, answer);
  };
  bot.on('callback_query', async (ctx) => show(ctx, await answerPress(ctx)));
  bot.on('edited_message', async (ctx) => show(ctx, await answerEdited(ctx)));
  bot.on('message:text', async (ctx, next) => {
    const command = /^\/([a-z0-9_]+)(?:@\w+)?(?:\s+([\s\S]*))?$/iu.exec(ctx.message.text);
    if (command === null) return next();
    await show(ctx, await answerCommand(ctx, (command[1] ?? '').toLowerCase(), (command[2] ?? '').trim()));
  });
  bot.on('message', async (ctx, next) => {
    const repliedTo = ctx.message.reply_to_message;
    const answer =
      repliedTo?.from?.id === ctx.me.id
        ? ((await answerReply(ctx, repliedTo)) ?? (await answerBroadcastReply(ctx, repliedTo)))
        : null;
    return answer === null ? next() : show(ctx, answer);
  });
  installConversations(bot);
  bot.on('message', async (ctx) => show(ctx, await answerRest(ctx)));
}

/** Somebody tried what is not theirs: by whom it is looked up under the update's number, which tells nothing by itself. */
function logRefusal({ update, callbackQuery, writer }: BotContext, logger: Logger): void {
  const verb = callbackQuery === undefined ? 'message' : (callbackQuery.data ?? '').split(':')[0];
  logger.warn({ updateId: update.update_id, officerId: writer.person.officerId, verb }, 'refused');
}

async function answerPress(ctx: BotContext): Promise<Answer> {
  const { t } = ctx;
  const callback = decodeCallback(ctx.callbackQuery?.data ?? '');
  if (callback === null || !Object.hasOwn(CALLBACK_HANDLERS, callback.verb)) {
    return { ...say(t('common:fault.staleHelp'), mainButtons(ctx)), toast: t('common:fault.staleButton', PLAIN) };
  }
  return answerCallback(ctx, callback);
}

async function answerCommand(ctx: BotContext, name: string, rest: string): Promise<Answer> {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) return thenAskAgain(ctx, say(ctx.t('common:fault.unknownCommand', { command: name })));
  const answer = await command.answer(ctx, rest);
  return command.aside === true ? thenAskAgain(ctx, answer) : answer;
}

/** In the middle of a form, something else is answered and the open question is put again. */
async function thenAskAgain(ctx: BotContext, answer: Answer): Promise<Answer> {
  const open = await askAgain(ctx);
  return open === null ? answer : { ...answer, views: [...answer.views, ...open.views] };
}

/** A message outside any conversation: a question in words, or something that cannot be read. */
async function answerRest(ctx: BotContext): Promise<Answer> {
  const { t } = ctx;
  const sent = readMessage(ctx);
  if (sent.kind === 'file' && isSheet(sent.file) && isAllowed(ctx.request.person, 'contacts.import'))
    return answerContactList(ctx, sent.file);
  if (sent.kind === 'file' && isForm(sent.file) && isAllowed(ctx.request.person, 'form.import'))
    return answerForm(ctx, sent.file);
  const text = ctx.message?.text;
  if (text === undefined) return say(t('common:fault.notText'), mainButtons(ctx));
  return answerWords(ctx, text);
}
