import { askAudience, beginWithWords, namesAudienceAlone } from '../../actions/broadcasts/type-audience.ts';
import type { BotContext } from '../parts/context.ts';
import { excerpt } from '../../domain/text/storable.ts';
import { viewAudiences } from './audience-view.ts';
import { showAudience } from './shown-audience.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Answer } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';

/** /thongbao: writes a notice to many. */
export const broadcastCommand: Command = {
  name: 'thongbao',
  words: ['gui thong bao', 'soan thong bao', 'ra thong bao', 'viet thong bao'],
  menu: 'broadcast.send',
  aside: true,
  answer: (ctx, rest) => (rest.trim() === '' ? answerBroadcast(ctx) : answerWithWords(ctx, rest.trim())),
};

/** Takes what is typed behind the command for whom the broadcast is; of anything else says that it is not kept yet. */
async function answerWithWords(ctx: BotContext, typed: string): Promise<Answer> {
  const { t, request } = ctx;
  if (await namesAudienceAlone(request, typed)) {
    const { outcome, unclear } = await beginWithWords(request, typed);
    return showAudience(t, outcome, unclear);
  }
  const { views } = await answerBroadcast(ctx);
  return { views: [{ text: t('broadcast:notTakenYet', { text: excerpt(typed, 60) }) }, ...views] };
}

/** Asks to whom a broadcast is to go. */
export async function answerBroadcast({ t, request }: BotContext): Promise<Answer> {
  return answerOutcome(t, await askAudience(request), viewAudiences);
}
