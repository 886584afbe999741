import type { FillingView } from '../../actions/reports/load-filling.ts';
import { fieldOf } from '../../domain/reporting/fields/index.ts';
import type { Cursor } from '../../domain/reporting/filling.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import type { Translate } from '../../wording/locales.ts';
import type { TypedAs } from '../parts/typed-choices.ts';
import type { Button } from '../parts/view.ts';
import { viewFilling } from './filling-view.ts';

/** A question as far as it says what is typed for it. */
type Asked = Pick<Question, 'key' | 'type'> & { items?: readonly Asked[] };

/** Returns the buttons under the open question, and those of the question of whose answer the reason is asked. */
export function openButtons(t: Translate, open: FillingView): Button[] {
  return [open, ...questionAbove(open)].flatMap((shown) => (viewFilling(t, shown).buttons ?? []).flat());
}

function questionAbove(open: FillingView): FillingView[] {
  const cursor = atQuestion(open.cursor);
  return cursor === null ? [] : [{ ...open, cursor }];
}

function atQuestion(cursor: Cursor): Cursor | null {
  if (cursor.at === 'reason') return { at: 'question', key: cursor.key, editing: cursor.editing };
  const place = cursor.at === 'inside' ? atQuestion(cursor.place) : null;
  return cursor.at === 'inside' && place !== null ? { ...cursor, place } : null;
}

/** Says how a text may mean a button at a place of a report: what may be the answer is no button. */
export function typedAs(questions: readonly Asked[], cursor: Cursor): TypedAs {
  switch (cursor.at) {
    case 'review':
      return 'any';
    case 'candidates':
      return 'beside';
    case 'inside':
      return typedAs(questions.find(({ key }) => key === cursor.key)?.items ?? [], cursor.place);
    default:
      if (asksForWords(questions, cursor)) return 'named';
      return offersOptions(questions.find(({ key }) => key === cursor.key)) ? 'any' : 'figure';
  }
}

function offersOptions(question: Asked | undefined): boolean {
  if (question === undefined) return false;
  const { options, composed, bySource } = fieldOf(question.type);
  return options !== undefined && composed === undefined && bySource === undefined;
}

/** Returns whether a question that is open asks for a name, or a few words, of one's own. */
export function asksForName(questions: readonly Asked[], cursor: Cursor): boolean {
  if (cursor.at === 'source-name') return true;
  return placeIn(cursor).at === 'question' && asksForWords(questions, cursor) && !asksToTell(questions, cursor);
}

function placeIn(cursor: Cursor): Cursor {
  return cursor.at === 'inside' ? placeIn(cursor.place) : cursor;
}

/** Returns whether a question that is open asks to be told something in words of one's own, and not for a name. */
export function asksToTell(questions: readonly Asked[], cursor: Cursor): boolean {
  if (cursor.at !== 'inside' && cursor.at !== 'question') return false;
  const question = questions.find(({ key }) => key === cursor.key);
  if (cursor.at === 'inside') return asksToTell(question?.items ?? [], cursor.place);
  return question !== undefined && fieldOf(question.type).part === 'words';
}

/** Returns whether a place of a report asks for words of one's own. */
export function asksForWords(questions: readonly Asked[], cursor: Cursor): boolean {
  if (cursor.at === 'review') return false;
  if (cursor.at === 'detail' || cursor.at === 'source-name' || cursor.at === 'reason') return true;
  const question = questions.find(({ key }) => key === cursor.key);
  if (cursor.at === 'inside') return asksForWords(question?.items ?? [], cursor.place);
  return question !== undefined && fieldOf(question.type).takesWords === true;
}
