import { codeOf } from '../../domain/text/code-of.ts';
import type { AnswerOutcome } from '../../actions/broadcasts/answer-broadcast.ts';
import type { BroadcastPreview } from '../../actions/broadcasts/describe-broadcast.ts';
import {
  LONGEST_WORD,
  type DiscussOutcome,
  type listThreadMessages,
} from '../../actions/broadcasts/discuss-broadcast.ts';
import { broadcastCode } from '../../domain/broadcasts/broadcast-state.ts';
import { addCourtesies, addNote } from '../../domain/broadcasts/rich-text.ts';
import { dayOfMonth, monthOf, toLocalDate } from '../../domain/text/local-date.ts';
import { CONTENT_LIMITS } from '../../domain/broadcasts/notice-content.ts';
import { formatCount, formatDateTime, formatMoment, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { RichView } from '../sending/send-rich.ts';
import type { AllowedOf } from '../parts/answer-outcome.ts';
import { button, type Button, type View } from '../parts/view.ts';

type Broadcast = BroadcastPreview['broadcast'];

/** Renders a broadcast exactly as it arrives. @param toGroup in a group chat nobody answers with buttons. */
export function viewNoticeItself(t: Translate, broadcast: Broadcast, toGroup: boolean): RichView {
  const { content, ask, answerBy, correctedAt } = broadcast;
  let rich = addCourtesies(content, {
    salutation: t('broadcast:salutation', PLAIN),
    closing: t('broadcast:closing', PLAIN),
  });
  if (ask !== 'nothing' && answerBy !== null && !namesDay(content.text, answerBy))
    rich = addNote(rich, t('broadcast:answerByNote', { at: formatMoment(answerBy), ...PLAIN }));
  if (correctedAt !== null)
    rich = addNote(rich, t('broadcast:correctedNote', { at: formatDateTime(correctedAt), ...PLAIN }));
  if (toGroup && ask !== 'nothing') rich = addNote(rich, t('broadcast:groupNote', PLAIN));
  const { text, entities } = rich;
  const buttons = toGroup ? [] : answerButtons(t, broadcast);
  return { text, rich: { entities, files: content.files }, ...(buttons.length === 0 ? {} : { buttons }) };
}

/** Whether a text names the day by its date, and not only as tomorrow or a day of the week. */
function namesDay(text: string, instant: Date): boolean {
  const [month, day] = [monthOf(toLocalDate(instant)), dayOfMonth(toLocalDate(instant))];
  return new RegExp(`(?<!\\d)0?${day}\\s*(?:[/.-]|tháng)\\s*0?${month}(?!\\d)`, 'iu').test(text);
}

/** Returns the buttons with which a broadcast is answered. */
export function answerButtons(t: Translate, { id, ask }: Broadcast): Button[][] {
  switch (ask) {
    case 'nothing':
      return [];
    case 'receipt':
      return [[button(t('broadcast:button.received'), 'broadcast-received', id)]];
    case 'attendance':
      return [
        [
          button(t('broadcast:button.attends'), 'broadcast-attend', id, 'attends'),
          button(t('broadcast:button.declines'), 'broadcast-attend', id, 'declines'),
        ],
      ];
  }
}

/** Renders what somebody is told who answers a broadcast; null where a note on top of the screen says all. */
export function viewAnswer(t: Translate, outcome: AnswerOutcome): { view: View | null; toast: string } {
  switch (outcome.kind) {
    case 'preview':
      return { view: null, toast: t('broadcast:answer.preview', PLAIN) };
    case 'withdrawn':
      return { view: null, toast: t('broadcast:answer.withdrawn', PLAIN) };
    case 'not-found':
      return { view: null, toast: t('broadcast:answer.refused', PLAIN) };
    case 'ask-attendee':
      return {
        view: {
          text: t(outcome.refused ? 'broadcast:answer.attendeeRefused' : 'broadcast:answer.askAttendee'),
          buttons: [[button(t('broadcast:button.self'), 'broadcast-attendee', outcome.broadcastId, 'self')]],
        },
        toast: '',
      };
    case 'marks-missing': {
      const { broadcastId, written, spellings } = outcome;
      return {
        view: {
          text: t('broadcast:answer.marksMissing', { written }),
          buttons: [
            ...spellings.map((name) => [button(name, 'broadcast-attendee-name', broadcastId, codeOf(name))]),
            [button(t('broadcast:button.asTyped'), 'broadcast-attendee-typed', broadcastId)],
          ],
        },
        toast: '',
      };
    }
    case 'attendee-kept': {
      const { attendee, unitNames } = outcome;
      const units = unitNames.join(', ');
      const text = attendee.self
        ? t('broadcast:answer.attendeeSelf', { units })
        : t('broadcast:answer.attendeeOther', {
            units,
            name: [attendee.fullName, attendee.title].filter((part) => part !== '').join(', '),
          });
      return { view: { text }, toast: t('broadcast:answer.received', PLAIN) };
    }
    case 'answered': {
      const { answer, unitNames, late, broadcastId } = outcome;
      const toast = t('broadcast:answer.received', PLAIN);
      const lateLine = late ? [t('broadcast:answer.late')] : [];
      if (answer === 'received') return { view: late ? { text: lateLine.join('') } : null, toast };
      const text = [t(`broadcast:answer.${answer}`, { units: unitNames.join(', ') }), ...lateLine].join('\n\n');
      const buttons = [
        [
          button(t('broadcast:button.self'), 'broadcast-attendee', broadcastId, 'self'),
          button(t('broadcast:button.other'), 'broadcast-attendee', broadcastId, 'other'),
        ],
      ];
      return { view: answer === 'attends' ? { text, buttons } : { text }, toast };
    }
  }
}

/** Renders what somebody is told who wrote in the thread of a broadcast. */
export function viewDiscussed(t: Translate, outcome: DiscussOutcome): View {
  if (outcome.kind === 'refused') {
    const limits = { characters: formatNumber(LONGEST_WORD), files: formatCount(CONTENT_LIMITS.files) };
    return { text: t('broadcast:thread.refused', limits) };
  }
  if (outcome.kind === 'acknowledged') return { text: t('broadcast:answer.acknowledged') };
  const code = broadcastCode(outcome.broadcastId);
  const { recipientName: name, unitNames, says } = outcome;
  const units = unitNames.join(', ');
  if (outcome.answer) return { text: t('broadcast:thread.writtenAnswer', { name, units, code }) };
  const kept = says === null ? [] : [t(`broadcast:answer.${says}`, { units })];
  return { text: [...kept, t('broadcast:thread.written', { code })].join('\n\n') };
}

/** Renders everything that was written about a broadcast. */
export function viewThreadMessages(t: Translate, outcome: AllowedOf<typeof listThreadMessages>): View {
  const code = broadcastCode(outcome.broadcastId);
  if (outcome.messages.length === 0) return { text: t('broadcast:thread.listNone', { code }) };
  const lines = outcome.messages.map(({ unitNames, message }) =>
    t(message.answer ? 'broadcast:thread.listAnswer' : 'broadcast:thread.listLine', {
      at: formatDateTime(message.at),
      by: message.by,
      units: unitNames.join(', '),
      text: message.text,
    }),
  );
  return { text: [t('broadcast:thread.listHead', { code }), ...lines].join('\n') };
}
