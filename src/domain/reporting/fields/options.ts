import { searchKey } from '../../text/normalize.ts';
import { withoutPoliteness } from '../../text/politeness.ts';

interface Labelled {
  label: string;
  words?: readonly string[] | undefined;
}

/** Abbreviations of offices in what is said of options. */
const WHOLE: Readonly<Record<string, string>> = {
  vb: 'van ban',
  qd: 'van ban',
  cv: 'van ban',
  pc: 'phan cong',
  ko: 'khong',
  k: 'khong',
  giao: 'phan cong',
  // What is assigned by word of mouth has no document.
  mieng: 'chua van ban',
};
/** Words that say nothing of which option is meant. */
const FILLERS = new Set(
  'da roi nhung thi ma con la co a o ben em huyen don vi cua da va van dang duoc trong nam nay moi chi ai mo dau thoi ra het ca'.split(
    ' ',
  ),
);
/** Who says so means none of them. */
const UNKNOWN = /(?:^| )(?:ro|biet|chac)(?: |$)/;
const DENIES = new Set(['khong', 'chua']);

/** The option that a text is the name of, those that it may mean, or none. */
export type OptionsMeant<T> = { kind: 'one'; option: T } | { kind: 'some'; options: T[] } | { kind: 'none' };

/**
 * Finds the options that a text means: its label or other words for it, the only label that begins so, or the one label all of whose
 * words are said and no other. Where more is said than the words of a label it may be meant. What is denied in one and not in the
 * other is another option. Where less is said, the only one that holds all of it may be meant. A number is none: the buttons bear no numbers.
 */
export function optionsMeant<T extends Labelled>(options: readonly T[], text: string): OptionsMeant<T> {
  const typed = searchKey(withoutPoliteness(text));
  const whole = [searchKey(text), typed];
  const same = options.find(({ label, words = [] }) =>
    [label, ...words].some((word) => whole.includes(searchKey(word))),
  );
  if (same !== undefined) return { kind: 'one', option: same };
  const begun = options.filter(({ label }) => typed.length > 2 && searchKey(label).startsWith(typed));
  const [first, ...others] = DENIES.has(typed)
    ? options.filter(({ label }) => ` ${searchKey(label)} `.includes(` ${typed} `))
    : begun;
  if (first !== undefined && (others.length === 0 || DENIES.has(typed)))
    return others.length === 0 && !deniesMore(first.label, typed)
      ? { kind: 'one', option: first }
      : { kind: 'some', options: [first, ...others] };
  if (UNKNOWN.test(typed)) return { kind: 'none' };
  const said = contentOf(typed);
  const held = options
    .flatMap((option) =>
      [option.label, ...(option.words ?? [])].map((name) => ({ option, words: contentOf(searchKey(name)) })),
    )
    .filter(({ words }) => words.size > 0 && [...words].every((word) => said.has(word)))
    .filter(({ words }) => [...DENIES].every((word) => said.has(word) === words.has(word)));
  const most = Math.max(0, ...held.map(({ words }) => words.size));
  const meant = [...new Set(held.filter(({ words }) => words.size === most).map(({ option }) => option))];
  const [one] = meant;
  if (one === undefined) return onlyHolding(options, said);
  return meant.length === 1 && most === said.size ? { kind: 'one', option: one } : { kind: 'some', options: meant };
}

/** The one option whose words hold all that is said, which may be meant: “cả hai” of “Đủ cả hai”. */
function onlyHolding<T extends Labelled>(options: readonly T[], said: ReadonlySet<string>): OptionsMeant<T> {
  const holding = options.filter(({ label, words = [] }) =>
    [label, ...words].some((name) => {
      const held = contentOf(searchKey(name));
      return (
        [...said].every((word) => held.has(word)) && [...DENIES].every((word) => said.has(word) === held.has(word))
      );
    }),
  );
  return said.size > 0 && holding.length === 1 ? { kind: 'some', options: holding } : { kind: 'none' };
}

/** "Đã phân công" is the beginning of "Đã phân công, chưa có văn bản", and does not say that there is none. */
function deniesMore(label: string, typed: string): boolean {
  const words = searchKey(label).split(' ');
  return [...DENIES].some((word) => words.includes(word) && !typed.split(' ').includes(word));
}

function contentOf(key: string): Set<string> {
  const words = key
    .replaceAll('quyet dinh', 'van ban')
    .replaceAll(/\bnam \d{4}\b/g, '')
    .split(' ')
    .flatMap((word) => (WHOLE[word] ?? word).split(' '));
  return new Set(words.filter((word) => word !== '' && !FILLERS.has(word)));
}
