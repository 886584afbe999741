import { resolveAudience, type Audience } from '../../domain/broadcasts/audience.ts';
import { isComposing } from '../../domain/broadcasts/broadcast-state.ts';
import { readAudience } from '../../domain/broadcasts/read-audience.ts';
import { buildUnitIndex } from '../../domain/people/find-unit.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { parseMoment } from '../../domain/text/parse-moment.ts';
import { sortUnits } from '../../domain/text/sort.ts';
import { readAudienceFacts } from '../../store/broadcast-audience.ts';
import { findBroadcast, listBroadcasts } from '../../store/broadcasts.ts';
import type { Database } from '../../store/open-store.ts';
import { listTasks } from '../../store/plans.ts';
import { listRounds } from '../../store/rounds.ts';
import { listUnitsOn, type UnitFacts } from '../../store/units.ts';
import type { Request } from '../request.ts';
import { changeDraft, type ComposeOutcome, type Seen } from './compose-broadcast.ts';
import { countDistricts } from './describe-broadcast.ts';

/** Hour at which a day without one ends for an answer, and begins for sending. */
const ANSWER_HOUR = 17;
const SENDING_HOUR = 8;

/** Words of an audience that name nothing, or more than one unit, with the units that may be meant. */
export interface UnclearWords {
  typed: string;
  units: { id: number; name: string }[];
}

/** Reads words as whom the broadcast is for: what they name is added, what follows "trừ" is left out. */
export async function typeAudience(
  request: Request,
  seen: Seen,
  typed: string,
): Promise<{ outcome: ComposeOutcome; unclear: UnclearWords[] }> {
  const { store, person, now } = request;
  const { database } = store;
  if (!isAllowed(person, 'broadcast.send')) return { outcome: { kind: 'forbidden' }, unclear: [] };
  const broadcast = await findBroadcast(database, seen.id);
  if (broadcast === null || !isComposing(broadcast.state)) return { outcome: { kind: 'gone' }, unclear: [] };
  const { units, choices } = await readChoices(database, now);
  const read = readAudience(typed, {
    units: buildUnitIndex(units.map((unit) => ({ ...unit, active: true }))),
    tasks: await listTasks(database),
    roundId: choices.rounds[0]?.id ?? null,
    askedBroadcastId: choices.asked[0]?.id ?? null,
  });
  const unclear = read.unclear.map(({ typed: words, unitIds }) => ({
    typed: words,
    units: unitIds.flatMap((id) => units.filter((unit) => unit.id === id).map(({ name }) => ({ id, name }))),
  }));
  const { audience } = broadcast;
  const changed: Audience = {
    parts: [...audience.parts, ...read.parts],
    exclusions: [...audience.exclusions, ...read.exclusions],
    roles: read.roles.length === 0 ? audience.roles : read.roles,
  };
  return { outcome: await changeDraft(request, seen, { kind: 'audience', audience: dedupe(changed) }), unclear };
}

/** Reads words as the time by which an answer is asked for. */
export async function typeAnswerBy(
  request: Request,
  seen: Seen,
  typed: string,
): Promise<ComposeOutcome | { kind: 'time-refused'; reason: 'past' | 'impossible' | 'not-a-moment' }> {
  const parsed = parseMoment(typed, request.now, ANSWER_HOUR);
  if (parsed.kind !== 'moment') return { kind: 'time-refused', reason: parsed.kind };
  return changeDraft(request, seen, { kind: 'answer-by', at: parsed.at });
}

/** Reads words as the time at which a broadcast is to go. */
export function readSendingTime(
  request: Request,
  typed: string,
): { kind: 'moment'; at: Date } | { kind: 'time-refused'; reason: 'past' | 'impossible' | 'not-a-moment' } {
  const parsed = parseMoment(typed, request.now, SENDING_HOUR);
  return parsed.kind === 'moment' ? parsed : { kind: 'time-refused', reason: parsed.kind };
}

/** What an audience can be chosen from. */
export interface AudienceChoices {
  districts: ReturnType<typeof countDistricts>;
  /** The open rounds, the newest first. */
  rounds: { id: number; title: string }[];
  /** Broadcasts that asked for an answer, the newest first. */
  asked: { id: number }[];
}

/** What an audience can be chosen from now, and the drafts that are open. */
export async function offerAudiences(
  request: Request,
): Promise<
  | { kind: 'choices'; choices: AudienceChoices; open: { id: number; state: string; by: string }[] }
  | { kind: 'forbidden' }
> {
  const { store, person, now } = request;
  if (!isAllowed(person, 'broadcast.send')) return { kind: 'forbidden' };
  const { choices } = await readChoices(store.database, now);
  const open = await listBroadcasts(store.database, ['draft', 'scheduled'], 3);
  return { kind: 'choices', choices, open: open.map(({ id, state, editedByName: by }) => ({ id, state, by })) };
}

/** A unit as it can be taken in or out by a button. */
export interface UnitChoice {
  id: number;
  name: string;
  state: 'in' | 'out' | 'excluded';
}

/** Every unit with whether the broadcast reaches it, sorted. */
export async function listUnitChoices(
  request: Request,
  id: number,
): Promise<
  { kind: 'units'; id: number; version: number; units: UnitChoice[] } | { kind: 'forbidden' } | { kind: 'gone' }
> {
  const { store, person, now } = request;
  const { database } = store;
  if (!isAllowed(person, 'broadcast.send')) return { kind: 'forbidden' };
  const broadcast = await findBroadcast(database, id);
  if (broadcast === null || !isComposing(broadcast.state)) return { kind: 'gone' };
  const { audience, version } = broadcast;
  const reached = new Set(
    resolveAudience(audience, await readAudienceFacts(database, audience, toLocalDate(now))).unitIds,
  );
  const excluded = new Set(audience.exclusions.flatMap((part) => (part.kind === 'unit' ? [part.unitId] : [])));
  const units = (await listTellableUnits(database, now)).map(({ id: unitId, shortName, kind }) => ({
    ...{ id: unitId, name: shortName, district: kind === 'district' || kind === 'commune' },
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

/** The tasks of the plan, with how the broadcast reaches their units. */
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
  | { kind: 'forbidden' }
  | { kind: 'gone' }
> {
  const { store, person } = request;
  if (!isAllowed(person, 'broadcast.send')) return { kind: 'forbidden' };
  const broadcast = await findBroadcast(store.database, id);
  if (broadcast === null || !isComposing(broadcast.state)) return { kind: 'gone' };
  const has = (taskId: number, role: string): boolean =>
    broadcast.audience.parts.some((part) => part.kind === 'task' && part.taskId === taskId && part.role === role);
  const tasks = (await listTasks(store.database)).map(({ id: taskId, code, title }) => ({
    ...{ id: taskId, code, title, lead: has(taskId, 'lead'), cooperate: has(taskId, 'cooperate') },
  }));
  return { kind: 'tasks', id, version: broadcast.version, tasks };
}

async function readChoices(database: Database, now: Date): Promise<{ units: UnitFacts[]; choices: AudienceChoices }> {
  const units = await listTellableUnits(database, now);
  const rounds = (await listRounds(database)).filter(({ state }) => state === 'open');
  const sent = await listBroadcasts(database, ['sending', 'sent'], 20);
  return {
    units,
    choices: {
      districts: countDistricts({ units: units.map((unit) => ({ ...unit, coordinating: false })) }),
      rounds: rounds.map(({ id, title }) => ({ id, title })),
      asked: sent.filter(({ ask }) => ask !== 'nothing').map(({ id }) => ({ id })),
    },
  };
}

/** The units that can have officers of their own. */
async function listTellableUnits(database: Database, now: Date): Promise<UnitFacts[]> {
  return (await listUnitsOn(database, toLocalDate(now))).filter(({ kind }) => kind !== 'group' && kind !== 'ministry');
}

function dedupe(audience: Audience): Audience {
  const unique = (parts: Audience['parts']): Audience['parts'] => [
    ...new Map(parts.map((part) => [JSON.stringify(part), part])).values(),
  ];
  return { ...audience, parts: unique(audience.parts), exclusions: unique(audience.exclusions) };
}
