import type { Form } from '../reporting/form-schema.ts';

/** Fields of a form that hold codes of tasks: one, a list, or one by option. */
const CODES: ReadonlySet<string> = new Set(['task', 'tasks', 'besideTasks', 'notAddedTo']);

/**
 * Returns a further version of a form that speaks of tasks by their new numbers, so that what was reported before goes on
 * counting for them; null where it speaks of none of these.
 */
export function renumberForm(form: Form, renumbered: readonly { from: string; to: string }[]): Form | null {
  const codes = new Map(renumbered.map(({ from, to }) => [from, to]));
  const changed = renumber(form, codes, false) as Form;
  return JSON.stringify(changed) === JSON.stringify(form) ? null : { ...changed, version: form.version + 1 };
}

function renumber(value: unknown, codes: ReadonlyMap<string, string>, isCode: boolean): unknown {
  if (typeof value === 'string') return isCode ? (codes.get(value) ?? value) : renumberWords(value, codes);
  if (Array.isArray(value)) return value.map((one) => renumber(one, codes, isCode));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, renumber(part, codes, isCode || CODES.has(key))]),
  );
}

/** A number of a task in words: at the beginning of a title, or behind "nhiệm vụ". */
const IN_WORDS = /(^|nhiệm vụ )(\d+(?:\.\d+)+)(?=[. :;,)]|$)(?!\.\d)/giu;

function renumberWords(words: string, codes: ReadonlyMap<string, string>): string {
  return words.replace(IN_WORDS, (_found, before: string, code: string) => `${before}${codes.get(code) ?? code}`);
}
