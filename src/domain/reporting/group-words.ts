import { normalizeInput, searchKey } from '../text/normalize.ts';
import type { AnswerValue } from './answers.ts';
import { fieldOf } from './fields/index.ts';
import type { Question } from './form-schema.ts';

/** A piece of a message, up to a comma, semicolon or line end; `toTheEnd` is the message from there on. */
export interface Fragment {
  text: string;
  toTheEnd: string;
}

/** So many words, with a full stop behind them, may answer a part: “Đã hoàn thành. Kết quả: …”. */
const FEW_WORDS = 4;
/** Words behind those of an option that change nothing: “làm xong rồi”. */
const NO_MORE = /^(?:roi|xong|xong roi|het roi|a|roi a)$/;

/** Splits a message; the comma of a decimal stays where it is. */
export function splitFragments(text: string): Fragment[] {
  const whole = normalizeInput(text);
  const fragments: Fragment[] = [];
  let from = 0;
  for (const end of whole.matchAll(/[;\n]|,(?!\d)|(?<=\p{L}{2})\.(?=\s+\p{L})|$/gu)) {
    // A sentence that goes on is one: only after few words may a stop end what answers a part.
    if (end[0] === '.' && whole.slice(from, end.index).split(' ').length > FEW_WORDS) continue;
    const piece = trimmed(whole.slice(from, end.index));
    if (piece !== '') fragments.push({ text: piece, toTheEnd: trimmed(whole.slice(from)) });
    from = end.index + 1;
  }
  return fragments;
}

/** Returns the parts that can be answered in one message with others: those that the form gives words. */
export function labelledParts(parts: readonly Question[]): Question[] {
  return parts.filter(({ words }) => words !== undefined);
}

/** Finds the part that a piece begins with by one of its words, and what is said of it. */
export function matchPart(parts: readonly Question[], fragment: Fragment): { part: Question; rest: Fragment } | null {
  const found = labelledParts(parts).flatMap((part) => {
    const rest = longestOf([...(part.words ?? []), part.shortLabel], fragment);
    return rest === null ? [] : [{ part, ...rest }];
  });
  const [longest] = found.sort((a, b) => b.length - a.length);
  return longest === undefined || longest.rest === null ? null : { part: longest.part, rest: longest.rest };
}

/**
 * Finds the option that a piece begins with. After the words of an option comes nothing, a figure, or what stands apart
 * by a colon or dash: "chưa có kinh phí" is no "chưa".
 */
export function matchOption(
  parts: readonly Question[],
  fragment: Fragment,
): { part: Question; value: AnswerValue; rest: Fragment | null } | null {
  const found = parts.flatMap((part) => {
    // Of several options that may be chosen, none is the answer.
    if (!('options' in part) || fieldOf(part.type).gathers !== undefined) return [];
    const options: readonly { label: string; words?: readonly string[] | undefined }[] = part.options;
    return options.flatMap(({ label, words = [] }, index) => {
      const found = longestOf([...words, label], fragment);
      const rest = found?.rest && NO_MORE.test(searchKey(found.rest.text)) ? { ...found, rest: null } : found;
      const value = rest === null ? null : (fieldOf(part.type).press?.(part, index, undefined) ?? null);
      if (rest === null || value === null) return [];
      const apart = rest.rest === null || rest.apart || countIn(rest.rest) !== null;
      return apart ? [{ part, value, ...rest }] : [];
    });
  });
  const [longest] = found.sort((a, b) => b.length - a.length);
  return longest ?? null;
}

/** Words that only lead to a figure: "được 3 cơ sở", "làm 2 lớp". */
const LEADING =
  /^(?:(?:đã|da)\s+)?(?:(?:làm|lam|thực hiện|thuc hien|hoàn thành|hoan thanh)\s+)?(?:(?:được|duoc|có|co|xong)\s+)?/iu;

/** Returns a piece from its figure on, where it begins with one or with words that only lead to it; null for others. */
export function countIn(fragment: Fragment): Fragment | null {
  const { text, toTheEnd } = fragment;
  if (/^\d/.test(text)) return fragment;
  const length = LEADING.exec(text)?.[0].length ?? 0;
  const rest = text.slice(length);
  // What goes on after its unit says something of its own.
  return length > 0 && /^\d[\d.,]*(?:\s+[\p{L}\p{M}]+){0,3}$/u.test(rest)
    ? { text: rest, toTheEnd: toTheEnd.slice(length) }
    : null;
}

/** Finds the option with which a count ends: "3 cơ sở đã xong"; null where it ends with none. */
export function matchOptionAfter(
  parts: readonly Question[],
  { text, toTheEnd }: Fragment,
): { part: Question; value: AnswerValue; rest: Fragment } | null {
  for (const { index } of text.matchAll(/(?<=\s)\S/gu)) {
    const end = text.slice(index);
    const chosen = matchOption(parts, { text: end, toTheEnd: end });
    if (chosen !== null && chosen.rest === null)
      return { part: chosen.part, value: chosen.value, rest: { text: text.slice(0, index).trim(), toTheEnd } };
  }
  return null;
}

/** The longest of these words with which a piece begins: how long, what follows, and whether that stands apart. */
function longestOf(
  words: readonly string[],
  { text, toTheEnd }: Fragment,
): { length: number; rest: Fragment | null; apart: boolean } | null {
  const typed = text.split(' ');
  const keys = words.map((word) => searchKey(word).split(' '));
  const lengths = keys
    .filter((key) => key.length <= typed.length && searchKey(typed.slice(0, key.length).join(' ')) === key.join(' '))
    .map((key) => key.length);
  if (lengths.length === 0) return null;
  const length = Math.max(...lengths);
  const before = typed.slice(0, length).join(' ');
  const rest = trimmed(text.slice(before.length));
  const apart = /[:–-]$/u.test(before) || /^\s*[:–-]/u.test(text.slice(before.length));
  return { length, apart, rest: rest === '' ? null : { text: rest, toTheEnd: trimmed(toTheEnd.slice(before.length)) } };
}

function trimmed(text: string): string {
  return text.replace(/^[\s:,;–-]+/u, '').trim();
}
