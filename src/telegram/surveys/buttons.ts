import { SURVEY_KINDS } from '../../domain/surveys/survey-question.ts';
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
  MINUTES_BETWEEN,
} from '../../actions/surveys/follow-survey.ts';
import { sendSurvey } from '../../actions/surveys/send-survey.ts';
import type { ComposeOutcome } from '../../actions/surveys/survey-draft.ts';
import { formatCount, formatDateTime, formatMoment } from '../../domain/text/vietnamese-format.ts';
import type { BotContext } from '../parts/context.ts';
import { answerAllowed, answerOutcome, answerOutcomeInPlace } from '../parts/answer-outcome.ts';
import { answerText } from '../parts/main-buttons.ts';
import { viewAnswerSent } from './survey-answer.ts';
import { viewComposedSurvey, viewUnitsToRemove, viewKinds, viewSentSurvey } from './survey-compose.ts';
import { surveySheet, viewSurveyRefusal, viewSurveyResult, viewSurveys } from './survey-result.ts';
import { button, type Answer } from '../parts/view.ts';
import { code, idOf, index, minute, oneOf, page } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';
import { viewPlace } from '../filling/fill.ts';

const ARGUMENTS = {
  'survey-new': [],
  'survey-step': [oneOf(['questions', 'units', 'hour'])],
  'survey-kinds': [code],
  'survey-kind': [code, oneOf(SURVEY_KINDS)],
  'survey-group': [idOf('Roster')],
  'survey-add': [idOf('Unit')],
  'survey-drops': [index],
  'survey-drop': [idOf('Unit'), index],
  'survey-next': [],
  // Minutes since 1970.
  'survey-hour': [minute],
  'survey-confirm': [],
  'survey-list': [page],
  'survey-open': [idOf('Round'), page],
  'survey-file': [idOf('Round')],
  'survey-chase': [idOf('Round')],
  'survey-close': [idOf('Round'), oneOf(['ask', 'yes'])],
  'survey-answer': [idOf('Obligation')],
  'survey-send': [idOf('Report')],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'survey-new': answerNewSurvey,
  'survey-step': async (ctx, step) => compose(ctx, await goToStep(ctx.request, step)),
  'survey-kinds': async ({ t, request }, question) => {
    const outcome = await readSurveyDraft(request);
    return { ...answerOutcome(t, outcome, viewKinds, question), replace: outcome.kind === 'draft' };
  },
  'survey-kind': async (ctx, question, kind) => compose(ctx, await changeKind(ctx.request, question, kind)),
  'survey-group': async (ctx, id) => compose(ctx, await addGroup(ctx.request, id)),
  'survey-add': async (ctx, id) => compose(ctx, await addUnit(ctx.request, id)),
  'survey-drops': async ({ t, request }, page) => {
    const outcome = await readSurveyDraft(request);
    return { ...answerOutcome(t, outcome, viewUnitsToRemove, page), replace: outcome.kind === 'draft' };
  },
  'survey-drop': async ({ t, request }, id, page) => {
    const outcome = await dropUnit(request, id);
    return { ...answerOutcome(t, outcome, viewUnitsToRemove, page), replace: outcome.kind === 'draft' };
  },
  'survey-next': async (ctx) => compose(ctx, await finishUnits(ctx.request)),
  'survey-hour': async (ctx, minutes) => compose(ctx, await chooseHour(ctx.request, minutes)),
  'survey-confirm': async ({ t, request }) => {
    const outcome = await sendSurvey(request);
    return { ...answerOutcome(t, outcome, viewSentSurvey), replace: outcome.kind === 'sent' };
  },
  'survey-list': async ({ t, request }, page) => {
    const outcome = await listSurveys(request);
    return (page > 0 ? answerOutcomeInPlace : answerOutcome)(t, outcome, viewSurveys, page);
  },
  'survey-open': async ({ t, request }, id, page) => {
    const outcome = await showSurvey(request, id);
    if (outcome.kind !== 'result') return answerOutcome(t, outcome, viewSurveyRefusal);
    return { views: [viewSurveyResult(t, outcome, page)], replace: true };
  },
  'survey-file': async ({ t, request }, id) => {
    const outcome = await exportSurvey(request, id, surveySheet(t));
    if (outcome.kind !== 'file') return answerOutcome(t, outcome, viewSurveyRefusal);
    const { answered, owing } = outcome.result;
    const counts = { answered: answered.length, total: answered.length + owing.length };
    const text = t('surveys:file.caption', { ...counts, at: formatDateTime(request.now) });
    return { views: [{ text, file: { name: `thu-nhanh-${id}.xlsx`, content: outcome.file } }] };
  },
  'survey-chase': async ({ t, request }, id) => {
    return answerAllowed(t, await chaseSurvey(request, id), (outcome) => {
      switch (outcome.kind) {
        case 'chased': {
          const { units, told, at } = outcome;
          if (told === 0) return answerText(t('surveys:chasedBefore', { minutes: formatCount(MINUTES_BETWEEN) }));
          const values = { units: formatCount(units), told: formatCount(told), at: formatMoment(at) };
          return answerText(t(at > request.now ? 'surveys:chasedLater' : 'surveys:chased', values));
        }
        case 'closed':
          return answerText(t('surveys:result.closed'));
        case 'not-found':
          return { views: [viewSurveyRefusal(t, outcome)] };
      }
    });
  },
  'survey-close': (ctx, id, step) => (step === 'ask' ? askToClose(ctx, id) : close(ctx, id)),
  'survey-answer': async (ctx, obligationId) => viewPlace(ctx, await startAnswer(ctx.request, obligationId)),
  'survey-send': async ({ t, request }, reportId) => {
    const outcome = await sendAnswer(request, reportId);
    return { ...answerOutcome(t, outcome, viewAnswerSent), replace: outcome.kind === 'sent' };
  },
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of asking, following and answering surveys. */
export const surveyButtons = {
  schemas: ARGUMENTS,
  handlers: HANDLERS,
  deliberate: ['survey-send', 'survey-confirm', 'survey-close', 'survey-chase'],
};

/** Asks for the questions of a new survey. */
export async function answerNewSurvey({ t, request }: BotContext): Promise<Answer> {
  return answerOutcome(t, await beginSurvey(request), viewComposedSurvey);
}

function compose({ t }: BotContext, outcome: ComposeOutcome): Answer {
  const { views } = answerOutcome(t, outcome, viewComposedSurvey);
  // The preview is several messages, of which the last has the buttons.
  return { views, replace: views.length === 1 && outcome.kind === 'draft' };
}

async function askToClose({ t, request }: BotContext, id: number): Promise<Answer> {
  const outcome = await showSurvey(request, id);
  if (outcome.kind !== 'result') return answerOutcome(t, outcome, viewSurveyRefusal);
  const { round, owing } = outcome;
  return answerText(t('surveys:close.ask', { title: round.title, owing: formatCount(owing.length) }), [
    [button(t('surveys:button.closeYes'), 'survey-close', id, 'yes')],
    [button(t('common:button.back'), 'survey-open', id, 0)],
  ]);
}

async function close({ t, request }: BotContext, id: number): Promise<Answer> {
  return answerAllowed(t, await closeSurvey(request, id), (outcome): Answer => {
    if (outcome.kind === 'not-found') return { views: [viewSurveyRefusal(t, outcome)] };
    const { kind, title } = outcome;
    const result = [[button(t('surveys:button.result'), 'survey-open', id, 0)]];
    const text = t(kind === 'closed' ? 'surveys:close.done' : 'surveys:close.before', { title });
    return { ...answerText(text, result), replace: true };
  });
}
