import { cancelConversation } from '../../actions/conversations/cancel-conversation.ts';
import type { BotContext } from '../parts/context.ts';
import { answerText } from '../parts/main-buttons.ts';
import type { Answer } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';
import { conversationOf } from './conversations.ts';

/** /huy: leaves whatever is being done; nothing that was kept is lost. */
export const cancelCommand: Command = {
  name: 'huy',
  words: ['huy bo'],
  menu: 'everybody',
  answer: (ctx) => answerCancel(ctx),
};

/** Leaves whatever is being done. */
export async function answerCancel(ctx: BotContext): Promise<Answer> {
  const { t, request } = ctx;
  const leftAt =
    (await conversationOf(request.conversation?.kind ?? '')
      ?.open(ctx)
      ?.leftAt()) ?? null;
  const outcome = await cancelConversation(request, (kind) => conversationOf(kind)?.definition ?? null);
  if (outcome.kind === 'nothing-open') return answerText(t('common:cancel.nothing'));
  if (leftAt !== null) return { views: [leftAt] };
  const left = conversationOf(outcome.conversation)?.left(t);
  return left === undefined ? answerText(t('common:cancel.other')) : { views: [left] };
}
