import type { FillingView } from '../../actions/reports/load-filling.ts';
import type { Cursor } from '../../domain/reporting/filling.ts';
import { searchKey } from '../../domain/text/normalize.ts';
import type { Translate } from '../../wording/locales.ts';
import { decodeButton } from '../parts/button-data.ts';
import type { BotContext } from '../parts/context.ts';
import type { Answer, Button } from '../parts/view.ts';
import { fillingButtons } from './buttons.ts';
import { viewFilling } from './filling-view.ts';

/** The longest text that is taken for the words of a button, in characters. */
const LONGEST = 60;

/**
 * Finds the button under the open question whose words were typed, with marks or without: its label, or a part of it
 * between commas; where no words are asked for also the beginning of one label alone. Null where there is none.
 */
export function findTypedButton(t: Translate, open: FillingView, text: string, asksForWords: boolean): Button | null {
  const typed = searchKey(text);
  if (typed === '' || /^\d/.test(typed) || text.length > LONGEST) return null;
  const buttons = [open, ...questionAbove(open)].flatMap((shown) => (viewFilling(t, shown).buttons ?? []).flat());
  const called = buttons.filter(({ label }) =>
    [label, ...label.split(/[,;(]/u)].some((words) => searchKey(words) === typed),
  );
  if (called.length > 0) return new Set(called.map(({ data }) => data)).size === 1 ? (called[0] ?? null) : null;
  if (asksForWords || typed.length < 3) return null;
  const begun = buttons.filter(({ label }) => searchKey(label).startsWith(`${typed} `));
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

/** Where the reason of an answer is asked, its question stands above with its buttons. */
function questionAbove(open: FillingView): FillingView[] {
  const cursor = atQuestion(open.cursor);
  return cursor === null ? [] : [{ ...open, cursor }];
}

function atQuestion(cursor: Cursor): Cursor | null {
  if (cursor.at === 'reason') return { at: 'question', key: cursor.key, editing: cursor.editing };
  const place = cursor.at === 'inside' ? atQuestion(cursor.place) : null;
  return cursor.at === 'inside' && place !== null ? { ...cursor, place } : null;
}

/** Returns whether a text may be the words of a button, so that the open question is worth reading. */
export function mayBeButton(text: string): boolean {
  return text.length <= LONGEST && !/^\s*[\d-]/u.test(text) && /\p{L}/u.test(text);
}

const SCHEMAS = new Map(Object.entries(fillingButtons.schemas));

/** Does what a button of filling does; null where it is a button of something else. */
export async function pressTyped(ctx: BotContext, { data }: Button): Promise<Answer | null> {
  const decoded = decodeButton(data, SCHEMAS);
  if (decoded === null) return null;
  const handlers: Record<string, ((ctx: BotContext, ...args: never[]) => Answer | Promise<Answer>) | undefined> =
    fillingButtons.handlers;
  // A message has nothing whose place the answer could take.
  const answer = await handlers[decoded.verb]?.(ctx, ...(decoded.args as never[]));
  return answer === undefined ? null : { ...answer, replace: false };
}
