import { silencedBy, type Silenced } from '../sending/topic.ts';
import type { BroadcastResult } from '../../actions/broadcasts/follow-broadcast.ts';
import type { WatchedBroadcast } from '../../actions/broadcasts/watch-broadcasts.ts';
import { broadcastCode } from '../../domain/broadcasts/broadcast-state.ts';
import { formatCount, formatDateTime, formatMoment } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import type { Refusal } from '../../actions/permissions/authorize.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type Button, type View } from '../parts/view.ts';

/** Renders the progress of a broadcast, in one message that is edited as it goes. */
export function viewProgress(t: Translate, { broadcast, counts, result }: WatchedBroadcast): View {
  if (result !== null) return viewResult(t, result);
  const pending = counts.pending ?? 0;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return onTheWay(t, broadcast.id, total, pending, (counts.failed ?? 0) + (counts.unknown ?? 0));
}

/** Renders the progress of a broadcast whose result was read. */
export function viewProgressOf(t: Translate, result: BroadcastResult): View {
  const { broadcast, people, groups } = result;
  if (broadcast.state !== 'sending') return viewResult(t, result);
  const total = people.total + groups.total;
  return onTheWay(t, broadcast.id, total, people.pending + groups.total - groups.sent, people.failed + people.unknown);
}

/** Renders a broadcast that has just been put on its way. */
export function viewStarted(t: Translate, id: number, total: number): View {
  return onTheWay(t, id, total, total, 0);
}

/** Renders a broadcast that is being sent, with the way to stop it. */
function onTheWay(t: Translate, id: number, total: number, pending: number, faulty: number): View {
  const code = broadcastCode(id);
  const lines = [
    t('broadcast:progress.sending', { code, done: formatCount(total - pending), total: formatCount(total) }),
    faulty > 0 ? t('broadcast:progress.failed', { total: formatCount(faulty) }) : '',
  ];
  return {
    text: lines.filter((line) => line !== '').join('\n'),
    buttons: [
      [
        button(t('broadcast:button.stop'), 'broadcast-stop', id),
        button(t('broadcast:button.result'), 'broadcast-result', id),
      ],
    ],
  };
}

/** Renders how far a broadcast is, by people and units, with what can be done about it. */
export function viewResult(t: Translate, result: BroadcastResult): View {
  const { broadcast, people, groups, tellOtherwise, unanswered, faults, words } = result;
  const { id, ask } = broadcast;
  const lines = [
    headOf(t, result),
    people.pending > 0 ? t('broadcast:progress.pending', { total: formatCount(people.pending) }) : '',
    groups.total > 0
      ? t('broadcast:progress.groups', { sent: formatCount(groups.sent), total: formatCount(groups.total) })
      : '',
    people.failed > 0 ? t('broadcast:progress.failed', { total: formatCount(people.failed) }) : '',
    people.unknown > 0 ? t('broadcast:progress.unknown', { total: formatCount(people.unknown) }) : '',
    listNames(t, 'broadcast:result.tellOtherwise', tellOtherwise),
    answersOf(t, result),
    ask === 'nothing' ? '' : listNames(t, 'broadcast:result.unanswered', unanswered),
    ask !== 'nothing' && broadcast.answerBy !== null
      ? t('broadcast:result.answerBy', { at: formatMoment(broadcast.answerBy) })
      : '',
    words === 0 ? '' : t('broadcast:result.words', { total: formatCount(words) }),
    broadcast.correctedAt === null
      ? ''
      : t('broadcast:result.corrected', { at: formatDateTime(broadcast.correctedAt) }),
  ];
  const going = broadcast.state !== 'withdrawn';
  const rows: Button[][] = [
    broadcast.state === 'sending' ? [button(t('broadcast:button.stop'), 'broadcast-stop', id)] : [],
    tellOtherwise.length === 0
      ? []
      : [
          button(t('broadcast:button.calls'), 'broadcast-calls', id),
          button(t('broadcast:button.paste'), 'broadcast-paste', id),
        ],
    ask === 'nothing' || !going
      ? []
      : [
          ...(unanswered.length > 0 ? [button(t('broadcast:button.remind'), 'broadcast-remind', id)] : []),
          button(
            t(ask === 'attendance' ? 'broadcast:button.export' : 'broadcast:button.exportReceipt'),
            'broadcast-export',
            id,
          ),
        ],
    [
      ...(faults.length > 0
        ? [button(t('broadcast:button.faults', { total: formatCount(faults.length) }), 'broadcast-faults', id)]
        : []),
      ...(words > 0 ? [button(t('broadcast:button.talks', { total: formatCount(words) }), 'broadcast-talks', id)] : []),
    ],
    going
      ? [
          button(t('broadcast:button.correct'), 'broadcast-correct', id),
          button(t('broadcast:button.withdraw'), 'broadcast-withdraw', id, 'ask'),
        ]
      : [],
    [button(t('broadcast:button.result'), 'broadcast-result', id)],
  ];
  return { text: lines.filter((line) => line !== '').join('\n'), buttons: rows.filter((row) => row.length > 0) };
}

/** Says how far a broadcast is. */
function headOf(t: Translate, { broadcast, people }: BroadcastResult): string {
  const { state, finishedAt } = broadcast;
  const values = {
    code: broadcastCode(broadcast.id),
    at: finishedAt === null ? '' : formatDateTime(finishedAt),
    sent: formatCount(people.sent),
    total: formatCount(people.total),
    cancelled: formatCount(people.cancelled),
  };
  switch (state) {
    case 'cancelled':
      return t('broadcast:progress.stopped', values);
    case 'withdrawn':
      return t('broadcast:progress.withdrawn', values);
    case 'sent':
      return t('broadcast:progress.done', values);
    default:
      return t('broadcast:progress.sending', { ...values, done: formatCount(people.total - people.pending) });
  }
}

function answersOf(t: Translate, { broadcast, answered, unanswered }: BroadcastResult): string {
  if (broadcast.ask === 'nothing') return '';
  const given = Object.entries(answered).filter(([, units]) => units.length > 0);
  const count = given.reduce((sum, [, units]) => sum + units.length, 0);
  const total = formatCount(count + unanswered.length);
  if (count === 0) return t('broadcast:result.answeredNobody', { total });
  const details = given.map(([answer, units]) =>
    t(`broadcast:result.${answer as keyof typeof answered}`, { total: formatCount(units.length) }),
  );
  return t('broadcast:result.answered', { answered: formatCount(count), total, details: details.join(', ') });
}

function listNames(
  t: Translate,
  key: 'broadcast:result.tellOtherwise' | 'broadcast:result.unanswered',
  names: readonly string[],
): string {
  return names.length === 0 ? '' : t(key, { total: formatCount(names.length), names: names.join(', ') });
}

/** Renders whom the broadcast did not reach, and why. */
export function viewFaults(t: Translate, result: Allowed<BroadcastResult | Refusal | { kind: 'gone' }>): View {
  if (result.kind === 'gone') return { text: t('broadcast:gone') };
  const code = broadcastCode(result.broadcast.id);
  if (result.faults.length === 0) return { text: t('broadcast:result.noFaults', { code }) };
  const lines = result.faults.map(({ fullName, unitNames, fault }) =>
    unitNames.length === 0
      ? t('broadcast:result.faultOfGroup', { name: fullName, reason: reasonOf(t, fault) })
      : t('broadcast:result.fault', { name: fullName, units: unitNames.join(', '), reason: reasonOf(t, fault) }),
  );
  return { text: [t('broadcast:result.faultsHead', { code }), ...lines].join('\n') };
}

const SILENCED = {
  'topic-closed': 'broadcast:reason.topicClosed',
  'topic-gone': 'broadcast:reason.topicGone',
  'may-not-write': 'broadcast:reason.mayNotWrite',
} as const satisfies Record<Silenced, string>;

/** Telegram's reason, in words that people know. */
function reasonOf(t: Translate, fault: string): string {
  const silenced = silencedBy(fault);
  if (silenced !== null) return t(SILENCED[silenced]);
  const reasons = [
    [/blocked/i, 'broadcast:reason.blocked'],
    [/deactivated/i, 'broadcast:reason.deactivated'],
    [/kicked/i, 'broadcast:reason.kicked'],
    [/not found|initiate/i, 'broadcast:reason.notFound'],
    [/unknown/i, 'broadcast:reason.unknown'],
    [/stopped|relevant/i, 'broadcast:reason.stopped'],
  ] as const;
  return t(reasons.find(([pattern]) => pattern.test(fault))?.[1] ?? 'broadcast:reason.other');
}
