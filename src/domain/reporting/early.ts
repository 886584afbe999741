import { toLocalDate } from '../text/local-date.ts';
import { policyOf, type Occasion } from './occasions.ts';

/** Returns whether figures that are handed in then come before the day until which they are counted. */
export function isHandedInEarly(at: Date | null, round: { occasion: Occasion; closingOn: string }): boolean {
  return at !== null && policyOf(round.occasion).counted && toLocalDate(at) < round.closingOn;
}
