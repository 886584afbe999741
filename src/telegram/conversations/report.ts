import { readOpenQuestion, type ReportConversation } from '../../actions/reporting/answer-question.ts';
import { answerWords } from '../answer-words.ts';
import { fill } from '../callbacks/reporting.ts';
import type { BotContext } from '../context.ts';
import { viewFilling } from '../views/filling.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Filling a report, a question a message. */
export const reportConversation: PersonConversation = {
  kind: 'report',
  answer: async (ctx, state, input) => {
    const { reportId, cursor } = state as ReportConversation;
    if (input.kind !== 'text') return fill(ctx, reportId, { kind: 'other' });
    if (cursor.at === 'question' && looksLikeQuestion(input.text)) {
      const open = await readOpenQuestion(ctx.request, state as ReportConversation);
      const asksFigure =
        open.kind === 'filling' &&
        open.filling.questions.some(({ key, type }) => key === cursor.key && type !== 'long-text');
      const answer = asksFigure ? await answerWords(ctx, input.text) : null;
      if (answer !== null && open.kind === 'filling')
        return { ...answer, views: [...answer.views, viewFilling(ctx.t, open)] };
    }
    return fill(ctx, reportId, { kind: 'text', text: input.text });
  },
  ask: async (ctx: BotContext, state) => {
    const open = await readOpenQuestion(ctx.request, state as ReportConversation);
    return open.kind === 'filling' ? { views: [viewFilling(ctx.t, open)] } : null;
  },
};

/** Three words or more, or a question mark: no figure, so perhaps a question about something else. */
function looksLikeQuestion(text: string): boolean {
  return /\?\s*$/.test(text) || (!/^\s*\d/.test(text) && text.trim().split(/\s+/).length >= 3);
}
