import type { TaskRole } from '../plan/task-roles.ts';
import type { LocalDate } from '../text/local-date.ts';
import { findOtherProvinces } from '../units/other-provinces.ts';
import { findDutiedGroups } from './find-dutied-groups.ts';
import { findFigures } from './find-figures.ts';
import { findSlippedUnits, mayBeAnother } from './find-slipped-units.ts';
import { findSources } from './find-sources.ts';
import { findGroups } from './find-groups.ts';
import { findTarget } from './find-target.ts';
import { findPlanPlace } from './find-plan-place.ts';
import { findTimes } from './find-times.ts';
import { findUnitKind } from './find-unit-kind.ts';
import type { Named, Question } from './question.ts';
import { rankTasks } from './rank-tasks.ts';
import type { AskedSource, Reading } from './reading.ts';
import { FILLER_WORDS, PLAN_WORDS, placesOf, type Sentence } from './sentence.ts';
import { longestSpans, placesIn, type Span } from './span.ts';
import { correctSpelling, telexForms } from './spelling.ts';
import { findNamedUnits, tellApartByMarks } from './unit-names.ts';
import type { Vocabulary } from './vocabulary.ts';
import { speaksOfOneself, unitsAskedAbout } from './who-asks.ts';
import { readWords, type Word } from './words.ts';

/** Who asks, when, and what was asked before. */
export interface QuestionContext {
  today: LocalDate;
  /** The unit for which the asker reports; null for others. */
  ownUnit: number | null;
  /** The unit to which the asker belongs; left out where it is the one for which they report. */
  memberOf?: number | null;
  /** How the question before was understood; empty where there was none, or long ago. */
  topic: readonly Reading[];
  /** Typed after a command, which says what kind of thing is asked. */
  byCommand?: boolean;
}

type Slot =
  | { slot: 'unit'; ids: readonly number[]; otherMarks: boolean }
  | { slot: 'year'; year: number | null }
  | { slot: 'source'; source: AskedSource }
  | { slot: 'task'; id: number }
  | { slot: 'group'; code: string };

const FOLLOWING = new Set(['con', 'the', 'vay']);

/** Finds in a question everything that it names. */
export function analyse(vocabulary: Vocabulary, text: string, asking: QuestionContext): Question {
  const words = correctWords(vocabulary, readWords(text.slice(0, 500)));
  const sentence: Sentence = { words, keys: words.map(({ key }) => key) };
  const { keys } = sentence;
  const spans = longestSpans(findSlots(vocabulary, sentence, asking.today));
  const taken = new Set(spans.flatMap(placesIn));
  const named = <T>(pick: (slot: Slot) => T | undefined): Named<T> | null => {
    const found = spans.flatMap((span) => {
      const value = pick(span.value);
      return value === undefined ? [] : [{ span, value }];
    });
    const [first] = found;
    return first === undefined ? null : { value: first.value, places: found.flatMap(({ span }) => placesIn(span)) };
  };
  const free = keys.map((_, at) => at).filter((at) => !taken.has(at));
  const role = findRole(sentence);
  const mentions = unitsAskedAbout(
    sentence,
    spans.flatMap((span) => (span.value.slot === 'unit' ? [{ value: span.value.ids, places: placesIn(span) }] : [])),
  );
  const unitPlaces = mentions.flatMap(({ places }) => places);
  const unitKind = findUnitKind(sentence, unitPlaces);
  return {
    ...sentence,
    numbered: named((slot) => (slot.slot === 'task' ? slot.id : undefined)),
    tasks: severalTasks(
      spans.flatMap(({ value }) => (value.slot === 'task' ? [value.id] : [])),
      vocabulary,
      keys,
      free,
    ),
    sources: [...new Set(spans.flatMap(({ value }) => (value.slot === 'source' ? [value.source] : [])))],
    groups: [...new Set(spans.flatMap(({ value }) => (value.slot === 'group' ? [value.code] : [])))],
    described: describe(
      vocabulary,
      keys,
      free.filter((at) => role?.places.includes(at) !== true),
    ),
    units: mentions[0] === undefined ? null : { value: mentions[0].value, places: unitPlaces },
    mentions,
    otherMarks: named((slot) => (slot.slot === 'unit' && slot.otherMarks ? true : undefined))?.places ?? [],
    year: named((slot) => (slot.slot === 'year' && slot.year !== null ? slot.year : undefined)),
    years: [
      ...new Set(spans.flatMap(({ value }) => (value.slot === 'year' && value.year !== null ? [value.year] : []))),
    ].sort((a, b) => a - b),
    // "Huyện nào" says which units are meant, not what "được huyện hướng dẫn" counts.
    figures: findFigures(
      vocabulary.figures,
      keys,
      free.filter((at) => unitKind?.value !== 'district' || !unitKind.places.includes(at)),
    ),
    unitKind,
    elsewhere: findOtherProvinces(
      { keys, written: sentence.words.map(({ written }) => written) },
      vocabulary.units.otherProvinces,
      unitPlaces,
    ),
    group: named((slot) => (slot.slot === 'group' ? slot.code : undefined)),
    planPlace: findPlanPlace(sentence),
    source: named((slot) => (slot.slot === 'source' ? slot.source : undefined)),
    database: findDatabase(vocabulary, sentence),
    target: findTarget(vocabulary.targets, keys, free),
    role,
    own: speaksOfOneself(sentence, taken),
    ownUnit: asking.ownUnit,
    memberOf: asking.memberOf ?? asking.ownUnit,
    follows: FOLLOWING.has(keys[0] ?? '') && !taken.has(0),
    topic: asking.topic,
    saysMoreThan: (places) => keys.some((key, at) => !places.includes(at) && !FILLER_WORDS.has(key)),
  };
}

function correctWords(vocabulary: Vocabulary, words: readonly Word[]): Word[] {
  const { lexicon, units } = vocabulary;
  const named = findNamedUnits(
    units,
    words.map(({ key }) => key),
  );
  const isWord = (key: string): boolean =>
    lexicon.words.has(key) || telexForms(key).some((form) => lexicon.words.has(form));
  const slipped = findSlippedUnits(
    units,
    words.map(({ key }) => key),
    (key) => isWord(key),
  );
  const spared = [...named, ...slipped].flatMap(placesIn);
  // The name of another province is no slip of a word that is known here.
  const elsewhere = findOtherProvinces(
    { keys: words.map(({ key }) => key), written: words.map(({ written }) => written) },
    units.otherProvinces,
    spared,
  );
  const database = findDatabase(vocabulary, { words, keys: words.map(({ key }) => key) });
  const soughtFrom = database === null ? words.length : Math.max(...database.places) + 1;
  return correctSpelling(lexicon, words, new Set([...spared, ...elsewhere]), units.byName, soughtFrom);
}

/** Finds everything that a sentence names: sources, years, units, tasks and groups, each with its place. */
function findSlots({ units, tasks, groups, lexicon }: Vocabulary, sentence: Sentence, today: LocalDate): Span<Slot>[] {
  const { words, keys } = sentence;
  const named = findNamedUnits(units, keys);
  const namedPlaces = new Set(named.flatMap(placesIn));
  const dutied = named.length > 0 ? [] : findDutiedGroups(units, keys);
  const slipped = findSlippedUnits(units, keys, (key) => lexicon.words.has(key)).filter(
    (span) => !placesIn(span).some((place) => namedPlaces.has(place)),
  );
  return [
    ...findSources(sentence).map((span) => ({ ...span, value: { slot: 'source' as const, source: span.value } })),
    ...findTimes(sentence, today).map((span) => ({ ...span, value: { slot: 'year' as const, year: span.value } })),
    ...dutied.map((span) => ({ ...span, value: { slot: 'unit' as const, ids: span.value, otherMarks: false } })),
    ...[...named, ...slipped].map((span) => {
      const phrase = placesIn(span).map((at) => words[at]?.written ?? '');
      const told = tellApartByMarks(units, phrase, span.value);
      const isDoubted = slipped.includes(span) && mayBeAnother(units, keys.slice(span.from, span.to));
      return { ...span, value: { slot: 'unit' as const, ...told, otherMarks: told.otherMarks || isDoubted } };
    }),
    ...keys.flatMap((key, at): Span<Slot>[] => {
      const id = tasks.byCode.get(key);
      const counted = ['ty', 'trieu', 'nghin', 'phan'].includes(keys[at + 1] ?? '');
      return id === undefined || counted ? [] : [{ from: at, to: at + 1, value: { slot: 'task', id } }];
    }),
    ...findGroups(groups, keys).map((span) => ({ ...span, value: { slot: 'group' as const, code: span.value } })),
  ];
}

function findRole(sentence: Sentence): Named<TaskRole> | null {
  const lead = placesOf(sentence, ['chu tri']);
  if (lead.length > 0) return { value: 'lead', places: lead };
  const cooperate = placesOf(sentence, ['phoi hop']);
  return cooperate.length > 0 ? { value: 'cooperate', places: cooperate } : null;
}

function describe({ tasks }: Vocabulary, keys: readonly string[], free: readonly number[]): Question['described'] {
  const places = free.filter((at) => !/^\d+$/.test(keys[at] ?? ''));
  const ranking = rankTasks(tasks, keys, places, (key) => !PLAN_WORDS.has(key) && !FILLER_WORDS.has(key));
  const telling = ranking.places.filter((at) => !PLAN_WORDS.has(keys[at] ?? '') && !FILLER_WORDS.has(keys[at] ?? ''));
  // Many words of one title say which it is, though each of them is in others too.
  const quoted = ranking.paired >= 6;
  if ((telling.length === 0 && !quoted) || ranking.ids.length > 5) return null;
  const strength =
    ranking.ids.length <= 3 && (quoted || (telling.length >= 2 && ranking.paired >= 2)) ? 'strong' : 'weak';
  return { ids: ranking.ids, places: ranking.places, strength };
}

/** The tasks that are named by numbers, or by their words on both sides of an "and". */
function severalTasks(
  numbered: readonly number[],
  vocabulary: Vocabulary,
  keys: readonly string[],
  free: readonly number[],
): number[] {
  const and = keys.findIndex((key, at) => ['va', 'voi', 'vs', 'hay', 'cung'].includes(key) && at > 0);
  if (numbered.length > 0 || and < 0) return [...new Set(numbered)];
  const sides = [free.filter((at) => at < and), free.filter((at) => at > and)];
  const meant = sides.map((places) => describe(vocabulary, keys, places));
  const ids = meant.flatMap((one) =>
    one !== null && one.ids.length === 1 && one.strength === 'strong' ? one.ids : [],
  );
  return ids.length === sides.length ? [...new Set(ids)] : [];
}

/** The database with the longest name that stands in the question; the earliest of those. */
function findDatabase({ databases }: Vocabulary, sentence: Sentence): Named<string> | null {
  const found = databases.flatMap(({ key, names }) =>
    names.map((name) => ({ key, places: placesOf(sentence, [name]), words: name.split(' ').length })),
  );
  const [best] = found
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => b.words - a.words || Math.min(...a.places) - Math.min(...b.places));
  if (best === undefined) return null;
  const places = found.filter(({ key }) => key === best.key).flatMap((one) => one.places);
  return { value: best.key, places: [...new Set(places)] };
}
