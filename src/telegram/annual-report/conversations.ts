import {
  reportSectionConversation,
  reportSigningConversation,
} from '../../actions/annual-report/report-conversations.ts';
import { addSignedPart, askSigned } from '../../actions/annual-report/sign-report.ts';
import { readOpenSection, rewriteWords, writeWords } from '../../actions/annual-report/write-section.ts';
import { documentPart } from '../documents/document-conversations.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { contentOrAsks, isCommand, withoutFigure } from '../parts/taken-as.ts';
import type { MessageInput } from '../parts/message-input.ts';
import { personConversation } from '../parts/person-conversation.ts';
import { viewSigning } from './file-view.ts';
import { viewWriting } from './section-view.ts';

/** From so many characters on a text is no question to the bot, whatever it asks for: it is what the report says. */
const PLAINLY_WORDS = 150;

const wordsIn = (input: MessageInput): string =>
  input.kind === 'text' ? input.text : input.kind === 'file' ? input.caption : '';

/** Writing a section of an annual report: each message is added, until it is said that it is complete. */
export const reportSectionAnswers = personConversation(reportSectionConversation, {
  longest: null,
  choices: () => 'named',
  takenAs: (ctx, state, text) =>
    text.length >= PLAINLY_WORDS && !isCommand(ctx, text) ? 'answer' : contentOrAsks(ctx, state, text),
  answer: async ({ t, request }, _state, input) =>
    answerOutcome(t, await writeWords(request, wordsIn(input)), viewWriting),
  takeEdit: async (ctx) => {
    const edited = ctx.editedMessage;
    if (edited === undefined) return null;
    const text = edited.text ?? edited.caption ?? '';
    const outcome = await rewriteWords(ctx.request, edited.message_id, text);
    return outcome === null ? null : answerOutcome(ctx.t, outcome, viewWriting);
  },
  ask: async ({ t, request }) => answerOutcome(t, await readOpenSection(request), viewWriting),
  left: (t) => ({ text: t('annual:writing.left') }),
});

/** Recording the signed document of an annual report: number, date and scans in any order. */
export const reportSigningAnswers = personConversation(reportSigningConversation, {
  longest: 300,
  choices: () => 'beside',
  takenAs: withoutFigure,
  answer: async ({ t, request }, _state, input) =>
    answerOutcome(t, await addSignedPart(request, documentPart(input)), viewSigning),
  ask: async ({ t, request }, { reportId }) => answerOutcome(t, await askSigned(request, reportId), viewSigning),
});
