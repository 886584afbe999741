import { cancelConversation } from '../../actions/conversations/cancel-conversation.ts';
import type { BotContext } from '../context.ts';
import type { Answer } from '../views/view.ts';
import type { Command } from './command.ts';

/** /huy: leaves whatever is being done; nothing that was kept is lost. */
export const cancelCommand: Command = { name: 'huy', menu: 'everybody', answer: (ctx) => answerCancel(ctx) };

/** Leaves whatever is being done. */
export async function answerCancel(ctx: BotContext): Promise<Answer> {
  const { t } = ctx;
  const outcome = await cancelConversation(ctx.request);
  if (outcome.kind === 'nothing-open') return { views: [{ text: t('common:cancel.nothing') }] };
  switch (outcome.conversation) {
    case 'registration':
      return { views: [{ text: t('common:cancel.registration'), phoneKeyboard: 'remove' }] };
    case 'report':
      return { views: [{ text: t('common:cancel.report') }] };
    default:
      return { views: [{ text: t('common:cancel.other') }] };
  }
}
