import { answerInWords } from '../actions/status/answer-question-in-words.ts';
import { showStatus } from '../actions/status/show-status.ts';
import type { BotContext } from './context.ts';
import { button, type Answer } from './views/view.ts';
import { viewRoundStatus, viewTask, viewTaskChoice, viewUnitStatus } from './views/status.ts';

/** Answers a question typed in words; null when it was not understood. */
export async function answerWords(ctx: BotContext, text: string): Promise<Answer | null> {
  const { t, request } = ctx;
  const outcome = await answerInWords(request, text);
  switch (outcome.kind) {
    case 'task':
      return { views: [viewTask(t, outcome)] };
    case 'tasks':
      return { views: [viewTaskChoice(t, outcome.tasks)] };
    case 'round-status': {
      const rounds = await showStatus(request);
      const [newest] = rounds;
      return { views: [newest === undefined ? { text: t('status:none') } : viewRoundStatus(t, newest, request.now)] };
    }
    case 'unit':
      switch (outcome.status.kind) {
        case 'unit':
          return { views: [viewUnitStatus(t, outcome.status)] };
        case 'forbidden':
          return { views: [{ text: t('status:unit.hidden', { unit: outcome.status.name }) }] };
        case 'not-found':
          return { views: [{ text: t('status:unit.notFound') }] };
      }
    // eslint-disable-next-line no-fallthrough -- the inner switch returns in every case
    case 'units':
      return {
        views: [{ text: t('status:units.choose'), buttons: outcome.units.map(({ id, name }) => [button(name, 'unit-status', id)]) }],
      };
    case 'not-understood':
      return null;
  }
}
