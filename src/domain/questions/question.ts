import type { TaskRole } from '../plan/task-roles.ts';
import type { AskedUnitKind } from './find-unit-kind.ts';
import type { Places } from './places.ts';
import type { AskedSource, Reading } from './reading.ts';
import type { Sentence } from './sentence.ts';

/** A question with everything that was found in it, before it is decided what it asks. */
export interface Question extends Sentence {
  /** The task that is named by its number, and the places of what names it. */
  numbered: Named<number> | null;
  /** Every task, group and source that is named, each once. */
  tasks: readonly number[];
  groups: readonly string[];
  sources: readonly AskedSource[];
  /** The tasks that its other words may mean, the likeliest first; several where they tie. */
  described: { ids: readonly number[]; places: readonly number[]; strength: 'strong' | 'weak' } | null;
  units: Named<readonly number[]> | null;
  /** The places of names of units that were typed with other marks than any unit has. */
  otherMarks: readonly number[];
  /** Each of the units that are named, with those that its words may mean. */
  mentions: readonly Named<readonly number[]>[];
  year: Named<number> | null;
  /** Every year that is named, each once. */
  years: readonly number[];
  /** A figure that units report, and others that its words may mean as well. */
  figures: Named<readonly string[]> | null;
  unitKind: Named<AskedUnitKind> | null;
  /** Places of the name of another province. */
  elsewhere: readonly number[];
  group: Named<string> | null;
  /** A place of the plan's text, such as "II.4.a". */
  planPlace: Named<string> | null;
  /** A database of the plan that is named; where one name is a part of another, the longer. */
  database: Named<string> | null;
  target: Named<string> | null;
  source: Named<AskedSource> | null;
  role: Named<TaskRole> | null;
  /** Speaks of the asker or the asker's own unit. */
  own: boolean;
  /** The asker reports for a unit: the one whose figures "chi bao nhiêu" may mean. */
  ownUnit: number | null;
  /** The unit to which the asker belongs, also where they report for none: whose work "sở mình chủ trì" means. */
  memberOf: number | null;
  /** Begins as questions do that go on with what was asked before. */
  follows: boolean;
  /** How what was asked before was understood; empty where nothing was. */
  topic: readonly Reading[];
  /** Whether a word that is no slot and no filling stands in it, apart from these places. */
  saysMoreThan(places: readonly number[]): boolean;
}

/** Something that is named, with the places of the words that name it. */
export interface Named<T> {
  value: T;
  places: readonly number[];
}

/** One way to understand a question, with how strongly its words speak for it and which words these are. */
export interface Candidate {
  reading: Reading;
  score: number;
  places: readonly number[];
}

/** A kind of question: its examples, what has a place in it, and the rule that looks for its phrases, where there is one. */
export interface QuestionType {
  /** As people ask; shown where somebody wants to know what can be asked. */
  examples: readonly [string, ...string[]];
  phrases?: readonly string[];
  places: Places;
  /** The ways in which the question can be understood as one of this kind; without it only training tells. */
  match?: (question: Question) => Candidate[];
}

/** A kind of question that a rule looks for besides. */
export type RuledQuestion = Required<QuestionType>;
