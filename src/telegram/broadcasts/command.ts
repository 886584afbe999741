import {
  askAudience,
  beginWithNotice,
  beginWithWords,
  namesAudienceAlone,
} from '../../actions/broadcasts/type-audience.ts';
import type { BotContext } from '../parts/context.ts';
import { excerpt } from '../../domain/text/storable.ts';
import { viewAudiences } from './audience-view.ts';
import { viewComposing } from './broadcast-view.ts';
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

/** Takes what is typed behind the command for whom the broadcast is and what it says; says which of it is kept as the text. */
async function answerWithWords(ctx: BotContext, typed: string): Promise<Answer> {
  const { t, request } = ctx;
  if (await namesAudienceAlone(request, typed)) {
    const { outcome, unclear } = await beginWithWords(request, typed);
    return showAudience(t, outcome, unclear);
  }
  const { outcome, text } = await beginWithNotice(request, typed);
  const { views, ...rest } = answerOutcome(t, outcome, viewComposing);
  const kept = 'preview' in outcome ? [{ text: t('broadcast:textKept', { text: excerpt(text, 300) }) }] : [];
  return { views: [...kept, ...views], ...rest };
}

/** Asks to whom a broadcast is to go. */
export async function answerBroadcast({ t, request }: BotContext): Promise<Answer> {
  return answerOutcome(t, await askAudience(request), viewAudiences);
}
