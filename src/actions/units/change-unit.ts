import { findUnits } from '../../domain/people/find-unit.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { addDays, toLocalDate, type LocalDate } from '../../domain/text/local-date.ts';
import { readEnding, readNameAndDay, unitNamed } from '../../domain/units/read-unit-change.ts';
import { hasSoleSuccessor, type Successor, type UnitChange } from '../../domain/units/unit-change.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation, saveConversation } from '../../store/conversations.ts';
import { listMemberships } from '../../store/memberships.ts';
import { listObligations } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import {
  endsBefore,
  findUnitChange,
  listPlannedChanges,
  moveUnitChange,
  planUnitChange,
} from '../../store/unit-changes.ts';
import { findUnit, isCoordinatingUnit, listUnitsOn, type UnitFacts } from '../../store/units.ts';
import { indexUnits } from '../registration/registration-step.ts';
import { applyOnce, type Request } from '../request.ts';
import { applyUnitChange } from './apply-unit-change.ts';

export type ChangeKind = UnitChange['kind'];

/** Where somebody is who changes a unit: what of which, and once it is understood the change itself. */
export interface UnitChangeState {
  kind: ChangeKind;
  /** 0 for a new unit. */
  unitId: number;
  draft: { change: UnitChange; effectiveOn: LocalDate } | null;
}

/** A change before it is made, with what it would do. */
export interface ChangePreview {
  kind: 'preview';
  change: UnitChange;
  effectiveOn: LocalDate;
  /** The unit that is changed, as it is called now; null for a new one. */
  unitName: string | null;
  /** Who follows, and whether that unit begins with the change. */
  successors: { name: string; begins: boolean }[];
  /** Roles that would end, and reports that the unit still owes. */
  roles: number;
  owed: number;
  sole: boolean;
  /** It would be applied at once. */
  now: boolean;
}

export type ChangeUnitOutcome =
  | {
      kind: 'ask';
      what: ChangeKind;
      unitName: string | null;
      refused: 'date' | 'name' | 'same' | 'coordinating' | 'ended' | null;
    }
  | ChangePreview
  | { kind: 'applied' | 'planned'; preview: ChangePreview }
  | { kind: 'cancelled' }
  /** Nothing is being changed: the button is old. */
  | { kind: 'nothing' }
  | { kind: 'forbidden' };

/** Begins a change of a unit, or a new one (`unitId` 0). */
export async function askUnitChange(request: Request, what: ChangeKind, unitId: number): Promise<ChangeUnitOutcome> {
  const { store, person, now } = request;
  if (!isAllowed(person, 'unit.manage')) return { kind: 'forbidden' };
  const unit = unitId === 0 ? null : await findUnit(store.database, unitId);
  if (what !== 'add' && unit === null) return { kind: 'nothing' };
  if (what === 'end' && (await isCoordinatingUnit(store.database, unitId)))
    return { kind: 'ask', what, unitName: unit?.name ?? null, refused: 'coordinating' };
  if (what !== 'add' && (await endsBefore(store.database, unitId, addDays(toLocalDate(now), 1))))
    return { kind: 'ask', what, unitName: unit?.name ?? null, refused: 'ended' };
  await saveConversation(
    store.database,
    person.telegramUserId,
    'unit-change',
    { kind: what, unitId, draft: null },
    now,
  );
  return { kind: 'ask', what, unitName: unit?.name ?? null, refused: null };
}

/** A unit that is to begin on a day to come. */
export interface PlannedUnit {
  changeId: number;
  name: string;
  on: LocalDate;
}

/** The units that are to begin, for those who manage units: they have no card yet. */
export async function listPlannedUnits({ store, person }: Request): Promise<PlannedUnit[]> {
  if (!isAllowed(person, 'unit.manage')) return [];
  const planned = await listPlannedChanges(store.database);
  return planned.flatMap(({ id, change, effectiveOn }) =>
    change.kind === 'add' ? [{ changeId: id, name: change.unit.name, on: effectiveOn }] : [],
  );
}

/** Takes what was typed about the change, and shows what it would do. */
export async function writeUnitChange(
  request: Request,
  state: UnitChangeState,
  typed: string,
): Promise<ChangeUnitOutcome> {
  const { store, person, now } = request;
  const { database } = store;
  if (!isAllowed(person, 'unit.manage')) return { kind: 'forbidden' };
  const { kind: what, unitId } = state;
  const unit = unitId === 0 ? null : await findUnit(database, unitId);
  const unitName = unit?.name ?? null;
  const units = await listUnitsOn(database, toLocalDate(now));
  const read = readChange(state, typed, toLocalDate(now), units);
  if (read.kind === 'refused') return { kind: 'ask', what, unitName, refused: read.reason };
  const draft = { change: read.change, effectiveOn: read.from };
  await saveConversation(database, person.telegramUserId, 'unit-change', { ...state, draft }, now);
  return preview(database, draft, now);
}

/** Makes the change that was shown: at once, or on its day. */
export async function confirmUnitChange(request: Request): Promise<ChangeUnitOutcome> {
  const { person, now, conversation } = request;
  const { officerId, telegramUserId } = person;
  if (!isAllowed(person, 'unit.manage')) return { kind: 'forbidden' };
  const { draft } = (conversation?.kind === 'unit-change' ? conversation.state : { draft: null }) as UnitChangeState;
  return applyOnce(request, 'confirm-unit-change', async (database): Promise<ChangeUnitOutcome> => {
    if (draft === null) return { kind: 'nothing' };
    const shown = await preview(database, draft, now);
    const planned = await planUnitChange(database, { ...draft, reformKey: null, createdById: officerId }, now);
    await endConversation(database, telegramUserId);
    if (planned === null) return { kind: 'nothing' };
    if (shown.now) await applyUnitChange(database, planned, { officerId, telegramUserId }, now);
    else {
      const subjectId = 'unitId' in draft.change ? draft.change.unitId : 0;
      const audit = { officerId, telegramUserId, subject: 'unit' as const, subjectId, action: 'unit.plan' as const };
      await recordAudit(database, { ...audit, after: { ...draft.change, effectiveOn: draft.effectiveOn } }, now);
    }
    return { kind: shown.now ? 'applied' : 'planned', preview: shown };
  });
}

/** Gives up a change whose day has not come. */
export async function cancelUnitChange(request: Request, id: number): Promise<ChangeUnitOutcome> {
  const { person, now } = request;
  const { officerId, telegramUserId } = person;
  if (!isAllowed(person, 'unit.manage')) return { kind: 'forbidden' };
  return applyOnce(request, 'cancel-unit-change', async (database): Promise<ChangeUnitOutcome> => {
    const planned = await findUnitChange(database, id);
    if (planned === null || !(await moveUnitChange(database, id, 'cancelled', now))) return { kind: 'nothing' };
    const { change } = planned;
    const subjectId = 'unitId' in change ? change.unitId : 0;
    await recordAudit(
      database,
      { officerId, telegramUserId, subject: 'unit', subjectId, action: 'unit.cancel', before: change },
      now,
    );
    return { kind: 'cancelled' };
  });
}

type ChangeReading =
  { kind: 'read'; change: UnitChange; from: LocalDate } | { kind: 'refused'; reason: 'date' | 'name' | 'same' };

function readChange(
  { kind, unitId }: UnitChangeState,
  typed: string,
  today: LocalDate,
  units: readonly UnitFacts[],
): ChangeReading {
  if (kind !== 'end') {
    const read = readNameAndDay(typed, today);
    if (read.kind === 'refused') return read;
    const { unit, from } = read;
    const taken = units.some(({ id, name }) => name === unit.name && (kind === 'add' || id === unitId));
    if (taken) return { kind: 'refused', reason: 'same' };
    return kind === 'add'
      ? { kind: 'read', from, change: { kind, unit } }
      : { kind: 'read', from, change: { kind, unitId, name: unit.name, shortName: unit.shortName } };
  }
  const read = readEnding(typed, today);
  if (read.kind === 'refused') return read;
  const successors: Successor[] = [];
  for (const name of read.names) {
    const found = findUnits(indexUnits(units), name);
    if (found.kind === 'one' && found.certainty === 'exact') {
      if (found.id === unitId) return { kind: 'refused', reason: 'same' };
      successors.push({ unitId: found.id });
    } else {
      const unit = unitNamed(name);
      if (unit === null) return { kind: 'refused', reason: 'name' };
      successors.push({ unit });
    }
  }
  return { kind: 'read', from: read.from, change: { kind, unitId, successors } };
}

async function preview(
  database: Database,
  { change, effectiveOn }: { change: UnitChange; effectiveOn: LocalDate },
  now: Date,
): Promise<ChangePreview> {
  const today = toLocalDate(now);
  const unit = 'unitId' in change ? await findUnit(database, change.unitId) : null;
  const successors: ChangePreview['successors'] = [];
  for (const successor of change.kind === 'end' ? change.successors : []) {
    if ('unit' in successor) successors.push({ name: successor.unit.name, begins: true });
    else successors.push({ name: (await findUnit(database, successor.unitId))?.name ?? '', begins: false });
  }
  const ends = change.kind === 'end';
  const roles = ends ? (await listMemberships(database, { unitId: change.unitId }, today)).length : 0;
  const owed = ends
    ? (await listObligations(database, { unitIds: [change.unitId] })).filter(({ state }) => isOwing(state)).length
    : 0;
  return {
    ...{ kind: 'preview', change, effectiveOn, unitName: unit?.name ?? null, successors, roles, owed },
    sole: ends && hasSoleSuccessor(change),
    now: effectiveOn <= today,
  };
}
