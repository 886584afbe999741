import { ASKS, type Ask } from '../../domain/broadcasts/answers.ts';
import {
  DEFAULT_ROLES,
  resolveAudience,
  togglePart,
  toggleRole,
  toggleUnit,
  type Audience,
  type AudiencePart,
  type AudienceRole,
} from '../../domain/broadcasts/audience.ts';
import { isComposing } from '../../domain/broadcasts/broadcast-state.ts';
import {
  addToContent,
  isSendable,
  NO_CONTENT,
  type ContentPart,
  type ContentRefusal,
} from '../../domain/broadcasts/notice-content.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { findAnswerBy } from '../../domain/text/parse-moment.ts';
import { recordAudit } from '../../store/audit.ts';
import { readAudienceFacts } from '../../store/broadcast-audience.ts';
import {
  changeBroadcast,
  createBroadcast,
  findBroadcast,
  stepBroadcast,
  type BroadcastChange,
  type BroadcastFacts,
} from '../../store/broadcasts.ts';
import { endConversation, saveConversation } from '../../store/conversations.ts';
import type { Database } from '../../store/open-store.ts';
import { applyOnce, type Request } from '../request.ts';
import { describeBroadcast, type BroadcastPreview } from './describe-broadcast.ts';

/** What the next message of a coordinator is taken for. */
export type ComposeStep = 'audience' | 'content' | 'answer-by' | 'time' | 'correction';

/** Where a coordinator is with a broadcast, as the conversation keeps it. */
export interface ComposeState {
  broadcastId: number;
  step: ComposeStep;
  /** The version of the broadcast that was shown last. */
  version: number;
}

export type ComposeOutcome =
  | BroadcastPreview
  | { kind: 'audience-needed'; preview: BroadcastPreview }
  | { kind: 'content-needed'; preview: BroadcastPreview; refused: ContentRefusal | null }
  /** The content was given for the first time: how is it to be answered? */
  | { kind: 'ask-needed'; preview: BroadcastPreview }
  /** Somebody changed it after whoever acts has seen it; nothing was done. */
  | { kind: 'changed'; by: string; own: boolean; preview: BroadcastPreview }
  | { kind: 'discarded'; broadcastId: number }
  | { kind: 'forbidden' }
  | { kind: 'gone' };

/** A broadcast in the making, and the version that was seen. */
export interface Seen {
  id: number;
  version: number;
}

/** Begins a broadcast; with an audience its content is asked for at once. */
export async function beginBroadcast(request: Request, parts: AudiencePart[]): Promise<ComposeOutcome> {
  const { person, now } = request;
  if (!isAllowed(person, 'broadcast.send') || person.officerId === null) return { kind: 'forbidden' };
  const authorId = person.officerId;
  return applyOnce(request, 'begin-broadcast', async (database): Promise<ComposeOutcome> => {
    const audience: Audience = { parts, exclusions: [], roles: DEFAULT_ROLES };
    const id = await createBroadcast(database, { audience, content: NO_CONTENT, authorId }, now);
    await record(database, request, id, 'broadcast.draft', { audience });
    return show(database, request, id);
  });
}

/** A broadcast in the making, with what it still needs. */
export async function openBroadcast(request: Request, id: number): Promise<ComposeOutcome> {
  if (!isAllowed(request.person, 'broadcast.send')) return { kind: 'forbidden' };
  return show(request.store.database, request, id);
}

/** Waits for words about whom the broadcast is for, its content, its time, or by when it is to be answered. */
export async function askFor(
  request: Request,
  id: number,
  step: ComposeStep,
): Promise<{ kind: 'asked'; step: ComposeStep; preview: BroadcastPreview } | { kind: 'forbidden' } | { kind: 'gone' }> {
  const { store, person, now } = request;
  if (!isAllowed(person, 'broadcast.send')) return { kind: 'forbidden' };
  const broadcast = await findBroadcast(store.database, id);
  if (broadcast === null || !isComposing(broadcast.state)) return { kind: 'gone' };
  await keepPlace(store.database, request, broadcast, step);
  return { kind: 'asked', step, preview: await describeBroadcast(store.database, broadcast, now) };
}

/** Changes of a broadcast in the making that a button makes. */
export type ComposeChange =
  | { kind: 'part'; part: AudiencePart }
  | { kind: 'unit'; unitId: number }
  | { kind: 'role'; role: AudienceRole }
  | { kind: 'groups' }
  | { kind: 'ask'; ask: Ask }
  | { kind: 'no-answer-by' }
  | { kind: 'answer-by'; at: Date }
  | { kind: 'no-files' }
  | { kind: 'audience'; audience: Audience };

/** Makes a change that a button asks for. */
export async function changeDraft(request: Request, seen: Seen, change: ComposeChange): Promise<ComposeOutcome> {
  return compose(request, seen, 'change-broadcast', async (database, broadcast) => ({
    change: await changeOf(database, request, broadcast, change),
  }));
}

/** Takes a message as what the broadcast says. */
export async function writeContent(request: Request, seen: Seen, part: ContentPart): Promise<ComposeOutcome> {
  return compose(request, seen, 'write-broadcast', (_database, broadcast) => {
    const added = addToContent(broadcast.content, part);
    if (added.kind === 'refused') return Promise.resolve({ refused: added });
    const { content } = added;
    const first = !isSendable(broadcast.content) && isSendable(content);
    const answerBy = first ? { answerBy: findAnswerBy(content.text, request.now) } : {};
    return Promise.resolve({ change: { content, ...answerBy }, first });
  });
}

/** Gives a broadcast in the making up. */
export async function discardBroadcast(request: Request, seen: Seen): Promise<ComposeOutcome> {
  const { person, now } = request;
  if (!isAllowed(person, 'broadcast.send')) return { kind: 'forbidden' };
  return applyOnce(request, 'discard-broadcast', async (database): Promise<ComposeOutcome> => {
    const broadcast = await findBroadcast(database, seen.id);
    if (broadcast === null || !isComposing(broadcast.state)) return { kind: 'gone' };
    const given = await stepBroadcast(database, seen, 'cancel', { finishedAt: now });
    if (!given) return showChanged(database, request, seen.id);
    await endConversation(database, person.telegramUserId);
    await record(database, request, seen.id, 'broadcast.discard');
    return { kind: 'discarded', broadcastId: seen.id };
  });
}

async function changeOf(
  database: Database,
  { now }: Request,
  broadcast: BroadcastFacts,
  change: ComposeChange,
): Promise<BroadcastChange> {
  const { audience } = broadcast;
  switch (change.kind) {
    case 'audience':
      return { audience: change.audience };
    case 'part':
      return { audience: togglePart(audience, change.part) };
    case 'unit': {
      const facts = await readAudienceFacts(database, audience, toLocalDate(now));
      const { unitId } = change;
      return { audience: toggleUnit(audience, unitId, (one) => resolveAudience(one, facts).unitIds.includes(unitId)) };
    }
    case 'role':
      return { audience: toggleRole(audience, change.role) };
    case 'groups':
      return { toGroups: !broadcast.toGroups };
    case 'ask':
      return { ask: ASKS.includes(change.ask) ? change.ask : 'nothing' };
    case 'no-answer-by':
      return { answerBy: null };
    case 'answer-by':
      return { answerBy: change.at };
    case 'no-files':
      return { content: { ...broadcast.content, files: [] } };
  }
}

/** What becomes of a broadcast in the making. `first`: it says something now, and did not before. */
type Decision = { change: BroadcastChange; first?: boolean } | { refused: ContentRefusal };

/** Changes a broadcast as it was seen, and shows it. */
async function compose(
  request: Request,
  seen: Seen,
  name: string,
  decide: (database: Database, broadcast: BroadcastFacts) => Promise<Decision>,
): Promise<ComposeOutcome> {
  const { person, now } = request;
  const { officerId } = person;
  if (!isAllowed(person, 'broadcast.send') || officerId === null) return { kind: 'forbidden' };
  return applyOnce(request, name, async (database): Promise<ComposeOutcome> => {
    const broadcast = await findBroadcast(database, seen.id);
    if (broadcast === null || !isComposing(broadcast.state)) return { kind: 'gone' };
    const decision = await decide(database, broadcast);
    if ('refused' in decision) {
      const preview = await describeBroadcast(database, broadcast, now);
      return { kind: 'content-needed', preview, refused: decision.refused };
    }
    const { change, first = false } = decision;
    if (!(await changeBroadcast(database, seen, change, { editedById: officerId, editedAt: now })))
      return showChanged(database, request, seen.id);
    await record(database, request, seen.id, 'broadcast.draft', auditOf(change));
    const shown = await show(database, request, seen.id);
    return first && shown.kind === 'preview' ? { kind: 'ask-needed', preview: shown } : shown;
  });
}

/** What the log keeps of a change: how long a text is, not what it says. */
function auditOf({ content, ...rest }: BroadcastChange): object {
  return content === undefined ? rest : { ...rest, characters: content.text.length, files: content.files.length };
}

/** Shows a broadcast in the making by what it still needs, and takes the next message for that. */
export async function show(database: Database, request: Request, id: number): Promise<ComposeOutcome> {
  const broadcast = await findBroadcast(database, id);
  if (broadcast === null || !isComposing(broadcast.state)) return { kind: 'gone' };
  const preview = await describeBroadcast(database, broadcast, request.now);
  if (broadcast.audience.parts.length === 0) {
    await keepPlace(database, request, broadcast, 'audience');
    return { kind: 'audience-needed', preview };
  }
  await keepPlace(database, request, broadcast, 'content');
  return isSendable(broadcast.content) ? preview : { kind: 'content-needed', preview, refused: needsText(broadcast) };
}

function needsText({ content }: BroadcastFacts): ContentRefusal | null {
  return content.files.length > 0 ? { reason: 'needs-text' } : null;
}

/** Shows what somebody made of a broadcast in between. */
export async function showChanged(database: Database, request: Request, id: number): Promise<ComposeOutcome> {
  const outcome = await show(database, request, id);
  const preview = outcome.kind === 'preview' ? outcome : 'preview' in outcome ? outcome.preview : null;
  if (preview === null) return outcome;
  const { editedById, editedByName } = preview.broadcast;
  return { kind: 'changed', by: editedByName, own: editedById === request.person.officerId, preview };
}

async function keepPlace(
  database: Database,
  { person, now }: Request,
  { id, version }: BroadcastFacts,
  step: ComposeStep,
): Promise<void> {
  const state: ComposeState = { broadcastId: id, step, version };
  await saveConversation(database, person.telegramUserId, 'broadcast', state, now);
}

/** Writes a change of a broadcast into the log. */
export async function record(
  database: Database,
  { person, now }: Request,
  id: number,
  action:
    | 'broadcast.draft'
    | 'broadcast.discard'
    | 'broadcast.send'
    | 'broadcast.schedule'
    | 'broadcast.stop'
    | 'broadcast.correct'
    | 'broadcast.withdraw'
    | 'broadcast.remind'
    | 'broadcast.answer'
    | 'broadcast.write',
  after?: object,
): Promise<void> {
  const { officerId, telegramUserId } = person;
  const entry = { officerId, telegramUserId, action, subject: 'broadcast' as const, subjectId: id };
  await recordAudit(database, { ...entry, ...(after === undefined ? {} : { after }) }, now);
}
