import { CONTRADICTION_CHECKS } from './index.ts';
import type { Contradiction } from './contradiction.ts';
import { readerWords } from '../reader-words.ts';
import type { PlanDocument } from '../plan-schema.ts';

/**
 * Finds everything in which the document disagrees with itself: what can be computed, then what a reader recorded and
 * no check computes. Nothing is corrected; an answer that touches one quotes each place.
 */
export function findContradictions(plan: PlanDocument): Contradiction[] {
  const computed = CONTRADICTION_CHECKS.flatMap(({ find }) => find(plan));
  return [...computed.map((one) => inOwnPlaces(plan, one)), ...recordedNotes(plan)];
}

/** Checks speak of the places of most plans; a plan whose tasks stand elsewhere is cited by its own. */
function inOwnPlaces({ document: { annexes } }: PlanDocument, found: Contradiction): Contradiction {
  if (annexes === undefined) return found;
  const { tasks, budget, duties } = annexes;
  const both = tasks === budget ? tasks : `${tasks} và ${budget}`;
  const own = (words: string): string =>
    words.replaceAll(
      /Phụ lục I và II|Phụ lục I, II|Phụ lục II?(?![IVX\d])|(?<=(?:phần|[Mm]ục) )IV(?!\.?[\da-z])/gu,
      (place) => (place === 'IV' ? duties : place === 'Phụ lục I' ? tasks : place === 'Phụ lục II' ? budget : both),
    );
  return { ...found, place: own(found.place), statement: own(found.statement) };
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
