import { SPENT } from './kinds/budget.ts';
import { QUESTIONS } from './kinds/index.ts';
import type { NamedPart, Places } from './places.ts';
import type { Candidate, Question } from './question.ts';
import { isSameReading, type AskedWay, type QuestionKind, type Reading, type Slots } from './reading.ts';
import { containsPhrase } from './sentence.ts';
import type { WordedPart } from './scoring/weights.ts';

/** Readings that are answered together: of two units, of two years. */
export type Readings = readonly [Reading, ...Reading[]];

/** What the wording says of parts that are no names; a part that is not said is left out. */
export type WordedSlots = Readonly<Partial<Pick<Slots, WordedPart>>>;

/** What the wording says, with how likely its words describe a task, from 0 to 1. */
export interface Wording extends WordedSlots {
  described: number;
}

/** How a contact speaks of the own district. */
const OWN_DISTRICT = [
  'huyen minh',
  'huyen toi',
  'huyen em',
  'huyen ta',
  'huyen chung toi',
  'huyen chung em',
  'don vi minh',
];

/** Rules whose candidates come so near to the strongest may be meant as well. */
const TIE = 0.45;
/** So many readings are answered at once. */
const MOST = 4;

/**
 * Puts a question of a kind together out of the parts that were found in it: each way to do so, with the readings that are answered
 * together. Empty where a part is missing without which the kind asks nothing.
 * @param worded what its wording says, without a name.
 * @param candidates what the rules of this kind found, which know what it takes from the question before.
 */
export function compose(
  question: Question,
  kind: QuestionKind,
  { described, ...worded }: Wording,
  candidates: readonly Candidate[],
): Readings[] {
  const { takes, needs, ways = [] } = QUESTIONS[kind].places;
  const best = Math.max(...candidates.map(({ score }) => score));
  const ruled = candidates.filter(({ score }) => best - score < TIE).map(({ reading }) => namedOf(reading));
  const found =
    ruled.length > 0 ? ruled.map((slots) => ({ ...plainParts(question, takes), ...slots })) : partsOf(question, takes);
  const bases = found.flatMap((slots) =>
    takes.includes('task') ? withTask(question, described, needs === 'task', slots) : [slots],
  );
  const added = addedSlots(question, takes, ways, worded);
  return unique(
    bases.flatMap((base): Readings[] => {
      const quoted = kind === 'passage' ? { words: question.words.map(({ written }) => written).join(' ') } : {};
      const slots = { ...added, ...base, ...quoted };
      return needs === undefined || slots[needs] !== undefined ? together(question, { kind, ...slots }, takes) : [];
    }),
  );
}

/** The slots of a rule that are names: what the wording says is read of the whole. */
function namedOf({ kind: _kind, state: _state, role: _role, money: _money, chart: _chart, ...slots }: Reading): Slots {
  return slots;
}

/** From this likelihood on words surely describe a task; below what is left of one they surely do not. */
const SURELY = 0.7;

/**
 * The ways in which a task is meant that is named by no number: the task that words describe, none, or either where that is open.
 * @param described how likely words describe a task.
 * @param needed whether the question is of a task in any case.
 */
function withTask({ numbered, described: words }: Question, described: number, needed: boolean, slots: Slots): Slots[] {
  const ids = words?.ids.slice(0, 4) ?? [];
  const isFromBefore = slots.task !== undefined && !ids.includes(slots.task);
  if (numbered !== null || ids.length === 0 || isFromBefore) return [slots];
  const { task: known, ...without } = slots;
  const named = known === undefined ? ids.map((task) => ({ ...without, task })) : [slots];
  if (needed || described >= SURELY) return named;
  if (described <= 1 - SURELY) return [without];
  return described >= 0.5 ? [...named, without] : [without, ...named];
}

/** The parts that can be only one thing. */
function plainParts({ year, group, target, source, database }: Question, takes: Places['takes']): Slots {
  const has = (part: NamedPart): boolean => takes.includes(part);
  return {
    ...(has('year') && year !== null ? { year: year.value } : {}),
    ...(has('group') && group !== null ? { group: group.value } : {}),
    ...(has('target') && target !== null ? { target: target.value } : {}),
    ...(has('source') && source !== null ? { source: source.value } : {}),
    ...(has('database') && database !== null ? { database: database.value } : {}),
  };
}

/** The parts that were found and for which there is a place; several where words may mean several. */
function partsOf(question: Question, takes: Places['takes']): Slots[] {
  const { numbered, mentions, figures } = question;
  const has = (part: NamedPart): boolean => takes.includes(part);
  const [mention] = mentions;
  return product([
    [plainParts(question, takes)],
    has('task') && numbered !== null ? [{ task: numbered.value }] : [],
    has('unit') ? (mention?.value ?? []).slice(0, 4).map((unit) => ({ unit })) : [],
    has('figure') ? (figures?.value ?? []).map((figure) => ({ figure })) : [],
  ]);
}

/** What no rule fills: what the wording says, and kinds of units. */
function addedSlots(
  question: Question,
  takes: Places['takes'],
  ways: readonly AskedWay[],
  { how, ...worded }: WordedSlots,
): Slots {
  const { unitKind, mentions, ownUnit } = question;
  // "Huyện mình" is one unit, and no kind of units.
  const isOwn =
    takes.includes('figure') && ownUnit !== null && mentions.length === 0 && containsPhrase(question, OWN_DISTRICT);
  const said = Object.fromEntries(
    Object.entries(worded).filter(([part]) => (takes as readonly string[]).includes(part)),
  );
  const isSpent = takes.includes('money') && containsPhrase(question, SPENT);
  return {
    ...(isSpent ? { money: 'spent' as const } : {}),
    ...said,
    ...(isOwn ? { unit: ownUnit } : {}),
    ...(takes.includes('unitKind') && unitKind !== null && mentions.length === 0 && !isOwn
      ? { unitKind: unitKind.value }
      : {}),
    ...(how === undefined || !ways.includes(how) || (how === 'sum' && (mentions.length > 0 || isOwn)) ? {} : { how }),
  };
}

/** A reading for each of the units, years, tasks or groups that are named together. */
function together(
  { mentions, years, tasks, groups, sources }: Question,
  reading: Reading,
  takes: Places['takes'],
): Readings[] {
  const single = mentions.flatMap(({ value: [unit, other] }) =>
    unit === undefined || other !== undefined ? [] : [unit],
  );
  const several = <T>(part: NamedPart, values: readonly T[]): readonly T[] | null =>
    takes.includes(part) && values.length > 1 ? values : null;
  const units = single.length === mentions.length ? several('unit', [...new Set(single)]) : null;
  const readings = product([
    [{}],
    (units ?? []).map((unit) => ({ unit })),
    (several('year', years) ?? []).map((year) => ({ year })),
    (several('task', tasks) ?? []).map((task) => ({ task })),
    (several('group', groups) ?? []).map((group) => ({ group })),
    (several('source', sources) ?? []).map((source) => ({ source })),
  ]).map((slots): Reading => ({ ...reading, ...slots }));
  const [first, ...others] = readings.slice(0, MOST);
  return first === undefined ? [] : [[first, ...others]];
}

function product(parts: readonly (readonly Slots[])[]): Slots[] {
  return parts.reduce<Slots[]>(
    (all, some) => (some.length === 0 ? all : all.flatMap((slots) => some.map((more) => ({ ...slots, ...more })))),
    [{}],
  );
}

function unique(ways: readonly Readings[]): Readings[] {
  const isSame = (one: Readings, other: Readings): boolean =>
    one.length === other.length && one.every((reading, at) => isSameReading(reading, other[at] ?? reading));
  return ways.filter((one, at) => ways.findIndex((other) => isSame(one, other)) === at);
}
