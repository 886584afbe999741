import { isAllowed } from '../../domain/people/roles.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { addDays, toLocalDate, type LocalDate } from '../../domain/text/local-date.ts';
import { lacksMarks } from '../../domain/text/normalize.ts';
import { hasSoleSuccessor, type UnitChange } from '../../domain/units/unit-change.ts';
import { recordAudit } from '../../store/audit.ts';
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
import { listRoundsToJoin, type RoundToJoin } from '../../store/round-units.ts';
import { findUnit, isCoordinatingUnit, listUnitsOn } from '../../store/units.ts';
import { endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import { unitChangeConversation, type UnitChangeState } from './unit-change-conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { applyUnitChange } from './apply-unit-change.ts';
import { newNames, readTypedChange } from './read-typed-change.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

export type ChangeKind = UnitChange['kind'];

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
  /** New names will read as they were typed, without marks. Nothing is changed yet. */
  | { kind: 'marks-missing'; written: string[] }
  /** `joinable`: the open rounds that ask units such as a new one. */
  | { kind: 'applied' | 'planned'; preview: ChangePreview; unitId: number | null; joinable: RoundToJoin[] }
  | { kind: 'cancelled' }
  /** Nothing is being changed: the button is old. */
  | { kind: 'nothing' }
  | Refusal;

/** Begins a change of a unit, or a new one (`unitId` 0). */
export async function askUnitChange(request: Request, what: ChangeKind, unitId: number): Promise<ChangeUnitOutcome> {
  const { store, person, now } = request;
  const actor = authorize(person, 'unit.manage');
  if (actor.kind === 'forbidden') return actor;
  const unit = unitId === 0 ? null : await findUnit(store.database, unitId);
  if (what !== 'add' && unit === null) return { kind: 'nothing' };
  if (what === 'end' && (await isCoordinatingUnit(store.database, unitId)))
    return { kind: 'ask', what, unitName: unit?.name ?? null, refused: 'coordinating' };
  if (what !== 'add' && (await endsBefore(store.database, unitId, addDays(toLocalDate(now), 1))))
    return { kind: 'ask', what, unitName: unit?.name ?? null, refused: 'ended' };
  await enterConversation(store.database, request, unitChangeConversation, { kind: what, unitId, draft: null });
  return { kind: 'ask', what, unitName: unit?.name ?? null, refused: null };
}

/** A unit that is to begin on a day to come. */
export interface PlannedUnit {
  changeId: number;
  name: string;
  on: LocalDate;
}

/** Lists the units that are to begin, for those who manage units: they have no card yet. */
export async function listPlannedUnits({ store, person }: Request): Promise<PlannedUnit[]> {
  if (!isAllowed(person, 'unit.manage')) return [];
  const planned = await listPlannedChanges(store.database);
  return planned.flatMap(({ id, change, effectiveOn }) =>
    change.kind === 'add' ? [{ changeId: id, name: change.unit.name, on: effectiveOn }] : [],
  );
}

/** Takes what was typed about the change, and shows what it would do. For new names without marks they are asked for, once. */
export async function writeUnitChange(
  request: Request,
  state: UnitChangeState,
  typed: string,
): Promise<ChangeUnitOutcome> {
  const { store, person, now } = request;
  const { database } = store;
  const actor = authorize(person, 'unit.manage');
  if (actor.kind === 'forbidden') return actor;
  const { kind: what, unitId } = state;
  const unit = unitId === 0 ? null : await findUnit(database, unitId);
  const unitName = unit?.name ?? null;
  const units = await listUnitsOn(database, toLocalDate(now));
  const read = readTypedChange(state, typed, toLocalDate(now), units);
  if (read.kind === 'refused') return { kind: 'ask', what, unitName, refused: read.reason };
  const written = newNames(read.change).filter(lacksMarks);
  if (state.unmarked === undefined && written.length > 0) {
    const unmarked = { typed, effectiveOn: read.from };
    await enterConversation(database, request, unitChangeConversation, { kind: what, unitId, unmarked, draft: null });
    return { kind: 'marks-missing', written };
  }
  const draft = { change: read.change, effectiveOn: read.from };
  await enterConversation(database, request, unitChangeConversation, { ...state, draft });
  return preview(database, draft, now);
}

/** Takes new names as they were typed, without marks. */
export async function keepUnmarkedNames(request: Request): Promise<ChangeUnitOutcome> {
  const { store, person, now } = request;
  const actor = authorize(person, 'unit.manage');
  if (actor.kind === 'forbidden') return actor;
  const state = stateOf(request, unitChangeConversation);
  if (state?.unmarked === undefined) return { kind: 'nothing' };
  // They were typed anew since.
  if (state.draft !== null) return preview(store.database, state.draft, now);
  return writeUnitChange(request, state, state.unmarked.typed);
}

/** Makes the unit that is being added one of another kind, where its name does not tell it. */
export async function chooseUnitKind(request: Request, kind: 'agency' | 'enterprise'): Promise<ChangeUnitOutcome> {
  const { store, person, now } = request;
  const actor = authorize(person, 'unit.manage');
  if (actor.kind === 'forbidden') return actor;
  const state = stateOf(request, unitChangeConversation);
  if (state?.draft?.change.kind !== 'add') return { kind: 'nothing' };
  const { change, effectiveOn } = state.draft;
  const draft = { change: { ...change, unit: { ...change.unit, kind } }, effectiveOn };
  await enterConversation(store.database, request, unitChangeConversation, { ...state, draft });
  return preview(store.database, draft, now);
}

/** Makes the change that was shown: at once, or on its day. */
export async function confirmUnitChange(request: Request): Promise<ChangeUnitOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'unit.manage');
  if (actor.kind === 'forbidden') return actor;
  const { officerId, telegramUserId } = actor;
  const draft = stateOf(request, unitChangeConversation)?.draft ?? null;
  return applyOnce(request, 'confirm-unit-change', async (database): Promise<ChangeUnitOutcome> => {
    if (draft === null) return { kind: 'nothing' };
    const shown = await preview(database, draft, now);
    const planned = await planUnitChange(database, { ...draft, reformKey: null, createdById: officerId }, now);
    await endConversation(database, telegramUserId);
    if (planned === null) return { kind: 'nothing' };
    let unitId: number | null = null;
    if (shown.now) unitId = await applyUnitChange(database, planned, { officerId, telegramUserId }, now);
    else {
      const subjectId = 'unitId' in draft.change ? draft.change.unitId : 0;
      const audit = { officerId, telegramUserId, subject: 'unit' as const, subjectId, action: 'unit.plan' as const };
      await recordAudit(database, { ...audit, after: { ...draft.change, effectiveOn: draft.effectiveOn } }, now);
    }
    const added = draft.change.kind === 'add' && unitId !== null ? unitId : null;
    const joinable = added === null ? [] : await listRoundsToJoin(database, added, toLocalDate(now));
    return { kind: shown.now ? 'applied' : 'planned', preview: shown, unitId: added, joinable };
  });
}

/** Gives up a change whose day has not come. */
export async function cancelUnitChange(request: Request, id: number): Promise<ChangeUnitOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'unit.manage');
  if (actor.kind === 'forbidden') return actor;
  const { officerId, telegramUserId } = actor;
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

/** Returns what a change would do: to roles, to what is owed, and with which successors. */
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
    kind: 'preview',
    change,
    effectiveOn,
    unitName: unit?.name ?? null,
    successors,
    roles,
    owed,
    sole: ends && hasSoleSuccessor(change),
    now: effectiveOn <= today,
  };
}
