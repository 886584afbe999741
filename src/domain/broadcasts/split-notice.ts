import type { AudienceWords, ReadAudience } from './read-audience.ts';
import { isRequest, readAudience } from './read-audience.ts';

/** Words before the text are looked at as an audience up to so many. */
const LONGEST_AUDIENCE = 25;
/** What parts an audience from the text behind it. */
const SEPARATOR = /^\s*[:\n–—-]\s*/u;

/**
 * Parts a notice that was typed in one message into those whom its first words name and what it says to them: “các huyện,
 * trừ Quỳ Hợp nộp báo cáo trước 10/12”. A single unit may as well be whom the notice speaks of: it is named by what stands
 * before a colon or a line's end alone.
 * @returns `audience` is null where the first words name nobody; `text` is empty where there is nothing else.
 */
export function splitNotice(typed: string, known: AudienceWords): { audience: ReadAudience | null; text: string } {
  const whole = typed.trim();
  const ends = [...whole.matchAll(/[^\s:]+/gu)]
    .slice(0, LONGEST_AUDIENCE)
    .map(({ 0: word, index }) => index + word.length);
  for (const end of ends.reverse()) {
    const words = whole.slice(0, end);
    const behind = whole.slice(end);
    const isParted = behind === '' || SEPARATOR.test(behind);
    // “Sở” begins a name where more follows.
    if (isRequest(words) || (!isParted && !words.includes(' '))) continue;
    const audience = readAudience(words, known);
    const named = audience.parts.length > 0 && audience.unclear.length === 0;
    if (named && (isParted || !isSingleUnit(audience)))
      return { audience, text: asText(behind.replace(/^\s*[:;,.–—-]?\s*/u, '')) };
  }
  return { audience: null, text: whole };
}

function isSingleUnit({ parts }: ReadAudience): boolean {
  return parts.length === 1 && parts[0]?.kind === 'unit';
}

/** A text begins with a capital, whatever stood before it. */
function asText(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
