import type { Doubt } from './figures-in.ts';
import type { Numeral } from './read-numeral.ts';

/** What a question asks for, by which its figure is found among others. */
export interface Asked {
  kind: 'count' | 'money' | 'share';
  /** The unit of a count. */
  unit: string;
  /** The year that is reported on. */
  year: number | null;
  /** The question's own words, folded: of a whole and a part the one that they name is asked for. */
  words?: string;
}

/** What a sentence answers. `several`: each may be meant, or their sum; `zero`: it says that there is none. */
export type SentenceRead =
  | { kind: 'figure'; figure: Numeral; unit: string; doubt: Doubt | null }
  | { kind: 'several'; figures: Numeral[]; sum: boolean }
  | { kind: 'zero' }
  | { kind: 'range' };
