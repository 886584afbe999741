import { showOwnData } from '../../actions/people/own-data.ts';
import type { BotContext } from '../parts/context.ts';
import { viewOwnData } from './own-data-view.ts';
import type { Answer } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';

/** /dulieu: everything that is kept about whoever asks, as a page and for machines. */
export const ownDataCommand: Command = {
  name: 'dulieu',
  menu: 'everybody',
  aside: true,
  answer: (ctx) => answerOwnData(ctx),
};

/** Answers with the data as files; also for somebody who never registered. */
export async function answerOwnData({ t, request }: BotContext): Promise<Answer> {
  return { views: viewOwnData(t, await showOwnData(request), request.now) };
}
