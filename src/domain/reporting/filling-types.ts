import type { Answer, AnswerFile, AnswerValue } from './answers.ts';
import type { Directory, Refusal } from './fields/field-type.ts';
import type { Doubt } from '../text/figures-in.ts';
import type { LocalDate } from '../text/local-date.ts';

/** What was typed, and why it is asked about. */
export interface Doubted {
  text: string;
  doubt: Doubt;
}

/** Where somebody is in a form. `editing`: after this answer, back to the review. `from`: the question from which they went back. */
export type Cursor = { editing: boolean; from?: string } &
  /** `more`: something of it was just given, and more is asked for. `unsourced`: an amount that was typed, whose source is asked. */
  (
    | { at: 'question'; key: string; more?: true; unsourced?: string }
    /** The option is chosen, its detail is asked; `doubted`: what was typed and was not what was asked for. */
    | { at: 'detail'; key: string; option: string; doubted?: string }
    /** The source is chosen, its amount is asked. */
    | { at: 'amount'; key: string; source: string }
    /** The amount is kept, the name of the source is asked. */
    | { at: 'source-name'; key: string; source: string }
    /** What was typed can mean several things. */
    | { at: 'candidates'; key: string; values: AnswerValue[]; source: string | null; doubted?: Doubted }
    /**
     * The value is unusual, or was returned (an empty message), and is kept only with a reason. `because`: the question
     * whose answer made it so. `typed`: what may be the reason or another figure, which is asked; null for an
     * amount whose source is not said.
     */
    | {
        at: 'reason';
        key: string;
        value: AnswerValue;
        message: string;
        because?: string;
        typed?: { text: string; value: AnswerValue | null };
      }
    /** In a group, or in a row of a repeat group by its id: the place among its parts. `added`: nothing of the row is kept yet. */
    | { at: 'inside'; key: string; row: number | null; added?: true; unsourced?: string; place: Cursor }
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
  /** `index` of a part is the id of the row. */
  | { kind: 'option' | 'source' | 'source-out' | 'part'; number: number; index: number }
  /** `shown`: the code of the choices with which the button was shown; without one, of those that are shown now. */
  | { kind: 'candidate'; number: number; index: number; shown?: number };

/** What is said before the open question. */
export type FillingNote =
  /**
   * `contradicted`: an answer kept earlier that this one makes impossible. `left`: what was doubted before and is not kept.
   * `reason`: it was typed with the answer, and is kept too.
   */
  | {
      kind: 'saved';
      key: string;
      contradicted?: { number: number; message: string };
      left?: AnswerValue;
      reason?: string;
    }
  | { kind: 'postponed'; key: string }
  /** `row`: how many stood before it. */
  | { kind: 'removed'; key: string; row: number }
  /** What was sent was taken out, to be sent again. */
  | { kind: 'emptied'; key: string }
  /** The amount of a source was taken out. */
  | { kind: 'source-out'; key: string; source: string }
  /** The row that was meant was taken out. */
  | { kind: 'row-gone'; key: string }
  | { kind: 'refused'; key: string; refusal: Refusal }
  | { kind: 'blocked'; key: string; message: string; otherNumber: number | null }
  | { kind: 'reason-needed'; key: string; message: string; left?: AnswerValue }
  /** Parts that are not asked here, by their names. */
  | { kind: 'not-asked'; labels: readonly string[] }
  /** Money was typed in a group that asks none. */
  | { kind: 'no-money' }
  /** A figure was typed at options of a group that asks no quantity. */
  | { kind: 'no-quantity'; key: string; typed: string }
  /** A figure was typed in another unit than its part is asked in. */
  | { kind: 'other-unit'; key: string; typed: string }
  | { kind: 'inside'; key: string; row: number | null; note: FillingNote }
  /** A message that was edited is no answer any more: the question was answered again after it. */
  | { kind: 'answered-since'; key: string }
  | { kind: 'stale' }
  /** No text, where one is needed. */
  | { kind: 'not-understood' }
  /** Words that say nothing of what can be done where all answers are shown. */
  | { kind: 'words-unread' }
  /** There is no question, or no part, of the number that was typed. */
  | { kind: 'no-question'; number: number }
  /** One message answers several questions by their numbers; none was kept. */
  | { kind: 'several-named'; numbers: number[] }
  /** What is filled in is handed in by its button. */
  | { kind: 'hand-in-below' };

export interface FillingAdvance {
  cursor: Cursor;
  note: FillingNote | null;
  /** The answer to keep, if one changed; without an answer where what was answered was taken out, and the question is open again. */
  change: { key: string; answer: Answer | null } | null;
}

/** What texts are read with. */
export interface ReadingTools {
  /** The id of a row that is begun now: above any place of a row (see `filling-rows.ts`), another at each moment. */
  newRow: number;
  today: LocalDate;
  /** The year that is reported on; null where it is none. */
  year: number | null;
  directory: Directory;
}
