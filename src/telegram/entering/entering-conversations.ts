import {
  askObjection,
  objectToEnteredFigures,
  objectionConversation,
} from '../../actions/entering/answer-entered-figures.ts';
import { readEnteringDraft, writeFiguresSource, enteringConversation } from '../../actions/entering/enter-report.ts';
import { viewEntering, viewEnteredFiguresOutcome } from './entering-view.ts';
import { documentPart } from '../documents/document-conversations.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { commentOrAsks, said } from '../parts/taken-as.ts';
import { personConversation } from '../parts/person-conversation.ts';

/** Entering a report for a unit: where its figures came from. The figures are asked for in the conversation `report`. */
export const enteringAnswers = personConversation(enteringConversation, {
  longest: 300,
  choices: () => 'beside',
  takenAs: said,
  answer: async ({ t, request }, _state, input) =>
    answerOutcome(t, await writeFiguresSource(request, documentPart(input)), viewEntering),
  ask: async ({ t, request }) => answerOutcome(t, await readEnteringDraft(request), viewEntering),
});

/** Objecting to figures that were entered: what is wrong. */
export const objectionAnswers = personConversation(objectionConversation, {
  longest: 1000,
  choices: () => 'named',
  takenAs: commentOrAsks,
  answer: async ({ t, request }, state, input) =>
    answerOutcome(
      t,
      await objectToEnteredFigures(request, state.reportId, documentPart(input).text),
      viewEnteredFiguresOutcome,
    ),
  ask: async ({ t, request }, state) =>
    answerOutcome(t, await askObjection(request, state.reportId), viewEnteredFiguresOutcome),
});
