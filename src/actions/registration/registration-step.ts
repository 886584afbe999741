import { buildUnitIndex, type UnitIndex } from '../../domain/people/find-unit.ts';
import type { RegistrationDraft, RegistrationNote, RegistrationState } from '../../domain/people/registration.ts';
import type { Database } from '../../store/open-store.ts';
import { findUnit, listUnitsOn, type UnitFacts } from '../../store/units.ts';

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
}

/** Kinds that stand for many units at once, or for whom nobody registers. */
const NOT_REGISTERED: readonly string[] = ['group', 'ministry'];

/** The units for which somebody may register on `today`. */
export async function listRegistrableUnits(database: Database, today: string): Promise<UnitFacts[]> {
  const units = await listUnitsOn(database, today);
  return units.filter(isRegistrable);
}

/** Whether somebody could register for a unit of this kind. */
export function isRegistrable({ kind }: { kind: string }): boolean {
  return !NOT_REGISTERED.includes(kind);
}

/** The chosen unit alone, for the steps in which no unit is looked up. */
export async function listChosenUnit(database: Database, unitId: number | null): Promise<UnitFacts[]> {
  const unit = unitId === null ? null : await findUnit(database, unitId);
  return unit === null ? [] : [unit];
}

/** The last index that was built, with what it was built from: units change a few times a year. */
let built: { from: string; index: UnitIndex } | null = null;

/** The index in which typed units are looked up. */
export function indexUnits(units: readonly UnitFacts[]): UnitIndex {
  // One chosen unit must not drive out the index of all.
  if (units.length < 2) return buildUnitIndex(units.map((unit) => ({ ...unit, active: true })));
  const from = JSON.stringify(units);
  if (built?.from !== from) built = { from, index: buildUnitIndex(units.map((unit) => ({ ...unit, active: true }))) };
  return built.index;
}

/** Puts names to the ids of a step. */
export function viewStep(
  draft: RegistrationDraft,
  state: RegistrationState,
  note: RegistrationNote | null,
  units: readonly UnitFacts[],
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
