import type { ChangeSentOutcome } from '../../actions/broadcasts/change-sent.ts';
import type {
  AnswerRow,
  exportAnswers,
  listSentBroadcasts,
  listToTell,
  remindUnanswered,
} from '../../actions/broadcasts/follow-broadcast.ts';
import { broadcastCode } from '../../domain/broadcasts/broadcast-state.ts';
import { addCourtesies } from '../../domain/broadcasts/rich-text.ts';
import { formatCount, formatDateTime, formatPhone } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../locales.ts';
import { refusalText } from './broadcast.ts';
import { viewForbidden } from './forbidden.ts';
import { button, type View } from './view.ts';

type Shown<F extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>;

/** Whom to call, by unit. */
export function viewCallList(t: Translate, outcome: Shown<typeof listToTell>): View {
  if (outcome.kind === 'forbidden') return viewForbidden(t, 'whoCoordinator');
  if (outcome.kind === 'gone') return { text: t('broadcast:gone') };
  const { broadcast, units } = outcome;
  const code = broadcastCode(broadcast.id);
  if (units.length === 0) return { text: t('broadcast:calls.none', { code }) };
  const lines = units.map(({ name, people }) => {
    const named = people
      .filter(({ phone }) => phone !== '')
      .map((person) =>
        t('broadcast:calls.person', { name: person.fullName, phone: formatPhone(person.phone), ...PLAIN }),
      );
    return t('broadcast:calls.unit', { unit: name, people: named.join('; ') || t('broadcast:calls.nobody') });
  });
  return {
    text: [t('broadcast:calls.head', { code, total: formatCount(units.length) }), ...lines].join('\n'),
    buttons: [[button(t('broadcast:button.paste'), 'broadcast-paste', broadcast.id)]],
  };
}

/** The notice as plain text, alone in its message so that it can be copied as it is. */
export function viewPaste(t: Translate, outcome: Shown<typeof listToTell>): View[] {
  if (outcome.kind !== 'to-tell') return [viewCallList(t, outcome)];
  const { content, ask, answerBy } = outcome.broadcast;
  const words = { salutation: t('broadcast:salutation', PLAIN), closing: t('broadcast:closing', PLAIN) };
  const names = content.files.map(({ name }) => (name === '' ? t('broadcast:paste.picture', PLAIN) : name)).join(', ');
  const by = answerBy === null ? '' : ` ${t('broadcast:paste.by', { at: formatDateTime(answerBy), ...PLAIN })}`;
  const asked =
    ask === 'nothing'
      ? ''
      : `\n\n${t(ask === 'receipt' ? 'broadcast:paste.answerReceipt' : 'broadcast:paste.answerAttendance', PLAIN)}${by}`;
  const files = content.files.length === 0 ? '' : `\n\n${t('broadcast:paste.files', { names, ...PLAIN })}`;
  const { text } = addCourtesies({ text: `${content.text}${files}${asked}`, entities: [] }, words);
  return [{ text: t('broadcast:paste.intro') }, { text, rich: { entities: [], files: [] } }];
}

/** What became of reminding those who have not answered. */
export function viewReminded(t: Translate, outcome: Shown<typeof remindUnanswered>): View {
  switch (outcome.kind) {
    case 'forbidden':
      return viewForbidden(t, 'whoCoordinator');
    case 'gone':
      return { text: t('broadcast:gone') };
    case 'nobody-left':
      return { text: t('broadcast:remindedNobody') };
    case 'reminded': {
      const { people, units } = outcome;
      const values = { people: formatCount(people), total: formatCount(units.length), units: units.join(', ') };
      return { text: t('broadcast:reminded', values) };
    }
  }
}

/** The broadcasts that were sent, with a button for each. */
export function viewSentList(t: Translate, outcome: Shown<typeof listSentBroadcasts>): View {
  if (outcome.kind === 'forbidden') return viewForbidden(t, 'whoCoordinator');
  const { broadcasts } = outcome;
  if (broadcasts.length === 0) return { text: t('broadcast:sentList.none') };
  const lines = broadcasts.map(({ id, sentAt, content }) => {
    const text = content.text.length > 80 ? `${content.text.slice(0, 80).trimEnd()}…` : content.text;
    const at = sentAt === null ? '' : formatDateTime(sentAt);
    return t('broadcast:sentList.line', { code: broadcastCode(id), at, text: text.replaceAll('\n', ' ') });
  });
  return {
    text: [t('broadcast:sentList.head'), ...lines].join('\n'),
    buttons: broadcasts.map(({ id }) => [button(broadcastCode(id), 'broadcast-result', id)]),
  };
}

/** What became of stopping, correcting or withdrawing. */
export function viewChangeSent(t: Translate, outcome: ChangeSentOutcome): View {
  switch (outcome.kind) {
    case 'forbidden':
      return viewForbidden(t, 'whoCoordinator');
    case 'gone':
      return { text: t('broadcast:gone') };
    case 'stopped': {
      const { broadcastId: id, stopped } = outcome;
      const text = t('broadcast:stopped', { code: broadcastCode(id), stopped: formatCount(stopped) });
      return { text, buttons: [[button(t('broadcast:button.result'), 'broadcast-result', id)]] };
    }
    case 'ask-withdraw': {
      const { broadcastId: id } = outcome;
      return {
        text: t('broadcast:askWithdraw', { code: broadcastCode(id) }),
        buttons: [
          [button(t('broadcast:button.withdrawConfirm'), 'broadcast-withdraw', id, 'confirm')],
          [button(t('broadcast:button.keep'), 'broadcast-result', id)],
        ],
      };
    }
    case 'withdrawn':
    case 'corrected': {
      const { broadcastId: id, told } = outcome;
      const key = outcome.kind === 'withdrawn' ? 'broadcast:withdrawing' : 'broadcast:correcting';
      return {
        text: t(key, { code: broadcastCode(id), told: formatCount(told) }),
        buttons: [[button(t('broadcast:button.result'), 'broadcast-result', id)]],
      };
    }
    case 'ask-correction': {
      const ask = t('broadcast:askCorrection', { code: broadcastCode(outcome.broadcast.id) });
      return {
        text: outcome.refused === null ? ask : `${refusalText(t, outcome.refused, outcome)}\n\n${ask}`,
        buttons: [[button(t('common:button.cancel'), 'cancel')]],
      };
    }
    case 'too-late': {
      const { broadcastId: id, state } = outcome;
      const word = state === 'sent' || state === 'cancelled' || state === 'withdrawn' ? state : 'other';
      return {
        text: t(`broadcast:tooLate.${word}`, { code: broadcastCode(id) }),
        buttons: [[button(t('broadcast:button.result'), 'broadcast-result', id)]],
      };
    }
  }
}

const WIDTHS = { number: 6, unit: 28, answer: 18, attendee: 26, title: 34, phone: 16, answeredBy: 26, answeredAt: 22 };

/** The columns of the list of answers. */
export function answerColumns(t: Translate): { heading: string; width: number }[] {
  return Object.entries(WIDTHS).map(([key, width]) => ({
    heading: t(`broadcast:exportColumns.${key as keyof typeof WIDTHS}`, PLAIN),
    width,
  }));
}

/** A row of the list of answers. */
export function answerCells(t: Translate, row: AnswerRow, number: number): (string | number | null)[] {
  const { unit, state, answer, answeredAt, answeredBy, attendee } = row;
  return [
    number,
    unit,
    t(`broadcast:exportAnswer.${answer ?? (state === 'not-told' ? 'not-told' : 'none')}`, PLAIN),
    attendee?.fullName ?? null,
    attendee?.title ?? null,
    attendee === null || attendee.phone === '' ? null : formatPhone(attendee.phone),
    answer === null ? null : answeredBy,
    answeredAt === null ? null : formatDateTime(answeredAt),
  ];
}

/** What each unit answered, as a sheet. */
export function viewAnswerSheet(t: Translate, outcome: Shown<typeof exportAnswers>): View {
  if (outcome.kind === 'forbidden') return viewForbidden(t, 'whoCoordinator');
  if (outcome.kind === 'gone') return { text: t('broadcast:gone') };
  const { broadcastId, rows, sheet } = outcome;
  const code = broadcastCode(broadcastId);
  return {
    text: t('broadcast:exported', { code, total: formatCount(rows) }),
    file: { name: `${t('broadcast:exportName', PLAIN)}-${code}.xlsx`, content: sheet },
  };
}
