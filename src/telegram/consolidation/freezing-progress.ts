import type { FreezingTold } from '../../actions/consolidation/freeze-consolidation.ts';
import type { BotContext } from '../parts/context.ts';
import { sendTo } from '../sending/send.ts';

/** With fewer sources it is done before anybody has read how far it is. */
const LARGE = 5_000;

/**
 * Shows in one message how far the freezing of a large version is, edited at each tenth. Nothing waits for Telegram, and what
 * it does not take is left out.
 */
export function showFreezing({ api, chat, t }: BotContext): FreezingTold {
  let message: number | undefined;
  let shown = -1;
  let sending = false;
  const show = async (chatId: number, percent: number): Promise<void> => {
    const text = t('consolidation:freezing.progress', { percent });
    if (message === undefined) [message] = await sendTo(api, chatId, { text });
    else await api.editMessageText(chatId, message, text, { parse_mode: 'HTML' });
  };
  return (done, all) => {
    const percent = Math.floor((done / all) * 10) * 10;
    if (chat === undefined || all < LARGE || percent === shown || sending) return Promise.resolve();
    [shown, sending] = [percent, true];
    void show(chat.id, percent)
      .catch(() => undefined)
      .then(() => {
        sending = false;
      });
    return Promise.resolve();
  };
}
