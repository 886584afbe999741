import { cancelConversation } from '../../actions/conversations/cancel-conversation.ts';
import { findReasonRefusal, leavesReason } from '../../domain/reporting/reason-words.ts';
import { isButtonLabel } from '../parts/button-labels.ts';
import type { BotContext } from '../parts/context.ts';
import { answerText } from '../parts/main-buttons.ts';
import type { OpenConversation } from '../parts/person-conversation.ts';
import { button, type Answer } from '../parts/view.ts';
import { conversationOf } from './conversations.ts';

/** What is answered to words that are no reason; `left`: the question was left with them. */
interface NoReason {
  left: boolean;
  answer: Answer;
}

/**
 * Answers what was typed where a reason is asked and says none: a way out leaves the question, so that nothing is done; the label
 * of a button is asked about; anything else is refused with its why. Null where it may be the reason.
 */
export async function answerNoReason(
  ctx: BotContext,
  { asksReason }: OpenConversation,
  text: string,
): Promise<NoReason | null> {
  if (asksReason === null) return null;
  const { t } = ctx;
  if (leavesReason(text)) {
    await cancelConversation(ctx.request, (kind) => conversationOf(kind)?.definition ?? null);
    ctx.request = { ...ctx.request, conversation: null };
    return { left: true, answer: answerText(t('common:noReason.left')) };
  }
  if (asksReason === 'whole' && findReasonRefusal(text)?.kind === 'no-reason') {
    const said = /\p{L}/u.test(text) ? 'words' : 'number';
    return { left: false, answer: answerText(t(`common:noReason.${said}`, { text })) };
  }
  if (!isButtonLabel(text)) return null;
  const buttons = [
    [button(t('common:either.content'), 'typed-as', 'content')],
    [button(t('common:button.cancel'), 'cancel')],
  ];
  return { left: true, answer: { views: [{ text: t('common:noReason.label', { text }), buttons }] } };
}
