import type { Question } from '../reporting/form-schema.ts';
import { fieldOf } from '../reporting/fields/index.ts';

/** Finds the question in whose own sentence a line says its answer: "Đã đăng, phát 12 tin, bài"; null where it is none. */
export function findInSentence(
  questions: readonly Question[],
  line: string,
): { question: Question; value: string } | null {
  const text = withoutComparison(line).replace(/[.;]+$/u, '');
  for (const question of questions) {
    const [before, after] = question.sentence?.split('{value}') ?? [];
    if (before !== undefined && after !== undefined && before.length + after.length > 8) {
      const fits = text.startsWith(before) && text.endsWith(after) && text.length > before.length + after.length;
      if (fits) return { question, value: text.slice(before.length, text.length - after.length).trim() };
    }
    for (const option of 'options' in question ? question.options : []) {
      const said = 'sentence' in option ? option.sentence : undefined;
      if (typeof said === 'string' && (text === said || text.startsWith(`${said} (`)))
        return { question, value: `${option.label}${text.slice(said.length)}` };
    }
  }
  return null;
}

/** Returns a clause without the share and the figure of the year before that a draft adds behind it. */
export function withoutComparison(text: string): string {
  return text.replace(/;\s*(?:bằng\s+[\d.,]+%\s+so với|năm\s+(?:19|20)\d\d\s*:).*$/su, '').trim();
}

/**
 * Takes a text apart by the labels of parts, each of which stands in it once, before a colon: "Đã xong; số lượng: 02 lớp. Kết quả: …".
 * @returns the text of each part by its key, the rest before the first label under ''; null where a label stands in it twice.
 */
export function splitByLabels(text: string, parts: readonly Question[]): Map<string, string> | null {
  const cuts: { key: string; from: number; to: number }[] = [];
  for (const { key, shortLabel } of parts) {
    const label = shortLabel.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    const found = [...text.matchAll(new RegExp(`(?:^|[;.]\\s+|\\n)(${label}\\s*:\\s*)`, 'giu'))];
    if (found.length > 1) return null;
    for (const match of found) {
      const to = match.index + match[0].length;
      cuts.push({ key, from: match.index, to });
    }
  }
  cuts.sort((one, other) => one.from - other.from);
  const pieces = new Map<string, string>();
  const opening = text.slice(0, cuts[0]?.from ?? text.length);
  if (opening.trim() !== '') pieces.set('', trimmed(opening));
  for (const [at, { key, to }] of cuts.entries()) {
    const part = parts.find((one) => one.key === key);
    const piece = text.slice(to, cuts[at + 1]?.from ?? text.length);
    pieces.set(key, part !== undefined && fieldOf(part.type).takesWords === true ? piece.trim() : trimmed(piece));
  }
  return pieces;
}

function trimmed(text: string): string {
  return text
    .trim()
    .replace(/[.;]+$/u, '')
    .trim();
}
