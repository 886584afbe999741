import type { Chart, Tone } from '../../../actions/pictures/draw-picture.ts';
import type { ReportStates } from '../../../actions/pictures/show-report-states.ts';
import type { UnitStanding } from '../../../domain/status/unit-standing.ts';
import { formatCount, formatDateTime, formatDateWithWeekday } from '../../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../../locales.ts';
import { shorten } from '../format-answer.ts';
import { pageOf, pageText } from './pages.ts';

/** So many units stand in one picture. */
const UNITS = 42;

const TONE_OF: Readonly<Record<UnitStanding, Tone>> = {
  late: 'late',
  excused: 'short',
  'not-begun': 'waiting',
  filling: 'unreported',
  submitted: 'running',
  approved: 'done',
  waived: 'none',
};

/** How the units of a round stand as a chart: counts for everybody, names for those who may see them. */
export function reportsChart(
  t: Translate,
  { round, announced, total, counts, units, hidden }: ReportStates,
  asked: number,
  now: Date,
): { chart: Chart; page: number; pages: number } {
  const { shown, page, pages } = pageOf(units, UNITS, asked);
  const countOf = (...wanted: UnitStanding[]): number =>
    counts.reduce((sum, { standing, count }) => sum + (wanted.includes(standing) ? count : 0), 0);
  const due = formatDateWithWeekday(announced);
  const late = countOf('late');
  const values = {
    ...{ submitted: formatCount(countOf('submitted', 'approved')), total: formatCount(total) },
    ...{ approved: formatCount(countOf('approved')), late: formatCount(late), due },
    ...PLAIN,
  };
  const note = hidden ? 'hidden' : 'all';
  return {
    page,
    pages,
    chart: {
      kind: 'states',
      title: t('pictures:reports.title', { title: shorten(round.title, 90), ...PLAIN }),
      summary: t(late > 0 ? 'pictures:reports.summaryLate' : 'pictures:reports.summary', values),
      page: pageText(t, page, pages),
      parts: counts
        .filter(({ count, standing }) => count > 0 || standing === 'approved' || standing === 'submitted')
        .toReversed()
        .map(({ standing, count }) => ({
          tone: TONE_OF[standing],
          label: t(`pictures:reports.standing.${standing}`, PLAIN),
          count,
        })),
      units: shown.map(({ name, standing }) => ({
        tone: TONE_OF[standing],
        name,
        words: t(`pictures:reports.standing.${standing}`, PLAIN),
      })),
      unitsNote: t(`pictures:reports.${note}`, { total: formatCount(total), ...PLAIN }),
      source: t('pictures:reports.source', { at: formatDateTime(now), due, ...PLAIN }),
    },
  };
}
