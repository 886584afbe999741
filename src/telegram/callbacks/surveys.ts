import {
  addGroup,
  addUnit,
  beginSurvey,
  changeKind,
  chooseHour,
  dropUnit,
  finishUnits,
  goToStep,
  readSurveyDraft,
} from '../../actions/surveys/compose-survey.ts';
import { sendAnswer, startAnswer } from '../../actions/surveys/answer-survey.ts';
import {
  chaseSurvey,
  closeSurvey,
  exportSurvey,
  listSurveys,
  showSurvey,
} from '../../actions/surveys/follow-survey.ts';
import { sendSurvey } from '../../actions/surveys/send-survey.ts';
import type { ComposeOutcome } from '../../actions/surveys/survey-draft.ts';
import { formatCount, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import type { BotContext } from '../context.ts';
import { viewForbidden } from '../views/forbidden.ts';
import { say } from '../views/main-buttons.ts';
import { viewAnswerSent } from '../views/survey-answer.ts';
import { viewComposedSurvey, viewDrops, viewKinds, viewSentSurvey } from '../views/survey-compose.ts';
import { hourText } from '../views/survey-hour.ts';
import { surveySheet, viewSurveyRefusal, viewSurveyResult, viewSurveys } from '../views/survey-result.ts';
import { button, type Answer } from '../views/view.ts';
import type { CallbackHandlers } from './handler.ts';
import { viewPlace } from './reporting.ts';

type Verbs =
  | 'survey-new'
  | 'survey-step'
  | 'survey-kinds'
  | 'survey-kind'
  | 'survey-group'
  | 'survey-add'
  | 'survey-drops'
  | 'survey-drop'
  | 'survey-next'
  | 'survey-hour'
  | 'survey-confirm'
  | 'survey-list'
  | 'survey-open'
  | 'survey-file'
  | 'survey-chase'
  | 'survey-close'
  | 'survey-answer'
  | 'survey-send';

/** The buttons of asking, following and answering surveys. */
export const surveyCallbacks: CallbackHandlers<Verbs> = {
  'survey-new': answerNewSurvey,
  'survey-step': async (ctx, step) => compose(ctx, await goToStep(ctx.request, step)),
  'survey-kinds': async ({ t, request }, index) => {
    const outcome = await readSurveyDraft(request);
    return { views: viewKinds(t, outcome, index), replace: outcome.kind === 'draft' };
  },
  'survey-kind': async (ctx, index, kind) => compose(ctx, await changeKind(ctx.request, index, kind)),
  'survey-group': async (ctx, id) => compose(ctx, await addGroup(ctx.request, id)),
  'survey-add': async (ctx, id) => compose(ctx, await addUnit(ctx.request, id)),
  'survey-drops': async ({ t, request }, page) => {
    const outcome = await readSurveyDraft(request);
    return { views: viewDrops(t, outcome, page), replace: outcome.kind === 'draft' };
  },
  'survey-drop': async ({ t, request }, id, page) => {
    const outcome = await dropUnit(request, id);
    return { views: viewDrops(t, outcome, page), replace: outcome.kind === 'draft' };
  },
  'survey-next': async (ctx) => compose(ctx, await finishUnits(ctx.request)),
  'survey-hour': async (ctx, minutes) => compose(ctx, await chooseHour(ctx.request, minutes)),
  'survey-confirm': async ({ t, request }) => {
    const outcome = await sendSurvey(request);
    return { views: viewSentSurvey(t, outcome, request.now), replace: outcome.kind === 'sent' };
  },
  'survey-list': async ({ t, request }, page) => {
    const outcome = await listSurveys(request);
    if (outcome.kind === 'forbidden') return { views: [viewForbidden(t, 'whoCoordinator')] };
    return { views: [viewSurveys(t, outcome.surveys, page)], replace: page > 0 };
  },
  'survey-open': async ({ t, request }, id, page) => {
    const outcome = await showSurvey(request, id);
    if (outcome.kind !== 'result') return { views: [viewSurveyRefusal(t, outcome)] };
    return { views: [viewSurveyResult(t, outcome, page, request.now)], replace: true };
  },
  'survey-file': async ({ t, request }, id) => {
    const outcome = await exportSurvey(request, id, surveySheet(t));
    if (outcome.kind !== 'file') return { views: [viewSurveyRefusal(t, outcome)] };
    const { answered, owing } = outcome.result;
    const counts = { answered: answered.length, total: answered.length + owing.length };
    const text = t('surveys:file.caption', { ...counts, at: formatDateTime(request.now) });
    return { views: [{ text, file: { name: `thu-nhanh-${id}.xlsx`, content: outcome.file } }] };
  },
  'survey-chase': async ({ t, request }, id) => {
    const outcome = await chaseSurvey(request, id);
    switch (outcome.kind) {
      case 'chased': {
        const { units, told, at } = outcome;
        if (told === 0) return say(t('surveys:chasedBefore'));
        const values = { units: formatCount(units), told: formatCount(told), at: hourText(t, at, request.now) };
        return say(t(at > request.now ? 'surveys:chasedLater' : 'surveys:chased', values));
      }
      case 'closed':
        return say(t('surveys:result.closed'));
      case 'forbidden':
      case 'not-found':
        return { views: [viewSurveyRefusal(t, outcome)] };
    }
  },
  'survey-close': (ctx, id, step) => (step === 'ask' ? askToClose(ctx, id) : close(ctx, id)),
  'survey-answer': async (ctx, obligationId) => viewPlace(ctx, await startAnswer(ctx.request, obligationId)),
  'survey-send': async ({ t, request }, reportId) => {
    const outcome = await sendAnswer(request, reportId);
    return { views: [viewAnswerSent(t, outcome)], replace: outcome.kind === 'sent' };
  },
};

/** Asks for the questions of a new survey. */
export async function answerNewSurvey({ t, request }: BotContext): Promise<Answer> {
  return { views: viewComposedSurvey(t, await beginSurvey(request)) };
}

function compose({ t }: BotContext, outcome: ComposeOutcome): Answer {
  const views = viewComposedSurvey(t, outcome);
  // The preview is several messages, of which the last has the buttons.
  return { views, replace: views.length === 1 && outcome.kind === 'draft' };
}

async function askToClose({ t, request }: BotContext, id: number): Promise<Answer> {
  const outcome = await showSurvey(request, id);
  if (outcome.kind !== 'result') return { views: [viewSurveyRefusal(t, outcome)] };
  const { round, owing } = outcome;
  return say(t('surveys:close.ask', { title: round.title, owing: formatCount(owing.length) }), [
    [button(t('surveys:button.closeYes'), 'survey-close', id, 'yes')],
    [button(t('common:button.back'), 'survey-open', id, 0)],
  ]);
}

async function close({ t, request }: BotContext, id: number): Promise<Answer> {
  const outcome = await closeSurvey(request, id);
  if (outcome.kind === 'forbidden' || outcome.kind === 'not-found') return { views: [viewSurveyRefusal(t, outcome)] };
  const { kind, title } = outcome;
  const result = [[button(t('surveys:button.result'), 'survey-open', id, 0)]];
  return {
    ...say(t(kind === 'closed' ? 'surveys:close.done' : 'surveys:close.before', { title }), result),
    replace: true,
  };
}
