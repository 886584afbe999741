import { askObjection, objectToEntry } from '../../actions/reporting/answer-entry.ts';
import { readEntryDraft, writeEntrySource } from '../../actions/reporting/enter-report.ts';
import { viewEntering, viewEntryAnswer } from '../views/entering.ts';
import { documentPart } from './signed-document.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Entering a report for a unit: where its figures came from. The figures are asked for in the conversation `report`. */
export const entryConversation: PersonConversation = {
  kind: 'entry',
  answer: async ({ t, request }, _state, input) => ({
    views: [viewEntering(t, await writeEntrySource(request, documentPart(input)))],
  }),
  ask: async ({ t, request }) => ({ views: [viewEntering(t, await readEntryDraft(request))] }),
};

/** Objecting to figures that were entered: what is wrong. */
export const entryObjectionConversation: PersonConversation = {
  kind: 'entry-objection',
  answer: async ({ t, request }, state, input) => ({
    views: [viewEntryAnswer(t, await objectToEntry(request, reportOf(state), documentPart(input).text))],
  }),
  ask: async ({ t, request }, state) => ({
    views: [viewEntryAnswer(t, await askObjection(request, reportOf(state)))],
  }),
};

function reportOf(state: unknown): number {
  return (state as { reportId: number }).reportId;
}
