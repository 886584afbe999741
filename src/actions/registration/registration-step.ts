import { buildUnitIndex, type UnitIndex } from '../../domain/people/find-unit.ts';
import type { RegistrationDraft, RegistrationNote, RegistrationState } from '../../domain/people/registration.ts';
import type { Database } from '../../store/open-store.ts';
import { listUnitsOn, type UnitFacts } from '../../store/units.ts';

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
  return units.filter((unit) => !NOT_REGISTERED.includes(unit.kind));
}

/** The index in which typed units are looked up. */
export function indexUnits(units: readonly UnitFacts[]): UnitIndex {
  return buildUnitIndex(units.map((unit) => ({ ...unit, active: true })));
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
