import type { Composer } from 'grammy';
import type { Logger } from 'pino';
import { answerAndRecord, answerStale, readPress } from './buttons.ts';
import { isAllowed, type Permission } from '../../domain/people/roles.ts';
import { COMMANDS } from './commands.ts';
import { COMMAND_NAMES, runCommand, thenAskAgain, thenResume } from './in-conversation.ts';
import { commandsFor } from './help-command.ts';
import { sayLeftOfAlbum, sayOnlyFirst } from './album-left.ts';
import { isServiceMessage } from '../parts/service-message.ts';
import { isAcknowledgement } from '../../domain/broadcasts/read-reply.ts';
import { readBareCommand } from '../../domain/text/bare-command.ts';
import { readTypedCommand, type TypedCommand } from '../../domain/text/typed-command.ts';
import { cutText } from '../../domain/text/storable.ts';
import { answerBroadcastReply } from '../broadcasts/answer-reply.ts';
import { mainButtons, answerText } from '../parts/main-buttons.ts';
import { answerQuestionInConversation, answerTypedQuestion } from '../questions/answer-words.ts';
import type { BotContext } from '../parts/context.ts';
import { answerContactList, isSheet } from '../units/contact-list-conversation.ts';
import { answerForms, answerFormSheets, isForm, mayBeForm } from '../rounds/form-import-conversation.ts';
import { answerFiguresFile } from '../earlier-figures/conversation.ts';
import { answerTemplateFile } from '../report-templates/conversation.ts';
import { answerEdited } from './edited-message.ts';
import { answerReply } from '../obstacles/obstacle-message-conversation.ts';
import { readMessage, type SentFile } from '../parts/message-input.ts';
import { logRefusal } from './log-refusal.ts';
import { seeChoices } from '../parts/typed-choices.ts';
import { showAnswer } from '../sending/send.ts';
import { answerUnderNotice } from './answer-notice.ts';
import { answerUnder, pressSimilarLabel, pressOutOfConversation } from './typed-choice.ts';
import { button, type Answer } from '../parts/view.ts';

/** Puts commands, buttons, conversations and free text into the bot, in the order in which they are looked at. */
export function answerAll(
  bot: Composer<BotContext>,
  installConversations: (bot: Composer<BotContext>, logger: Logger) => void,
  logger: Logger,
): void {
  const show = async (ctx: BotContext, answer: Answer): Promise<void> => {
    logRefusal(logger, ctx, answer);
    await showAnswer(ctx, await thenResume(ctx, answer));
  };
  bot.on('callback_query', async (ctx) => show(ctx, await answerButton(ctx)));
  bot.on('edited_message', async (ctx) => show(ctx, await answerEdited(ctx, logger)));
  bot.on('message', (ctx, next) => (isServiceMessage(ctx.message) ? undefined : next()));
  bot.on('message:text', async (ctx, next) => {
    const command = readTypedCommand(ctx.message.text, COMMAND_NAMES);
    if (command === null) return next();
    await show(ctx, await answerCommand(ctx, command));
  });
  bot.on('message', async (ctx, next) => {
    const repliedTo = ctx.message.reply_to_message;
    const answer =
      repliedTo?.from?.id === ctx.me.id
        ? ((await answerReply(ctx, repliedTo)) ?? (await answerBroadcastReply(ctx, repliedTo)))
        : null;
    return answer === null ? next() : show(ctx, sayLeftOfAlbum(ctx, answer));
  });
  installConversations(bot, logger);
  bot.on('message', async (ctx) => show(ctx, await answerRest(ctx)));
}

async function answerButton(ctx: BotContext): Promise<Answer> {
  const press = readPress(ctx);
  return press === null ? answerStale(ctx) : answerAndRecord(ctx, press, ctx.callbackQuery?.data ?? '');
}

async function answerCommand(ctx: BotContext, typed: TypedCommand): Promise<Answer> {
  if (typed.kind === 'command') return runCommand(ctx, typed.name, typed.rest);
  const { t } = ctx;
  const offered = commandsFor(ctx.commands, ctx.request.person).filter(({ name }) => typed.nearest.includes(name));
  const near = offered.map(({ name }) => [button(t('common:button.command', { command: name }), 'command', name)]);
  const key = near.length === 0 ? 'common:fault.unknownCommand' : 'common:fault.unknownCommandNear';
  return thenAskAgain(ctx, answerText(t(key, { command: cutText(typed.word, 40) }), near));
}

/** A message outside any conversation: the words of a choice that is shown, a question in words, or something that cannot be read. */
async function answerRest(ctx: BotContext): Promise<Answer> {
  const { t } = ctx;
  const taken = await answerFile(ctx);
  if (taken !== null) return sayLeftOfAlbum(ctx, taken);
  const text = ctx.message?.text;
  if (text === undefined) return answerUnread(ctx);
  const seen = await seeChoices(ctx);
  const pressed = await pressOutOfConversation(ctx, seen, text);
  const command = readBareCommand(text, COMMANDS);
  // Who types “duyệt” after that was decided asks for what waits.
  if (pressed !== null && (command === null || pressed.views[0]?.overtaken !== true)) return pressed;
  if (command !== null) return answerBareCommand(ctx, command, text);
  const held = await answerUnderNotice(ctx, seen, text);
  if (held !== null) return held;
  const meant = (await pressSimilarLabel(ctx, seen, text)) ?? (await answerUnder(ctx, seen, text));
  if (meant !== null) return meant;
  // A notice that asks nothing is answered all the same, out of politeness.
  if (ctx.writer.officer !== null && isAcknowledgement(text)) return answerText(t('questions:back.thanks'));
  return answerTypedQuestion(ctx, text);
}

/** Answers a file that is taken outside of conversations too; null for any other message. */
async function answerFile(ctx: BotContext): Promise<Answer | null> {
  const sent = readMessage(ctx);
  if (sent.kind !== 'file') return null;
  const { file, others } = sent;
  const may = (permission: Permission): boolean => isAllowed(ctx.request.person, permission);
  const first = (answer: Answer): Answer => sayOnlyFirst(ctx.t, answer, others.length);
  const sheets = [file, ...others].filter(mayBeForm);
  const form = mayBeForm(file) && may('form.import') ? await answerFormSheets(ctx, sheets) : null;
  if (form !== null) return sayOnlyFirst(ctx.t, form, 1 + others.length - sheets.length);
  const figures = isSheet(file) && may('report.enter') ? await answerFiguresFile(ctx, file) : null;
  if (figures !== null) return first(figures);
  if (isSheet(file) && may('contacts.import')) return first(await answerContactList(ctx, file));
  if (isForm(file) && may('form.import')) return answerSentForms(ctx, [file, ...others]);
  const isTemplate = /\.docx$/i.test(file.name) && may('consolidation.freeze');
  const template = isTemplate ? await answerTemplateFile(ctx, file) : null;
  return template === null ? null : first(template);
}

/** Says that what was sent is not read here; words below it are answered. */
async function answerUnread(ctx: BotContext): Promise<Answer> {
  const caption = ctx.message?.caption?.trim() ?? '';
  if (caption === '') return answerText(ctx.t('common:fault.notText'), mainButtons(ctx));
  const { views, ...answer } = await answerTypedQuestion(ctx, caption);
  return { ...answer, views: [{ text: ctx.t('common:fault.notTaken') }, ...views] };
}

/** Answers forms that were sent together; what else is in the album is not read. */
async function answerSentForms(ctx: BotContext, files: readonly SentFile[]): Promise<Answer> {
  const forms = files.filter(isForm);
  return sayOnlyFirst(ctx.t, await answerForms(ctx, forms), files.length - forms.length);
}

/** Answers the words of a command: where it is for others they may still ask something. */
async function answerBareCommand(ctx: BotContext, name: string, text: string): Promise<Answer> {
  const own = ctx.commands.find((command) => command.name === name)?.menu === 'newcomers';
  const usable = own || commandsFor(ctx.commands, ctx.request.person).some((command) => command.name === name);
  return (usable ? null : await answerQuestionInConversation(ctx, text)) ?? runCommand(ctx, name, '');
}
