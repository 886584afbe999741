import { isOwing } from '../reporting/owing.ts';

/** What a unit still owes: its figures, or, when those are in, the signed document. */
export type Missing = 'figures' | 'signed-document';

/** What is missing of an obligation in this state; null when nothing is. */
export function missingOf(state: string): Missing | null {
  return isOwing(state) ? 'figures' : null;
}

/** The states of obligations of which something is missing. */
export const OWING_STATES = ['open', 'drafting', 'returned'] as const;
