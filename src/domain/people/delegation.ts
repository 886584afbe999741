import { addMonths, type LocalDate } from '../text/local-date.ts';
import { parseDateRange } from '../text/parse-date-range.ts';
import type { Role } from './roles.ts';

/** The longest delegation, in months: whoever is away for longer hands the duty over. */
export const LONGEST_DELEGATION = 6;

/** Roles that can be delegated: an administrator answers in person. */
export const DELEGATED_ROLES = [
  'contact',
  'deputy',
  'head',
  'coordinator',
  'leader',
] as const satisfies readonly Role[];

export type DelegationTerm =
  | { kind: 'term'; from: LocalDate; to: LocalDate }
  | { kind: 'refused'; reason: 'not-a-range' | 'backwards' | 'past' | 'too-long' };

/** Reads from when until when somebody delegates. */
export function readDelegationTerm(typed: string, today: LocalDate): DelegationTerm {
  const range = parseDateRange(typed, today);
  if (range.kind !== 'range') return { kind: 'refused', reason: range.kind };
  if (range.to < today) return { kind: 'refused', reason: 'past' };
  // Whatever was before today cannot be delegated any more.
  const from = range.from < today ? today : range.from;
  return range.to > addMonths(from, LONGEST_DELEGATION)
    ? { kind: 'refused', reason: 'too-long' }
    : { kind: 'term', from, to: range.to };
}
