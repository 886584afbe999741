import type { Answer, Answers, AnswerValue } from './answers.ts';
import { findHardFailure, findNewDoubts } from './checks.ts';
import { fieldOf, isGroup } from './fields/index.ts';
import { cursorAfterAnswer } from './filling-keep.ts';
import { partsOf, withAnswer, type Filling } from './filling-context.ts';
import { firstCursor } from './filling-places.ts';
import type { Inside } from './filling-rows.ts';
import type { Cursor, FillingAdvance, FillingNote, ReadingTools } from './filling-types.ts';
import type { LocalDate } from '../text/local-date.ts';
import { readGroupText } from './group-text.ts';
import type { Question } from './form-schema.ts';

/**
 * Takes a message that answers several parts of a group at once. What was said is kept and told with the next question;
 * where something was inferred it is read back first, and kept when the person says that it is right.
 * @returns null where the message is no such.
 */
export function takeGroupText(
  filling: Filling,
  question: Question,
  cursor: Inside,
  text: string,
  tools: ReadingTools,
): FillingAdvance | null {
  const { key, editing } = cursor;
  const reading = readGroupText(partsOf(filling, question, null), text, tools);
  if (reading === null) return null;
  if (reading.kind === 'refused') {
    const note: FillingNote = { kind: 'refused', key: reading.key, refusal: reading.refusal };
    return { cursor, note: inside(key, note), change: null };
  }
  const items = Object.fromEntries(
    [...reading.values].map(([part, value]): [string, Answer] => [part, { state: 'given', value, reason: null }]),
  );
  const { asked, leftOut } = sortAsked(partsOf(filling, question, null), items);
  const note = leftOut === null ? null : inside(key, { kind: 'not-asked', key: leftOut });
  if (Object.keys(asked).length === 0) return { cursor, note, change: null };
  if (!reading.inferred && note === null) return keepParts(filling, question, cursor, asked);
  const values: AnswerValue[] = [{ type: 'group', items: asked }];
  return { cursor: { at: 'candidates', key, values, source: null, editing }, note, change: null };
}

/** Sorts the answers to parts that are asked, as the others stand, from those that are not; `leftOut` is the first of these. */
function sortAsked(parts: Filling, items: Answers): { asked: Answers; leftOut: string | null } {
  const asked: Record<string, Answer> = {};
  let leftOut: string | null = null;
  let filled = parts;
  for (const part of parts.possible) {
    const answer = items[part.key];
    if (answer === undefined) continue;
    if (filled.questions.includes(part)) {
      asked[part.key] = answer;
      filled = withAnswer(filled, part.key, answer);
    } else leftOut ??= part.key;
  }
  return { asked, leftOut };
}

/** Returns whether a text, at this place, answers several parts of a group at once, be it that one of them is refused. */
export function answersGroup(filling: Filling, cursor: Cursor, text: string, today: LocalDate): boolean {
  const key = cursor.at === 'inside' || cursor.at === 'candidates' ? cursor.key : null;
  const group = filling.questions.find((question) => question.key === key);
  if (group === undefined || !isGroup(group)) return false;
  return readGroupText(partsOf(filling, group, null), text, { today, directory: NOWHERE, newRow: 0 }) !== null;
}

/** With nothing to look names up in: parts that are called by their words are no names. */
const NOWHERE = { units: { index: new Map(), names: new Map() }, tasks: [], facilities: [] };

/** Keeps answers to several parts of a group: none where one is impossible; all, and asks why, where one is doubtful. */
export function keepParts(filling: Filling, question: Question, cursor: Cursor, items: Answers): FillingAdvance {
  const { key } = question;
  const { editing } = cursor;
  const stay = (note: FillingNote): FillingAdvance => {
    const place = firstCursor(partsOf(filling, question, null));
    return { cursor: { at: 'inside', key, row: null, place, editing }, note: inside(key, note), change: null };
  };
  let parts = partsOf(filling, question, null);
  let open: Cursor | null = null;
  for (const part of parts.possible) {
    const answer = items[part.key];
    if (answer?.state !== 'given') continue;
    if (!parts.questions.includes(part)) return stay({ kind: 'not-asked', key: part.key });
    const { value } = answer;
    const block = findHardFailure(parts, part, value);
    if (block !== null) return stay({ kind: 'blocked', key: part.key, ...block });
    const [doubt] = findNewDoubts(parts, part, value);
    const source = fieldOf(part.type).bySource?.unnamed(part, value);
    const at = { key: part.key, editing: false };
    if (doubt !== undefined) open ??= { at: 'reason', value, message: doubt.message, ...at };
    else if (source !== undefined) open ??= { at: 'source-name', source, ...at };
    parts = withAnswer(parts, part.key, answer);
  }
  const answer: Answer = {
    state: 'given',
    value: { type: 'group', items: askedAnswers(parts) },
    reason: null,
  };
  const kept = withAnswer(filling, key, answer);
  const place = open ?? firstCursor(partsOf(kept, question, null));
  return {
    cursor:
      place.at === 'review'
        ? cursorAfterAnswer(kept, question, editing).cursor
        : { at: 'inside', key, row: null, place, editing },
    note: { kind: 'saved', key },
    change: { key, answer },
  };
}

/** Returns the answers of parts that are asked, as the others stand: what is asked no more does not count. */
export function askedAnswers({ questions, answers }: Filling): Answers {
  return Object.fromEntries(
    questions.flatMap(({ key }) => {
      const answer = answers[key];
      return answer === undefined ? [] : [[key, answer]];
    }),
  );
}

function inside(key: string, note: FillingNote): FillingNote {
  return { kind: 'inside', key, row: null, note };
}
