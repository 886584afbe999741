import type { QuestionNames } from '../../actions/status/question-vocabulary.ts';
import type { LateTask } from '../../actions/status/list-late-tasks.ts';
import type { TaskYear } from '../../actions/status/show-task-year.ts';
import type { Reading } from '../../domain/questions/reading.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { encodeReading, questionButton, type PlanCodes } from '../parts/reading-data.ts';
import { shorten } from '../parts/shortened-text.ts';
import { turningButtons, type Page } from '../parts/paged.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';
import { stateText } from './task-year-view.ts';

type UnitNames = QuestionNames['units'];

/** Renders a page of tasks with their state; each can be opened. @param shown of `asked` tasks. */
export function viewTaskList(
  t: Translate,
  title: string,
  shown: Page<{ task: { id: number; code: string; title: string }; at: TaskYear }>,
  {
    reading,
    asked,
    codes,
    year,
    unknown,
    units,
  }: {
    reading: Reading;
    asked: number;
    codes: PlanCodes;
    year: number;
    unknown: readonly LateTask[];
    units: UnitNames;
  },
): View {
  const { items: rows, at: page, pages } = shown;
  const unknownParts = unknownLines(t, unknown, units);
  if (rows.length === 0) return { text: [t('questions:tasks.none', { title }), ...unknownParts].join('\n\n') };
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
      ...unknownParts,
    ].join('\n\n'),
    buttons: [...inRows(open, 5), ...turningButtons(t, shown, turn)],
  };
}

/**
 * Names the tasks of which it is not known whether they are late, a line a year: those of which nothing is known, and those of
 * which some leads have said nothing, with these; nothing where there are none.
 */
function unknownLines(t: Translate, unknown: readonly LateTask[], units: UnitNames): string[] {
  const years = [...new Set(unknown.map(({ at }) => at.year))].sort((a, b) => a - b);
  const lines = years.flatMap((year) => {
    const [none, partly] = (['unreported', 'partly-reported'] as const).map((state) =>
      unknown.filter(({ at }) => at.year === year && at.state === state),
    );
    const line = (key: 'unknown' | 'partlyKnown', tasks: readonly string[]): string[] =>
      tasks.length === 0
        ? []
        : [t(`questions:tasks.${key}`, { year, total: formatCount(tasks.length), codes: tasks.join(', ') })];
    return [
      ...line(
        'unknown',
        (none ?? []).map(({ task }) => task.code),
      ),
      ...line(
        'partlyKnown',
        (partly ?? []).map(({ task, at }) =>
          t('questions:tasks.lacking', {
            code: task.code,
            units: at.heard.silent.map((id) => units.get(id)?.shortName ?? '').join(', '),
            ...PLAIN,
          }),
        ),
      ),
    ];
  });
  return lines.length === 0 ? [] : [lines.join('\n')];
}
