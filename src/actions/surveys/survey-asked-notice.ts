import { z } from 'zod';
import { defineNotice } from '../outbox/notice-definition.ts';
import { readOwedSurvey } from './read-owed-survey.ts';

/** A survey that a unit is asked. */
export const SURVEY_ASKED = defineNotice({
  kind: 'survey-asked',
  params: z.object({ obligationId: z.int() }),
  read: readOwedSurvey,
});
