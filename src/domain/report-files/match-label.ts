import { searchKey } from '../text/normalize.ts';

/** Something that is asked, by the names that a file may call it. */
export interface Asked<T> {
  of: T;
  names: readonly string[];
}

/** What a label is the name of, as far as can be told. `unsure`: it may be, and is asked about. */
export type LabelMatch<T> = { kind: 'sure' | 'unsure'; of: T };

/** From so alike on a label is the name of something, and so much ahead of everything else it must be. */
const SURE = 0.62;
const AHEAD = 0.1;
const PERHAPS = 0.45;

/** Words that turn what is counted into something else: where one side alone has them, the two are not the same. */
const TURNS = [
  /\b(?:khong|chua|ngung|giai the|ngoai)\b/,
  /\b(?:ke hoach|du kien|uoc|muc tieu|chi tieu giao)\b/,
  /\b(?:ty le|ti le|phan tram|binh quan|trung binh)\b/,
  /\b(?:nam sau|nam toi|nam truoc|ky truoc|quy|thang|tuan)\b/,
  /\b(?:tang|giam|chenh lech)\b/,
];
/** Words that say nothing of which question is meant. */
const FILLERS = new Set(
  'so bao nhieu la cua va cac nhung cho ve tai tren trong theo o da duoc co nam ky nay den nay gom moi mot tinh lan don vi'.split(
    ' ',
  ),
);
/** Abbreviations of offices in the heads of rows. */
const WHOLE: Readonly<Record<string, string>> = {
  sx: 'san xuat',
  cs: 'co so',
  cn: 'cong nghiep',
  dn: 'doanh nghiep',
  kp: 'kinh phi',
  sl: 'so luong',
  cb: 'can bo',
};
/** "1.1", "IV.1.a", by which duties and tasks are called. */
const CODE = /\b(?:[ivx]+|\d+)(?:\.(?:\d+|[a-zđ]))+\b/giu;

/** Makes what finds by its words which of several things a label names; words that many of them have tell less. */
export function labelMatcher<T>(
  asked: readonly Asked<T>[],
): (label: string, number?: number | null) => LabelMatch<T> | null {
  const known = asked.map(({ of, names }) => ({ of, names: names.map(wordsOf) }));
  const counts = new Map<string, number>();
  for (const { names } of known)
    for (const word of new Set(names.flatMap(({ words }) => words))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (word: string): number =>
    Math.log(1 + (known.length + 1) / (counts.get(word) ?? 1)) * (FILLERS.has(word) ? 0.15 : 1);
  return (label) => {
    const said = wordsOf(label);
    if (said.words.length === 0) return null;
    const scored = known
      .map(({ of, names }) => ({ of, score: Math.max(0, ...names.map((name) => alike(said, name, weight))) }))
      .sort((one, other) => other.score - one.score);
    const [best, second] = scored;
    if (best === undefined || best.score < PERHAPS) return null;
    const sure = best.score >= SURE && best.score - (second?.score ?? 0) >= AHEAD;
    return { kind: sure || (best.score === 1 && (second?.score ?? 0) < 1) ? 'sure' : 'unsure', of: best.of };
  };
}

interface Words {
  key: string;
  words: readonly string[];
  codes: readonly string[];
}

function wordsOf(text: string): Words {
  const codes = (text.match(CODE) ?? []).map((code) => code.toLowerCase());
  const key = unfolded(searchKey(text));
  return {
    key,
    words: [
      ...new Set(
        unfolded(searchKey(text.replaceAll(CODE, ' ')))
          .split(' ')
          .filter((word) => word !== ''),
      ),
    ],
    codes,
  };
}

function unfolded(key: string): string {
  return key.replaceAll(/[a-z]+/g, (word) => WHOLE[word] ?? word);
}

function alike(said: Words, name: Words, weight: (word: string) => number): number {
  if (said.key === name.key) return 1;
  if (said.codes.length > 0 && name.codes.length > 0) {
    const one = said.codes[0] ?? '';
    if (!name.codes.includes(one)) return 0;
  }
  if (TURNS.some((turn) => turn.test(said.key) !== turn.test(name.key))) return 0;
  const sum = (words: readonly string[]): number => words.reduce((total, word) => total + weight(word), 0);
  const common = sum(said.words.filter((word) => name.words.includes(word)));
  const [own, others] = [sum(said.words), sum(name.words)];
  if (own === 0 || others === 0) return said.codes.length > 0 && name.codes.length > 0 ? 0.95 : 0;
  const both = (2 * common) / (own + others);
  // One word that tells something is too little to stand for the whole.
  const tells = (words: readonly string[]): boolean => words.filter((word) => !FILLERS.has(word)).length >= 2;
  const within = tells(said.words) ? common / Math.min(own, others) : both;
  // What the name is the code of, no other words say.
  const lacksCode = said.codes.length === 0 && name.codes.length > 0 ? 0.75 : 1;
  const sameCode = said.codes.length > 0 && name.codes.length > 0 ? 0.3 : 0;
  return Math.min(0.99, lacksCode * (0.5 * both + 0.5 * within) + sameCode);
}
