import { buildUnitIndex } from '../people/unit-index.ts';
import { givenValue, type Answer, type Answers, type AnswerValue } from './answers.ts';
import { findHardFailure, findNewDoubts, findUnexplained } from './checks.ts';
import { reasonFor } from './reasons.ts';
import { fieldOf, isGroup } from './fields/index.ts';
import { cursorAfterAnswer } from './filling-keep.ts';
import { partsOf, withAnswer, type Filling } from './filling-context.ts';
import { firstCursor } from './filling-places.ts';
import type { Inside } from './filling-rows.ts';
import type { Cursor, FillingAdvance, FillingNote, ReadingTools } from './filling-types.ts';
import type { LocalDate } from '../text/local-date.ts';
import { readSourcedAmount } from './fields/sourced-amount.ts';
import { correctsFigure, isSameAnswer, readAtDoubt } from './group-doubt.ts';
import { readGroupText, type GroupReading } from './group-text.ts';
import type { Question } from './form-schema.ts';

/**
 * Takes a message that answers several parts of a group at once. What was said is kept and told with the next question;
 * where something was inferred, or given otherwise before, it is read back first, and kept when the person says that it
 * is right.
 * @param alone whether an answer to one other part is such a message.
 * @returns null where the message is no such.
 */
export function takeGroupText(
  filling: Filling,
  question: Question,
  cursor: Inside,
  text: string,
  tools: ReadingTools,
  alone = false,
): FillingAdvance | null {
  const { key, editing, place } = cursor;
  const parts = partsOf(filling, question, null);
  const reading = readAtDoubt(parts, place, text, tools) ?? readGroupText(parts, text, tools, alone);
  if (reading === null) return null;
  if (place.at === 'reason' && !correctsFigure(parts, place, reading)) return null;
  if (reading.kind === 'refused') {
    const note: FillingNote = { kind: 'refused', key: reading.key, refusal: reading.refusal };
    // The source that is named next is theirs.
    const waiting = reading.refusal.kind === 'which-source' ? { ...cursor, unsourced: text } : cursor;
    return alone ? null : { cursor: waiting, note: inside(key, note), change: null };
  }
  const items = Object.fromEntries(
    [...reading.values].map(([part, value]): [string, Answer] => [part, { state: 'given', value, reason: null }]),
  );
  // What was doubted stays beside what is said of the other parts, and is asked about again.
  const doubted: Answers =
    place.at === 'reason' ? { [place.key]: { state: 'given', value: place.value, reason: null } } : {};
  const { asked, leftOut } = sortAsked(parts, { ...doubted, ...items });
  const note = noteOn(reading, key, asked, [...leftOut, ...reading.notAsked]);
  if (Object.keys(asked).length === 0)
    return { cursor, note: figureAlone(parts, place, key, text) ?? note, change: null };
  const { instead, gone } = findChanges(filling, question, asked);
  const unasked = reading.inferred || note !== null || instead.length > 0 || gone.length > 0;
  if (!unasked) return keepParts(filling, question, cursor, asked);
  const values: AnswerValue[] = [{ type: 'group', items: asked }];
  return { cursor: { at: 'candidates', key, values, source: null, editing }, note, change: null };
}

/** Takes the name of a source for amounts that were typed before without one; null for anything else. */
export function takeSourceAlone(
  filling: Filling,
  question: Question,
  { unsourced, ...cursor }: Inside,
  text: string,
  tools: ReadingTools,
): FillingAdvance | null {
  if (unsourced === undefined || /\d/.test(text)) return null;
  const named = partsOf(filling, question, null).possible.some(
    (part) => 'sources' in part && readSourcedAmount(part, `1 ${text}`, undefined).kind === 'value',
  );
  return named ? takeGroupText(filling, question, cursor, `${unsourced} ${text}`, tools) : null;
}

/**
 * Returns whether a message, where an answer in words is asked, says nothing in words: it answers the other parts, or names
 * money that is not asked here.
 */
export function saysOtherParts(parts: Filling, text: string, tools: ReadingTools): boolean {
  const reading = readGroupText(parts, text, tools);
  if (reading === null) return false;
  if (reading.kind === 'refused') return reading.refusal.kind === 'which-source';
  const given = [...reading.values.values()];
  const inWords = given.some(({ type }) => fieldOf(type).takesWords === true);
  return !inWords && (reading.notAsked.length > 0 || given.some(({ type }) => fieldOf(type).bySource !== undefined));
}

/**
 * Finds what answers to parts of a group would change: those that were given otherwise, and those that would be asked no
 * more.
 */
export function findChanges(
  filling: Filling,
  question: Question,
  items: Answers,
): { instead: readonly Question[]; gone: readonly Question[] } {
  const before = partsOf(filling, question, null);
  const isGiven = ({ key }: Question): boolean => before.answers[key]?.state === 'given';
  let after = before;
  for (const [key, answer] of Object.entries(items)) if (answer !== undefined) after = withAnswer(after, key, answer);
  const instead = before.questions.filter((part) => {
    const [was, is] = [givenValue(before.answers, part.key), givenValue(items, part.key)];
    return was !== undefined && is !== undefined && !isSameAnswer(was, is);
  });
  return { instead, gone: before.questions.filter((part) => isGiven(part) && !after.questions.includes(part)) };
}

/** What is said of a bare figure at options, where the group asks no quantity; null for anything else. */
function figureAlone(parts: Filling, place: Cursor, key: string, text: string): FillingNote | null {
  const at = place.at === 'question' ? parts.questions.find((part) => part.key === place.key) : undefined;
  if (at === undefined || !('options' in at) || !/^\d[\d.,]*$/.test(text.trim())) return null;
  return inside(key, { kind: 'no-quantity', key: at.key, typed: text.trim() });
}

/** What is said of a message before it is read back; null where it says nothing unusual. */
function noteOn(
  { otherUnit }: Extract<GroupReading, { kind: 'read' }>,
  key: string,
  asked: Answers,
  labels: readonly string[],
): FillingNote | null {
  if (otherUnit !== null && otherUnit.key in asked) return inside(key, { kind: 'other-unit', ...otherUnit });
  return labels.length === 0 ? null : inside(key, { kind: 'not-asked', labels });
}

/** Sorts the answers to parts that are asked, as the others stand, from those that are not; `leftOut` names these. */
function sortAsked(parts: Filling, items: Answers): { asked: Answers; leftOut: readonly string[] } {
  const asked: Record<string, Answer> = {};
  const leftOut: string[] = [];
  let filled = parts;
  for (const part of parts.possible) {
    const answer = items[part.key];
    if (answer === undefined) continue;
    if (filled.questions.includes(part)) {
      asked[part.key] = answer;
      filled = withAnswer(filled, part.key, answer);
    } else leftOut.push(part.shortLabel);
  }
  return { asked, leftOut };
}

/** Returns whether a text, at this place, answers several parts of a group at once, be it that one of them is refused. */
export function answersGroup(filling: Filling, cursor: Cursor, text: string, today: LocalDate): boolean {
  const key = cursor.at === 'inside' || cursor.at === 'candidates' ? cursor.key : null;
  const group = filling.questions.find((question) => question.key === key);
  if (group === undefined || !isGroup(group)) return false;
  return (
    readGroupText(partsOf(filling, group, null), text, {
      today,
      year: filling.facts.year ?? null,
      directory: NOWHERE,
      newRow: 0,
    }) !== null
  );
}

/** With nothing to look names up in: parts that are called by their words are no names. */
const NOWHERE = { units: { index: buildUnitIndex([]), names: new Map() }, tasks: [], facilities: [] };

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
    if (!parts.questions.includes(part)) return stay({ kind: 'not-asked', labels: [part.shortLabel] });
    const { value } = answer;
    const block = findHardFailure(parts, part, value);
    if (block !== null) return stay({ kind: 'blocked', key: part.key, ...block });
    const [doubt] = findNewDoubts(parts, part, value);
    const source = fieldOf(part.type).bySource?.unnamed(part, value);
    const at = { key: part.key, editing: false };
    if (doubt !== undefined) open ??= { at: 'reason', value, message: doubt.message, ...at };
    else if (source !== undefined) open ??= { at: 'source-name', source, ...at };
    parts = withAnswer(parts, part.key, { ...answer, reason: reasonFor(parts, part, value, null) });
  }
  open ??= firstUnexplained(parts);
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

/** The place at the first part, kept before, that others have made doubtful. */
function firstUnexplained(parts: Filling): Cursor | null {
  for (const part of parts.questions) {
    const { key } = part;
    const value = givenValue(parts.answers, key);
    const [doubt] = findUnexplained(parts, part);
    if (value !== undefined && doubt !== undefined)
      return { at: 'reason', key, value, message: doubt.message, editing: false };
  }
  return null;
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
