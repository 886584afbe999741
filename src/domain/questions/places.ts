import type { AskedWay } from './reading.ts';
import type { WordedPart } from './scoring/weights.ts';

/** Parts of a question that are found by their names. */
export type NamedPart = 'task' | 'unit' | 'year' | 'group' | 'target' | 'source' | 'figure' | 'unitKind' | 'database';

/** For which parts a kind of question has a place, which it cannot do without, and in which ways it can be asked. */
export interface Places {
  takes: readonly (NamedPart | Exclude<WordedPart, 'how'>)[];
  needs?: NamedPart | WordedPart;
  ways?: readonly AskedWay[];
}

/** Returns whether a kind of question has a place for what the wording says. */
export function hasPlace({ takes, ways = [] }: Places, part: WordedPart): boolean {
  return part === 'how' ? ways.length > 0 : takes.includes(part);
}
