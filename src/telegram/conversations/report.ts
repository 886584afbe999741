import { readOpenQuestion, type ReportConversation } from '../../actions/reporting/answer-question.ts';
import type { Cursor } from '../../domain/reporting/filling.ts';
import { answerAsideWords } from '../answer-words.ts';
import { fill } from '../callbacks/reporting.ts';
import type { BotContext } from '../context.ts';
import { viewFilling } from '../views/filling.ts';
import type { Answer } from '../views/view.ts';
import type { MessageInput } from './message-input.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Filling a report, a question a message. */
export const reportConversation: PersonConversation = {
  kind: 'report',
  answer: async (ctx, state, input) => {
    const conversation = state as ReportConversation;
    const { reportId } = conversation;
    if (input.kind !== 'text') return fill(ctx, reportId, inputOf(input));
    const aside = await answerAside(ctx, conversation, input.text);
    return aside ?? fill(ctx, reportId, { kind: 'text', text: input.text });
  },
  ask: async (ctx: BotContext, state) => {
    const open = await readOpenQuestion(ctx.request, state as ReportConversation);
    return open.kind === 'filling' ? { views: [viewFilling(ctx.t, open)] } : null;
  },
};

function inputOf(input: Exclude<MessageInput, { kind: 'text' }>): Parameters<typeof fill>[2] {
  switch (input.kind) {
    case 'file':
      return {
        kind: 'files',
        files: [input.file, ...input.others].map(({ id, name, mime }) => ({ id, name, mime })),
      };
    case 'location':
      return { kind: 'location', latitude: input.latitude, longitude: input.longitude };
    case 'contact':
    case 'other':
      return { kind: 'other' };
  }
}

/**
 * A question about something else, typed in the middle of a form, is answered, and the open question put again; null
 * for what may be an answer. Where the form asks for words, only what ends in a question mark is one.
 */
async function answerAside(ctx: BotContext, state: ReportConversation, text: string): Promise<Answer | null> {
  if (!looksLikeQuestion(text)) return null;
  const open = await readOpenQuestion(ctx.request, state);
  if (open.kind !== 'filling') return null;
  if (asksForWords(open.filling.questions, state.cursor) && !/\?\s*$/.test(text)) return null;
  const answer = await answerAsideWords(ctx, text);
  if (answer === null) return null;
  return { ...answer, views: [...answer.views, viewFilling(ctx.t, open)] };
}

const WORDS = new Set(['text', 'long-text', 'facility', 'unit', 'task', 'choices']);

function asksForWords(
  questions: readonly { key: string; type: string; items?: readonly { key: string; type: string }[] }[],
  cursor: Cursor,
): boolean {
  if (cursor.at === 'review') return false;
  if (cursor.at === 'detail' || cursor.at === 'source-name' || cursor.at === 'reason') return true;
  const question = questions.find(({ key }) => key === cursor.key);
  if (cursor.at === 'inside') return asksForWords(question?.items ?? [], cursor.place);
  return question !== undefined && WORDS.has(question.type);
}

/** Four words or more, or a question mark: no figure, so perhaps a question about something else. */
function looksLikeQuestion(text: string): boolean {
  return /\?\s*$/.test(text) || (!/^\s*\d/.test(text) && text.trim().split(/\s+/).length >= 4);
}
