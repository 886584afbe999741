import { isHandedIn, type DocumentStanding } from '../documents/signed-document.ts';
import { isOwing } from '../reporting/owing.ts';

/** What a unit still owes: its figures, or, when those are in, the signed document. */
export type Missing = 'figures' | 'signed-document';

/**
 * Returns what a unit is reminded of; null when nothing is missing. A document that the unit says it sent is not asked
 * for again, although nobody has received it yet; one that was signed for other figures is.
 */
export function missingOf({
  state,
  document,
  round,
}: Pick<DocumentStanding, 'state' | 'round'> & {
  document: Pick<DocumentStanding['document'], 'kind'>;
}): Missing | null {
  if (isOwing(state)) return 'figures';
  if (!round.asksDocument || !isHandedIn(state)) return null;
  return document.kind === 'missing' || document.kind === 'outdated' ? 'signed-document' : null;
}
