import { isAcknowledgement } from '../../domain/broadcasts/read-reply.ts';
import { isAsked } from '../../domain/questions/is-asked.ts';
import { fieldOf, readAnswer } from '../../domain/reporting/fields/index.ts';
import { questionsOf } from '../../domain/reporting/questions-of.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { readDirectoryOf } from '../reports/read-directory.ts';
import type { Request } from '../request.ts';
import { isAnswered, listOwedSurveys, type OwedSurvey } from './answer-survey.ts';

/** So many words of one's own answer a question that asks for words; fewer are a courtesy. */
const FEWEST_WORDS = 3;

/** Returns whether a text can answer a question of a survey that the unit of whoever typed it still owes. */
export async function mayAnswerSurvey(request: Request, obligationId: number, text: string): Promise<boolean> {
  const owed = (await listOwedSurveys(request)).find(({ obligation }) => obligation.id === obligationId);
  if (owed === undefined || isAnswered(owed.obligation) || isWhole(owed.obligation.answered)) return false;
  const { form, year } = owed.round;
  const questions = questionsOf(form, year);
  const directory = await readDirectoryOf(request.store.database, owed.round.planId, questions, request.now);
  return questions.some((question) => {
    if (fieldOf(question.type).takesWords === true)
      return !isAsked(text) && !isAcknowledgement(text) && text.trim().split(/\s+/).length >= FEWEST_WORDS;
    const tools = { today: toLocalDate(request.now), year, directory };
    return readAnswer(question, text, { ...tools, place: null, current: undefined }).kind !== 'refused';
  });
}

/** Whether nothing is left to be answered: what was answered is looked at, and sent. */
function isWhole(answered: OwedSurvey['obligation']['answered']): boolean {
  return answered !== null && answered.given >= answered.questions;
}
