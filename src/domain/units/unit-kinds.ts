/** Kinds of units of which there are lists by area. */
export const DISTRICT_KINDS = ['district', 'commune'] as const;
/** Kinds that are agencies of the province. */
const AGENCY_KINDS = ['department', 'agency', 'board', 'press'] as const;
/** Kinds of which a unit can be added in chat. */
export const ADDED_KINDS = [...AGENCY_KINDS, ...DISTRICT_KINDS, 'enterprise'] as const;

/** The kinds by which units are told apart. A group is a name that stands for many of them. */
export const UNIT_KINDS = ['province', 'ministry', ...ADDED_KINDS, 'group'] as const;

export type UnitKind = (typeof UNIT_KINDS)[number];
export type AddedKind = (typeof ADDED_KINDS)[number];

/** Kinds that name others and have no officers of their own. */
const KINDS_WITHOUT_OFFICERS: readonly UnitKind[] = ['ministry', 'group'];

/** Returns whether units of this kind are agencies of the province. */
export function isAgency(kind: UnitKind): boolean {
  return isOf(AGENCY_KINDS, kind);
}

/** Returns whether units of this kind are districts or communes. */
export function isDistrictKind(kind: UnitKind): boolean {
  return isOf(DISTRICT_KINDS, kind);
}

/** Returns whether units of this kind have officers of their own. */
export function hasOfficers(kind: UnitKind): boolean {
  return !KINDS_WITHOUT_OFFICERS.includes(kind);
}

function isOf(kinds: readonly UnitKind[], kind: UnitKind): boolean {
  return kinds.includes(kind);
}
