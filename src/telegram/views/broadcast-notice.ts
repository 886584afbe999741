import type { AnswerOutcome } from '../../actions/broadcasts/answer-broadcast.ts';
import type { BroadcastPreview } from '../../actions/broadcasts/describe-broadcast.ts';
import type { DiscussOutcome, listTalks } from '../../actions/broadcasts/discuss-broadcast.ts';
import type { NoticeFacts } from '../../actions/notices/read-notice.ts';
import { broadcastCode, threadCode } from '../../domain/broadcasts/broadcast-state.ts';
import type { NoticeFile } from '../../domain/broadcasts/notice-content.ts';
import { addCourtesies, addNote } from '../../domain/broadcasts/rich-text.ts';
import { formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../locales.ts';
import type { RichView } from '../send-rich.ts';
import { viewResult, viewProgressOf } from './broadcast-result.ts';
import { viewForbidden } from './forbidden.ts';
import { button, type Button, type View } from './view.ts';

type Broadcast = BroadcastPreview['broadcast'];

/** A broadcast exactly as it arrives. @param toGroup in a group chat nobody answers with buttons. */
export function viewNoticeItself(t: Translate, broadcast: Broadcast, toGroup: boolean): RichView {
  const { content, ask, correctedAt } = broadcast;
  let rich = addCourtesies(content, {
    salutation: t('broadcast:salutation', PLAIN),
    closing: t('broadcast:closing', PLAIN),
  });
  if (correctedAt !== null)
    rich = addNote(rich, t('broadcast:correctedNote', { at: formatDateTime(correctedAt), ...PLAIN }));
  if (toGroup && ask !== 'nothing') rich = addNote(rich, t('broadcast:groupNote', PLAIN));
  const { text, entities } = rich;
  const buttons = toGroup ? [] : answerButtons(t, broadcast);
  return { text, rich: { entities, files: content.files }, ...(buttons.length === 0 ? {} : { buttons }) };
}

/** The buttons with which a broadcast is answered. */
function answerButtons(t: Translate, { id, ask }: Broadcast): Button[][] {
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

type BroadcastNotice = Extract<NoticeFacts, { kind: `broadcast${string}` }>;

/** A broadcast, or a notice about one. */
export function viewBroadcastNotice(t: Translate, facts: BroadcastNotice): View {
  switch (facts.kind) {
    case 'broadcast':
    case 'broadcast-corrected':
      return viewNoticeItself(t, facts.broadcast, facts.toGroup);
    case 'broadcast-withdrawn': {
      const { broadcast, responsible } = facts;
      return { text: t('broadcast:withdrawn', { responsible, code: broadcastCode(broadcast.id) }) };
    }
    case 'broadcast-reminder': {
      const { broadcast, unitNames, responsible, replyTo } = facts;
      const { answerBy } = broadcast;
      const code = broadcastCode(broadcast.id);
      const at = answerBy === null ? '' : formatDateTime(answerBy);
      const asks =
        answerBy === null
          ? t('broadcast:reminderAsk')
          : t(facts.late ? 'broadcast:reminderLate' : 'broadcast:reminderBy', { at });
      const head = t('broadcast:reminder', { units: unitNames.join(', '), responsible, code });
      return {
        text: [head, asks, t('broadcast:closing')].join('\n\n'),
        buttons: answerButtons(t, broadcast),
        ...(replyTo === null ? {} : { replyTo }),
      };
    }
    case 'broadcast-answers': {
      const { broadcast } = facts.result;
      const at = broadcast.answerBy === null ? '' : formatDateTime(broadcast.answerBy);
      const view = viewResult(t, facts.result);
      return {
        ...view,
        text: `${t('broadcast:answerTime', { code: broadcastCode(broadcast.id), at })}\n\n${view.text}`,
      };
    }
    case 'broadcast-message': {
      const { broadcastId, recipientId, unitNames, message } = facts.talk;
      const values = { code: threadCode(broadcastId, recipientId), by: message.by, text: message.text };
      const said = message.answer
        ? t('broadcast:talk.answered', values)
        : t('broadcast:talk.line', { ...values, units: unitNames.join(', ') });
      return { text: `${said}\n\n${t('broadcast:talk.reply')}`, sent: message.files.map(sentFile) };
    }
    case 'broadcast-started':
      return viewProgressOf(t, facts.result);
    case 'broadcast-held': {
      const code = broadcastCode(facts.broadcast.id);
      const text = t(facts.allowed ? 'broadcast:held.nobody' : 'broadcast:held.notAllowed', { code });
      return {
        text,
        buttons: [[button(t('broadcast:button.continue', { code }), 'broadcast-open', facts.broadcast.id)]],
      };
    }
  }
}

const sentFile = ({ id, picture }: NoticeFile): { id: string; picture: boolean } => ({ id, picture });

/** What somebody is told who answers a broadcast; null where a note on top of the screen says all. */
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
    case 'attendee-kept': {
      const { attendee, unitNames } = outcome;
      const units = unitNames.join(', ');
      const text = attendee.self
        ? t('broadcast:answer.attendeeSelf', { units })
        : t('broadcast:answer.attendeeOther', {
            ...{ units, name: [attendee.fullName, attendee.title].filter((part) => part !== '').join(', ') },
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

/** What somebody is told who wrote about a broadcast. */
export function viewDiscussed(t: Translate, outcome: DiscussOutcome): View {
  if (outcome.kind === 'refused') return { text: t('broadcast:talk.refused') };
  const code = broadcastCode(outcome.broadcastId);
  const { recipientName: name, unitNames } = outcome;
  return {
    text: outcome.answer
      ? t('broadcast:talk.writtenAnswer', { name, units: unitNames.join(', '), code })
      : t('broadcast:talk.written', { code }),
  };
}

/** Everything that was written about a broadcast. */
export function viewTalks(t: Translate, outcome: Awaited<ReturnType<typeof listTalks>>): View {
  if (outcome.kind === 'forbidden') return viewForbidden(t, 'whoCoordinator');
  const code = broadcastCode(outcome.broadcastId);
  if (outcome.talks.length === 0) return { text: t('broadcast:talk.listNone', { code }) };
  const lines = outcome.talks.map(({ unitNames, message }) =>
    t(message.answer ? 'broadcast:talk.listAnswer' : 'broadcast:talk.listLine', {
      ...{ at: formatDateTime(message.at), by: message.by, units: unitNames.join(', '), text: message.text },
    }),
  );
  return { text: [t('broadcast:talk.listHead', { code }), ...lines].join('\n') };
}
