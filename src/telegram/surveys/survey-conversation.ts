import { surveyConversation } from '../../actions/surveys/survey-draft.ts';
import { readSurveyDraft, writeSurvey } from '../../actions/surveys/compose-survey.ts';
import { viewComposedSurvey } from './survey-compose.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { asked, never } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** Composing a survey: questions, then units, then the hour. */
export const surveyAnswers = personConversation(surveyConversation, {
  longest: null,
  takenAs: (ctx, state, text) => (state.step === 'questions' ? never() : asked(ctx, state, text)),
  answer: async ({ t, request }, _state, input) =>
    answerOutcome(t, await writeSurvey(request, input.kind === 'text' ? input.text : ''), viewComposedSurvey),
  ask: async ({ t, request }) => answerOutcome(t, await readSurveyDraft(request), viewComposedSurvey),
});
