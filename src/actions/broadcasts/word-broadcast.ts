import { hasOfficers, isDistrictKind } from '../../domain/units/unit-kinds.ts';
import type { TaskRole } from '../../domain/plan/task-roles.ts';
import type { BroadcastState } from '../../domain/broadcasts/broadcast-state.ts';
import { resolveAudience } from '../../domain/broadcasts/audience.ts';
import { isComposing } from '../../domain/broadcasts/broadcast-state.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { parseMoment, type ParsedMoment } from '../../domain/text/parse-moment.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import { readAudienceFacts } from '../../store/broadcast-audience.ts';
import { findBroadcast, listBroadcasts } from '../../store/broadcasts.ts';
import type { Database } from '../../store/open-store.ts';
import { listTasks } from '../../store/plans.ts';
import { listRounds } from '../../store/rounds.ts';
import { listUnitsOn, type UnitFacts } from '../../store/units.ts';
import type { Request } from '../request.ts';
import { type ComposeOutcome } from './show-draft.ts';
import { changeDraft, type SeenVersion } from './compose-broadcast.ts';
import { countDistricts } from './describe-broadcast.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** Why words are no time that is still to come. */
export type MomentRefusal = Exclude<ParsedMoment['kind'], 'moment'>;

/** Hour at which a day without one ends for an answer, and begins for sending. */
const ANSWER_HOUR = 17;
const SENDING_HOUR = 8;

/** Reads words as the time by which an answer is asked for. */
export async function typeAnswerBy(
  request: Request,
  seen: SeenVersion,
  typed: string,
): Promise<ComposeOutcome | { kind: 'time-refused'; reason: MomentRefusal }> {
  const parsed = parseMoment(typed, request.now, ANSWER_HOUR);
  if (parsed.kind !== 'moment') return { kind: 'time-refused', reason: parsed.kind };
  return changeDraft(request, seen, { kind: 'answer-by', at: parsed.at });
}

/** Reads words as the time at which a broadcast is to go. */
export function readSendingTime(
  request: Request,
  typed: string,
): { kind: 'moment'; at: Date } | { kind: 'time-refused'; reason: MomentRefusal } {
  const parsed = parseMoment(typed, request.now, SENDING_HOUR);
  return parsed.kind === 'moment' ? parsed : { kind: 'time-refused', reason: parsed.kind };
}

/** What an audience can be chosen from. */
export interface AudienceChoices {
  districts: ReturnType<typeof countDistricts>;
  /** How many companies there are. */
  enterprises: number;
  /** The open rounds, the one that asks the most units first. */
  rounds: { id: number; title: string }[];
  /** Broadcasts that asked for an answer, the newest first. */
  asked: { id: number }[];
}

/** Returns what an audience can be chosen from now, and the drafts that are open. */
export async function offerAudiences(
  request: Request,
): Promise<
  { kind: 'choices'; choices: AudienceChoices; open: { id: number; state: BroadcastState; by: string }[] } | Refusal
> {
  const { store, person, now } = request;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  const { choices } = await readChoices(store.database, request.planId, now);
  const open = await listBroadcasts(store.database, request.planId, ['draft', 'scheduled'], 3);
  return { kind: 'choices', choices, open: open.map(({ id, state, editedByName: by }) => ({ id, state, by })) };
}

/** A unit as it can be taken in or out by a button. */
export interface UnitChoice {
  id: number;
  name: string;
  state: 'in' | 'out' | 'excluded';
}

/** Lists every unit with whether the broadcast reaches it, sorted. */
export async function listUnitChoices(
  request: Request,
  id: number,
): Promise<{ kind: 'units'; id: number; version: number; units: UnitChoice[] } | Refusal | { kind: 'gone' }> {
  const { store, person, now } = request;
  const { database } = store;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  const broadcast = await findBroadcast(database, id);
  if (broadcast === null || !isComposing(broadcast.state)) return { kind: 'gone' };
  const { audience, version } = broadcast;
  const reached = new Set(
    resolveAudience(audience, await readAudienceFacts(database, audience, toLocalDate(now))).unitIds,
  );
  const excluded = new Set(audience.exclusions.flatMap((part) => (part.kind === 'unit' ? [part.unitId] : [])));
  const units = (await listTellableUnits(database, now)).map(({ id: unitId, shortName, kind }) => ({
    id: unitId,
    name: shortName,
    district: isDistrictKind(kind),
    state: excluded.has(unitId) ? ('excluded' as const) : reached.has(unitId) ? ('in' as const) : ('out' as const),
  }));
  const sorted = [
    ...sortUnits(units.filter(({ district }) => district)),
    ...sortUnits(units.filter(({ district }) => !district)),
  ];
  return {
    kind: 'units',
    id,
    version,
    units: sorted.map(({ id: unitId, name, state }) => ({ id: unitId, name, state })),
  };
}

/** Lists the tasks of the plan, with how the broadcast reaches their units. */
export async function listTaskChoices(
  request: Request,
  id: number,
): Promise<
  | {
      kind: 'tasks';
      id: number;
      version: number;
      tasks: { id: number; code: string; title: string; lead: boolean; cooperate: boolean }[];
    }
  | Refusal
  | { kind: 'gone' }
> {
  const { store, person } = request;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  const broadcast = await findBroadcast(store.database, id);
  if (broadcast === null || !isComposing(broadcast.state)) return { kind: 'gone' };
  const has = (taskId: number, role: TaskRole): boolean =>
    broadcast.audience.parts.some((part) => part.kind === 'task' && part.taskId === taskId && part.role === role);
  const tasks = (await listTasks(store.database, request.planId)).map(({ id: taskId, code, title }) => ({
    id: taskId,
    code,
    title,
    lead: has(taskId, 'lead'),
    cooperate: has(taskId, 'cooperate'),
  }));
  return { kind: 'tasks', id, version: broadcast.version, tasks };
}

/** Reads the units that can be told, and what an audience can be chosen from. */
export async function readChoices(
  database: Database,
  planId: number,
  now: Date,
): Promise<{ units: UnitFacts[]; choices: AudienceChoices }> {
  const units = await listTellableUnits(database, now);
  const rounds = (await listRounds(database, planId)).filter(({ state }) => state === 'open');
  const sent = await listBroadcasts(database, planId, ['sending', 'sent'], 20);
  return {
    units,
    choices: {
      districts: countDistricts({ units: units.map((unit) => ({ ...unit, coordinating: false })) }),
      enterprises: units.filter(({ kind }) => kind === 'enterprise').length,
      rounds: rounds.map(({ id, title }) => ({ id, title })),
      asked: sent.filter(({ ask }) => ask !== 'nothing').map(({ id }) => ({ id })),
    },
  };
}

/** The units that can have officers of their own. */
async function listTellableUnits(database: Database, now: Date): Promise<UnitFacts[]> {
  return (await listUnitsOn(database, toLocalDate(now))).filter(({ kind }) => hasOfficers(kind));
}
