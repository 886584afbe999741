/** Returns a text whose first letter is a small one, as in the middle of a sentence. */
export function lowerFirst(text: string): string {
  const [first = ''] = text;
  return first.toLocaleLowerCase('vi') + text.slice(first.length);
}

/** Returns a text whose first letter is a capital one, as at the beginning of a sentence. */
export function upperFirst(text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase('vi') + text.slice(first.length);
}
