import type { Asked } from './asked-figure.ts';
import type { Span } from './figure-spans.ts';
import { searchKey } from './normalize.ts';
import { namesOf } from './units-of-measure.ts';

/** Words of any question, by which no part is told from its whole. */
const OF_ANY = new Set(
  'da dang co la cua va ve so o tren trong do no bao nhieu huyen gom cap nguoi dia ban nam ky sxsh'.split(' '),
);
/** The question wants the whole. */
const WANTS_WHOLE = /^(?:tong|tong so|toan)\b|\btong so\b/;

/** The question asks for those that are something. */
const QUALIFIED = /\b(?:la can bo|chuyen trach|ap dung|quan ly)\b/;
/** The first figure is certainly the whole. */
const SAYS_WHOLE =
  /\b(?:toan|tong|tren dia ban|ca huyen|ca thay|tat ca|dai bieu|nguoi du|hoi nghi|huyen co|xa co|co so san xuat|tham du)\b/;

/** The part of a whole that a question names by its own words, and whether it is certainly the part that is meant. */
export interface PartRead {
  part: Span;
  sure: boolean;
}

/**
 * Finds the part that the question asks for: "có 85 đại biểu, trong đó cán bộ quản lý là 32" where it asks for cán bộ quản lý. Where the
 * question has words that neither the whole nor a part says, any part may be meant.
 * @returns null where the whole is meant.
 */
export function partAskedFor(picked: Span, spans: readonly Span[], { words = '', unit }: Asked): PartRead | null {
  const known = new Set(namesOf(unit).flatMap((name) => name.split(' ')));
  const pairsOf = (said: string): string[] => {
    const own = said.split(' ').filter((word) => word !== '');
    return own.slice(1).flatMap((word, at) => {
      const before = own[at] ?? '';
      const isPlain = [before, word].every((one) => known.has(one) || OF_ANY.has(one));
      return isPlain || (known.has(before) && OF_ANY.has(word)) ? [] : [`${before} ${word}`];
    });
  };
  const ofWhole = ` ${picked.lead} ${searchKey(picked.unit)} `;
  const parts = spans.filter((one) => one !== picked && one.role === 'part' && one.nearness !== 'other');
  const named = parts.filter((one) =>
    pairsOf(searchKey(`${one.lead.replace(/^.*\btrong (?:so )?(?:do|no)\b|^[^,;:(]*[,;:(]/, '')} ${one.unit}`)).some(
      (pair) => ` ${words} `.includes(` ${pair} `) && !ofWhole.includes(` ${pair} `),
    ),
  );
  const [only, ...others] = named;
  const isWhole = WANTS_WHOLE.test(words);
  if (only !== undefined)
    return {
      part: only,
      sure:
        others.length === 0 &&
        !isWhole &&
        SAYS_WHOLE.test(ofWhole) &&
        !/\bmoi\b/.test(only.lead + searchKey(only.unit)),
    };
  const [first] = parts;
  // Of "90 đại biểu, trong đó 35 lãnh đạo" neither may be those that are asked for.
  const isOpen =
    first !== undefined &&
    !isWhole &&
    QUALIFIED.test(words) &&
    !pairsOf(words).some((pair) => ofWhole.includes(` ${pair} `));
  return isOpen ? { part: first, sure: false } : null;
}
