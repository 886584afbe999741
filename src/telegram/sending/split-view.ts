import { MESSAGE_LIMIT } from '../../domain/broadcasts/notice-content.ts';
import type { View } from '../parts/view.ts';

/** Splits a view that is over Telegram's limit into several, at line borders; the buttons go under the last. */
export function splitView(view: View): View[] {
  if (view.rich !== undefined) return [view];
  const parts = splitHtml(view.text);
  return parts.map((text, at) => (at < parts.length - 1 ? { text } : { ...view, text }));
}

/**
 * Splits Telegram's HTML into parts below the limit of a message, at line borders; a line that is longer between words, where there
 * are any, and never inside an entity or a letter. What is marked across a border is marked in both parts.
 */
export function splitHtml(html: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const line of html.split('\n').flatMap(cutLine)) {
    if (part !== '' && part.length + line.length >= MESSAGE_LIMIT) {
      parts.push(part);
      part = line;
    } else {
      part = part === '' ? line : `${part}\n${line}`;
    }
  }
  return closeTags([...parts, part]);
}

function cutLine(line: string): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length >= MESSAGE_LIMIT) {
    const most = rest.slice(0, MESSAGE_LIMIT - 1).replace(/(?:&[a-z#0-9]*|<[^>]*|[\uD800-\uDBFF])$/, '');
    const space = most.lastIndexOf(' ');
    const end = space > MESSAGE_LIMIT / 2 ? space + 1 : most.length;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

/** Closes what is open at the end of each part, and opens it again in the next. */
function closeTags(parts: readonly string[]): string[] {
  const open: string[] = [];
  return parts.map((part) => {
    const before = open.join('');
    for (const [tag, closing] of part.matchAll(/<(\/?)[a-z][^>]*>/g)) {
      if (closing === '/') open.pop();
      else open.push(tag);
    }
    const after = open.map((tag) => tag.replace(/^<([a-z-]+).*$/, '</$1>')).reverse();
    return `${before}${part}${after.join('')}`;
  });
}
