import { buildUnitIndex, type UnitIndex } from '../../domain/people/unit-index.ts';
import { askedRole, rolesToAsk } from '../../domain/people/asked-role.ts';
import type { UnitKind } from '../../domain/units/unit-kinds.ts';
import { rolesOfUnit, type GrantedRole } from '../../domain/people/granted-roles.ts';
import type { InvitedRole } from '../../domain/people/invitation.ts';
import type { RegistrationDraft, RegistrationNote, RegistrationState } from '../../domain/people/registration.ts';
import type { Database } from '../../store/open-store.ts';
import { findRoleUnit, findUnit, listUnitsOn, type UnitFacts } from '../../store/units.ts';

/** A unit as buttons and sentences name it. */
export interface UnitName {
  id: number;
  name: string;
  shortName: string;
}

/** The open question of a registration, with everything needed to put it into words. */
export interface RegistrationStepView {
  kind: 'step';
  draft: RegistrationDraft;
  state: RegistrationState;
  note: RegistrationNote | null;
  /** The chosen unit, and the units that the note speaks of, in its order. */
  unit: UnitName | null;
  named: UnitName[];
  /** How a name without marks is known to be spelled. */
  spellings: string[];
  /** The roles for which one can register in the chosen unit, and the one for which the person does. */
  roles: readonly GrantedRole[];
  role: GrantedRole | null;
}

/** Lists the units for which somebody may register on `today`. */
export async function listRegistrableUnits(database: Database, today: string): Promise<UnitFacts[]> {
  const units = await listUnitsOn(database, today);
  return units.filter(isRegistrable);
}

/** Returns whether somebody could register for a unit of this kind. */
export function isRegistrable({ kind }: { kind: UnitKind }): boolean {
  return rolesOfUnit({ kind, coordinating: false }).length > 0;
}

/** Lists the chosen unit alone, for steps that look up no unit. */
export async function listChosenUnit(database: Database, unitId: number | null): Promise<UnitFacts[]> {
  const unit = unitId === null ? null : await findUnit(database, unitId);
  return unit === null ? [] : [unit];
}

/** The last index that was built, with what it was built from: units change a few times a year. */
let built: { from: string; index: UnitIndex } | null = null;

/** Returns the index in which typed units are looked up. */
export function indexUnits(units: readonly UnitFacts[]): UnitIndex {
  // One chosen unit must not drive out the index of all.
  if (units.length < 2) return buildUnitIndex(units.map((unit) => ({ ...unit, active: true })));
  const from = JSON.stringify(units);
  if (built?.from !== from) built = { from, index: buildUnitIndex(units.map((unit) => ({ ...unit, active: true }))) };
  return built.index;
}

/**
 * Lists the roles for which one can register in the chosen unit; none before one was chosen.
 * @param invitedAs the only one of somebody who was invited to it.
 */
export async function listRolesToAsk(
  database: Database,
  { unitId, invitedAs }: { unitId: number | null; invitedAs: InvitedRole | null },
): Promise<GrantedRole[]> {
  if (invitedAs !== null) return [invitedAs];
  const unit = unitId === null ? null : await findRoleUnit(database, unitId);
  return unit === null ? [] : rolesToAsk(unit);
}

/**
 * Adds the names of units to the ids of a step.
 * @param roles those for which one can register in the unit of the draft.
 */
export function viewStep(
  draft: RegistrationDraft,
  state: RegistrationState,
  note: RegistrationNote | null,
  {
    units,
    roles,
    spellings = [],
  }: { units: readonly UnitFacts[]; roles: readonly GrantedRole[]; spellings?: string[] },
): RegistrationStepView {
  const nameOf = (id: number): UnitName[] =>
    units.filter((unit) => unit.id === id).map(({ name, shortName }) => ({ id, name, shortName }));
  return {
    kind: 'step',
    draft,
    state,
    note,
    unit: draft.unitId === null ? null : (nameOf(draft.unitId)[0] ?? null),
    named: unitIdsOf(note).flatMap(nameOf),
    spellings,
    roles,
    role: askedRole(draft, roles),
  };
}

function unitIdsOf(note: RegistrationNote | null): number[] {
  if (note === null) return [];
  switch (note.kind) {
    case 'unit-guessed':
      return [note.unitId];
    case 'units-offered':
      return note.unitIds;
    case 'unit-unknown':
      return note.nearest;
    default:
      return [];
  }
}
