import type { FillingView, LoadedFilling } from '../../actions/reports/load-filling.ts';
import type { Cursor, Filling, FillingNote } from '../../domain/reporting/filling.ts';
import { givenValue } from '../../domain/reporting/answers.ts';
import { countBefore, partNumber } from '../../domain/reporting/filling-rows.ts';
import { findGone, isEmptied } from '../../domain/reporting/filling-keep.ts';
import { fieldOf, isGroup } from '../../domain/reporting/fields/index.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { partsOf } from '../../domain/reporting/filling-context.ts';

/** The question that is put, whether it is one of the form or a part of a group. */
export interface Frame {
  report: LoadedFilling['report'];
  /** The whole form. */
  whole: LoadedFilling;
  /** The questions among which the open one is. */
  filling: Filling;
  cursor: Cursor;
  note: FillingNote | null;
  /** Null in the overview of a group or a row. */
  question: Question | null;
  /** The question of the form: the same, or the group around it. */
  outer: Question;
  /** The parts of the group; null outside of one. */
  inner: Filling | null;
  /** The id of the row, null outside of one; and its place among the others, from 1 on. */
  row: number | null;
  rowPlace: number;
  /** The number that the buttons under it carry. */
  number: number;
  /** The number of the form's last question. */
  total: number;
  /** Whether a name is looked up, not a figure read. */
  looksUp: boolean;
  /** The answers that the one that is read back would leave out. */
  gone: readonly Question[];
  /** Whether what is read back takes out, or leaves out, what was given. */
  takesOut: boolean;
  /** The group whose parts were just answered in one message; null where none were. */
  savedGroup: string | null;
}

/** Returns the open question of a view; null where the whole draft is to be shown. */
export function frameOf({ filling, cursor, note }: FillingView): Frame | null {
  if (cursor.at === 'review') return null;
  const outer = filling.questions.find(({ key }) => key === cursor.key);
  if (outer === undefined) return null;
  const total = Math.max(...filling.questions.map(({ number }) => number));
  const saved = note?.kind === 'saved' ? filling.questions.find(({ key }) => key === note.key) : undefined;
  const savedGroup = saved !== undefined && isGroup(saved) ? saved.key : null;
  const common = { report: filling.report, whole: filling, outer, total, savedGroup };
  if (cursor.at !== 'inside') {
    const named = { question: outer, number: outer.number, looksUp: looksUp(outer) };
    return {
      ...common,
      ...named,
      filling,
      cursor,
      note,
      inner: null,
      row: null,
      rowPlace: 0,
      ...takenOutAt(filling, outer, cursor),
    };
  }
  const { row, place } = cursor;
  const inner = partsOf(filling, outer, row);
  const innerNote = note?.kind === 'inside' && note.key === outer.key && note.row === row ? note.note : null;
  const key = place.at === 'review' ? null : place.key;
  const question = inner.questions.find((part) => part.key === key) ?? null;
  return {
    ...common,
    filling: inner,
    cursor: place,
    note: innerNote,
    question,
    inner,
    row,
    rowPlace: row === null ? 0 : countBefore(givenValue(filling.answers, outer.key), row) + 1,
    number: partNumber(outer.number, row, question?.number ?? 0),
    looksUp: question !== null && looksUp(question),
    ...(question === null ? { gone: [], takesOut: false } : takenOutAt(inner, question, place)),
  };
}

/** Returns whether the open question is the first of a group, where the group is introduced. */
export function opensGroup({ inner, row, question }: Frame): boolean {
  return inner !== null && row === null && question?.key === inner.questions[0]?.key;
}

function takenOutAt(filling: Filling, question: Question, cursor: Cursor): Pick<Frame, 'gone' | 'takesOut'> {
  const [value, ...others] = cursor.at === 'candidates' ? cursor.values : [];
  if (value === undefined || others.length > 0 || isGroup(question)) return { gone: [], takesOut: false };
  const gone = findGone(filling, question, value);
  return { gone, takesOut: gone.length > 0 || isEmptied(filling, question, value) };
}

function looksUp({ type }: Question): boolean {
  return fieldOf(type).looksUp !== undefined;
}
