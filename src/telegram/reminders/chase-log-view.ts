import type { ChaseLog } from '../../actions/reminders/show-chases.ts';
import { CHASES_SHOWN } from '../../actions/status/show-status.ts';
import { formatDate, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { stepText } from './ladder-view.ts';
import { button, type Button, type View } from '../parts/view.ts';

type Row = Extract<ChaseLog, { kind: 'log' }>['rows'][number];

const plain = { interpolation: { escapeValue: false } } as const;

/** A line of the chase log in words. */
function chaseLine(t: Translate, { kind, step, at, state, promisedOn, note, recipientName, byName }: Row): string {
  const name = recipientName ?? t('reminders:log.nobody');
  const by = byName ?? '';
  const day = promisedOn === null ? '' : formatDate(promisedOn);
  const values = { at: formatDateTime(at), name, by, state: t(`reminders:log.state.${state}`, { day }) };
  switch (kind) {
    case 'reminder':
      return t('reminders:log.reminder', { ...values, step: stepText(t, daysOf(step ?? '')) });
    case 'by-hand':
      return t('reminders:log.byHand', values);
    case 'letter':
      return t('reminders:log.letter', { ...values, note: note ?? '' });
    case 'call': {
      const line = t('reminders:log.call', values);
      return note === null ? line : t('reminders:log.note', { line, note: escapeHtml(note), ...plain });
    }
  }
}

/** The working days that a step's name carries, as in "before-7". */
function daysOf(step: string): number {
  const count = Number(/\d+$/.exec(step)?.[0] ?? 0);
  return step.startsWith('before-') ? -count : count;
}

/** Returns the newest lines of a unit's log with its title; null before anything was done. */
export function chasesText(t: Translate, rows: readonly Row[]): string | null {
  if (rows.length === 0) return null;
  return [t('reminders:log.title'), ...rows.map((row) => chaseLine(t, row))].join('\n');
}

/** Returns the button for the lines after the first `shown`; nothing where there are no more. */
export function moreChases(t: Translate, unitId: number, shown: number, total: number): Button[][] {
  return total > shown ? [[button(t('reminders:button.more'), 'chase-log', unitId, shown)]] : [];
}

/** Renders a page of a unit's chase log. */
export function viewChaseLog(t: Translate, log: Allowed<ChaseLog>): View {
  if (log.kind === 'not-found') return { text: t('status:unit.notFound') };
  const { unitId, unitName, rows, skip, total } = log;
  const lines = rows.length === 0 ? [t('reminders:log.none')] : rows.map((row) => chaseLine(t, row));
  return {
    text: [t('reminders:log.head', { unit: unitName }), ...lines].join('\n'),
    buttons: moreChases(t, unitId, skip + CHASES_SHOWN, total),
  };
}
