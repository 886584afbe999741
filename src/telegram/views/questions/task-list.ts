import type { TaskYear } from '../../../actions/status/show-task-year.ts';
import type { Reading } from '../../../domain/questions/reading.ts';
import { formatCount } from '../../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../../locales.ts';
import { encodeReading, questionButton, type PlanCodes } from '../../questions/reading-data.ts';
import { shorten } from '../format-answer.ts';
import { button, inRows, type Button, type View } from '../view.ts';

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

/** The page of a list that is asked for, or the nearest that there is. */
export function pageOf({ length: total }: readonly unknown[], asked: number): ListedPage {
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(Math.max(asked, 0), pages - 1);
  return { page, pages, from: page * PAGE, to: (page + 1) * PAGE, total };
}

/** Tasks with their state, a page at a time; each can be opened. @param rows those of the page. */
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
      state: t(`questions:task.state.${at.state}`),
    }),
  );
  const total = formatCount(listed.total);
  const head =
    pages === 1
      ? t('questions:tasks.head', { title, total })
      : t('questions:tasks.headPage', { title, total, page: shown + 1, pages });
  const open = rows.map(({ task }) =>
    questionButton(task.code, {
      kind: 'task',
      task: task.id,
      ...(reading.year === undefined ? {} : { year: reading.year }),
    }),
  );
  return {
    text: [head, lines.join('\n'), t('questions:tasks.year', { year })].join('\n\n'),
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
