import { offerAudiences } from '../../actions/broadcasts/word-broadcast.ts';
import type { BotContext } from '../context.ts';
import { viewAudiences } from '../views/broadcast-audience.ts';
import type { Answer } from '../views/view.ts';
import type { Command } from './command.ts';

/** /thongbao: writes a notice to many. */
export const broadcastCommand: Command = {
  name: 'thongbao',
  menu: 'broadcast.send',
  answer: (ctx) => answerBroadcast(ctx),
};

/** Asks to whom a broadcast is to go. */
export async function answerBroadcast({ t, request }: BotContext): Promise<Answer> {
  return { views: [viewAudiences(t, await offerAudiences(request))] };
}
