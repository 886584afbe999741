import type { Chart, Tone } from '../../actions/pictures/draw-picture.ts';
import type { Progress } from '../../actions/pictures/show-progress.ts';
import { quantityOf } from '../../domain/status/lead-words.ts';
import type { TaskYearState } from '../../domain/status/task-state.ts';
import { toLocalDate, yearOf } from '../../domain/text/local-date.ts';
import { formatCount, formatDate } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { FigureNames } from '../../actions/status/figure-names.ts';
import { conflictsText, coverageText } from '../parts/figure-text.ts';
import { pageOf } from '../parts/paged.ts';
import { partText } from './pages.ts';

/** So many tasks stand in one picture. */
const ROWS = 14;

type YearOfTask = Progress['tasks'][number]['years'][number];

const TONE_OF: Readonly<Record<TaskYearState, Tone>> = {
  'not-planned': 'none',
  nothing: 'none',
  upcoming: 'upcoming',
  unreported: 'unreported',
  'partly-reported': 'partly',
  'not-started': 'waiting',
  running: 'running',
  'held-up': 'held',
  done: 'done',
  short: 'short',
  late: 'late',
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
/** Explained where it is shown. */
const RARE = 'partly-reported';

/** Returns the progress of tasks by year as a chart, a page at a time. */
export function progressChart(
  t: Translate,
  { years, tasks, names }: Progress,
  asked: number,
  now: Date,
): { chart: Chart; page: number; pages: number } {
  const part = pageOf(tasks, asked, ROWS);
  const { items: shown, at: page, pages } = part;
  const thisYear = yearOf(toLocalDate(now));
  const at = years.includes(thisYear) ? thisYear : (years.at(-1) ?? thisYear);
  const states = tasks.flatMap((task) => task.years.filter(({ year }) => year === at).map(({ state }) => state));
  const parts = [...new Set(states)].map((state) => {
    const count = formatCount(states.filter((one) => one === state).length);
    return t('pictures:progress.part', { count, state: t(`pictures:progress.state.${state}`), ...PLAIN });
  });
  const showsRare = tasks.some((task) => task.years.some(({ state }) => state === RARE));
  const differ = shown.some((task) => task.years.some(({ measures }) => measures.quantity?.kind === 'contradiction'));
  const legend = [...LEGEND, ...(showsRare ? ([RARE] as const) : [])];
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
        cells: over.map((year) => cellOf(t, year, names)),
      })),
      hint: differ
        ? `${t('pictures:progress.hint', PLAIN)} ${t('pictures:progress.hintDiffers', PLAIN)}`
        : t('pictures:progress.hint', PLAIN),
      legend: legend.map((state) => ({ tone: TONE_OF[state], text: t(`pictures:progress.legend.${state}`, PLAIN) })),
      source: t('pictures:progress.source', { at: formatDate(toLocalDate(now)), ...PLAIN }),
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

function cellOf(t: Translate, at: YearOfTask, names: FigureNames) {
  const { year, state, planned, measures } = at;
  const quantity = measures.quantity;
  const number = quantityOf(quantity);
  const done = number === null ? null : formatCount(number);
  const wanted = planned?.quantity == null ? null : formatCount(planned.quantity);
  const differ = quantity?.kind === 'contradiction';
  const shown = differ ? t('pictures:progress.differing', PLAIN) : done;
  const text =
    wanted === null ? (shown ?? '') : t('pictures:progress.ratio', { done: shown ?? '–', planned: wanted, ...PLAIN });
  const values = {
    year,
    state: t(`pictures:progress.state.${state}`, PLAIN),
    done: done ?? '',
    planned: wanted ?? '',
    ...PLAIN,
  };
  const key = wanted === null ? (done === null ? 'words' : 'wordsDone') : done === null ? 'wordsPlanned' : 'wordsBoth';
  const words = t(`pictures:progress.${key}`, values);
  return { tone: TONE_OF[state], text, words: withFigures(t, words, quantity, names) };
}

/** Adds on how many leads a quantity rests, or the figures that contradict each other. */
function withFigures(
  t: Translate,
  words: string,
  quantity: YearOfTask['measures']['quantity'],
  names: FigureNames,
): string {
  if (quantity === undefined || quantity.kind === 'missing') return words;
  const rests = { coverage: coverageText(t, quantity, 'leads'), ...PLAIN };
  if (quantity.kind === 'value') return t('pictures:progress.rests', { words, ...rests });
  const differ = conflictsText(t, quantity.conflicts, { unit: null, names });
  return t('pictures:progress.rests', {
    words: t('pictures:progress.differs', { words, differ, ...PLAIN }),
    ...rests,
  });
}
