import { distance } from 'fastest-levenshtein';
import { answerIn, keysOf, labelsOf, labelsOfWay, verbOf } from './choice-words.ts';
import { hasMarks, searchKey } from './normalize.ts';
import { numberOf } from './number-choices.ts';
import { isSameTitle } from './same-name.ts';

/** A choice as it is shown: a button, or a line of a list. */
export interface Choice {
  label: string;
  /** What it does: two with the same data are one. */
  data: string;
  /** What kind of thing it does: choices that answer one question do the same kind. */
  verb: string;
  /** The number under which it is shown; null for that of its label, if any. */
  number: number | null;
  /** It is taken by its own word alone: “nộp”, “xóa”. */
  deliberate: boolean;
}

/**
 * By what a text may mean a choice, beside its whole label, its word and “chọn 2”: a bare `number`, an `answer` such as
 * yes or no, a `way` such as “quay lại”, something `near`: a beginning, some words, a slip of a letter or two, or its
 * `place` among choices that show no numbers, which is asked about.
 */
export type Reading = 'number' | 'answer' | 'way' | 'near' | 'place';

/** The choice that a text means; several that it may mean; or one that needs its own word. */
export type Match<C extends Choice> =
  | { kind: 'one'; choice: C; near: boolean }
  | { kind: 'several'; choices: C[] }
  | { kind: 'needs-word'; word: string }
  | { kind: 'none' };

/** The longest text that is taken for some words of a choice, in characters; a whole label may be longer. */
const LONGEST = 80;
/** A count behind a label, and what stands between its parts. */
const COUNTED = /[(（][\d\s./%]*[)）]/gu;
/** What a label says behind itself of what it is about, and words around that where it is typed. */
const MARK = /\(([^()]*)\)$/u;
const MARK_SAID =
  /^(?:cac |nhung |tat ca )*(.+?)(?: (?:chua nop|chua gui|chua bao cao|no bao cao|con thieu|di|giup))*$/;
const PARTED = /[;(]|,(?!\d)/u;
const NUMBERED = /^(?:(?:toi |em )?(?:chon|lua chon|phuong an|chon so|so|muc|y)(?: so)? )?(\d{1,3})$/;
/** So many choices that are near are asked about. */
const ASKED_AT_MOST = 4;
/** Verbs of which one is the word of a deliberate choice; a label that has none is typed whole. */
const VERBS = new Set(
  'nop gui trinh xoa chot khoa huy dong duyet bo dung tra thu mo rut go luu nhac nhap thay'.split(' '),
);
/** Words of what undoes something: nobody means it who says yes. */
const UNDOES = /^(?:bo|huy|xoa|thu hoi|dung|go|rut)$/;
/** Verbs that go together with the word after them. */
const PAIRS = /^(?:thu hoi|ket thuc|tra lai|tu choi|cap nhat|xac nhan|dong y|bo qua)$/;

/** Finds the choice that a typed text means, in any spelling: the surest reading counts, and where it fits two, both are returned. */
export function matchLabel<C extends Choice>(
  choices: readonly C[],
  text: string,
  readings: readonly Reading[],
): Match<C> {
  const keys = keysOf(text);
  if (keys.length === 0 || choices.length === 0) return NONE;
  if (text.length > LONGEST)
    return settle(
      choices.filter(({ label }) => keys.includes(searchKey(label))),
      false,
      true,
    ) as Match<C>;
  const labels = choices.map(({ label }) => labelKey(label));
  const numbered = readNumber(keys[0] ?? '');
  const may = (reading: Reading): boolean => readings.includes(reading);
  const steps = [
    () => byLabel(choices, labels, keys, text),
    () => settle(byWord(choices, keys), false, true),
    () =>
      numbered === null || (numbered.bare && !may('number'))
        ? NONE
        : settle(byNumber(choices, numbered.number), false, false),
    () => (may('answer') ? byAnswer(choices, labels, keys) : NONE),
    () => (may('way') ? settle(labelsOfWay(keys, labels).map(at(choices)), false, false) : NONE),
    () => (may('near') ? settle(byNearness(choices, labels, keys), true, false) : NONE),
    () => (may('place') && numbered !== null ? unnumbered(choices, numbered.number) : NONE),
  ];
  for (const step of steps) {
    const match = step();
    if (match.kind !== 'none') return match as Match<C>;
  }
  return { kind: 'none' };
}

const NONE = { kind: 'none' } as const;

/** Returns the word that takes a deliberate choice, as its label writes it. */
export function wordOf(label: string): string {
  const words = label.match(/[\p{L}\p{M}]+/gu) ?? [];
  const pairs = words.map((_word, place) => words.slice(place, place + 2).join(' '));
  const found = words.findIndex(
    (word, place) => VERBS.has(searchKey(word)) || PAIRS.test(searchKey(pairs[place] ?? '')),
  );
  const pair = pairs[found] ?? '';
  const word = PAIRS.test(searchKey(pair)) ? pair : (words[found] ?? label);
  return word.toLocaleLowerCase('vi');
}

/** The key of a label without counts in brackets. */
function labelKey(label: string): string {
  return searchKey(label.replaceAll(COUNTED, ' '));
}

/** The parts of a label between commas, each of which names it. */
function partsOf(label: string): string[] {
  const parts = label.split(PARTED).map(labelKey);
  return parts.filter((part) => /\p{L}/u.test(part));
}

function at<C>(choices: readonly C[]): (place: number) => C[] {
  return (place) => choices.slice(place, place + 1);
}

/** One choice is taken; two are asked about. */
function settle<C extends Choice>(found: readonly (C | C[])[], near: boolean, bySelf: boolean): Match<C> {
  const all = found.flat() as C[];
  const distinct = all.filter(({ data }, place) => all.findIndex((other) => other.data === data) === place);
  const [choice] = distinct;
  if (choice === undefined) return { kind: 'none' };
  if (distinct.length > 1) return { kind: 'several', choices: distinct };
  return choice.deliberate && !bySelf
    ? { kind: 'needs-word', word: wordOf(choice.label) }
    : { kind: 'one', choice, near };
}

function byLabel<C extends Choice>(
  choices: readonly C[],
  labels: readonly string[],
  keys: readonly string[],
  text: string,
): Match<C> {
  const exact = choices.filter(({ label }) => keys.includes(searchKey(label)));
  const whole = exact.length > 0 ? exact : choices.filter((_choice, place) => keys.includes(labels[place] ?? ''));
  const called =
    whole.length > 0
      ? whole
      : choices.filter(({ label, deliberate }) =>
          partsOf(label).some((part) => keys.includes(part) && (!deliberate || hasWord(part, label))),
        );
  // Hùng is not Hưng: who wrote marks has told two names apart, and is asked.
  const same = hasMarks(text) ? called.filter(({ label }) => isCalled(label, text)) : called;
  const match = settle(same.length > 0 ? same : called, false, true);
  return match.kind === 'one' && same.length === 0 ? { kind: 'several', choices: [match.choice] } : match;
}

/** Returns whether the word that takes a deliberate choice stands in a part of its label. */
function hasWord(part: string, label: string): boolean {
  return ` ${part} `.includes(` ${searchKey(wordOf(label))} `);
}

/** Returns whether the marks of a text are those of a label, or of a part of it, where both are the same words. */
function isCalled(label: string, text: string): boolean {
  const key = searchKey(text);
  const namesakes = [label, ...label.split(PARTED)].filter((words) => labelKey(words) === key);
  return namesakes.length === 0 || namesakes.some((words) => isSameTitle(text, words.replaceAll(COUNTED, ' ')));
}

/** By the verb of a deliberate choice. */
function byWord<C extends Choice>(choices: readonly C[], keys: readonly string[]): C[] {
  const verbs = new Set([...keys, ...keys.map(verbOf)]);
  return choices.filter(({ deliberate, label }) => {
    const word = searchKey(wordOf(label));
    return deliberate && (verbs.has(word) || keys.some((key) => isMarked(label, word, key)));
  });
}

/** Returns whether a key is the word of a label and what stands behind it in brackets: “nhắc các huyện chưa nộp”. */
function isMarked(label: string, word: string, key: string): boolean {
  const [, mark = ''] = MARK.exec(label) ?? [];
  const [, said] = key.startsWith(`${word} `) ? (MARK_SAID.exec(key.slice(word.length + 1)) ?? []) : [];
  return /\p{L}/u.test(mark) && said === searchKey(mark);
}

function readNumber(key: string): { number: number; bare: boolean } | null {
  const [, digits] = NUMBERED.exec(key) ?? [];
  return digits === undefined ? null : { number: Number(digits), bare: key === digits };
}

function byNumber<C extends Choice>(choices: readonly C[], number: number): C[] {
  return choices.filter((choice) => (choice.number ?? numberOf(choice.label)) === number);
}

function unnumbered<C extends Choice>(choices: readonly C[], number: number): Match<C> {
  if (choices.some((choice) => choice.number !== null || numberOf(choice.label) !== null)) return NONE;
  const choice = answering(choices.filter(({ deliberate }) => !deliberate))[number - 1];
  return choice === undefined ? NONE : { kind: 'several', choices: [choice] };
}

/** Returns the choices that answer what is asked: of those that do different things, the most that do the same. */
function answering<C extends Choice>(choices: readonly C[]): readonly C[] {
  const alike = choices.map(({ verb }) => choices.filter((other) => other.verb === verb));
  const most = alike.toSorted((one, other) => other.length - one.length)[0] ?? [];
  return most.length > 1 ? most : choices;
}

/** Yes and no never take a deliberate choice: where it is what they may mean, its word is asked for. */
function byAnswer<C extends Choice>(
  choices: readonly C[],
  labels: readonly string[],
  keys: readonly string[],
): Match<C> {
  const answer = answerIn(keys);
  if (answer === null) return NONE;
  const said = labelsOf(answer, labels).flatMap(at(choices));
  if (said.length > 0) return settle(said, false, false);
  if (answer === 'no') return NONE;
  const meant = choices.filter(({ deliberate, label }) => deliberate && !UNDOES.test(searchKey(wordOf(label))));
  return settle(meant, false, false);
}

/** The beginning of one label alone, its words in any order, or the whole of it with a slip. */
function byNearness<C extends Choice>(choices: readonly C[], labels: readonly string[], keys: readonly string[]): C[] {
  const fits: readonly ((label: string, key: string) => boolean)[] = [
    (label, key) => key.length >= 3 && label.startsWith(`${key} `),
    (label, key) => key.length >= 3 && key.split(' ').every((word) => label.split(' ').includes(word)),
    (label, key) => slipsIn(label, key),
  ];
  for (const fit of fits) {
    const found = choices.filter(({ label }, place) =>
      keys.some((key) => [labels[place] ?? '', ...partsOf(label)].some((words) => fit(words, key))),
    );
    // What many have in common says too little to ask about.
    if (found.length > 0) return found.length > ASKED_AT_MOST ? [] : found;
  }
  return [];
}

function slipsIn(label: string, key: string): boolean {
  if (/\d/.test(key)) return false;
  const allowed = key.length >= 9 ? 2 : key.length >= 5 ? 1 : 0;
  return allowed > 0 && distance(label, key) <= allowed;
}
