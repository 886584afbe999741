import { z } from 'zod';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { isPlanned } from '../../store/surveys.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { readSurvey } from './read-survey.ts';

/** What came of a survey, told to whoever asked: at its hour, or when every unit has answered. */
export const SURVEY_RESULT = defineNotice({
  kind: 'survey-result',
  params: z.object({ roundId: z.int(), step: z.enum(['hour', 'complete']) }),
  read: async ({ database, plan, params, officerId, now }) => {
    const result = await readSurvey(database, params.roundId);
    const permitted = await listPermitted(database, plan.id, 'round.open', toLocalDate(now));
    if (result?.round.state !== 'open' || !permitted.some(({ id }) => id === officerId)) return null;
    if (params.step === 'hour' && (await isPlanned(database, completeKey(result.round.id)))) return null;
    return { result };
  },
});

/** Returns the key under which whoever asked is told that every unit has answered. */
export function completeKey(roundId: number): string {
  return `survey-complete:${roundId}`;
}
