import { isAllowed, REPORTING_ROLES } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { recordAudit } from '../../store/audit.ts';
import { endConversation, saveConversation } from '../../store/conversations.ts';
import { planNotices } from '../../store/notices.ts';
import type { Database } from '../../store/open-store.ts';
import { listOfficers } from '../../store/people.ts';
import { decideSignedDocument, findSignedDocument, type SignedDocumentFacts } from '../../store/signed-documents.ts';
import { applyOnce, type Request } from '../request.ts';

export type DocumentOutcome =
  /** `mayDecide`: whoever looks receives and refuses documents. */
  | { kind: 'card'; document: SignedDocumentFacts; mayDecide: boolean }
  | { kind: 'ask-reason'; document: SignedDocumentFacts }
  | { kind: 'received' | 'refused'; document: SignedDocumentFacts }
  /** Somebody decided first, or it was never waiting. */
  | { kind: 'decided-before'; document: SignedDocumentFacts }
  | { kind: 'not-found' }
  | { kind: 'forbidden' };

/** A signed document with its scans, for its unit and those who see all. */
export async function readDocument({ store, person }: Request, id: number): Promise<DocumentOutcome> {
  const document = await findSignedDocument(store.database, id);
  if (document === null) return { kind: 'not-found' };
  if (!isAllowed(person, 'document.read', document.unit.id)) return { kind: 'forbidden' };
  return { kind: 'card', document, mayDecide: isAllowed(person, 'document.receive', document.unit.id) };
}

/** Says that an announced document has come on paper, and tells the unit. */
export async function receiveDocument(request: Request, id: number): Promise<DocumentOutcome> {
  return decide(request, id, 'receive-document', { state: 'received' });
}

/** Asks why a document is refused. */
export async function askDocumentRefusal(request: Request, id: number): Promise<DocumentOutcome> {
  const { store, person, now } = request;
  const found = await findToDecide(request, store.database, id);
  if (found.kind !== 'found') return found;
  const { document } = found;
  if (document.state === 'refused') return { kind: 'decided-before', document };
  await saveConversation(store.database, person.telegramUserId, 'document-refusal', { documentId: id }, now);
  return { kind: 'ask-reason', document };
}

/** Refuses a document with a reason, and tells the unit: its report is without one again. */
export async function refuseDocument(request: Request, id: number, reason: string): Promise<DocumentOutcome> {
  const refusalReason = reason.trim().slice(0, 1000);
  if (!/\p{L}/u.test(refusalReason)) return askDocumentRefusal(request, id);
  return decide(request, id, 'refuse-document', { state: 'refused', refusalReason });
}

async function decide(
  request: Request,
  id: number,
  name: string,
  decision: { state: 'received' } | { state: 'refused'; refusalReason: string },
): Promise<DocumentOutcome> {
  const { person, now, conversation } = request;
  return applyOnce(request, name, async (database): Promise<DocumentOutcome> => {
    const found = await findToDecide(request, database, id);
    if (found.kind !== 'found') return found;
    const { officerId, telegramUserId } = person;
    const { document } = found;
    if (officerId === null) return { kind: 'forbidden' };
    const from = decision.state === 'received' ? (['announced'] as const) : (['announced', 'received'] as const);
    if (conversation?.kind === 'document-refusal') await endConversation(database, telegramUserId);
    const decided = await decideSignedDocument(database, id, from, decision, {
      decidedById: officerId,
      decidedAt: now,
    });
    if (!decided) return { kind: 'decided-before', document };
    await recordAudit(
      database,
      {
        ...{ officerId, telegramUserId, subject: 'document', subjectId: id },
        action: decision.state === 'received' ? 'document.receive' : 'document.refuse',
        before: { state: document.state },
        after: decision,
      },
      now,
    );
    const kind = `document-${decision.state}`;
    const contacts = await listOfficers(database, REPORTING_ROLES, toLocalDate(now), [document.unit.id]);
    await planNotices(
      database,
      contacts.map((contact) => ({
        ...{ kind, params: { documentId: id }, chatId: contact.chatId, officerId: contact.id, priority: 1, dueAt: now },
        dedupeKey: `${kind}:${id}:${contact.id}`,
      })),
      now,
    );
    return { kind: decision.state, document };
  });
}

async function findToDecide(
  { person }: Request,
  database: Database,
  id: number,
): Promise<{ kind: 'found'; document: SignedDocumentFacts } | { kind: 'not-found' } | { kind: 'forbidden' }> {
  const document = await findSignedDocument(database, id);
  if (document === null) return { kind: isAllowed(person, 'document.receive') ? 'not-found' : 'forbidden' };
  if (!isAllowed(person, 'document.receive', document.unit.id)) return { kind: 'forbidden' };
  return { kind: 'found', document };
}
