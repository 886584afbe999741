import { askDocumentRefusal, refuseDocument } from '../../actions/documents/receive-document.ts';
import { addToDocument, readDocumentDraft } from '../../actions/documents/send-document.ts';
import { viewDocument, viewSending } from '../views/documents.ts';
import { partOf } from './obstacle.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Sending a signed document: pictures, a PDF, number and date in any order. */
export const signedDocumentConversation: PersonConversation = {
  kind: 'signed-document',
  answer: async ({ t, request }, _state, input) => ({
    views: [viewSending(t, await addToDocument(request, partOf(input)))],
  }),
  ask: async ({ t, request }) => ({ views: [viewSending(t, await readDocumentDraft(request))] }),
};

/** Refusing a signed document: why. */
export const documentRefusalConversation: PersonConversation = {
  kind: 'document-refusal',
  answer: async ({ t, request }, state, input) => ({
    views: [viewDocument(t, await refuseDocument(request, documentOf(state), partOf(input).text))],
  }),
  ask: async ({ t, request }, state) => ({
    views: [viewDocument(t, await askDocumentRefusal(request, documentOf(state)))],
  }),
};

function documentOf(state: unknown): number {
  return (state as { documentId: number }).documentId;
}
