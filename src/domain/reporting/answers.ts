import type { GroupValue } from './fields/group.ts';
import type { LeafValue } from './fields/leaves.ts';
import type { RepeatGroupValue } from './fields/repeat-group.ts';

/** A file as Telegram names it. */
export interface AnswerFile {
  id: string;
  name: string;
  mime: string;
}

/** The value of an answered question, by the type of the question. Money is in đồng. */
export type AnswerValue = LeafValue | GroupValue | RepeatGroupValue;

/** An answer in a draft or report. `later`: the person has no figure yet, which is never zero. */
export type Answer = { state: 'given'; value: AnswerValue; reason: string | null } | { state: 'later' };

/** The answers of one report by the key of their question. */
export type Answers = Readonly<{ [key: string]: Answer | undefined }>;

/** Returns the value given for a question; undefined where it is open or postponed. */
export function givenValue(answers: Answers, key: string): AnswerValue | undefined {
  const answer = answers[key];
  return answer?.state === 'given' ? answer.value : undefined;
}

/** Returns the number given for an integer question; undefined where there is none. */
export function givenNumber(answers: Answers, key: string): number | undefined {
  const value = givenValue(answers, key);
  return value !== undefined && 'number' in value ? value.number : undefined;
}
