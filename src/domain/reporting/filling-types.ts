import type { Answer, AnswerFile, AnswerValue } from './answers.ts';
import type { Directory, Refusal } from './fields/field-type.ts';
import type { LocalDate } from '../text/local-date.ts';

/** Where somebody is in a form. `editing`: after this answer, back to the review. */
export type Cursor = { editing: boolean } & (
  | { at: 'question'; key: string }
  /** The option is chosen, its detail is asked. */
  | { at: 'detail'; key: string; option: string }
  /** The source is chosen, its amount is asked. */
  | { at: 'amount'; key: string; source: string }
  /** The amount is kept, the name of the source is asked. */
  | { at: 'source-name'; key: string; source: string }
  /** What was typed can mean several things. */
  | { at: 'candidates'; key: string; values: AnswerValue[]; source: string | null }
  /** The value is unusual, or was returned (an empty message), and is kept only with a reason. `because`: the question whose answer made it so. */
  | { at: 'reason'; key: string; value: AnswerValue; message: string; because?: string }
  /** In a group, or in a row of a repeat group: the place among its parts. */
  | { at: 'inside'; key: string; row: number | null; place: Cursor }
  | { at: 'review' }
);

/**
 * A message or a button. A press names the number of the question it was shown under; within a group that number
 * carries row and part too (`partNumber`).
 */
export type FillingInput =
  | { kind: 'text'; text: string }
  | { kind: 'files'; files: AnswerFile[] }
  | { kind: 'location'; latitude: number; longitude: number }
  | { kind: 'other' }
  | { kind: 'jump'; number: number }
  /** Keeps a value that was returned, with an explanation. */
  | { kind: 'explain'; number: number }
  | { kind: 'review' }
  | { kind: 'back' | 'keep' | 'nil' | 'none' | 'later' | 'done' | 'add' | 'remove'; number: number }
  | { kind: 'option' | 'source' | 'candidate' | 'part'; number: number; index: number };

/** What is said before the open question. */
export type FillingNote =
  /** `contradicted`: an answer kept earlier that this one makes impossible. */
  | { kind: 'saved'; key: string; contradicted?: { number: number; message: string } }
  | { kind: 'postponed'; key: string }
  | { kind: 'removed'; key: string; row: number }
  | { kind: 'refused'; key: string; refusal: Refusal }
  | { kind: 'blocked'; key: string; message: string; otherNumber: number | null }
  | { kind: 'reason-needed'; key: string; message: string }
  | { kind: 'inside'; key: string; row: number | null; note: FillingNote }
  | { kind: 'stale' }
  | { kind: 'not-understood' };

export interface FillingAdvance {
  cursor: Cursor;
  note: FillingNote | null;
  /** The answer to keep, if one changed. */
  change: { key: string; answer: Answer } | null;
}

/** What texts are read with. */
export interface ReadingTools {
  today: LocalDate;
  directory: Directory;
}
