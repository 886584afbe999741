import { z } from 'zod';
import { isWithinMessagingHours } from '../../domain/surveys/survey-hour.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { readOwedSurvey } from './read-owed-survey.ts';

/** A reminder of a survey, before its hour, at it, or by hand. */
export const SURVEY_REMINDER = defineNotice({
  kind: 'survey-reminder',
  params: z.object({ obligationId: z.int(), step: z.enum(['before', 'hour', 'by-hand']) }),
  read: async (source) => {
    const asked = await readOwedSurvey(source);
    if (asked === null || !isWithinMessagingHours(source.now)) return null;
    const late = source.now >= asked.dueAt;
    // One that was held up until the hour has come says nothing that the one at the hour does not.
    if (source.params.step === 'before' && late) return null;
    return { ...asked, late };
  },
});
