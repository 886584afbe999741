import { Refusal, type Entity } from './types.ts';

const TAGS: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  s: 'strikethrough',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  a: 'text_link',
};
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/**
 * Reads Telegram's HTML into text and entities; offsets and lengths count UTF-16 units.
 * @throws Refusal for markup that Telegram would refuse.
 */
export function readHtml(html: string): { text: string; entities: Entity[] } {
  let text = '';
  const entities: Entity[] = [];
  const open: { tag: string; offset: number; url?: string }[] = [];
  const pattern = /<(\/?)([a-z][a-z-]*)((?:\s+[^<>]*)?)>|&(#x?[0-9a-f]+|[a-z]+);|<|[^<&]+|&/giu;
  for (const [whole, closing, tag = '', attributes = '', named] of html.matchAll(pattern)) {
    if (named !== undefined) {
      text += readNamed(named, whole);
    } else if (tag !== '') {
      const name = tag.toLowerCase();
      if (TAGS[name] === undefined) throw unparsable(`Unsupported start tag "${name}" at byte offset 0`);
      if (closing === '/') {
        const started = open.pop();
        if (started?.tag !== name)
          throw unparsable(
            `Unmatched end tag at byte offset 0, expected "</${started?.tag ?? ''}>", found "</${name}>"`,
          );
        const { offset, url } = started;
        if (text.length > offset) {
          entities.push({
            type: TAGS[name],
            offset,
            length: text.length - offset,
            ...(url === undefined ? {} : { url }),
          });
        }
      } else {
        const url = /href\s*=\s*"([^"]*)"/iu.exec(attributes)?.[1];
        open.push({ tag: name, offset: text.length, ...(url === undefined ? {} : { url }) });
      }
    } else if (whole === '<') {
      throw unparsable('Unsupported start tag "" at byte offset 0');
    } else {
      text += whole;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) throw unparsable(`Can't find end tag corresponding to start tag "${unclosed.tag}"`);
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

function readNamed(named: string, whole: string): string {
  const number = /^#(x?)([0-9a-f]+)$/iu.exec(named);
  if (number !== null) return String.fromCodePoint(parseInt(number[2] ?? '0', number[1] === '' ? 10 : 16));
  return NAMED[named.toLowerCase()] ?? whole;
}

function unparsable(detail: string): Refusal {
  return new Refusal(400, `Bad Request: can't parse entities: ${detail}`);
}

/** Marks a command at the beginning of what a person typed, as Telegram does. */
export function commandEntities(text: string): Entity[] {
  const command = /^\/[A-Za-z0-9_]+(@\w+)?/.exec(text)?.[0];
  return command === undefined ? [] : [{ type: 'bot_command', offset: 0, length: command.length }];
}
