import type { Chart, Tone } from '../../actions/pictures/draw-picture.ts';
import type { ReportStates } from '../../actions/pictures/show-report-states.ts';
import { UNIT_STANDINGS, type UnitStanding } from '../../domain/status/round-count.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatCount, formatDate, formatDateWithWeekday } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { linesApart } from '../reports/round-lines.ts';
import { shorten } from '../parts/shortened-text.ts';
import { pageOf } from '../parts/paged.ts';
import { partText } from './pages.ts';

/** So many units stand in one picture. */
const UNITS = 42;

const TONE_OF: Readonly<Record<UnitStanding, Tone>> = {
  late: 'late',
  returned: 'held',
  excused: 'short',
  'not-asked': 'none',
  'not-begun': 'waiting',
  filling: 'unreported',
  submitted: 'running',
  approved: 'done',
  waived: 'none',
};

/** Returns how the units of a round stand as a chart: counts for everybody, names for those who may see them. */
export function reportsChart(
  t: Translate,
  { round, announced, numbers, units, hidden }: ReportStates,
  asked: number,
  now: Date,
): { chart: Chart; page: number; pages: number } {
  const part = pageOf(units, asked, UNITS);
  const { items: shown, at: page, pages } = part;
  const due = formatDateWithWeekday(announced);
  const values = {
    submitted: formatCount(numbers['handed-in']),
    total: formatCount(numbers.all),
    approved: formatCount(numbers.approved),
    late: formatCount(numbers.late),
    due,
    ...PLAIN,
  };
  const note = hidden ? 'hidden' : 'all';
  const summary = t(numbers.late > 0 ? 'pictures:reports.summaryLate' : 'pictures:reports.summary', values);
  return {
    page,
    pages,
    chart: {
      kind: 'states',
      title: t('pictures:reports.title', { title: shorten(round.title, 90), ...PLAIN }),
      summary: [summary, ...linesApart(t, numbers, null)].join(' '),
      page: partText(t, part),
      parts: UNIT_STANDINGS.filter(
        (standing) => numbers[standing] > 0 || standing === 'approved' || standing === 'submitted',
      )
        .toReversed()
        .map((standing) => ({
          tone: TONE_OF[standing],
          label: t(`pictures:reports.standing.${standing}`, PLAIN),
          count: numbers[standing],
        })),
      units: shown.map((unit) => ({
        tone: TONE_OF[unit.standing],
        name: nameOf(t, unit),
        words: t(`pictures:reports.standing.${unit.standing}`, PLAIN),
      })),
      unitsNote: t(`pictures:reports.${note}`, { total: formatCount(numbers.all), ...PLAIN }),
      source: t('pictures:reports.source', { at: formatDate(toLocalDate(now)), due, ...PLAIN }),
    },
  };
}

/** The name of a unit, with until when it is excused, or that it handed in late. */
function nameOf(t: Translate, { name, standing, excusedUntil, handedInLate }: ReportStates['units'][number]): string {
  if (standing === 'excused' && excusedUntil !== null)
    return t('pictures:reports.excusedUnit', { name, until: formatDate(excusedUntil), ...PLAIN });
  return handedInLate ? t('pictures:reports.lateUnit', { name, ...PLAIN }) : name;
}
