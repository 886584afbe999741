import { readTypedCommand } from '../../domain/text/typed-command.ts';
import type { Logger } from 'pino';
import { placeEdited, settleEdited } from '../../actions/conversations/edited-message.ts';
import { correctAnswer } from '../../actions/filling/correct-answer.ts';
import { viewPlace } from '../filling/fill.ts';
import { answerBroadcastReply } from '../broadcasts/answer-reply.ts';
import { answerReply } from '../obstacles/obstacle-message-conversation.ts';
import type { BotContext } from '../parts/context.ts';
import type { OpenConversation } from '../parts/person-conversation.ts';
import type { Answer } from '../parts/view.ts';
import { answerTypedQuestion } from '../questions/answer-words.ts';
import { answerIn, COMMAND_NAMES, openIn } from './in-conversation.ts';

/**
 * Takes what a message, or the caption of a file, was edited into: it corrects the answer that it gave, takes the place of what it
 * brought to an open conversation, or is asked anew. Where something came of it that stays as it is, that is said.
 */
export async function answerEdited(ctx: BotContext, logger: Logger): Promise<Answer> {
  const message = ctx.editedMessage;
  const text = message?.text ?? message?.caption;
  if (message === undefined || text === undefined) return { views: [] };
  const corrected = await correctAnswer(ctx.request, message.message_id, text);
  if (corrected.kind === 'not-open') return { views: [{ text: ctx.t('filling:note.reportClosed') }] };
  if (corrected.kind !== 'nothing') return viewPlace(ctx, corrected, text);

  const open = conversationIn(ctx);
  const rewritten = await open?.takeEdit?.();
  if (rewritten != null) return sayTaken(ctx, rewritten);
  // Its reply was lost: what came of it is rendered again.
  if (ctx.writer.again && open !== null) return sayTaken(ctx, await answerIn(ctx, open, logger));
  const place = await placeEdited(ctx.request, message.message_id, open?.takeEdit === null);
  const reply = place.kind === 'attempt' || place.kind === 'other' ? await answerEditedReply(ctx) : null;
  if (reply !== null) return sayTaken(ctx, reply);
  switch (place.kind) {
    case 'again':
      ctx.request = place.request;
      return takeAnew(ctx, conversationIn(ctx), logger);
    case 'attempt':
      return takeAnew(ctx, open, logger);
    case 'kept':
      return { views: [{ text: ctx.t('common:edited.kept') }] };
    case 'unknown':
    case 'other':
      return open !== null || readTypedCommand(text, COMMAND_NAMES) !== null
        ? { views: [] }
        : answerTypedQuestion(ctx, text);
  }
}

/** Takes a reply to a message of the bot that was refused, as it was edited; null where it is none. */
async function answerEditedReply(ctx: BotContext): Promise<Answer | null> {
  const repliedTo = ctx.editedMessage?.reply_to_message;
  if (repliedTo?.from?.id !== ctx.me.id) return null;
  return (await answerReply(ctx, repliedTo)) ?? (await answerBroadcastReply(ctx, repliedTo));
}

/** Takes what a message was edited into as the answer in a conversation. */
async function takeAnew(ctx: BotContext, open: OpenConversation | null, logger: Logger): Promise<Answer> {
  const answer = open === null ? { views: [] } : await answerIn(ctx, open, logger);
  return (await settleEdited(ctx.request)) ? sayTaken(ctx, answer) : answer;
}

function conversationIn(ctx: BotContext): OpenConversation | null {
  const open = openIn(ctx);
  return open === null || open === 'unreadable' ? null : open.conversation;
}

function sayTaken({ t }: BotContext, answer: Answer): Answer {
  return { ...answer, views: [{ text: t('common:edited.taken') }, ...answer.views] };
}
