import type { RoundDraftView } from '../../actions/rounds/open-round.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { formatCount, formatDate, formatDateWithWeekday } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { unknownYearsText } from '../calendar/view.ts';
import { button, type View } from '../parts/view.ts';

/** Renders a round before it is opened. */
export function viewRoundDraft(t: Translate, view: RoundDraftView, isDayOff: IsDayOff): View {
  const { draft, title, rosterTitle, units, withoutContact, note } = view;
  const due = announcedDue(draft.dueOn, isDayOff);
  const shifted = due.announced !== draft.dueOn;
  const text = [
    note === null ? null : noteText(t, note),
    t('reporting:round.draft', {
      title,
      units: formatCount(units),
      roster: rosterTitle,
      closing: formatDateWithWeekday(draft.closingOn),
      due: formatDateWithWeekday(draft.dueOn),
    }),
    shifted
      ? t('reporting:round.dueShifted', {
          original: formatDate(draft.dueOn),
          announced: formatDateWithWeekday(due.announced),
          late: formatDateWithWeekday(due.lateAfter),
        })
      : null,
    withoutContactText(t, withoutContact),
    unknownYearsText(t, view.unknownYears),
    draft.asksSignOff ? t('obligations:round.asksSignOff') : null,
    t('reporting:round.howToEdit'),
  ];
  return {
    text: text.filter((part) => part !== null).join('\n\n'),
    buttons: [
      [button(t('reminders:button.ladder'), 'ladder', 0)],
      [button(t('reporting:round.open'), 'round-confirm'), button(t('common:button.cancel'), 'cancel')],
      [
        button(
          t(draft.asksSignOff ? 'obligations:button.signOffOff' : 'obligations:button.signOffOn'),
          'round-signoff',
        ),
      ],
    ],
  };
}

function noteText(t: Translate, note: NonNullable<RoundDraftView['note']>): string {
  return note.kind === 'due-passed'
    ? t('reporting:round.note.due-passed', { due: formatDate(note.dueOn) })
    : t(`reporting:round.note.${note.kind}`);
}

/** Names the units that nobody can be told for; a long list is counted. */
export function withoutContactText(t: Translate, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  return names.length > 8
    ? t('reporting:round.withoutContactMany', { total: formatCount(names.length) })
    : t('reporting:round.withoutContact', { units: names.join(', ') });
}
