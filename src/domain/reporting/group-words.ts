import { normalizeInput, searchKey } from '../text/normalize.ts';
import type { AnswerValue } from './answers.ts';
import { fieldOf } from './fields/index.ts';
import type { Question } from './form-schema.ts';

/** A piece of a message, up to a comma, semicolon or line end; `toTheEnd` is the message from there on. */
export interface Fragment {
  text: string;
  toTheEnd: string;
}

/** Splits a message; the comma of a decimal stays where it is. */
export function splitFragments(text: string): Fragment[] {
  const whole = normalizeInput(text);
  const fragments: Fragment[] = [];
  let from = 0;
  for (const end of whole.matchAll(/[;\n]|,(?!\d)|$/gu)) {
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
      const rest = longestOf([...words, label], fragment);
      const value = rest === null ? null : (fieldOf(part.type).press?.(part, index, undefined) ?? null);
      if (rest === null || value === null) return [];
      const apart = rest.rest === null || rest.apart || /^\d/.test(rest.rest.text);
      return apart ? [{ part, value, ...rest }] : [];
    });
  });
  const [longest] = found.sort((a, b) => b.length - a.length);
  return longest ?? null;
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
