import { z } from 'zod';
import { parseDocumentReference, type ParsedReference } from '../../domain/text/parse-document-reference.ts';
import type { DocumentFile } from '../../domain/files/document-file.ts';
import { addScan, isSendable, type DocumentDraft, type FileRefusal } from '../../domain/documents/signed-document.ts';
import { REPORTING_ROLES } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';

import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import { createSignedDocument } from '../../store/signed-documents.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { defineConversation, endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { DOCUMENT_RECEIVED } from './document-received-notice.ts';
import { DOCUMENT_SENT } from './document-sent-notice.ts';
import { authorize, refuseMissing, type Actor, type Refusal } from '../permissions/authorize.ts';

/** Sending a signed document, or saying that it comes another way. */
export const signedDocumentConversation = defineConversation(
  'signed-document',
  z.object({
    obligationId: z.int(),
    way: z.enum(['files', 'announced', 'paper']),
    files: z.array(z.object({ id: z.string(), name: z.string(), mime: z.string() })),
    reference: z.object({ number: z.string(), date: z.string() }).nullable(),
  }),
);

/** Why what was sent is not taken. */
export type DocumentRefusal = FileRefusal | Extract<ParsedReference, { kind: 'refused' }>['reason'] | 'nothing';

/** What one message brings: what is typed, or a picture or file, several where they came as an album. */
export interface DocumentPart {
  text: string;
  files: readonly DocumentFile[];
}

export type SendDocumentOutcome =
  | {
      kind: 'draft';
      draft: DocumentDraft;
      unitName: string;
      title: string;
      sendable: boolean;
      refusal: DocumentRefusal | null;
    }
  | {
      kind: 'sent';
      way: DocumentDraft['way'];
      unitName: string;
      title: string;
      number: string;
      date: string;
      files: number;
      /** How many people of the other side are told. */
      told: number;
    }
  /** The report needs no document any more. */
  | { kind: 'not-owed' }
  | { kind: 'nothing' }
  | { kind: 'not-found' }
  | Refusal;

/**
 * Begins to send a signed document, to say that it was sent, or to record one that came on paper. What was given before
 * for the same report stays.
 */
export async function beginDocument(
  request: Request,
  obligationId: number,
  way: DocumentDraft['way'],
): Promise<SendDocumentOutcome> {
  const { store } = request;
  const found = await findOwed(request, store.database, obligationId, way);
  if (found.kind !== 'owed') return found;
  const before = stateOf(request, signedDocumentConversation);
  const kept = before?.obligationId === obligationId ? before : { files: [], reference: null };
  const draft: DocumentDraft = {
    obligationId,
    way,
    files: way === 'files' ? kept.files : [],
    reference: kept.reference,
  };
  await enterConversation(store.database, request, signedDocumentConversation, draft);
  return viewDraft(found.obligation, draft, null);
}

/** Takes a scan, or a typed number and date, in any order. */
export async function addToDocument(request: Request, part: DocumentPart): Promise<SendDocumentOutcome> {
  const { now } = request;
  return applyOnce(request, 'add-to-document', async (database): Promise<SendDocumentOutcome> => {
    const draft = stateOf(request, signedDocumentConversation);
    if (draft === null) return { kind: 'nothing' };
    const found = await findOwed(request, database, draft.obligationId, draft.way);
    if (found.kind !== 'owed') return found;
    const { changed, refusal } = takePart(draft, part, now);
    await enterConversation(database, request, signedDocumentConversation, changed);
    return viewDraft(found.obligation, changed, refusal);
  });
}

/** Reads what is being sent so far. */
export async function readDocumentDraft(request: Request): Promise<SendDocumentOutcome> {
  const draft = stateOf(request, signedDocumentConversation);
  if (draft === null) return { kind: 'nothing' };
  const found = await findOwed(request, request.store.database, draft.obligationId, draft.way);
  return found.kind === 'owed' ? viewDraft(found.obligation, draft, null) : found;
}

/**
 * Sends the document, and tells the other side. A scan is received at once, and can be refused; what was only announced
 * waits until somebody receives it; what a coordinator records is received.
 */
export async function sendDocument(request: Request): Promise<SendDocumentOutcome> {
  const { person, now } = request;
  return applyOnce(request, 'send-document', async (database): Promise<SendDocumentOutcome> => {
    const draft = stateOf(request, signedDocumentConversation);
    if (draft === null) return { kind: 'nothing' };
    const found = await findOwed(request, database, draft.obligationId, draft.way);
    if (found.kind !== 'owed') return found;
    const { obligation, actor } = found;
    const { reference, files, way, obligationId } = draft;
    if (!isSendable(draft) || reference === null) return viewDraft(obligation, draft, null);
    const via = way === 'files' ? 'chat' : 'paper';
    const state = way === 'announced' ? 'announced' : 'received';
    const kept = { obligationId, ...reference, files, via, state, recordedById: actor.officerId } as const;
    const documentId = await createSignedDocument(database, kept, now);
    await endConversation(database, person.telegramUserId);
    await recordAudit(
      database,
      {
        officerId: actor.officerId,
        telegramUserId: actor.telegramUserId,
        action: AUDIT[way],
        subject: 'document',
        subjectId: documentId,
        after: {
          obligationId,
          ...reference,
          files: files.length,
          state,
        },
      },
      now,
    );
    const told = await tellOtherSide(database, request, obligation, documentId, way);
    const { number, date } = reference;
    return {
      kind: 'sent',
      way,
      unitName: obligation.unit.name,
      title: obligation.round.title,
      number,
      date,
      files: files.length,
      told,
    };
  });
}

const AUDIT = { files: 'document.send', announced: 'document.announce', paper: 'document.record' } as const;

/** Takes scans, and what was typed as number and date, into a draft; returns what of it was refused. */
function takePart(
  draft: DocumentDraft,
  { text, files }: DocumentPart,
  now: Date,
): { changed: DocumentDraft; refusal: DocumentRefusal | null } {
  let changed = draft;
  let refusal: DocumentRefusal | null = null;
  for (const file of files) {
    const added = addScan(changed.files, file);
    if (added.kind === 'refused') refusal = added.reason;
    // A scan that comes after all makes an announcement more than one.
    else changed = { ...changed, way: draft.way === 'announced' ? 'files' : draft.way, files: added.files };
  }
  const typed = text.trim();
  if (typed === '') return { changed, refusal: files.length === 0 ? 'nothing' : refusal };
  const parsed = parseDocumentReference(typed, toLocalDate(now));
  if (parsed.kind === 'reference') return { changed: { ...changed, reference: parsed.reference }, refusal };
  // A picture's caption may say anything; a message that is typed is meant as number and date.
  return { changed, refusal: files.length === 0 ? parsed.reason : refusal };
}

/** Finds the obligation whose document is sent, for those who may send it in this way. */
async function findOwed(
  { person }: Request,
  database: Database,
  obligationId: number,
  way: DocumentDraft['way'],
): Promise<
  | { kind: 'owed'; obligation: ObligationFacts; actor: Actor }
  | Extract<SendDocumentOutcome, { kind: 'not-found' | 'forbidden' | 'not-owed' }>
> {
  const [obligation] = await listObligations(database, { id: obligationId });
  const permission = way === 'paper' ? 'document.receive' : 'document.send';
  if (obligation === undefined) return refuseMissing(person, permission);
  const actor = authorize(person, permission, obligation.unit.id);
  if (actor.kind === 'forbidden') return actor;
  return obligation.state === 'waived' ? { kind: 'not-owed' } : { kind: 'owed', obligation, actor };
}

function viewDraft(
  { unit, round }: ObligationFacts,
  draft: DocumentDraft,
  refusal: DocumentRefusal | null,
): Extract<SendDocumentOutcome, { kind: 'draft' }> {
  return { kind: 'draft', draft, unitName: unit.name, title: round.title, sendable: isSendable(draft), refusal };
}

/** Tells the unit of a paper that was recorded, and those who receive of anything else; returns how many people. */
async function tellOtherSide(
  database: Database,
  { person, now, planId }: Request,
  { unit }: ObligationFacts,
  documentId: number,
  way: DocumentDraft['way'],
): Promise<number> {
  const today = toLocalDate(now);
  const holders =
    way === 'paper'
      ? await listOfficers(database, null, REPORTING_ROLES, today, [unit.id])
      : await listPermitted(database, planId, 'document.receive', today);
  const told = holders.filter(({ id }) => id !== person.officerId);
  const kind = way === 'paper' ? DOCUMENT_RECEIVED : DOCUMENT_SENT;
  await planNotices(
    database,
    planId,
    kind,
    { documentId },
    told.map(({ id, chatId }) => ({
      chatId,
      officerId: id,
      priority: 1,
      dueAt: now,
      dedupeKey: `${kind.kind}:${documentId}:${id}`,
    })),
    now,
  );
  return told.length;
}
