import { canonicalText } from '../../domain/text/canonical-text.ts';
import { changesBetween, type TextChange } from '../../domain/broadcasts/compare-texts.ts';
import { pointsChanged, type Point } from '../../domain/broadcasts/points-changed.ts';
import {
  addToContent,
  isSendable,
  type ContentPart,
  type ContentRefusal,
  type NoticeContent,
} from '../../domain/broadcasts/notice-content.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { findAnswerBy } from '../../domain/text/find-answer-by.ts';
import { planFollowUp } from '../../store/broadcast-recipients.ts';
import { correctBroadcast, findBroadcast, type BroadcastFacts } from '../../store/broadcasts.ts';
import type { Database } from '../../store/open-store.ts';
import { currentStateOf, endConversation, enterConversation } from '../conversations/conversation.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';
import { broadcastConversation } from './broadcast-conversation.ts';
import { BROADCAST_CORRECTED } from './broadcast-corrected-notice.ts';
import { BROADCAST_CORRECTION } from './broadcast-correction-notice.ts';
import { doubtRewritten, recordBroadcastAudit, type Unmarked } from './show-draft.ts';

/** A corrected text as it is looked at before it goes. */
export interface CorrectionPreview {
  kind: 'correction-preview';
  /** As it will arrive. */
  corrected: BroadcastFacts;
  changes: TextChange[];
  /** The time by which an answer is asked for is read in the corrected text; else it stays as it was. */
  answerByRead: boolean;
  /** Where people act on what changed, they are told of the correction. */
  points: Point[];
  /** The corrected text has no marks, or cites a document that it does not carry; null where nothing is doubtful. */
  doubt: { unmarked: Unmarked | null; number: string | null } | null;
}

export type CorrectionOutcome =
  | CorrectionPreview
  | { kind: 'ask-correction'; broadcast: BroadcastFacts; refused: ContentRefusal | null }
  /** The text is the one that was sent. */
  | { kind: 'unchanged'; broadcast: BroadcastFacts }
  /** `announced`: recipients are told of it, in an answer to the notice. */
  | { kind: 'corrected'; broadcastId: number; told: number; announced: boolean }
  | { kind: 'too-late'; broadcastId: number; state: BroadcastFacts['state'] }
  | Refusal
  | { kind: 'gone' };

/** Asks for the corrected text of what was sent. */
export async function askCorrection(request: Request, id: number): Promise<CorrectionOutcome> {
  const { store } = request;
  const found = await findSent(request, store.database, id);
  if (found.kind !== 'sent') return found;
  const { broadcast } = found;
  const state = { broadcastId: id, step: 'correction', version: broadcast.version } as const;
  await enterConversation(store.database, request, broadcastConversation, state);
  return { kind: 'ask-correction', broadcast, refused: null };
}

/** Takes the corrected text, and shows what it changes: nothing goes yet. Files stay. */
export async function writeCorrection(request: Request, id: number, part: ContentPart): Promise<CorrectionOutcome> {
  const { store } = request;
  const found = await findSent(request, store.database, id);
  if (found.kind !== 'sent') return found;
  const { broadcast } = found;
  const added = addToContent(broadcast.content, { ...part, files: [] }, toLocalDate(request.now));
  if (added.kind === 'refused') return { kind: 'ask-correction', broadcast, refused: added };
  if (!isSendable(added.content) || part.text === '')
    return { kind: 'ask-correction', broadcast, refused: { reason: 'empty' } };
  const { text, entities } = added.content;
  if (text === broadcast.content.text && canonicalText(entities) === canonicalText(broadcast.content.entities))
    return { kind: 'unchanged', broadcast };
  await enterConversation(store.database, request, broadcastConversation, {
    broadcastId: id,
    step: 'correction',
    version: broadcast.version,
    correction: { text, entities, messageId: part.messageId ?? null },
  });
  return previewOf(store.database, broadcast, added.content, request.now);
}

/**
 * Corrects the text of what was sent, as it was looked at, in the messages of everybody who got it. Telegram tells nobody
 * of an edit: where date, hour or place changed, or the coordinator wants it, recipients are told in an answer to it.
 */
export async function correctSent(request: Request, id: number, announce: boolean): Promise<CorrectionOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'correct-broadcast', async (database): Promise<CorrectionOutcome> => {
    const found = await findSent(request, database, id);
    if (found.kind !== 'sent') return found;
    const { broadcast } = found;
    const state = await currentStateOf(database, request, broadcastConversation);
    const written = state?.broadcastId === id ? state.correction : undefined;
    if (state === null || written === undefined) return { kind: 'ask-correction', broadcast, refused: null };
    const content = { ...broadcast.content, ...written };
    const preview = await previewOf(database, broadcast, content, now);
    const { points, changes, corrected } = preview;
    if (state.version !== broadcast.version) {
      // Somebody else corrected it meanwhile: what was looked at is not what this would change.
      await enterConversation(database, request, broadcastConversation, { ...state, version: broadcast.version });
      return preview;
    }
    const announced = announce || points.length > 0;
    const version = broadcast.version + 1;
    const correction = { version, announced, changes };
    const { answerBy } = corrected;
    if (!(await correctBroadcast(database, broadcast, { content, answerBy, correction }, now)))
      return { kind: 'too-late', broadcastId: id, state: broadcast.state };
    const told = await planFollowUp(database, BROADCAST_CORRECTED, id, String(version), now);
    if (announced) await planFollowUp(database, BROADCAST_CORRECTION, id, String(version), now);
    await endConversation(database, person.telegramUserId);
    const characters = content.text.length;
    await recordBroadcastAudit(database, request, id, 'broadcast.correct', { told, characters, announced });
    return { kind: 'corrected', broadcastId: id, told, announced };
  });
}

async function previewOf(
  database: Database,
  broadcast: BroadcastFacts,
  content: NoticeContent,
  now: Date,
): Promise<CorrectionPreview> {
  const before = broadcast.content.text;
  // The time by which an answer is asked for follows the text.
  const asked = broadcast.ask === 'nothing' ? null : findAnswerBy(content.text, now);
  return {
    kind: 'correction-preview',
    corrected: { ...broadcast, content, correctedAt: now, answerBy: asked ?? broadcast.answerBy },
    answerByRead: asked !== null,
    changes: changesBetween(before, content.text),
    points: pointsChanged(before, content.text),
    doubt: await doubtRewritten(database, content, broadcast.content, now),
  };
}

async function findSent(
  { person }: Request,
  database: Database,
  id: number,
): Promise<
  { kind: 'sent'; broadcast: BroadcastFacts } | Extract<CorrectionOutcome, { kind: 'gone' | 'too-late' | 'forbidden' }>
> {
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  const broadcast = await findBroadcast(database, id);
  if (broadcast?.sentAt == null) return { kind: 'gone' };
  if (broadcast.state === 'withdrawn') return { kind: 'too-late', broadcastId: id, state: broadcast.state };
  return { kind: 'sent', broadcast };
}
