/** Shortens a text for a list, after a whole word where one ends near; an entity of HTML is not cut in two. */
export function shorten(text: string, limit: number): string {
  const letters = Array.from(text);
  if (letters.length <= limit) return text;
  return `${letters
    .slice(0, limit - 1)
    .join('')
    .replace(/&[a-z]*$/, '')
    .replace(/[,;:.(]*\s+\S{0,9}$/, '')}…`;
}

/** Converts HTML to the plain text of a button. */
export function asLabel(html: string, limit: number): string {
  return shorten(asPlainText(html), limit);
}

/** Converts HTML to the text that is read in the chat, whole. */
export function asPlainText(html: string): string {
  return html
    .replaceAll(/<\/?[a-z][^<>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
