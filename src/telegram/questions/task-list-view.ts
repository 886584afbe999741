import type { TaskYear } from '../../actions/status/show-task-year.ts';
import type { Reading } from '../../domain/questions/reading.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { encodeReading, questionButton, type PlanCodes } from '../parts/reading-data.ts';
import { shorten } from '../reports/format-answer.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';
import { stateText } from './task-year-view.ts';

/** So many tasks are shown at once on a phone. */
const PAGE = 10;

/** Which of a list are shown: those from `from`, up to and without `to`. */
export interface ListedPage {
  page: number;
  pages: number;
  from: number;
  to: number;
  total: number;
}

/** Returns the page of a list that is asked for, or the nearest that there is. */
export function pageOf({ length: total }: readonly unknown[], asked: number): ListedPage {
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(Math.max(asked, 0), pages - 1);
  return { page, pages, from: page * PAGE, to: (page + 1) * PAGE, total };
}

/** Renders tasks with their state, a page at a time; each can be opened. @param rows those of the page. */
export function viewTaskList(
  t: Translate,
  title: string,
  rows: readonly { task: { id: number; code: string; title: string }; at: TaskYear }[],
  { reading, listed, codes, year }: { reading: Reading; listed: ListedPage; codes: PlanCodes; year: number },
): View {
  if (rows.length === 0) return { text: t('questions:tasks.none', { title }) };
  const { page: shown, pages } = listed;
  const lines = rows.map(({ task, at }) =>
    t('questions:tasks.line', {
      code: task.code,
      title: shorten(task.title, 70),
      state:
        at.year === year
          ? stateText(t, at)
          : t('questions:tasks.otherYear', { year: at.year, state: stateText(t, at) }),
    }),
  );
  const total = formatCount(listed.total);
  const head =
    pages === 1
      ? t('questions:tasks.head', { title, total })
      : t('questions:tasks.headPage', { title, total, page: shown + 1, pages });
  const open = rows.map(({ task, at }) =>
    questionButton(task.code, {
      kind: 'task',
      task: task.id,
      ...(reading.year === undefined && at.year === year ? {} : { year: at.year }),
    }),
  );
  return {
    text: [
      head,
      lines.join('\n'),
      t(reading.state === 'late' && reading.year === undefined ? 'questions:tasks.upToYear' : 'questions:tasks.year', {
        year,
      }),
    ].join('\n\n'),
    buttons: [...inRows(open, 5), ...pageButtons(t, reading, shown, pages, codes)],
  };
}

/** The way to the page before and after. */
function pageButtons(t: Translate, reading: Reading, page: number, pages: number, codes: PlanCodes): Button[][] {
  const [, , unit, details] = encodeReading(reading, codes);
  const to = (label: string, target: number): Button => button(label, 'question-page', unit, details, target);
  const ways = [
    ...(page > 0 ? [to(t('common:button.previous'), page - 1)] : []),
    ...(page < pages - 1 ? [to(t('common:button.next'), page + 1)] : []),
  ];
  return ways.length === 0 ? [] : [ways];
}
