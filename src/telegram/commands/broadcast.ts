import { isAllowed } from '../../domain/people/roles.ts';
import type { BotContext } from '../context.ts';
import { viewAudiences } from '../views/broadcast.ts';
import type { Answer } from '../views/view.ts';
import type { Command } from './command.ts';
import { viewForbidden } from '../views/forbidden.ts';

/** /thongbao: writes a notice to many. */
export const broadcastCommand: Command = {
  name: 'thongbao',
  menu: 'broadcast.send',
  answer: (ctx) => answerBroadcast(ctx),
};

/** Asks to whom a broadcast is to go. */
export function answerBroadcast({ t, writer }: BotContext): Promise<Answer> {
  const allowed = isAllowed(writer.person, 'broadcast.send');
  return Promise.resolve({ views: [allowed ? viewAudiences(t) : viewForbidden(t, 'whoCoordinator')] });
}
