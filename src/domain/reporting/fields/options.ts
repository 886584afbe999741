import { searchKey } from '../../text/normalize.ts';

/**
 * Returns the option that a text means: its label or other words for it, or the only label that begins so. A number is none:
 * the buttons bear no numbers.
 */
export function optionOf<T extends { label: string; words?: readonly string[] | undefined }>(
  options: readonly T[],
  text: string,
): T | undefined {
  const typed = searchKey(text);
  const same = options.find(({ label, words = [] }) => [label, ...words].some((word) => searchKey(word) === typed));
  if (same !== undefined) return same;
  const begun = options.filter(({ label }) => typed.length > 2 && searchKey(label).startsWith(typed));
  return begun.length === 1 ? begun[0] : undefined;
}
