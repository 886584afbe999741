import type { TaskYear } from '../../../actions/status/show-task-year.ts';
import type { Reading } from '../../../domain/questions/reading.ts';
import { formatCount } from '../../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../../locales.ts';
import { encodeReading, questionButton, type PlanCodes } from '../../questions/reading-data.ts';
import { shorten } from '../format-answer.ts';
import { button, inRows, type Button, type View } from '../view.ts';

/** So many tasks are shown at once on a phone. */
const PAGE = 10;

/** Tasks with their state, a page at a time; each can be opened. */
export function viewTaskList(
  t: Translate,
  title: string,
  rows: readonly { task: { id: number; code: string; title: string }; at: TaskYear }[],
  { reading, page, codes, year }: { reading: Reading; page: number; codes: PlanCodes; year: number },
): View {
  if (rows.length === 0) return { text: t('questions:tasks.none', { title }) };
  const pages = Math.ceil(rows.length / PAGE);
  const shown = Math.min(Math.max(page, 0), pages - 1);
  const lines = rows.slice(shown * PAGE, (shown + 1) * PAGE).map(({ task, at }) =>
    t('questions:tasks.line', {
      code: task.code,
      title: shorten(task.title, 70),
      state: t(`questions:task.state.${at.state}`),
    }),
  );
  const total = formatCount(rows.length);
  const head =
    pages === 1
      ? t('questions:tasks.head', { title, total })
      : t('questions:tasks.headPage', { title, total, page: shown + 1, pages });
  const open = rows.slice(shown * PAGE, (shown + 1) * PAGE).map(({ task }) =>
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
