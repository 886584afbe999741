import type { LocalDate } from '../text/local-date.ts';

/** A file as Telegram names it. */
export interface AnswerFile {
  id: string;
  name: string;
  mime: string;
}

/** The value of an answered question, by the type of the question. Money is in đồng. */
export type AnswerValue =
  | { type: 'text'; text: string }
  | { type: 'long-text'; text: string }
  | { type: 'integer'; number: number }
  | { type: 'decimal'; number: number }
  | { type: 'percent'; number: number }
  | { type: 'percent-range'; from: number; to: number }
  | { type: 'money'; amount: number }
  | { type: 'money-by-source'; amounts: Record<string, number>; names: Record<string, string> }
  | { type: 'date'; date: LocalDate }
  | { type: 'year'; year: number }
  | { type: 'phone'; phone: string }
  | { type: 'yes-no'; yes: boolean }
  | { type: 'choice'; option: string; detail?: string }
  | { type: 'choices'; options: string[] }
  | { type: 'unit'; id: number; name: string }
  | { type: 'task'; code: string; title: string }
  | { type: 'facility'; name: string }
  | { type: 'photo'; files: AnswerFile[] }
  | { type: 'document'; files: AnswerFile[] }
  | { type: 'location'; latitude: number; longitude: number }
  | { type: 'group'; items: Answers }
  | { type: 'repeat-group'; rows: Answers[] };

/** An answer in a draft or report. `later`: the person has no figure yet, which is never zero. */
export type Answer = { state: 'given'; value: AnswerValue; reason: string | null } | { state: 'later' };

/** The answers of one report by the key of their question. */
export type Answers = Readonly<{ [key: string]: Answer | undefined }>;

/** The value given for a question; undefined where it is open or postponed. */
export function givenValue(answers: Answers, key: string): AnswerValue | undefined {
  const answer = answers[key];
  return answer?.state === 'given' ? answer.value : undefined;
}

/** The number given for an integer question; undefined where there is none. */
export function givenNumber(answers: Answers, key: string): number | undefined {
  const value = givenValue(answers, key);
  return value !== undefined && 'number' in value ? value.number : undefined;
}

/** All sources of a money answer together, in đồng. */
export function totalMoney(value: AnswerValue): number {
  return value.type === 'money-by-source' ? Object.values(value.amounts).reduce((sum, amount) => sum + amount, 0) : 0;
}
