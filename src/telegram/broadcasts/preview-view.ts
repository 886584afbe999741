import type { BroadcastPreview } from '../../actions/broadcasts/describe-broadcast.ts';
import { broadcastCode } from '../../domain/broadcasts/broadcast-state.ts';
import { formatCount, formatDate, formatMoment } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { button, type Button, type View } from '../parts/view.ts';
import { reachText } from './audience-view.ts';
import { viewNoticeItself } from './notice-view.ts';

/** Renders a broadcast as it will arrive, and below it whom it reaches and what can be done with it. */
export function viewPreview(t: Translate, preview: BroadcastPreview): View[] {
  return [viewNoticeItself(t, preview.broadcast, false), viewControls(t, preview)];
}

/** Renders what can be done with a broadcast in the making. */
export function viewControls(t: Translate, preview: BroadcastPreview): View {
  const { broadcast, people, groups, seconds } = preview;
  const { id, version, ask, answerBy, content, state, scheduledAt } = broadcast;
  const asked = t(`broadcast:ask.${ask}`);
  const minutes = Math.ceil(seconds / 60);
  const lines = [
    t('broadcast:preview.head', { code: broadcastCode(id) }),
    reachText(t, preview),
    [
      content.files.length === 0 ? '' : t('broadcast:preview.files', { total: formatCount(content.files.length) }),
      answerBy === null || ask === 'nothing'
        ? t('broadcast:preview.ask', { ask: asked })
        : t('broadcast:preview.askBy', { ask: asked, at: formatMoment(answerBy) }),
      minutes <= 1 ? t('broadcast:preview.shortly') : t('broadcast:preview.minutes', { minutes: formatCount(minutes) }),
      state === 'scheduled' && scheduledAt !== null
        ? t('broadcast:preview.scheduled', { at: formatMoment(scheduledAt) })
        : '',
    ]
      .filter((line) => line !== '')
      .join('\n'),
    ...dayWordsText(t, preview),
    t('broadcast:preview.howTo'),
  ];
  const time: Button =
    state === 'scheduled'
      ? button(t('broadcast:button.unschedule'), 'broadcast-unschedule', id, version)
      : button(t('broadcast:button.schedule'), 'broadcast-time', id);
  const sendable = people + groups.length > 0;
  const rows: Button[][] = [
    sendable ? [button(t('broadcast:button.send'), 'broadcast-send', id, version, 'once')] : [],
    [button(t('broadcast:button.test'), 'broadcast-test', id), ...(sendable ? [time] : [])],
    [
      button(t('broadcast:button.audience'), 'broadcast-whom', id),
      ...(people > 0 ? [button(t('broadcast:button.people'), 'broadcast-people', id)] : []),
    ],
    [
      button(t('broadcast:button.ask'), 'broadcast-asks', id),
      ...(ask === 'nothing' ? [] : [button(t('broadcast:button.answerBy'), 'broadcast-answer-by', id)]),
      ...(ask === 'nothing' || answerBy === null
        ? []
        : [button(t('broadcast:button.noAnswerBy'), 'broadcast-no-answer-by', id, version)]),
    ],
    [
      ...(content.files.length > 0 ? [button(t('broadcast:button.noFiles'), 'broadcast-no-files', id, version)] : []),
      button(t('broadcast:button.discard'), 'broadcast-discard', id, version),
    ],
  ];
  return { text: lines.join('\n\n'), buttons: rows.filter((row) => row.length > 0) };
}

/** Says that words such as “ngày mai” will be read on another day than they were written. */
export function dayWordsText(t: Translate, { dayWords }: BroadcastPreview): string[] {
  if (dayWords === null) return [];
  const { words, writtenOn, sentOn } = dayWords;
  return [t('broadcast:preview.dayWords', { words, written: formatDate(writtenOn), sent: formatDate(sentOn) })];
}
