import { isComposing } from '../../domain/broadcasts/broadcast-state.ts';
import { isSendable, type ContentRefusal, type NoticeContent } from '../../domain/broadcasts/notice-content.ts';
import { citesWithoutFile } from '../../domain/broadcasts/cited-document.ts';
import { lacksMarksSomewhere } from '../../domain/text/unmarked.ts';
import { recordAudit } from '../../store/audit.ts';
import { findBroadcast, type BroadcastFacts } from '../../store/broadcasts.ts';
import type { Database } from '../../store/open-store.ts';
import { enterConversation } from '../conversations/conversation.ts';
import { type Request } from '../request.ts';
import { broadcastConversation, type ComposeStep } from './broadcast-conversation.ts';
import { spellKnownNames } from '../people/known-spellings.ts';
import { describeBroadcast, type BroadcastPreview } from './describe-broadcast.ts';
import { type Refusal } from '../permissions/authorize.ts';

/** A text without marks; `spelled` has the names in it as they are known, null where it has none. */
export interface Unmarked {
  spelled: string | null;
}

export type ComposeOutcome =
  | BroadcastPreview
  | { kind: 'audience-needed'; preview: BroadcastPreview }
  | { kind: 'content-needed'; preview: BroadcastPreview; refused: ContentRefusal | null }
  /** Another text was typed where something is asked: does it take the place of the one that is there? Nothing was done. */
  | { kind: 'replacing'; preview: BroadcastPreview; text: string }
  /** The content was given: how is it to be answered? `unmarked`: it was written without marks. */
  | { kind: 'ask-needed'; preview: BroadcastPreview; unmarked: Unmarked | null }
  /** The content was given, and cites a document of this number without carrying a file. */
  | { kind: 'file-needed'; preview: BroadcastPreview; unmarked: Unmarked | null; number: string }
  /** The text was written anew, and is without marks, or cites a document of this number without carrying a file. */
  | { kind: 'text-doubted'; preview: BroadcastPreview; unmarked: Unmarked | null; number: string | null }
  /** Somebody changed it after whoever acts has seen it; nothing was done. */
  | { kind: 'changed'; by: string; own: boolean; preview: BroadcastPreview }
  | { kind: 'discarded'; broadcastId: number }
  | Refusal
  | { kind: 'gone' };

/** Shows a broadcast in the making by what it still needs, and takes the next message for that. */
export async function showDraft(database: Database, request: Request, id: number): Promise<ComposeOutcome> {
  const broadcast = await findBroadcast(database, id);
  if (broadcast === null || !isComposing(broadcast.state)) return { kind: 'gone' };
  const preview = await describeBroadcast(database, broadcast, request.now);
  if (broadcast.audience.parts.length === 0) {
    await enterStep(database, request, broadcast, 'audience');
    return { kind: 'audience-needed', preview };
  }
  await enterStep(database, request, broadcast, 'content');
  return isSendable(broadcast.content) ? preview : { kind: 'content-needed', preview, refused: needsText(broadcast) };
}

/**
 * Asks of a broadcast that has its content now how it is to be answered, or first for the file of a document that it cites.
 * @param declined the number of a document of which it was said that it does not come.
 */
export async function askOfContent(
  database: Database,
  request: Request,
  preview: BroadcastPreview,
  declined: string | null,
): Promise<ComposeOutcome> {
  const { content } = preview.broadcast;
  const cited = citesWithoutFile(content);
  const number = cited === declined ? null : cited;
  await enterStep(database, request, preview.broadcast, number === null ? 'ask' : 'file');
  const unmarked = await unmarkedIn(database, content.text, request.now);
  return number === null
    ? { kind: 'ask-needed', preview, unmarked }
    : { kind: 'file-needed', preview, unmarked, number };
}

/** Asks about a text that took the place of another, as about the first; the document that was cited before was asked about then. */
export async function askOfRewritten(
  database: Database,
  preview: BroadcastPreview,
  before: NoticeContent,
  now: Date,
): Promise<ComposeOutcome> {
  const doubt = await doubtRewritten(database, preview.broadcast.content, before, now);
  return doubt === null ? preview : { kind: 'text-doubted', preview, ...doubt };
}

/** Says what is doubtful in a text that took the place of another; null where nothing is. */
export async function doubtRewritten(
  database: Database,
  content: NoticeContent,
  before: NoticeContent,
  now: Date,
): Promise<{ unmarked: Unmarked | null; number: string | null } | null> {
  if (content.text === before.text) return null;
  const cited = citesWithoutFile(content);
  const number = cited === citesWithoutFile(before) ? null : cited;
  const unmarked = await unmarkedIn(database, content.text, now);
  return unmarked === null && number === null ? null : { unmarked, number };
}

function needsText({ content }: BroadcastFacts): ContentRefusal | null {
  return content.files.length > 0 ? { reason: 'needs-text' } : null;
}

/** Shows what somebody made of a broadcast in between. */
export async function showChanged(database: Database, request: Request, id: number): Promise<ComposeOutcome> {
  const outcome = await showDraft(database, request, id);
  const preview = outcome.kind === 'preview' ? outcome : 'preview' in outcome ? outcome.preview : null;
  if (preview === null) return outcome;
  const { editedById, editedByName } = preview.broadcast;
  return { kind: 'changed', by: editedByName, own: editedById === request.person.officerId, preview };
}

/** Puts the person at a step of writing a broadcast. */
export async function enterStep(
  database: Database,
  request: Request,
  { id, version }: BroadcastFacts,
  step: ComposeStep,
): Promise<void> {
  await enterConversation(database, request, broadcastConversation, { broadcastId: id, step, version });
}

/** Writes a change of a broadcast into the log. */
export async function recordBroadcastAudit(
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
  const record = { officerId, telegramUserId, action, subject: 'broadcast' as const, subjectId: id };
  await recordAudit(database, { ...record, ...(after === undefined ? {} : { after }) }, now);
}

/** Says of a text without marks how it reads with the names that are known; null for one with marks. */
async function unmarkedIn(database: Database, text: string, now: Date): Promise<Unmarked | null> {
  if (!lacksMarksSomewhere(text)) return null;
  const spelled = await spellKnownNames(database, text, now);
  return { spelled: spelled === text ? null : spelled };
}
