import type { Chart, Tone } from '../../actions/pictures/draw-picture.ts';
import type { Progress } from '../../actions/pictures/show-progress.ts';
import type { ShownState } from '../../domain/status/disputed-state.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatCount, formatDateTime } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { pageOf } from '../parts/paged.ts';
import { partText } from './pages.ts';

/** So many tasks stand in one picture. */
const ROWS = 14;

type YearOfTask = Progress['tasks'][number]['years'][number];

const TONE_OF: Readonly<Record<ShownState, Tone>> = {
  'not-planned': 'none',
  nothing: 'none',
  upcoming: 'upcoming',
  unreported: 'unreported',
  'not-started': 'waiting',
  running: 'running',
  'held-up': 'held',
  done: 'done',
  short: 'short',
  late: 'late',
  disputed: 'unclear',
};

/** Signs in the order in which they are explained; each tone once. */
const LEGEND = [
  'done',
  'running',
  'held-up',
  'short',
  'late',
  'unreported',
  'not-started',
  'upcoming',
  'not-planned',
] as const;

/** Returns the progress of tasks by year as a chart, a page at a time. */
export function progressChart(
  t: Translate,
  { years, tasks }: Progress,
  asked: number,
  now: Date,
): { chart: Chart; page: number; pages: number } {
  const part = pageOf(tasks, asked, ROWS);
  const { items: shown, at: page, pages } = part;
  const thisYear = Number(toLocalDate(now).slice(0, 4));
  const at = years.includes(thisYear) ? thisYear : (years.at(-1) ?? thisYear);
  const states = tasks.flatMap((task) => task.years.filter(({ year }) => year === at).map(({ state }) => state));
  const parts = [...new Set(states)].map((state) => {
    const count = formatCount(states.filter((one) => one === state).length);
    return t('pictures:progress.part', { count, state: t(`pictures:progress.state.${state}`), ...PLAIN });
  });
  const disputed = tasks.some((task) => task.years.some(({ state }) => state === 'disputed'));
  const legend = [...LEGEND, ...(disputed ? (['disputed'] as const) : [])];
  return {
    page,
    pages,
    chart: {
      kind: 'grid',
      title: t('pictures:progress.title', PLAIN),
      summary: t('pictures:progress.summary', {
        year: at,
        total: formatCount(tasks.length),
        parts: parts.join('; '),
        ...PLAIN,
      }),
      page: partText(t, part),
      columns: years.map(String),
      rows: shown.map(({ code, title, stated, years: over }) => ({
        label: t('pictures:progress.row', { code, title, ...PLAIN }),
        note: stated.length === 0 ? null : noteOf(t, stated),
        cells: over.map((year) => cellOf(t, year, stated.length > 0)),
      })),
      hint: t('pictures:progress.hint', PLAIN),
      legend: legend.map((state) => ({ tone: TONE_OF[state], text: t(`pictures:progress.legend.${state}`, PLAIN) })),
      source: t('pictures:progress.source', { at: formatDateTime(now), ...PLAIN }),
    },
  };
}

/** What each place of the plan says, where they disagree. */
function noteOf(t: Translate, stated: Progress['tasks'][number]['stated']): string {
  // A quantity is not torn from its place at the end of a line.
  const places = stated.map(({ place, values }) =>
    t('pictures:progress.stated', {
      place: place.replaceAll(' ', '\u00a0'),
      values: values.replaceAll(' ', '\u00a0'),
      ...PLAIN,
    }),
  );
  return t('pictures:progress.note', { stated: places.join('; '), ...PLAIN });
}

/** @param disputed the plan gives several quantities, of which none is chosen. */
function cellOf(t: Translate, { year, state, planned, reported }: YearOfTask, disputed: boolean) {
  const done = reported?.quantity == null ? null : formatCount(reported.quantity);
  const wanted = disputed || planned?.quantity == null ? null : formatCount(planned.quantity);
  const text =
    wanted === null ? (done ?? '') : t('pictures:progress.ratio', { done: done ?? '–', planned: wanted, ...PLAIN });
  const values = {
    year,
    state: t(`pictures:progress.state.${state}`, PLAIN),
    done: done ?? '',
    planned: wanted ?? '',
    ...PLAIN,
  };
  const key = wanted === null ? (done === null ? 'words' : 'wordsDone') : done === null ? 'wordsPlanned' : 'wordsBoth';
  return { tone: TONE_OF[state], text, words: t(`pictures:progress.${key}`, values) };
}
