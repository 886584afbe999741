import { discussBroadcast, LONGEST_WORD } from '../../actions/broadcasts/discuss-broadcast.ts';
import type { Message } from 'grammy/types';
import type { BotContext } from '../parts/context.ts';
import { readMessage } from '../parts/message-input.ts';
import { viewTooLong } from '../parts/too-long.ts';
import { viewDiscussed } from './notice-view.ts';
import type { Answer } from '../parts/view.ts';
import { filesOf } from './read-content.ts';

/**
 * Sends a reply to a notice of a broadcast, or to a message about one, to the other side, whatever else is being done;
 * null for other replies.
 */
export async function answerBroadcastReply(ctx: BotContext, repliedTo: Message): Promise<Answer | null> {
  const input = readMessage(ctx);
  const text = input.kind === 'text' ? input.text : input.kind === 'file' ? input.caption : '';
  const about = { messageId: repliedTo.message_id, text: repliedTo.text ?? repliedTo.caption ?? '' };
  const outcome = await discussBroadcast(ctx.request, about, { text, files: filesOf(input) });
  if (outcome === null) return null;
  const tooLong = outcome.kind === 'refused' ? viewTooLong(ctx.t, input, LONGEST_WORD) : null;
  return { views: [tooLong ?? viewDiscussed(ctx.t, outcome)] };
}
