import { fieldOf } from '../reporting/fields/index.ts';
import type { Choice } from '../reporting/fields/field-type.ts';
import type { Question } from '../reporting/form-schema.ts';
import { searchKey } from '../text/normalize.ts';
import { itemsOf } from './items-of.ts';

/** A source of money as a line calls it; `name` is what the line says in brackets. */
export interface SourceOfLine {
  key: string;
  name: string | null;
}

/** Returns the source of money of a question, or of its parts, that a label is the name of; null for none. */
export function sourceOfLabel(question: Question, label: string): SourceOfLine | null {
  const asked = [question, ...itemsOf(question)];
  for (const one of asked) {
    const source = sourceAmong(fieldOf(one.type).bySource?.list(one) ?? [], label);
    if (source !== null) return source;
  }
  return null;
}

/** Returns which of these sources a label is the name of, with what stands in brackets behind it; null for none, or several. */
export function sourceAmong(sources: readonly Choice[], label: string): SourceOfLine | null {
  const said = label.replace(/^\s*(?:[-+•*]|\d+[.)]|[a-z]\))\s*/u, '').replace(/^(?:từ\s+)?nguồn\s+(?:vốn\s+)?/iu, '');
  for (const { key, label: own } of sources) {
    const named = new RegExp(`^(.*?)\\s*\\((.*)\\)\\s*$`, 'su').exec(said);
    if (searchKey(said) === searchKey(own)) return { key, name: null };
    if (named !== null && searchKey(named[1] ?? '') === searchKey(own)) return { key, name: named[2] ?? null };
  }
  const key = searchKey(said.replace(/\(.*\)/u, ''));
  const like = sources.filter(({ label: own }) => key.length >= 8 && searchKey(own).includes(key));
  const [only] = like;
  return like.length === 1 && only !== undefined ? { key: only.key, name: null } : null;
}
