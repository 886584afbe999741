import type { AddedKind } from './unit-kinds.ts';
import type { LocalDate } from '../text/local-date.ts';

/** Whether a change of units waits for its day. */
export const UNIT_CHANGE_STATES = ['planned', 'applied', 'cancelled'] as const;
export type UnitChangeState = (typeof UNIT_CHANGE_STATES)[number];

/** A unit that a change makes. */
export interface NewUnit {
  name: string;
  shortName: string;
  kind: AddedKind;
}

/** Who follows a unit that ends: one that there is, or one that begins with the change. */
export type Successor = { unitId: number } | { unit: NewUnit };

/** A change of units. Merging is the ending of a unit with one successor, splitting that with several. */
export type UnitChange =
  | { kind: 'add'; unit: NewUnit }
  | { kind: 'rename'; unitId: number; name: string; shortName: string }
  /** `byArea`: the successors lie where the unit lay, which makes none of them answer for it. */
  | { kind: 'end'; unitId: number; successors: Successor[]; byArea?: boolean };

/** Returns whether a unit that ends has one successor that answers for what it still owes. */
export function hasSoleSuccessor({ successors, byArea }: Extract<UnitChange, { kind: 'end' }>): boolean {
  return successors.length === 1 && byArea !== true;
}

/** A name that a unit had until a day, the last of it. */
export interface EarlierName {
  name: string;
  shortName: string;
  validTo: LocalDate;
}
