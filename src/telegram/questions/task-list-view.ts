import type { TaskYear } from '../../actions/status/show-task-year.ts';
import type { Reading } from '../../domain/questions/reading.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { encodeReading, questionButton, type PlanCodes } from '../parts/reading-data.ts';
import { shorten } from '../parts/shortened-text.ts';
import { turningButtons, type Page } from '../parts/paged.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';
import { stateText } from './task-year-view.ts';

/** Renders a page of tasks with their state; each can be opened. @param shown of `asked` tasks. */
export function viewTaskList(
  t: Translate,
  title: string,
  shown: Page<{ task: { id: number; code: string; title: string }; at: TaskYear }>,
  { reading, asked, codes, year }: { reading: Reading; asked: number; codes: PlanCodes; year: number },
): View {
  const { items: rows, at: page, pages } = shown;
  if (rows.length === 0) return { text: t('questions:tasks.none', { title }) };
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
  const total = formatCount(asked);
  const head =
    pages === 1
      ? t('questions:tasks.head', { title, total })
      : t('questions:tasks.headPage', { title, total, page: page + 1, pages });
  const [, , unit, details] = encodeReading(reading, codes);
  const turn = (label: string, to: number): Button => button(label, 'question-page', unit, details, to);
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
    buttons: [...inRows(open, 5), ...turningButtons(t, shown, turn)],
  };
}
