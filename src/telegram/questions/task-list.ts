import type { QuestionNames } from '../../actions/status/question-vocabulary.ts';
import type { Request } from '../../actions/request.ts';
import { listLateTasks, type LateTask } from '../../actions/status/list-late-tasks.ts';
import { listTaskYears } from '../../actions/status/show-task-year.ts';
import type { AskedState, Reading } from '../../domain/questions/reading.ts';
import { isInState } from '../../domain/status/task-state.ts';
import { toLocalDate, yearOf } from '../../domain/text/local-date.ts';
import type { BotContext } from '../parts/context.ts';
import { labelReading } from './labels.ts';
import { pageOf, type Page } from '../parts/paged.ts';
import { viewTaskList } from './task-list-view.ts';
import type { Answer } from '../parts/view.ts';

/** So many tasks are shown at once on a phone. */
const PAGE = 10;

/** Answers with the tasks that a question asks for, with their state in the year that it names, else in this one. */
export async function answerTaskList(
  { t, request }: BotContext,
  reading: Reading,
  page: number,
  names: QuestionNames,
): Promise<Answer> {
  const { unit, role, group, state } = reading;
  const year = reading.year ?? yearOf(toLocalDate(request.now));
  const asked = names.plan.tasks.filter(
    (task) =>
      (unit === undefined ||
        task.units.some((one) => one.unitId === unit && (role === undefined || one.role === role))) &&
      (group === undefined || task.group.code === group) &&
      (reading.year === undefined || (year >= task.fromYear && year <= task.toYear)),
  );
  const title = labelReading(t, reading, names);
  // How tasks stand is looked up for those that are shown; for all only where that decides which these are.
  const found = state === undefined ? null : await listMatching(request, asked, state, reading.year, year);
  const matching = found?.matching ?? null;
  const shown =
    matching === null ? await withStates(request, pageOf(asked, page, PAGE), year) : pageOf(matching, page, PAGE);
  const of = {
    reading,
    asked: (matching ?? asked).length,
    codes: names,
    year,
    unknown: found?.unknown ?? [],
    units: names.units,
  };
  return { views: [viewTaskList(t, title, shown, of)], replace: page > 0 };
}

async function withStates(
  request: Request,
  shown: Page<LateTask['task']>,
  year: number,
): Promise<Page<Awaited<ReturnType<typeof listTaskYears>>[number]>> {
  return { ...shown, items: await listTaskYears(request, shown.items, year) };
}

/**
 * The tasks that are in a state: late in any year up to this one where no year is named, else in that year; and those of which it
 * is not known whether they are.
 */
async function listMatching(
  request: Request,
  asked: readonly LateTask['task'][],
  state: AskedState,
  named: number | undefined,
  year: number,
): Promise<{ matching: Awaited<ReturnType<typeof listTaskYears>>; unknown: LateTask[] }> {
  if (state !== 'late') {
    const all = await listTaskYears(request, asked, year);
    return { matching: all.filter(({ at }) => isInState(at.state, state)), unknown: [] };
  }
  const ids = new Set(asked.map(({ id }) => id));
  const { late, unknown } = await listLateTasks(request, named ?? null);
  const ofAsked = (tasks: readonly LateTask[]): LateTask[] => tasks.filter(({ task }) => ids.has(task.id));
  return { matching: ofAsked(late), unknown: ofAsked(unknown) };
}
