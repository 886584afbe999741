import type { HolidaysOutcome, ShownDay } from '../../actions/calendar/edit-holidays.ts';
import { addDays } from '../../domain/text/local-date.ts';
import { formatDate, formatDateWithWeekday } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { button, type View } from '../parts/view.ts';

/** Renders the days off of a year, and what came of a change. */
export function viewHolidays(t: Translate, outcome: Allowed<HolidaysOutcome>): View {
  const { year, known, days, done, refused } = outcome;
  const said =
    refused !== null
      ? t(`calendar:refused.${refused}`, { year })
      : done === 'confirmed'
        ? t('calendar:done.confirmed', { year })
        : done === null
          ? null
          : t(`calendar:done.${done.change}`, { day: formatDateWithWeekday(done.day) });
  const text = [
    said,
    [t('calendar:year.head', { year }), t(known ? 'calendar:year.known' : 'calendar:year.unknown', { year })].join(
      '\n',
    ),
    groupDays(t, days).join('\n'),
    t('calendar:year.howTo', { year }),
  ];
  return {
    text: text.filter((part) => part !== null && part !== '').join('\n\n'),
    buttons: [
      ...(known ? [] : [[button(t('calendar:button.confirm', { year }), 'holiday-confirm', year)]]),
      [-1, 1].map((step) => button(t('calendar:button.year', { year: year + step }), 'holiday-year', year + step)),
    ],
  };
}

function nameOf(t: Translate, day: ShownDay): string {
  if (day.from === 'table') return escapeHtml(day.name === '' ? t('calendar:unnamed') : day.name);
  const name = t(`calendar:name.${day.holiday}`);
  return t('calendar:year.lawMark', { name: day.madeUp ? t('calendar:madeUp', { name }) : name });
}

/** One line for days that follow each other under one name. */
function groupDays(t: Translate, days: readonly ShownDay[]): string[] {
  const plain = { interpolation: { escapeValue: false } };
  const lines: { from: string; to: string; name: string; work: boolean }[] = [];
  for (const day of days) {
    const work = day.from === 'table' && day.kind === 'work';
    const name = work && day.name === '' ? t('calendar:unnamedWork') : nameOf(t, day);
    const last = lines.at(-1);
    if (last !== undefined && !work && !last.work && last.name === name && addDays(last.to, 1) === day.day)
      last.to = day.day;
    else lines.push({ from: day.day, to: day.day, name, work });
  }
  return lines.map(({ from, to, name, work }) =>
    work
      ? t('calendar:year.work', { day: formatDateWithWeekday(from), name, ...plain })
      : from === to
        ? t('calendar:year.line', { day: formatDateWithWeekday(from), name, ...plain })
        : t('calendar:year.span', { from: formatDate(from), to: formatDate(to), name, ...plain }),
  );
}

/** Says that the days off of some years are not known; null where all are. */
export function unknownYearsText(t: Translate, years: readonly number[]): string | null {
  return years.length === 0 ? null : t('calendar:warning', { years: years.join(', ') });
}
