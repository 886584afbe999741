import { searchKey } from '../text/normalize.ts';
import type { SearchedFigure } from '../consolidation/searched-figures.ts';
import { indexFigures, type FigureIndex } from './find-figures.ts';
import type { NamedGroup } from './find-groups.ts';
import { SOURCE_PHRASES } from './find-sources.ts';
import type { NamedTarget } from './find-target.ts';
import { TIME_PHRASES } from './find-times.ts';
import { QUESTIONS } from './kinds/index.ts';
import { startTaskIndex, type GroupedTask, type TaskIndex } from './rank-tasks.ts';
import { FOLLOWING_PHRASES } from './follow-up-of-topic.ts';
import { FILLER_WORDS, PLAN_WORDS } from './sentence.ts';
import { startLexicon, type Lexicon } from './spelling.ts';
import type { UnitNames } from './unit-names.ts';

/** A target of the plan, as far as it is asked for by words. */
export interface SearchedTarget {
  code: string;
  indicator: string;
  /** What people call it, besides its indicator. */
  names?: readonly string[];
  minimum: number;
  maximum: number;
}

/** A database of the plan with the words by which it is asked for. */
export interface NamedDatabase {
  key: string;
  title: string;
  names: readonly string[];
}

/** Everything that a question may name. */
export interface Vocabulary {
  tasks: TaskIndex;
  units: UnitNames;
  groups: readonly NamedGroup[];
  targets: readonly NamedTarget[];
  /** The databases of the plan, each with the folded names by which it is asked for. */
  databases: readonly { key: string; names: readonly string[] }[];
  /** The figures that units report, by their words. */
  figures: FigureIndex;
  lexicon: Lexicon;
}

/** What questions may name of the plan, apart from units: their names change without it. */
export type PlanVocabulary = Omit<Vocabulary, 'units'>;

/** Prepares a plan in parts, so that a large one is prepared between other work. */
export interface PlanVocabularyBuilder {
  addTasks(tasks: readonly GroupedTask[]): void;
  /** To be called once, after all tasks. */
  finish(
    targets: readonly SearchedTarget[],
    databases: readonly NamedDatabase[],
    figures: readonly SearchedFigure[],
  ): PlanVocabulary;
}

/** Begins to prepare what questions may name of a plan. */
export function startPlanVocabulary(): PlanVocabularyBuilder {
  const index = startTaskIndex();
  const lexicon = startLexicon();
  const groups = new Map<string, NamedGroup>();
  lexicon.add(LANGUAGE);
  return {
    addTasks: (tasks) => {
      for (const { id, code, title, names = [], purpose, expectedResult, group } of tasks) {
        const folded = {
          title: searchKey(title),
          purpose: searchKey(purpose),
          expectedResult: searchKey(expectedResult),
        };
        if (!groups.has(group.code)) {
          const called = [group.title, ...(group.names ?? [])].flatMap((name) => name.split(',')).map(searchKey);
          lexicon.add(called);
          groups.set(group.code, { code: group.code, names: called });
        }
        const called = names.map(searchKey);
        lexicon.add([...Object.values(folded), ...called]);
        index.add({ id, code, group, ...folded, names: called });
      }
    },
    finish: (targets, named, figures) => {
      const databases = named.map(({ key, title, names }) => ({ key, names: [title, ...names].map(searchKey) }));
      lexicon.add(targets.flatMap(({ indicator, names = [] }) => [indicator, ...names].map(searchKey)));
      lexicon.add(databases.flatMap(({ names }) => names));
      lexicon.add(figures.flatMap(({ label, names: called, question }) => [label, ...called, question].map(searchKey)));
      return {
        tasks: index.tasks,
        groups: [...groups.values()],
        targets: targets.map(({ code, indicator, names = [], minimum, maximum }) => ({
          code,
          bounds: [minimum, maximum],
          names: [indicator, ...names].map((name) => [...new Set(searchKey(name).split(' '))]),
        })),
        databases,
        figures: indexFigures(figures),
        lexicon: lexicon.lexicon,
      };
    },
  };
}

/** The words of questions themselves. */
const LANGUAGE: readonly string[] = [
  ...Object.values(QUESTIONS).flatMap(({ phrases = [] }) => phrases),
  ...FILLER_WORDS,
  ...PLAN_WORDS,
  ...FOLLOWING_PHRASES,
  'nhom',
  ...TIME_PHRASES,
  ...SOURCE_PHRASES,
];
