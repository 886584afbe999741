import type { ComposeStep } from '../../actions/broadcasts/broadcast-conversation.ts';
import { askFor } from '../../actions/broadcasts/compose-broadcast.ts';
import { offerAudiences } from '../../actions/broadcasts/word-broadcast.ts';
import { answerAllowed } from '../parts/answer-outcome.ts';
import type { BotContext } from '../parts/context.ts';
import { answerText } from '../parts/main-buttons.ts';
import type { Answer } from '../parts/view.ts';
import { viewAudience } from './audience-view.ts';
import { askContent } from './content-view.ts';

/** Waits for words about the broadcast, and says which. */
export async function askStep(ctx: BotContext, id: number, step: ComposeStep, replace: boolean): Promise<Answer> {
  const { t, request } = ctx;
  return answerAllowed(t, await askFor(request, id, step), async (asked): Promise<Answer> => {
    if (asked.kind === 'gone') return answerText(t('broadcast:gone'));
    switch (step) {
      case 'audience':
        return answerAllowed(t, await offerAudiences(request), ({ choices }) => ({
          views: [viewAudience(t, asked.preview, choices)],
          replace,
        }));
      case 'content':
      case 'file':
      case 'ask':
      case 'correction':
        return { views: [askContent(t, asked.preview)] };
      case 'answer-by':
        return answerText(t('broadcast:askAnswerBy'));
      case 'time':
        return answerText(t('broadcast:askTime'));
    }
  });
}
