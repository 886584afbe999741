import { showOwnData } from '../../actions/people/own-data.ts';
import type { BotContext } from '../context.ts';
import { viewOwnData } from '../views/people.ts';
import type { Answer } from '../views/view.ts';
import type { Command } from './command.ts';

/** /dulieu: everything that is kept about whoever asks, as files. */
export const ownDataCommand: Command = {
  name: 'dulieu',
  menu: 'everybody',
  aside: true,
  answer: (ctx) => answerOwnData(ctx),
};

/** The data as files; also for somebody who never registered. */
export async function answerOwnData({ t, request }: BotContext): Promise<Answer> {
  const { data } = await showOwnData(request);
  return { views: viewOwnData(t, data, request.now) };
}
