import type { ChangeSentOutcome } from '../../actions/broadcasts/change-sent.ts';
import type {
  AnswerRow,
  AnswersSheet,
  exportAnswers,
  listSentBroadcasts,
  listUnreachedUnits,
  remindUnanswered,
} from '../../actions/broadcasts/follow-broadcast.ts';
import { broadcastCode } from '../../domain/broadcasts/broadcast-state.ts';
import { addCourtesies } from '../../domain/broadcasts/rich-text.ts';
import { formatCount, formatDateTime, formatMoment, formatPhone } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed, AllowedOf } from '../parts/answer-outcome.ts';
import { button, type View } from '../parts/view.ts';
import { excerpt } from '../../domain/text/storable.ts';

/** Renders whom to call, by unit. */
export function viewCallList(t: Translate, outcome: AllowedOf<typeof listUnreachedUnits>): View {
  if (outcome.kind === 'gone') return { text: t('broadcast:gone') };
  const { broadcast, units } = outcome;
  const code = broadcastCode(broadcast.id);
  if (units.length === 0) return { text: t('broadcast:calls.none', { code }) };
  const lines = units.map(({ name, people }, at) => {
    const named = people
      .filter(({ phone }) => phone !== '')
      .map((person) =>
        t('broadcast:calls.person', { name: person.fullName, phone: formatPhone(person.phone), ...PLAIN }),
      );
    const values = { number: at + 1, unit: name, people: named.join('; ') || t('broadcast:calls.nobody') };
    return t('broadcast:calls.unit', values);
  });
  return {
    text: [t('broadcast:calls.head', { code, total: formatCount(units.length) }), ...lines].join('\n'),
    buttons: [[button(t('broadcast:button.paste'), 'broadcast-paste', broadcast.id)]],
  };
}

/** Renders the notice as plain text, alone in its message so that it can be copied as it is. */
export function viewUnreachedToCopy(t: Translate, outcome: AllowedOf<typeof listUnreachedUnits>): View[] {
  if (outcome.kind !== 'to-tell') return [viewCallList(t, outcome)];
  const { content, ask, answerBy } = outcome.broadcast;
  const words = { salutation: t('broadcast:salutation', PLAIN), closing: t('broadcast:closing', PLAIN) };
  const names = content.files.map(({ name }) => (name === '' ? t('broadcast:paste.picture', PLAIN) : name)).join(', ');
  const by = answerBy === null ? '' : ` ${t('broadcast:paste.by', { at: formatMoment(answerBy), ...PLAIN })}`;
  const asked =
    ask === 'nothing'
      ? ''
      : `\n\n${t(ask === 'receipt' ? 'broadcast:paste.answerReceipt' : 'broadcast:paste.answerAttendance', PLAIN)}${by}`;
  const files = content.files.length === 0 ? '' : `\n\n${t('broadcast:paste.files', { names, ...PLAIN })}`;
  const { text } = addCourtesies({ text: `${content.text}${files}${asked}`, entities: [] }, words);
  return [{ text: t('broadcast:paste.intro') }, { text, rich: { entities: [], files: [] } }];
}

/** Renders what became of reminding those who have not answered. */
export function viewReminded(t: Translate, outcome: AllowedOf<typeof remindUnanswered>): View {
  switch (outcome.kind) {
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

/** Renders the broadcasts that were sent, with a button for each. */
export function viewSentList(t: Translate, outcome: AllowedOf<typeof listSentBroadcasts>): View {
  const { broadcasts } = outcome;
  if (broadcasts.length === 0) return { text: t('broadcast:sentList.none') };
  const lines = broadcasts.map(({ id, sentAt, content }) => {
    const text = excerpt(content.text, 80);
    const at = sentAt === null ? '' : formatDateTime(sentAt);
    return t('broadcast:sentList.line', { code: broadcastCode(id), at, text: text.replaceAll('\n', ' ') });
  });
  return {
    text: [t('broadcast:sentList.head'), ...lines].join('\n'),
    buttons: broadcasts.map(({ id }) => [button(broadcastCode(id), 'broadcast-result', id)]),
  };
}

/** Renders what became of stopping or withdrawing. */
export function viewChangeSent(t: Translate, outcome: Allowed<ChangeSentOutcome>): View {
  switch (outcome.kind) {
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
    case 'withdrawn': {
      const { broadcastId: id, told } = outcome;
      return {
        text: t('broadcast:withdrawing', { code: broadcastCode(id), told: formatCount(told) }),
        buttons: [[button(t('broadcast:button.result'), 'broadcast-result', id)]],
      };
    }
    case 'too-late':
      return viewTooLate(t, outcome);
  }
}

/** Renders that a broadcast is past what was asked for. */
export function viewTooLate(
  t: Translate,
  { broadcastId: id, state }: Extract<ChangeSentOutcome, { kind: 'too-late' }>,
): View {
  const word = state === 'sent' || state === 'cancelled' || state === 'withdrawn' ? state : 'other';
  return {
    text: t(`broadcast:tooLate.${word}`, { code: broadcastCode(id) }),
    buttons: [[button(t('broadcast:button.result'), 'broadcast-result', id)]],
  };
}

const WIDTHS = { number: 6, unit: 28, answer: 18, attendee: 26, title: 34, phone: 16, answeredBy: 26, answeredAt: 22 };

/** Returns the list of answers as a sheet. */
export function answersSheet(t: Translate): AnswersSheet {
  return ({ id, content }, rows) => ({
    name: t('broadcast:exportSheet', PLAIN),
    title: [t('broadcast:exportTitle', { code: broadcastCode(id), ...PLAIN }), excerpt(content.text, 80)],
    columns: Object.entries(WIDTHS).map(([key, width]) => ({
      heading: t(`broadcast:exportColumns.${key as keyof typeof WIDTHS}`, PLAIN),
      width,
    })),
    rows: rows.map((row, at) => answerCells(t, row, at + 1)),
  });
}

function answerCells(t: Translate, row: AnswerRow, number: number): (string | number | Date | null)[] {
  const { unit, state, answer, answeredAt, answeredBy, attendee } = row;
  return [
    number,
    unit,
    t(`broadcast:exportAnswer.${answer ?? (state === 'not-told' ? 'not-told' : 'none')}`, PLAIN),
    attendee?.fullName ?? null,
    attendee?.title ?? null,
    attendee === null || attendee.phone === '' ? null : formatPhone(attendee.phone),
    answer === null ? null : answeredBy,
    answeredAt,
  ];
}

/** Renders what each unit answered, as a sheet. */
export function viewAnswerSheet(t: Translate, outcome: AllowedOf<typeof exportAnswers>): View {
  if (outcome.kind === 'gone') return { text: t('broadcast:gone') };
  const { broadcastId, rows, sheet } = outcome;
  const code = broadcastCode(broadcastId);
  return {
    text: t('broadcast:exported', { code, total: formatCount(rows) }),
    file: { name: `${t('broadcast:exportName', PLAIN)}-${code}.xlsx`, content: sheet },
  };
}
