import { answerInWords } from '../actions/status/answer-question-in-words.ts';
import { showStatus, type UnitStatus } from '../actions/status/show-status.ts';
import { readCalendarFor } from '../actions/calendar/read-calendar.ts';
import type { BotContext } from './context.ts';
import { button, type Answer, type View } from './views/view.ts';
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
      const [newest] = await showStatus(request);
      if (newest === undefined) return { views: [{ text: t('status:none') }] };
      return { views: [viewRoundStatus(t, newest, request.now, await readCalendarFor(request))] };
    }
    case 'unit':
      return { views: [await viewUnitAnswer(ctx, outcome.status)] };
    case 'units':
      return {
        views: [
          {
            text: t('status:units.choose'),
            buttons: outcome.units.map(({ id, name }) => [button(name, 'unit-status', id)]),
          },
        ],
      };
    case 'not-understood':
      return null;
  }
}

/** Where one unit stands, or why that is not said. */
export async function viewUnitAnswer({ t, request }: BotContext, status: UnitStatus): Promise<View> {
  switch (status.kind) {
    case 'unit':
      return viewUnitStatus(t, status, await readCalendarFor(request));
    case 'forbidden':
      return { text: t('status:unit.hidden', { unit: status.name }) };
    case 'not-found':
      return { text: t('status:unit.notFound') };
  }
}
