import { isAnswerable } from '../../actions/status/ask-question.ts';
import type { Logger } from 'pino';
import type { ConversationKind } from '../../actions/conversations/conversation.ts';
import { isRepeated } from '../../actions/conversations/edited-message.ts';
import { findResumed, isStillOpen } from '../../actions/conversations/resumed-report.ts';
import { readBareCommand } from '../../domain/text/bare-command.ts';
import type { BotContext } from '../parts/context.ts';
import { goOnInPlanNow } from '../parts/in-plan-of.ts';
import { answerText } from '../parts/main-buttons.ts';
import { readMessage } from '../parts/message-input.ts';
import type { OpenConversation } from '../parts/person-conversation.ts';
import { viewTooLong } from '../parts/too-long.ts';
import type { Answer } from '../parts/view.ts';
import { answerQuestionInConversation } from '../questions/answer-words.ts';
import { viewNotAnsweredHere } from '../questions/clarification-view.ts';
import { viewEither } from './question-or-content.ts';
import { answerCancel } from './cancel-command.ts';
import { sayLeftOfAlbum } from './album-left.ts';
import { COMMANDS } from './commands.ts';
import { conversationOf } from './conversations.ts';
import { logRefusal } from './log-refusal.ts';
import { answerNoReason } from './no-reason.ts';
import { pressInConversation } from './typed-choice.ts';

/** The names of all commands. */
export const COMMAND_NAMES: readonly string[] = COMMANDS.map(({ name }) => name);

/** Finds the conversation in which whoever writes is; `unreadable` where this release cannot read where they are. */
export function openIn(
  ctx: BotContext,
): { kind: ConversationKind; conversation: OpenConversation } | 'unreadable' | null {
  const stored = ctx.request.conversation;
  if (stored === null) return null;
  const found = conversationOf(stored.kind);
  const conversation = found?.open(ctx);
  return found === null || conversation == null ? 'unreadable' : { kind: found.definition.kind, conversation };
}

/** Answers a message in a conversation: what is shown where the text means that, a command or a question where it certainly is one, else as the answer. */
export async function answerIn(ctx: BotContext, conversation: OpenConversation, logger: Logger): Promise<Answer> {
  const input = readMessage(ctx);
  const pressed = input.kind === 'text' ? await pressInConversation(ctx, conversation, input.text) : null;
  if (pressed !== null) {
    logRefusal(logger, ctx, pressed);
    return thenResume(ctx, pressed);
  }
  const noReason = input.kind === 'text' ? await answerNoReason(ctx, conversation, input.text) : null;
  if (noReason !== null) return noReason.left ? thenResume(ctx, noReason.answer) : thenAskAgain(ctx, noReason.answer);
  if (input.kind === 'text' && conversation.isLeftBy(input.text)) return thenResume(ctx, await answerCancel(ctx));
  const help = input.kind === 'text' ? await answerHelp(ctx, conversation, input.text) : null;
  if (help !== null) return thenAskAgain(ctx, help);
  const takenAs = input.kind === 'text' ? await conversation.takenAs(input.text) : 'answer';
  if (input.kind === 'text' && takenAs !== 'answer') {
    const command = readBareCommand(input.text, COMMANDS);
    if (command !== null) return runCommand(ctx, command, '');
    const either = { views: [viewEither(ctx.t, input.text)] };
    if (takenAs === 'either') return either;
    if (takenAs === 'either-if-answered' && (await isAnswerable(ctx.request, input.text))) return either;
    const aside = takenAs === 'either-if-answered' ? null : await answerQuestionInConversation(ctx, input.text);
    if (aside !== null) return thenAskAgain(ctx, aside);
    if (takenAs === 'question') return thenAskAgain(ctx, { views: [viewNotAnsweredHere(ctx.t)] });
    if (takenAs === 'answered-or-either') return either;
  }
  if (ctx.ahead && input.kind === 'text' && (await isRepeated(ctx.request, input.text)))
    return thenAskAgain(ctx, answerText(ctx.t('common:fault.repeated')));
  const tooLong = viewTooLong(ctx.t, input, conversation.longest);
  if (tooLong !== null) return { views: [tooLong] };
  const answer = sayLeftOfAlbum(ctx, await conversation.answer(input));
  logRefusal(logger, ctx, answer);
  return thenResume(ctx, answer);
}

/** Answers what is asked about the open question, null where nothing of it is: from its own help first, from the plan where that says nothing. */
export async function answerHelp(
  ctx: BotContext,
  conversation: OpenConversation,
  text: string,
): Promise<Answer | null> {
  const help = await conversation.ownHelp(text);
  if (help === null || help.certain) return help && { views: [help.view] };
  return (await answerQuestionInConversation(ctx, text)) ?? { views: [help.view] };
}

/** Puts the open question again after something else was answered in the middle of a conversation. */
export async function thenAskAgain(ctx: BotContext, answer: Answer): Promise<Answer> {
  const open = openIn(ctx);
  const question = open === null || open === 'unreadable' ? null : await open.conversation.ask();
  return question === null ? answer : { ...answer, views: [...answer.views, ...question.views] };
}

/** Puts the open question of a report again, where the conversation for which it had been left has ended. */
export async function thenResume(ctx: BotContext, answer: Answer): Promise<Answer> {
  const resumed = await findResumed(ctx.request);
  if (resumed === null) return answer;
  await goOnInPlanNow(ctx);
  ctx.request = { ...ctx.request, conversation: resumed };
  return thenAskAgain(ctx, answer);
}

/**
 * Answers a command, and puts the open question again where it was given in the middle of a conversation, unless it leads
 * into one of its own.
 */
export async function runCommand(ctx: BotContext, name: string, rest: string): Promise<Answer> {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) throw new Error(`There is no command /${name}.`);
  const answer = await command.answer(ctx, rest);
  return command.aside === true && (await isStillOpen(ctx.request)) ? thenAskAgain(ctx, answer) : answer;
}
