import type { Audience } from '../../domain/broadcasts/audience.ts';
import { isComposing } from '../../domain/broadcasts/broadcast-state.ts';
import {
  isRequest,
  readAudience,
  type AudienceWords,
  type ReadAudience,
} from '../../domain/broadcasts/read-audience.ts';
import { splitNotice } from '../../domain/broadcasts/split-notice.ts';
import { buildUnitIndex } from '../../domain/people/unit-index.ts';
import { findBroadcast } from '../../store/broadcasts.ts';
import type { Database } from '../../store/open-store.ts';
import { listTasks } from '../../store/plans.ts';
import { enterConversation } from '../conversations/conversation.ts';
import { authorize } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { broadcastAudienceConversation } from './broadcast-conversation.ts';
import { beginBroadcast, changeDraft, type SeenVersion } from './compose-broadcast.ts';
import { enterStep, type ComposeOutcome } from './show-draft.ts';
import { offerAudiences, readChoices } from './word-broadcast.ts';

/** Longer texts are not looked at as an audience where they are asked for as content, in characters. */
const LONGEST_ALONE = 100;

/** Words of an audience that are unclear, with the units or the rounds that may be meant. */
export interface UnclearWords {
  typed: string;
  units: { id: number; name: string }[];
  rounds: { id: number; title: string }[];
}

/** Reads words as whom the broadcast is for: what they name is added, what follows "trừ" is left out. */
export async function typeAudience(
  request: Request,
  seen: SeenVersion,
  typed: string,
): Promise<{ outcome: ComposeOutcome; unclear: UnclearWords[] }> {
  const { store, person, now } = request;
  const { database } = store;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return { outcome: actor, unclear: [] };
  const broadcast = await findBroadcast(database, seen.id);
  if (broadcast === null || !isComposing(broadcast.state)) return { outcome: { kind: 'gone' }, unclear: [] };
  const { parts, exclusions, roles, unclear } = await readWords(database, request.planId, typed, now);
  const { audience } = broadcast;
  const changed: Audience = {
    parts: [...audience.parts, ...parts],
    exclusions: [...audience.exclusions, ...exclusions],
    roles: roles.length === 0 ? audience.roles : roles,
  };
  const outcome = await changeDraft(request, seen, { kind: 'audience', audience: dedupe(changed) });
  await awaitClearWords(request, outcome, unclear);
  return { outcome, unclear };
}

/** Asks to whom a broadcast is to go, and takes the next words for it. */
export async function askAudience(request: Request): ReturnType<typeof offerAudiences> {
  const offered = await offerAudiences(request);
  if (offered.kind === 'choices')
    await enterConversation(request.store.database, request, broadcastAudienceConversation, {});
  return offered;
}

/** Returns whether words name somebody to whom a broadcast can go, or may. */
export async function namesAudience({ store, now, planId }: Request, typed: string): Promise<boolean> {
  const { parts, exclusions, roles, unclear } = await readWords(store.database, planId, typed, now);
  return (
    parts.length + exclusions.length + roles.length > 0 ||
    unclear.some(({ units, rounds }) => units.length + rounds.length > 0)
  );
}

/** Returns whether words say nothing but whom a broadcast is for. */
export async function namesAudienceAlone({ store, now, planId }: Request, typed: string): Promise<boolean> {
  if (typed.length > LONGEST_ALONE || typed.includes('\n') || isRequest(typed)) return false;
  const { parts, exclusions, unclear } = await readWords(store.database, planId, typed, now);
  return parts.length + exclusions.length > 0 && unclear.length === 0;
}

/** Begins a broadcast to those whom words name. */
export async function beginWithWords(
  request: Request,
  typed: string,
): Promise<{ outcome: ComposeOutcome; unclear: UnclearWords[] }> {
  const { store, now } = request;
  const { parts, exclusions, roles, unclear } = await readWords(store.database, request.planId, typed, now);
  const outcome = await beginBroadcast(request, parts, { exclusions, ...(roles.length === 0 ? {} : { roles }) });
  await awaitClearWords(request, outcome, unclear);
  return { outcome, unclear };
}

/** Begins a broadcast with a notice in one message: those whom its first words name, and the rest as its text. */
export async function beginWithNotice(
  request: Request,
  typed: string,
): Promise<{ outcome: ComposeOutcome; text: string }> {
  const { store, now } = request;
  const { known } = await readKnown(store.database, request.planId, now);
  const { audience, text } = splitNotice(typed, known);
  const { parts = [], exclusions = [], roles = [] } = audience ?? {};
  const rest = { exclusions, ...(roles.length === 0 ? {} : { roles }) };
  return { outcome: await beginBroadcast(request, parts, rest, text), text };
}

/** Takes the next words for the audience still, where some of it was not understood. */
async function awaitClearWords(
  request: Request,
  outcome: ComposeOutcome,
  unclear: readonly UnclearWords[],
): Promise<void> {
  const preview = outcome.kind === 'preview' ? outcome : 'preview' in outcome ? outcome.preview : null;
  if (unclear.length > 0 && preview !== null && outcome.kind !== 'changed')
    await enterStep(request.store.database, request, preview.broadcast, 'audience');
}

/** Reads words as an audience, with the units that may be meant by what is unclear. */
async function readWords(
  database: Database,
  planId: number,
  typed: string,
  now: Date,
): Promise<Omit<ReadAudience, 'unclear'> & { unclear: UnclearWords[] }> {
  const { units, choices, known } = await readKnown(database, planId, now);
  const read = readAudience(typed, known);
  const unclear = read.unclear.map(({ typed: words, unitIds, roundIds }) => ({
    typed: words,
    units: unitIds.flatMap((id) => units.filter((unit) => unit.id === id).map(({ name }) => ({ id, name }))),
    rounds: choices.rounds.filter(({ id }) => roundIds.includes(id)),
  }));
  return { ...read, unclear };
}

/** Reads what words about an audience can name. */
async function readKnown(
  database: Database,
  planId: number,
  now: Date,
): Promise<Awaited<ReturnType<typeof readChoices>> & { known: AudienceWords }> {
  const { units, choices } = await readChoices(database, planId, now);
  const known = {
    units: buildUnitIndex(units.map((unit) => ({ ...unit, active: true }))),
    tasks: await listTasks(database, planId),
    roundIds: choices.rounds.map(({ id }) => id),
    askedBroadcastId: choices.asked[0]?.id ?? null,
  };
  return { units, choices, known };
}

function dedupe(audience: Audience): Audience {
  const unique = (parts: Audience['parts']): Audience['parts'] => [
    ...new Map(parts.map((part) => [JSON.stringify(part), part])).values(),
  ];
  return { ...audience, parts: unique(audience.parts), exclusions: unique(audience.exclusions) };
}
