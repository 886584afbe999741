import { discussBroadcast } from '../../actions/broadcasts/discuss-broadcast.ts';
import type { Message } from 'grammy/types';
import type { BotContext } from '../context.ts';
import { readMessage } from '../conversations/message-input.ts';
import { viewDiscussed } from '../views/broadcast-notice.ts';
import type { Answer } from '../views/view.ts';
import { filesOf } from './read-content.ts';

/** A reply to a notice, or to a word about one, goes to the other side, whatever else is being done; null for other replies. */
export async function answerBroadcastReply(ctx: BotContext, repliedTo: Message): Promise<Answer | null> {
  const input = readMessage(ctx);
  const text = input.kind === 'text' ? input.text : input.kind === 'file' ? input.caption : '';
  const about = { messageId: repliedTo.message_id, text: repliedTo.text ?? repliedTo.caption ?? '' };
  const outcome = await discussBroadcast(ctx.request, about, { text, files: filesOf(input) });
  return outcome === null ? null : { views: [viewDiscussed(ctx.t, outcome)] };
}
