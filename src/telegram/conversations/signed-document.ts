import { askDocumentRefusal, refuseDocument } from '../../actions/documents/receive-document.ts';
import { addToDocument, readDocumentDraft, type DocumentPart } from '../../actions/documents/send-document.ts';
import { answerAsideWords } from '../answer-words.ts';
import { viewDocument, viewSending } from '../views/documents.ts';
import type { MessageInput } from './message-input.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Sending a signed document: pictures, a PDF, number and date in any order. */
export const signedDocumentConversation: PersonConversation = {
  kind: 'signed-document',
  answer: async (ctx, _state, input) => {
    const { t, request } = ctx;
    // What has no figure in it is no number and date, so perhaps a question about something else.
    const words = input.kind === 'text' && !/\d/.test(input.text) ? await answerAsideWords(ctx, input.text) : null;
    if (words !== null) return { ...words, views: [...words.views, viewSending(t, await readDocumentDraft(request))] };
    return { views: [viewSending(t, await addToDocument(request, documentPart(input)))] };
  },
  ask: async ({ t, request }) => ({ views: [viewSending(t, await readDocumentDraft(request))] }),
};

/** Refusing a signed document: why. */
export const documentRefusalConversation: PersonConversation = {
  kind: 'document-refusal',
  answer: async ({ t, request }, state, input) => ({
    views: [viewDocument(t, await refuseDocument(request, documentOf(state), documentPart(input).text))],
  }),
  ask: async ({ t, request }, state) => ({
    views: [viewDocument(t, await askDocumentRefusal(request, documentOf(state)))],
  }),
};

/** What a message brings to a document. */
export function documentPart(input: MessageInput): DocumentPart {
  switch (input.kind) {
    case 'text':
      return { text: input.text, files: [] };
    case 'file': {
      const files = [input.file, ...input.others].map(({ id, name, mime }) => ({ id, name, mime }));
      return { text: input.caption, files };
    }
    default:
      return { text: '', files: [] };
  }
}

function documentOf(state: unknown): number {
  return (state as { documentId: number }).documentId;
}
