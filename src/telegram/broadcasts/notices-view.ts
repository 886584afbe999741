import { BROADCAST } from '../../actions/broadcasts/broadcast-notice.ts';
import { BROADCAST_ANSWERS } from '../../actions/broadcasts/broadcast-answers-notice.ts';
import { BROADCAST_CORRECTED } from '../../actions/broadcasts/broadcast-corrected-notice.ts';
import { BROADCAST_CORRECTION } from '../../actions/broadcasts/broadcast-correction-notice.ts';
import { BROADCAST_HELD } from '../../actions/broadcasts/broadcast-held-notice.ts';
import { BROADCAST_MESSAGE } from '../../actions/broadcasts/broadcast-message-notice.ts';
import { BROADCAST_REMINDER } from '../../actions/broadcasts/broadcast-reminder-notice.ts';
import { BROADCAST_STARTED } from '../../actions/broadcasts/broadcast-started-notice.ts';
import { BROADCAST_WITHDRAWN } from '../../actions/broadcasts/broadcast-withdrawn-notice.ts';
import { broadcastCode, threadCode } from '../../domain/broadcasts/broadcast-state.ts';
import { formatMoment } from '../../domain/text/vietnamese-format.ts';
import { wordNotice } from '../parts/notice-view.ts';
import { button } from '../parts/view.ts';
import { correctBroadcast, sendBroadcast, withdrawBroadcast } from './hand-over-notices.ts';
import { viewCorrectionTold } from './correction-view.ts';
import { answerButtons, viewNoticeItself } from './notice-view.ts';
import { viewProgressOf, viewResult } from './result-view.ts';

/** Broadcasts, and notices about them. */
export const BROADCAST_NOTICES = [
  wordNotice(BROADCAST, (t, { broadcast, toGroup }) => viewNoticeItself(t, broadcast, toGroup), sendBroadcast),
  wordNotice(
    BROADCAST_CORRECTED,
    (t, { broadcast, toGroup }) => viewNoticeItself(t, broadcast, toGroup),
    correctBroadcast,
  ),
  wordNotice(BROADCAST_CORRECTION, viewCorrectionTold),
  wordNotice(
    BROADCAST_WITHDRAWN,
    (t, { broadcast, responsible }) => ({
      text: t('broadcast:withdrawn', { responsible, code: broadcastCode(broadcast.id) }),
    }),
    withdrawBroadcast,
  ),
  wordNotice(BROADCAST_REMINDER, (t, { broadcast, unitNames, late, responsible, replyTo }) => {
    const { answerBy } = broadcast;
    const code = broadcastCode(broadcast.id);
    const at = answerBy === null ? '' : formatMoment(answerBy);
    const asks =
      answerBy === null
        ? t('broadcast:reminderAsk')
        : t(late ? 'broadcast:reminderLate' : 'broadcast:reminderBy', { at });
    const head = t('broadcast:reminder', { units: unitNames.join(', '), responsible, code });
    return {
      text: [head, asks, t('broadcast:closing')].join('\n\n'),
      buttons: answerButtons(t, broadcast),
      ...(replyTo === null ? {} : { replyTo }),
    };
  }),
  wordNotice(BROADCAST_ANSWERS, (t, { result }) => {
    const { id, answerBy } = result.broadcast;
    const at = answerBy === null ? '' : formatMoment(answerBy);
    const view = viewResult(t, result);
    return { ...view, text: `${t('broadcast:answerTime', { code: broadcastCode(id), at })}\n\n${view.text}` };
  }),
  wordNotice(BROADCAST_MESSAGE, (t, { thread: { broadcastId, recipientId, unitNames, message } }) => {
    const values = { code: threadCode(broadcastId, recipientId), by: message.by, text: message.text };
    const said = message.answer
      ? t('broadcast:thread.answered', values)
      : t('broadcast:thread.line', { ...values, units: unitNames.join(', ') });
    const sent = message.files.map(({ id, picture }) => ({ id, picture }));
    return { text: `${said}\n\n${t('broadcast:thread.reply')}`, sent };
  }),
  wordNotice(BROADCAST_STARTED, (t, { result }) => viewProgressOf(t, result)),
  wordNotice(BROADCAST_HELD, (t, { broadcast, allowed }) => {
    const code = broadcastCode(broadcast.id);
    return {
      text: t(allowed ? 'broadcast:held.nobody' : 'broadcast:held.notAllowed', { code }),
      buttons: [[button(t('broadcast:button.continue', { code }), 'broadcast-open', broadcast.id)]],
    };
  }),
] as const;
