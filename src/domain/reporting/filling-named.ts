import { fieldOf } from './fields/index.ts';
import { partsOf, type Filling } from './filling-context.ts';
import { takeGroupText } from './filling-group.ts';
import { firstCursor } from './filling-places.ts';
import { takeText } from './filling-text.ts';
import type { Cursor, FillingAdvance, ReadingTools } from './filling-types.ts';
import { questionsAnsweredIn, readNamedAnswer, readNamedParts, takesOut } from './review-words.ts';

/**
 * Takes an answer that names its question, typed where another is open: "câu 3 là 41". Of several
 * none is kept: a message has one answer, by which it is corrected.
 * @returns null where none is named, where its words cannot be read as the answer, and where words of one's own are asked for.
 */
export function takeNamedAnswer(
  filling: Filling,
  cursor: Cursor,
  text: string,
  tools: ReadingTools,
): FillingAdvance | null {
  if (filling.outer !== undefined) return null;
  const ofParts = takeNamedParts(filling, cursor, text, tools);
  if (ofParts !== null) return ofParts;
  const named = readNamedAnswer(text);
  if (named === null) return null;
  // That something is taken out of another question is no reason.
  if (asksForWords(filling, cursor) && !(cursor.at === 'reason' && takesOut(text))) return null;
  const numbers = questionsAnsweredIn(text);
  if (numbers.length > 1) return { cursor, note: { kind: 'several-named', numbers }, change: null };
  const question = filling.questions.find(({ number }) => number === named.number);
  if (question === undefined || fieldOf(question.type).composed !== undefined) return null;
  const taken = takeText(filling, { at: 'question', key: question.key, editing: true }, question, named.text, tools);
  if (taken.note?.kind !== 'refused') return taken;
  // What is taken out of money and is not in it is looked for there.
  const out = fieldOf(question.type).bySource !== undefined && !/\d/.test(named.text);
  return out ? { cursor: { at: 'question', key: question.key, editing: true }, note: null, change: null } : null;
}

/** Takes what is said of several parts of a group that is named: “câu 13 giao/chi 30/28”. It is read back where it changes something. */
function takeNamedParts(filling: Filling, cursor: Cursor, text: string, tools: ReadingTools): FillingAdvance | null {
  const named = cursor.at === 'reason' ? null : readNamedParts(text);
  const question = filling.questions.find(({ number }) => number === named?.number);
  if (named === null || question === undefined || fieldOf(question.type).composed?.repeats !== false) return null;
  const { key } = question;
  const place = firstCursor(partsOf(filling, question, null));
  return takeGroupText(filling, question, { at: 'inside', key, row: null, place, editing: true }, named.text, tools);
}

function asksForWords({ questions }: Filling, cursor: Cursor): boolean {
  if (cursor.at === 'review') return false;
  if (cursor.at === 'inside' || cursor.at === 'reason' || cursor.at === 'detail' || cursor.at === 'source-name')
    return true;
  const question = questions.find(({ key }) => key === cursor.key);
  return question !== undefined && fieldOf(question.type).takesWords === true;
}
