import type { RecipientFacts } from '../../store/broadcast-recipients.ts';

/** Converts a recipient to what the summary counts. */
export function toCountedRecipient({ unitIds, group, state, answer, answeredAt }: RecipientFacts) {
  return { unitIds, group: group !== null, state, answer, answeredAt };
}
