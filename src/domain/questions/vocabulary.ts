import type { SearchableUnit } from '../people/find-unit.ts';
import { searchKey } from '../text/normalize.ts';
import { SOURCE_PHRASES } from './find-sources.ts';
import { TIME_PHRASES } from './find-times.ts';
import { QUESTIONS } from './kinds/index.ts';
import { buildTaskIndex, type GroupedTask, type TaskIndex } from './rank-tasks.ts';
import { FOLLOWING_PHRASES } from './follow-up.ts';
import { FILLING_WORDS, PLAN_WORDS } from './sentence.ts';
import { buildLexicon, type Lexicon } from './spelling.ts';
import { buildUnitNames, type UnitNames } from './unit-names.ts';

/** A target of the plan, as far as it is asked for by words. */
export interface SearchedTarget {
  code: string;
  indicator: string;
}

/** Everything that a question may name. */
export interface Vocabulary {
  tasks: TaskIndex;
  units: UnitNames;
  groups: readonly string[];
  targets: readonly { code: string; words: readonly string[] }[];
  /** The databases of the plan, each with the folded names by which it is asked for. */
  databases: readonly { key: string; names: readonly string[] }[];
  lexicon: Lexicon;
}

/** Prepares what questions may name; worth keeping until the plan or the units change. */
export function buildVocabulary(named: {
  tasks: readonly GroupedTask[];
  units: readonly SearchableUnit[];
  targets: readonly SearchedTarget[];
  databases: readonly { key: string; title: string; names: readonly string[] }[];
}): Vocabulary {
  const { tasks, units, targets } = named;
  const databases = named.databases.map(({ key, title, names }) => ({ key, names: [title, ...names].map(searchKey) }));
  const phrases = [
    ...Object.values(QUESTIONS).flatMap((question) => question.phrases),
    ...FILLING_WORDS,
    ...PLAN_WORDS,
    ...FOLLOWING_PHRASES,
    'nhom',
    ...TIME_PHRASES,
    ...SOURCE_PHRASES,
    ...tasks.flatMap(({ title, purpose, expectedResult, group }) =>
      [title, purpose, expectedResult, group.title].map(searchKey),
    ),
    ...targets.map(({ indicator }) => searchKey(indicator)),
    ...databases.flatMap(({ names }) => names),
  ];
  return {
    tasks: buildTaskIndex(tasks),
    units: buildUnitNames(units),
    groups: [...new Set(tasks.map(({ group }) => group.code))],
    targets: targets.map(({ code, indicator }) => ({ code, words: [...new Set(searchKey(indicator).split(' '))] })),
    databases,
    lexicon: buildLexicon(phrases),
  };
}
