import type { PlanDocument } from '../plan-schema.ts';

/** A place in which the document disagrees with itself. */
export interface Contradiction {
  check: string;
  /** Where in the document, as officials cite it. */
  place: string;
  /** What stands there, with both figures, in Vietnamese. */
  statement: string;
  severity: 'high' | 'medium' | 'low';
  /** The tasks that it touches. */
  tasks: string[];
}

/** One way in which a plan can contradict itself. */
export interface ContradictionCheck {
  id: string;
  find: (plan: PlanDocument) => Contradiction[];
}
