import { CONTRADICTION_CHECKS } from './index.ts';
import type { Contradiction } from './contradiction.ts';
import { readerWords } from '../reader-words.ts';
import type { PlanDocument } from '../plan-schema.ts';

/**
 * Finds everything in which the document disagrees with itself: what can be computed, then what a reader recorded and
 * no check computes. Nothing is corrected; an answer that touches one quotes each place.
 */
export function findContradictions(plan: PlanDocument): Contradiction[] {
  return [...CONTRADICTION_CHECKS.flatMap(({ find }) => find(plan)), ...recordedNotes(plan)];
}

/** Returns what a reader recorded and no check computes. */
export function recordedNotes(plan: PlanDocument): Contradiction[] {
  return plan.notes.map(({ code, severity, text }): Contradiction => ({
    check: 'recorded-note',
    place: code,
    statement: readerWords(plan, text),
    severity,
    tasks: [],
  }));
}
