import { searchKey } from './normalize.ts';
import { foldInPlace } from './set-aside.ts';

/** Nouns of what questions ask about: a clause that names another one answers something else. */
const THINGS = [
  'ke hoach',
  'hoi nghi',
  'hoi thao',
  'tap huan',
  'bo phan',
  'dau moi',
  'quyet dinh',
  'bao cao',
  'van ban',
  'giay moi',
  'du thao',
  'kinh phi',
];
const PARTING = /[,;.!\n]+\s*(?:(?:nhưng|nhung|còn|con|mà|ma|song)\s+)?|\s+(?:nhưng|nhung|còn|con)\s+/giu;
/** What is said of now, where what was is told before it. */
const NOW = /\b(?:den nay|nay|hien nay|hien tai|hien|bay gio|nam nay|nam ni|den (?:ngay|thang) ?\d)/;
const FORMER = /\b(?:du thao|truoc day|truoc kia|luc dau|ban dau|nam ngoai|nam truoc|hoi truoc|truoc do)\b/;

/**
 * Finds the clause of a sentence that answers the question, where several clauses answer: the one of the year that is reported on against one of
 * another year, the one about now against what was, and the one that names what the question asks about against one that names another thing.
 * @returns null where nothing tells them apart.
 */
export function clauseMeant(question: string, text: string, year: number | null): string | null {
  const clauses = text
    .normalize('NFC')
    .split(PARTING)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  if (clauses.length < 2 || /\?/.test(text)) return null;
  const said = clauses.map((clause) => ({ clause, folded: foldInPlace(clause) }));
  const yearsOf = (folded: string): number[] =>
    [...folded.matchAll(/\b(?:nam )?(20[0-3]\d)\b(?![/.-])/g)].map(({ 1: found }) => Number(found));
  const isOther = (folded: string): boolean =>
    /\bnam (?:ngoai|truoc|roi|sau|toi)\b/.test(folded) ||
    (yearsOf(folded).length > 0 && !yearsOf(folded).some((one) => one === year));
  const isThis = (folded: string): boolean =>
    /\bnam (?:nay|ni)\b/.test(folded) || yearsOf(folded).some((one) => one === year);
  const ofYear = said.filter(({ folded }) => isThis(folded) && !isOther(folded));
  if (ofYear.length === 1 && said.some(({ folded }) => isOther(folded))) return ofYear[0]?.clause ?? null;
  const last = said.findLast(({ folded }) => NOW.test(folded));
  if (
    last !== undefined &&
    said.indexOf(last) > 0 &&
    said.slice(0, said.indexOf(last)).some(({ folded }) => FORMER.test(folded))
  )
    return last.clause;
  const asked = searchKey(question);
  const [thing, ...others] = THINGS.filter((one) => ` ${asked} `.includes(` ${one} `));
  if (thing === undefined || others.length > 0) return null;
  const named = said.filter(({ folded }) => folded.includes(thing));
  const isElse = said.some(({ folded }) => THINGS.some((one) => one !== thing && folded.includes(one)));
  return named.length === 1 && isElse && !named[0]?.folded.includes('du thao') ? (named[0]?.clause ?? null) : null;
}
