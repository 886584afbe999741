import { readSurveyDraft, writeSurvey } from '../../actions/surveys/compose-survey.ts';
import { viewComposedSurvey } from '../views/survey-compose.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Composing a survey: questions, then units, then the hour. */
export const surveyConversation: PersonConversation = {
  kind: 'survey',
  answer: async ({ t, request }, _state, input) => ({
    views: viewComposedSurvey(t, await writeSurvey(request, input.kind === 'text' ? input.text : '')),
  }),
  ask: async ({ t, request }) => ({ views: viewComposedSurvey(t, await readSurveyDraft(request)) }),
};
