import type { Block } from '../plan-reading/blocks.ts';
import type { Answer, Answers, AnswerValue } from '../reporting/answers.ts';
import { findDoubts, findHardFailure } from '../reporting/checks.ts';
import { fieldOf, isGroup, rowOf } from '../reporting/fields/index.ts';
import { partsOf, withAnswer, type Filling } from '../reporting/filling-context.ts';
import { findGone } from '../reporting/filling-keep.ts';
import type { ReadingTools } from '../reporting/filling-types.ts';
import type { Question } from '../reporting/form-schema.ts';
import { findReasonRefusal } from '../reporting/reason-words.ts';
import { isSameValue } from '../reporting/same-value.ts';
import { upperFirst } from '../text/letter-case.ts';
import { findAnswers } from './find-answers.ts';
import type { Found, FoundAnswers } from './found.ts';
import { itemsOf } from './items-of.ts';
import { splitByLabels } from './own-sentences.ts';
import { readAllFound, type ReadFound } from './read-found.ts';
import { readRows } from './read-rows.ts';

/** An answer that a file surely gives. `places`: where in the file it stands. */
export interface TakenAnswer {
  key: string;
  answer: Extract<Answer, { state: 'given' }>;
  places: string[];
  /** What the draft has now: nothing, the same, or something else, which it would replace. */
  now: 'open' | 'same' | 'other';
}

/** What a file says of a question and cannot be kept as it is. */
export interface AskedAnswer {
  key: string;
  /** The part of the group that it is about; null for the question itself. */
  part: string | null;
  why: Extract<ReadFound, { kind: 'asked' }>['why'] | 'against-check' | 'needs-reason';
  text: string;
  /** The words of the check; empty for other reasons. */
  message: string;
  place: string;
}

/** What a file gives for a draft. */
export interface FileFilling {
  taken: TakenAnswer[];
  asked: AskedAnswer[];
  /** Questions of which it says nothing. */
  missing: string[];
  several: FoundAnswers['several'];
}

/** Reads what a file says of the questions of a draft, by the readers and checks of typed answers; nothing is kept by it. */
export function fillFromFile(filling: Filling, blocks: readonly Block[], tools: ReadingTools): FileFilling {
  const found = findAnswers(blocks, filling.possible, tools.year ?? 0);
  const result: FileFilling = { taken: [], asked: [], missing: [], several: found.several };
  let now = filling;
  for (const question of filling.possible) {
    if (!now.questions.includes(question)) continue;
    const before = result.asked.length;
    const answer = answerOf(now, question, found, tools, result.asked);
    if (answer === null) {
      if (result.asked.length === before) result.missing.push(question.key);
      continue;
    }
    const known = now.answers[question.key];
    const same = known?.state === 'given' && isSameValue(known.value, answer.answer.value);
    result.taken.push({
      key: question.key,
      ...answer,
      now: known === undefined || known.state === 'later' ? 'open' : same ? 'same' : 'other',
    });
    now = withAnswer(now, question.key, answer.answer);
  }
  return result;
}

type OneAnswer = Pick<TakenAnswer, 'answer' | 'places'> | null;

function answerOf(
  filling: Filling,
  question: Question,
  found: FoundAnswers,
  tools: ReadingTools,
  asked: AskedAnswer[],
): OneAnswer {
  const whole = found.whole.get(question.key) ?? [];
  if (isGroup(question)) return groupOf(filling, question, whole, found, tools, asked);
  if (fieldOf(question.type).composed !== undefined) return rowsOf(question, found, whole, tools, asked);
  return checked(filling, question, readAllFound(question, whole, tools), null, asked, question.key);
}

/** Holds what was read against the checks of the form: a limit that is broken is told, a doubt needs the reason that stands beside it. */
function checked(
  filling: Filling,
  question: Question,
  read: ReadFound,
  part: string | null,
  asked: AskedAnswer[],
  key: string,
): OneAnswer {
  if (read.kind === 'blank') return null;
  const ask = (why: AskedAnswer['why'], text: string, place: string, message = ''): null => {
    asked.push({ key, part, why, text, message, place });
    return null;
  };
  if (read.kind === 'asked') return ask(read.why, read.text, read.place);
  const { value, notes, place } = read;
  const block = findHardFailure(filling, question, value);
  const text = textOf(value);
  if (block !== null) return ask('against-check', text, place, block.message);
  if (findGone(filling, question, value).length > 0) return ask('not-sure', text, place);
  const doubts = findDoubts(filling, question, value);
  const given = notes.trim();
  const reason = doubts.length > 0 && given !== '' && findReasonRefusal(given) === null ? given : null;
  if (doubts.length > 0 && reason === null)
    return ask('needs-reason', text, place, doubts.map(({ message }) => message).join(' '));
  return { answer: { state: 'given', value, reason }, places: [place] };
}

/** Said of a value that is asked about, where its text is not at hand. */
function textOf(value: AnswerValue): string {
  return 'number' in value ? String(value.number) : '';
}

/** The parts of a group: from the columns of its row, the rows that name them, or the sentences below its title. */
function groupOf(
  filling: Filling,
  question: Question,
  whole: readonly Found[],
  found: FoundAnswers,
  tools: ReadingTools,
  asked: AskedAnswer[],
): OneAnswer {
  const parts = new Map(found.parts.get(question.key) ?? []);
  for (const one of whole)
    for (const [key, piece] of piecesOf(question, one)) parts.set(key, [...(parts.get(key) ?? []), piece]);
  const places: string[] = [];
  let now = filling;
  for (const part of itemsOf(question)) {
    const inner = partsOf(now, question, null);
    const said = parts.get(part.key);
    if (said === undefined || !inner.questions.some(({ key }) => key === part.key)) continue;
    const answer = checked(inner, part, readAllFound(part, said, tools), part.key, asked, question.key);
    if (answer === null) continue;
    places.push(...answer.places);
    now = withAnswer(now, question.key, withPart(now, question, part.key, answer.answer));
  }
  const answer = now.answers[question.key];
  return places.length === 0 || answer?.state !== 'given' ? null : { answer, places: [...new Set(places)] };
}

function withPart({ answers }: Filling, question: Question, part: string, answer: Answer): Answer {
  const known = answers[question.key];
  const items: Answers = rowOf(known?.state === 'given' ? known.value : undefined, null);
  const value: AnswerValue = { type: 'group', items: { ...items, [part]: answer } };
  return { state: 'given', value, reason: known?.state === 'given' ? known.reason : null };
}

/** Takes the sentences of a group apart; its first part may say by itself what it is about. */
function piecesOf(question: Question, found: Found): [string, Found][] {
  const items = itemsOf(question);
  const text = [found.text, ...found.below.map((line) => line.text)].filter((line) => line !== '').join('\n');
  const pieces = found.sure ? splitByLabels(text, items) : null;
  const place = found.below[0]?.place ?? found.place;
  const opening =
    items.find(({ type }) => fieldOf(type).placeOf !== undefined && fieldOf(type).bySource === undefined) ?? items[0];
  return [...(pieces ?? [])].flatMap(([key, piece]): [string, Found][] => {
    const part = key === '' ? opening?.key : key;
    // Words of a part begin small behind its label.
    return part === undefined ? [] : [[part, { ...found, text: upperFirst(piece), below: [], note: '', place }]];
  });
}

function rowsOf(
  question: Question,
  found: FoundAnswers,
  whole: readonly Found[],
  tools: ReadingTools,
  asked: AskedAnswer[],
): OneAnswer {
  const read = readRows(question, found.rows.get(question.key) ?? [], whole, tools);
  if (read.kind === 'rows') return { answer: { state: 'given', value: read.value, reason: null }, places: read.places };
  if (read.kind === 'asked')
    asked.push({
      key: question.key,
      part: read.part,
      why: 'not-read',
      text: read.text,
      message: '',
      place: read.place,
    });
  return null;
}
