import {
  askDocumentRefusal,
  refuseDocument,
  documentRefusalConversation,
} from '../../actions/documents/receive-document.ts';
import {
  addToDocument,
  readDocumentDraft,
  type DocumentPart,
  signedDocumentConversation,
} from '../../actions/documents/send-document.ts';
import { viewDocument, viewSending } from './documents-view.ts';
import type { MessageInput } from '../parts/message-input.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { reasonOrAsks, withoutFigure } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** Sending a signed document: pictures, a PDF, number and date in any order. */
export const signedDocumentAnswers = personConversation(signedDocumentConversation, {
  longest: 300,
  choices: () => 'beside',
  takenAs: withoutFigure,
  answer: async ({ t, request }, _state, input) =>
    answerOutcome(t, await addToDocument(request, documentPart(input)), viewSending),
  ask: async ({ t, request }) => answerOutcome(t, await readDocumentDraft(request), viewSending),
});

/** Refusing a signed document: why. */
export const documentRefusalAnswers = personConversation(documentRefusalConversation, {
  longest: 1000,
  choices: () => 'beside',
  takenAs: reasonOrAsks,
  asksReason: () => 'whole',
  answer: async ({ t, request }, state, input) =>
    answerOutcome(t, await refuseDocument(request, state.documentId, documentPart(input).text), viewDocument),
  ask: async ({ t, request }, state) =>
    answerOutcome(t, await askDocumentRefusal(request, state.documentId), viewDocument),
});

/** Reads what a message brings to a document. */
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
