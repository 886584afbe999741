import { askAudience } from '../../actions/broadcasts/type-audience.ts';
import type { BotContext } from '../parts/context.ts';
import { viewAudiences } from './audience-view.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Answer } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';

/** /thongbao: writes a notice to many. */
export const broadcastCommand: Command = {
  name: 'thongbao',
  words: ['gui thong bao', 'soan thong bao', 'ra thong bao', 'viet thong bao'],
  menu: 'broadcast.send',
  aside: true,
  answer: (ctx) => answerBroadcast(ctx),
};

/** Asks to whom a broadcast is to go. */
export async function answerBroadcast({ t, request }: BotContext): Promise<Answer> {
  return answerOutcome(t, await askAudience(request), viewAudiences);
}
