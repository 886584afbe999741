import type { QuestionNames } from '../../actions/status/question-vocabulary.ts';
import { listTaskYears } from '../../actions/status/show-task-year.ts';
import type { Reading } from '../../domain/questions/reading.ts';
import { isInState } from '../../domain/status/task-state.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { BotContext } from '../context.ts';
import { labelReading } from '../views/questions/labels.ts';
import { pageOf, viewTaskList } from '../views/questions/task-list.ts';
import type { Answer } from '../views/view.ts';

/** The tasks that a question asks for, with their state in the year that it names, else in this one. */
export async function answerTaskList(
  { t, request }: BotContext,
  reading: Reading,
  page: number,
  names: QuestionNames,
): Promise<Answer> {
  const { unit, role, group, state } = reading;
  const year = reading.year ?? Number(toLocalDate(request.now).slice(0, 4));
  const asked = names.plan.tasks.filter(
    (task) =>
      (unit === undefined ||
        task.units.some((one) => one.unitId === unit && (role === undefined || one.role === role))) &&
      (group === undefined || task.group.code === group) &&
      (reading.year === undefined || (year >= task.fromYear && year <= task.toYear)),
  );
  const title = labelReading(t, reading, names);
  // How tasks stand is looked up for those that are shown; for all only where that decides which these are.
  const all = state === undefined ? null : await listTaskYears(request, asked, year);
  const matching = all?.filter(({ at }) => isInState(at.state, state ?? ''));
  const listed = pageOf(matching ?? asked, page);
  const rows =
    matching?.slice(listed.from, listed.to) ??
    (await listTaskYears(request, asked.slice(listed.from, listed.to), year));
  return { views: [viewTaskList(t, title, rows, { reading, listed, codes: names, year })], replace: page > 0 };
}
