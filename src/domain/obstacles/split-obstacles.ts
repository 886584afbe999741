/** "1.", "2)", "-", "+", "•", "a)" at the beginning of a line. */
const MARK = /^\s*(?:\d{1,2}\s*[.)]|[a-zđ]\)|[-+•*–])\s*/iu;

/** Splits a text into the obstacles that it tells of: each item of a list is one; a text that is no list is one. */
export function splitObstacles(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const listed = lines.filter((line) => MARK.test(line)).length >= 2 && MARK.test(lines[0] ?? '');
  if (!listed) return text.trim() === '' ? [] : [text.trim()];
  const items: string[] = [];
  for (const line of lines) {
    if (MARK.test(line)) items.push(line.replace(MARK, '').trim());
    else items.push(`${items.pop() ?? ''}\n${line.trim()}`.trim());
  }
  return items.filter((item) => item !== '');
}
