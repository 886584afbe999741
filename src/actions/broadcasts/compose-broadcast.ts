import { DEFAULT_ROLES, type Audience, type AudiencePart } from '../../domain/broadcasts/audience.ts';
import { citesWithoutFile } from '../../domain/broadcasts/cited-document.ts';
import { isComposing } from '../../domain/broadcasts/broadcast-state.ts';
import {
  addToContent,
  isSendable,
  NO_CONTENT,
  type ContentPart,
  type ContentRefusal,
  type NoticeContent,
} from '../../domain/broadcasts/notice-content.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { findAnswerBy } from '../../domain/text/find-answer-by.ts';
import {
  changeBroadcast,
  createBroadcast,
  findBroadcast,
  stepBroadcast,
  type BroadcastChange,
  type BroadcastFacts,
} from '../../store/broadcasts.ts';
import type { Database } from '../../store/open-store.ts';
import { endConversation, stateOf } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { broadcastConversation, type ComposeStep } from './broadcast-conversation.ts';
import { auditOf, changeOf, type ComposeChange } from './draft-change.ts';
import { describeBroadcast, type BroadcastPreview } from './describe-broadcast.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import {
  askOfContent,
  askOfRewritten,
  enterStep,
  recordBroadcastAudit,
  showChanged,
  showDraft,
  type ComposeOutcome,
} from './show-draft.ts';

/** A broadcast in the making, and the version of it that whoever asks has seen. */
export interface SeenVersion {
  id: number;
  version: number;
}

/** Begins a broadcast; with an audience its content is asked for at once, with a text too how it is to be answered. */
export async function beginBroadcast(
  request: Request,
  parts: AudiencePart[],
  rest: Partial<Omit<Audience, 'parts'>> = {},
  text = '',
): Promise<ComposeOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  const { officerId: authorId } = actor;
  return applyOnce(request, 'begin-broadcast', async (database): Promise<ComposeOutcome> => {
    const audience: Audience = { parts, exclusions: [], roles: DEFAULT_ROLES, ...rest };
    const written = addToContent(NO_CONTENT, { text, entities: [], files: [] }, toLocalDate(now));
    const content = written.kind === 'content' ? written.content : NO_CONTENT;
    const answerBy = findAnswerBy(content.text, now);
    const id = await createBroadcast(database, { planId: request.planId, audience, content, answerBy, authorId }, now);
    await recordBroadcastAudit(database, request, id, 'broadcast.draft', { audience });
    const shown = await showDraft(database, request, id);
    return shown.kind === 'preview' ? askOfContent(database, request, shown, null) : shown;
  });
}

/** Returns a broadcast in the making, with what it still needs. */
export async function openBroadcast(request: Request, id: number): Promise<ComposeOutcome> {
  const actor = authorize(request.person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  return showDraft(request.store.database, request, id);
}

/**
 * Asks for the audience, the content, the time or the answer time of a broadcast, and takes the next message for it.
 */
export async function askFor(
  request: Request,
  id: number,
  step: ComposeStep,
): Promise<{ kind: 'asked'; step: ComposeStep; preview: BroadcastPreview } | Refusal | { kind: 'gone' }> {
  const { store, person, now } = request;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  const broadcast = await findBroadcast(store.database, id);
  if (broadcast === null || !isComposing(broadcast.state)) return { kind: 'gone' };
  await enterStep(store.database, request, broadcast, step);
  return { kind: 'asked', step, preview: await describeBroadcast(store.database, broadcast, now) };
}

/** Makes a change that a button asks for. */
export async function changeDraft(request: Request, seen: SeenVersion, change: ComposeChange): Promise<ComposeOutcome> {
  return compose(request, seen, 'change-broadcast', async (database, broadcast) => ({
    change: await changeOf(database, request, broadcast, change),
    // Of a text that was there before anybody was named, how it is to be answered was not asked yet.
    first:
      (change.kind === 'known-names' && isAsking(request, broadcast)) ||
      (broadcast.audience.parts.length === 0 && isSendable(broadcast.content)),
  }));
}

/** Takes a message as what the broadcast says. */
export async function writeContent(request: Request, seen: SeenVersion, part: ContentPart): Promise<ComposeOutcome> {
  return compose(request, seen, 'write-broadcast', (_database, broadcast) => {
    const added = addToContent(broadcast.content, part, toLocalDate(request.now));
    if (added.kind === 'refused') return Promise.resolve({ refused: added });
    const { content } = added;
    const said = isSendable(broadcast.content);
    // Until it is chosen how it is to be answered, that stays the question, whatever is written anew.
    const first = isSendable(content) && (!said || isAsking(request, broadcast));
    // The file that was asked for: how it is to be answered is asked now.
    const awaited =
      citesWithoutFile(broadcast.content) !== null && content.files.length > 0 && broadcast.ask === 'nothing';
    const read = (text: string): Date | null => findAnswerBy(text, request.now);
    // A time that was read in the text before goes with it; one that somebody chose stays.
    const follows = !said || read(broadcast.content.text)?.getTime() === broadcast.answerBy?.getTime();
    const answerBy = follows ? { answerBy: read(content.text) } : {};
    return Promise.resolve({ change: { content, ...answerBy }, first: first || awaited, before: broadcast.content });
  });
}

/**
 * Takes what the message with the text of a broadcast in the making was edited into.
 * @returns null where the text was written in another message.
 */
export async function rewriteContent(
  request: Request,
  id: number,
  { text, entities, messageId }: ContentPart,
): Promise<ComposeOutcome | null> {
  const actor = authorize(request.person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  const broadcast = await findBroadcast(request.store.database, id);
  if (broadcast === null || messageId == null || broadcast.content.messageId !== messageId) return null;
  return writeContent(request, broadcast, { text, entities, files: [], messageId });
}

/** Discards a broadcast in the making. */
export async function discardBroadcast(request: Request, seen: SeenVersion): Promise<ComposeOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'discard-broadcast', async (database): Promise<ComposeOutcome> => {
    const broadcast = await findBroadcast(database, seen.id);
    if (broadcast === null || !isComposing(broadcast.state)) return { kind: 'gone' };
    const given = await stepBroadcast(database, seen, 'cancel', { finishedAt: now });
    if (!given) return showChanged(database, request, seen.id);
    await endConversation(database, person.telegramUserId);
    await recordBroadcastAudit(database, request, seen.id, 'broadcast.discard');
    return { kind: 'discarded', broadcastId: seen.id };
  });
}

/** What becomes of a broadcast in the making. `first`: it says something now, and did not `before`. */
type Decision = { change: BroadcastChange; first?: boolean; before?: NoticeContent } | { refused: ContentRefusal };

/** Changes a broadcast as it was seen, and shows it. */
async function compose(
  request: Request,
  seen: SeenVersion,
  name: string,
  decide: (database: Database, broadcast: BroadcastFacts) => Promise<Decision>,
): Promise<ComposeOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(
    request,
    name,
    async (database): Promise<ComposeOutcome> => {
      const broadcast = await findBroadcast(database, seen.id);
      if (broadcast === null || !isComposing(broadcast.state)) return { kind: 'gone' };
      const decision = await decide(database, broadcast);
      if ('refused' in decision) {
        const preview = await describeBroadcast(database, broadcast, now);
        return { kind: 'content-needed', preview, refused: decision.refused };
      }
      const { change, first = false, before } = decision;
      if (!(await changeBroadcast(database, seen, change, { editedById: actor.officerId, editedAt: now })))
        return showChanged(database, request, seen.id);
      await recordBroadcastAudit(database, request, seen.id, 'broadcast.draft', auditOf(change));
      const shown = await showDraft(database, request, seen.id);
      if (shown.kind !== 'preview') return shown;
      const declined = stepOf(request, seen.id) === 'ask' && before !== undefined ? citesWithoutFile(before) : null;
      if (first) return askOfContent(database, request, shown, declined);
      return before === undefined ? shown : askOfRewritten(database, shown, before, now);
    },
    (outcome) => outcome.kind !== 'content-needed' || outcome.refused === null,
  );
}

/** Whether whoever writes a broadcast has been asked how it is to be answered, or for its file first, and has not said so. */
function isAsking(request: Request, { id }: BroadcastFacts): boolean {
  const step = stepOf(request, id);
  return step === 'ask' || step === 'file';
}

function stepOf(request: Request, id: number): ComposeStep | null {
  const state = stateOf(request, broadcastConversation);
  return state?.broadcastId === id ? state.step : null;
}
