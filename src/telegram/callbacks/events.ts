import { listEventForms } from '../../actions/events/list-event-forms.ts';
import { listEventRounds, readEventRound } from '../../actions/events/list-events.ts';
import { dropEvent, startEvent } from '../../actions/events/start-event.ts';
import { readOwedReport } from '../../actions/reporting/list-obligations.ts';
import { readAnswers } from '../../actions/reporting/load-filling.ts';
import { showPlan } from '../../actions/status/show-tasks.ts';
import { nameOf, viewEvent, viewEventForms, viewEventRound, viewEventRounds } from '../views/events.ts';
import { viewForbidden } from '../views/forbidden.ts';
import { say } from '../views/main-buttons.ts';
import { viewFillingRefusal } from '../views/reporting.ts';
import { button } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';
import { viewPlace } from './reporting.ts';

type Verbs = 'event-forms' | 'event-start' | 'event-open' | 'event-drop' | 'event-rounds' | 'event-round';

/** The buttons of reports of events, such as training courses. */
export const eventCallbacks: CallbackHandlers<Verbs> = {
  'event-forms': async ({ t, request }) => {
    const outcome = await listEventForms(request);
    if (outcome.kind === 'not-contact') return { views: [viewForbidden(t, 'whoContact')] };
    return { views: [viewEventForms(t, outcome.forms)] };
  },
  'event-start': async (ctx, formId, year, unitId) =>
    viewPlace(ctx, await startEvent(ctx.request, { formId, year, unitId })),
  'event-open': async ({ t, request }, id) => {
    const outcome = await readOwedReport(request, id);
    if (outcome.kind !== 'owed') return { views: [viewFillingRefusal(t, outcome)] };
    const { obligation, round } = outcome.report;
    const answers = obligation.report === null ? {} : await readAnswers(request, obligation.report.id);
    const responsible = (await showPlan(request))?.coordinator.shortName ?? '';
    return { views: [viewEvent(t, outcome.report, responsible, nameOf(t, round, { answers }))] };
  },
  'event-drop': async ({ t, request }, id) => {
    const outcome = await dropEvent(request, id);
    if (outcome.kind !== 'dropped') return { views: [viewFillingRefusal(t, outcome)] };
    return say(t('events:dropped', { title: outcome.title }), [[button(t('events:button.open'), 'event-forms')]]);
  },
  'event-rounds': async ({ t, request }) => ({ views: [viewEventRounds(t, await listEventRounds(request))] }),
  'event-round': async ({ t, request }, id, page) => {
    const outcome = await readEventRound(request, id);
    if (outcome.kind === 'not-found') return say(t('events:nothing'));
    return { views: [viewEventRound(t, outcome, page)], replace: page > 0 };
  },
};
