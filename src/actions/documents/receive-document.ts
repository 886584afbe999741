import { z } from 'zod';
import { isAllowed, REPORTING_ROLES } from '../../domain/people/roles.ts';
import { findReasonRefusal } from '../../domain/reporting/reason-words.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';

import type { Database } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import { decideSignedDocument, findSignedDocument, type SignedDocumentFacts } from '../../store/signed-documents.ts';
import { defineConversation, endConversation, enterConversation, stateOf } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { DOCUMENT_RECEIVED } from './document-received-notice.ts';
import { DOCUMENT_REFUSED } from './document-refused-notice.ts';
import { authorize, refuseMissing, type Actor, type Refusal } from '../permissions/authorize.ts';

/** Refusing a signed document: the reason is typed next. */
export const documentRefusalConversation = defineConversation('document-refusal', z.object({ documentId: z.int() }));

export type DocumentOutcome =
  /** `mayDecide`: whoever looks receives and refuses documents. */
  | { kind: 'card'; document: SignedDocumentFacts; mayDecide: boolean }
  | { kind: 'ask-reason'; document: SignedDocumentFacts }
  | {
      kind: 'received' | 'refused';
      document: SignedDocumentFacts;
      /** How many people of the unit are told. */
      told: number;
    }
  /** Somebody decided first, or it was never waiting. */
  | { kind: 'decided-before'; document: SignedDocumentFacts }
  | { kind: 'not-found' }
  | Refusal;

/** Reads a signed document with its scans, for its unit and those who see all. */
export async function readDocument({ store, person }: Request, id: number): Promise<DocumentOutcome> {
  const document = await findSignedDocument(store.database, id);
  if (document === null) return refuseMissing(person, 'document.read');
  const actor = authorize(person, 'document.read', document.unit.id);
  if (actor.kind === 'forbidden') return actor;
  return { kind: 'card', document, mayDecide: isAllowed(person, 'document.receive', document.unit.id) };
}

/** Says that an announced document has come on paper, and tells the unit. */
export async function receiveDocument(request: Request, id: number): Promise<DocumentOutcome> {
  return decide(request, id, 'receive-document', { state: 'received' });
}

/** Asks why a document is refused. */
export async function askDocumentRefusal(request: Request, id: number): Promise<DocumentOutcome> {
  const { store } = request;
  const found = await findToDecide(request, store.database, id);
  if (found.kind !== 'found') return found;
  const { document } = found;
  if (document.state === 'refused') return { kind: 'decided-before', document };
  await enterConversation(store.database, request, documentRefusalConversation, { documentId: id });
  return { kind: 'ask-reason', document };
}

/** Refuses a document with a reason, and tells the unit: its report is without one again. */
export async function refuseDocument(request: Request, id: number, reason: string): Promise<DocumentOutcome> {
  const refusalReason = reason.trim();
  if (findReasonRefusal(refusalReason) !== null) return askDocumentRefusal(request, id);
  return decide(request, id, 'refuse-document', { state: 'refused', refusalReason });
}

/** Receives or refuses a signed document once, records it and tells the unit; one decided before is left as it is. */
async function decide(
  request: Request,
  id: number,
  name: string,
  decision: { state: 'received' } | { state: 'refused'; refusalReason: string },
): Promise<DocumentOutcome> {
  const { now } = request;
  return applyOnce(request, name, async (database): Promise<DocumentOutcome> => {
    const found = await findToDecide(request, database, id);
    if (found.kind !== 'found') return found;
    const { document, actor } = found;
    const { officerId, telegramUserId } = actor;
    const from = decision.state === 'received' ? (['announced'] as const) : (['announced', 'received'] as const);
    if (stateOf(request, documentRefusalConversation) !== null) await endConversation(database, telegramUserId);
    const decided = await decideSignedDocument(database, id, from, decision, {
      decidedById: officerId,
      decidedAt: now,
    });
    if (!decided) return { kind: 'decided-before', document };
    await recordAudit(
      database,
      {
        officerId,
        telegramUserId,
        subject: 'document',
        subjectId: id,
        action: decision.state === 'received' ? 'document.receive' : 'document.refuse',
        before: { state: document.state },
        after: decision,
      },
      now,
    );
    const kind = decision.state === 'received' ? DOCUMENT_RECEIVED : DOCUMENT_REFUSED;
    const contacts = await listOfficers(database, null, REPORTING_ROLES, toLocalDate(now), [document.unit.id]);
    await planNotices(
      database,
      request.planId,
      kind,
      { documentId: id },
      contacts.map((contact) => ({
        chatId: contact.chatId,
        officerId: contact.id,
        priority: 1,
        dueAt: now,
        dedupeKey: `${kind.kind}:${id}:${contact.id}`,
      })),
      now,
    );
    return { kind: decision.state, document, told: contacts.length };
  });
}

async function findToDecide(
  { person }: Request,
  database: Database,
  id: number,
): Promise<{ kind: 'found'; document: SignedDocumentFacts; actor: Actor } | { kind: 'not-found' } | Refusal> {
  const document = await findSignedDocument(database, id);
  if (document === null) return refuseMissing(person, 'document.receive');
  const actor = authorize(person, 'document.receive', document.unit.id);
  if (actor.kind === 'forbidden') return actor;
  return { kind: 'found', document, actor };
}
