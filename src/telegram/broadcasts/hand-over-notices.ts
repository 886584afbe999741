import type { Api } from 'grammy';
import type { BROADCAST_CORRECTED } from '../../actions/broadcasts/broadcast-corrected-notice.ts';
import type { BROADCAST } from '../../actions/broadcasts/broadcast-notice.ts';
import type { BROADCAST_WITHDRAWN } from '../../actions/broadcasts/broadcast-withdrawn-notice.ts';
import type { HandOver } from '../parts/notice-view.ts';
import { sendInParts } from '../sending/send.ts';
import { correctMessages, withdrawMessages } from './edit-sent.ts';

/** Sends a broadcast, and pins it in a group. */
export const sendBroadcast: HandOver<typeof BROADCAST> = async (api, chatId, view, { toGroup }) => {
  const ids = await sendInParts(api, chatId, view);
  if (toGroup) await pin(api, chatId, ids.at(-1));
  return ids;
};

/** Edits the messages of a broadcast that is corrected. */
export const correctBroadcast: HandOver<typeof BROADCAST_CORRECTED> = (api, chatId, view, { messageIds }) =>
  correctMessages(api, chatId, { ...view, rich: view.rich ?? { entities: [], files: [] } }, messageIds);

/** Edits the messages of a broadcast that is withdrawn. */
export const withdrawBroadcast: HandOver<typeof BROADCAST_WITHDRAWN> = (api, chatId, view, { broadcast, messageIds }) =>
  withdrawMessages(api, chatId, view, broadcast.content.files.length, messageIds);

/** Pins a notice in a group, where the bot may; it was sent all the same where it may not. */
async function pin(api: Api, chatId: number, messageId: number | undefined): Promise<void> {
  if (messageId === undefined) return;
  await api.pinChatMessage(chatId, messageId, { disable_notification: true }).catch(() => undefined);
}
