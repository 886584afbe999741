import { listEventForms } from '../../actions/events/list-event-forms.ts';
import { listEventRounds, readEventRound } from '../../actions/events/list-events.ts';
import { dropEvent, startEvent } from '../../actions/events/start-event.ts';
import { readOwedReport } from '../../actions/reports/list-obligations.ts';
import { readAnswers } from '../../actions/reports/load-filling.ts';
import { showPlan } from '../../actions/status/show-tasks.ts';
import { nameOf, viewEvent, viewEventForms, viewEventRound, viewEventRounds } from './events-view.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { answerText } from '../parts/main-buttons.ts';
import { viewFillingRefusal } from '../reports/filling-refusal.ts';
import { button } from '../parts/view.ts';
import { idOf, page, year } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';
import { viewPlace } from '../filling/fill.ts';

const ARGUMENTS = {
  'event-forms': [],
  // Form, year and unit.
  'event-start': [idOf('Form'), year, idOf('Unit')],
  'event-open': [idOf('Obligation')],
  'event-drop': [idOf('Obligation')],
  'event-rounds': [],
  'event-round': [idOf('Round'), page],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'event-forms': async ({ t, request }) =>
    answerOutcome(t, await listEventForms(request), (_, { forms }) => viewEventForms(t, forms)),
  'event-start': async (ctx, formId, year, unitId) =>
    viewPlace(ctx, await startEvent(ctx.request, { formId, year, unitId })),
  'event-open': async ({ t, request }, id) => {
    const outcome = await readOwedReport(request, id);
    if (outcome.kind !== 'owed') return answerOutcome(t, outcome, viewFillingRefusal);
    const { obligation, round } = outcome.report;
    const read = obligation.report === null ? null : await readAnswers(request, obligation.report.id);
    const answers = read?.kind === 'answers' ? read.answers : {};
    const responsible = (await showPlan(request))?.coordinator.shortName ?? '';
    return { views: [viewEvent(t, outcome.report, responsible, nameOf(t, round, { answers }))] };
  },
  'event-drop': async ({ t, request }, id) => {
    const outcome = await dropEvent(request, id);
    if (outcome.kind !== 'dropped') return answerOutcome(t, outcome, viewFillingRefusal);
    return answerText(t('events:dropped', { title: outcome.title }), [
      [button(t('events:button.open'), 'event-forms')],
    ]);
  },
  'event-rounds': async ({ t, request }) => ({ views: [viewEventRounds(t, await listEventRounds(request))] }),
  'event-round': async ({ t, request }, id, page) => {
    const outcome = await readEventRound(request, id);
    if (outcome.kind === 'not-found') return answerText(t('events:nothing'));
    return { views: [viewEventRound(t, outcome, page)], replace: page > 0 };
  },
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of reports of events, such as training courses. */
export const eventButtons = { schemas: ARGUMENTS, handlers: HANDLERS, deliberate: ['event-drop'] };
