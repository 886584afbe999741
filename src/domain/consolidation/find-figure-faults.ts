import type { Fault } from '../reporting/faults.ts';
import type { Form } from '../reporting/form-schema.ts';
import { listFigures, type FigureConflict } from './list-figures.ts';

/** What of a plan the rules of figures may name, by key or code. */
export interface Nameable {
  rosters: readonly string[];
  units: readonly string[];
  tasks: readonly string[];
  targets: readonly string[];
}

const DIFFERS: Readonly<Record<FigureConflict['differs'], string>> = {
  method: 'cách tổng hợp',
  years: 'cách tính qua các năm',
  counted: 'đơn vị được tính',
  measure: 'đơn vị tính',
  task: 'nhiệm vụ',
  besideTasks: 'nhiệm vụ mà số này đứng cạnh',
  notAddedTo: 'nhiệm vụ mà số này không được cộng vào',
  targets: 'chỉ tiêu',
};

/**
 * Finds what is wrong with how the figures of a form come about: rules that name what the plan does not have, and figures
 * of which another form says something else.
 */
export function findFigureFaults(form: Form, others: readonly Form[], known: Nameable): Fault[] {
  return [...findUnknownNames(form, known), ...findConflicts(form, others)];
}

/** Lists the other forms that say something else of a figure that both ask for. */
export function listDisagreeing(form: Form, others: readonly Form[]): Form[] {
  return others.filter((other) => other.key !== form.key && listFigures([other, form]).conflicts.length > 0);
}

function findUnknownNames({ questions }: Form, known: Nameable): Fault[] {
  const asked = questions.flatMap((question, at) => [
    { aggregation: question.aggregation, path: `questions[${at}].aggregation` },
    ...('items' in question ? question.items : []).map(({ aggregation }, index) => ({
      aggregation,
      path: `questions[${at}].items[${index}].aggregation`,
    })),
  ]);
  return asked.flatMap(({ aggregation, path }): Fault[] => {
    if (aggregation === undefined) return [];
    const { counted, task, taskBy, measures, besideTasks, notAddedTo, targets } = aggregation;
    const unknown = (names: readonly string[], kept: readonly string[], field: string, what: string): Fault[] =>
      names
        .filter((name) => !kept.includes(name))
        .map((name) => ({ path: `${path}.${field}`, message: `Không có ${what} “${name}”` }));
    const tasks = [...(task === undefined ? [] : [task]), ...Object.values(taskBy?.tasks ?? {})];
    const whole = tasks.length > 0 === (measures !== undefined);
    return [
      ...unknown(counted?.rosters ?? [], known.rosters, 'counted.rosters', 'danh sách'),
      ...unknown(counted?.units ?? [], known.units, 'counted.units', 'đơn vị'),
      ...unknown(tasks, known.tasks, task === undefined ? 'taskBy' : 'task', 'nhiệm vụ'),
      ...unknown(besideTasks, known.tasks, 'besideTasks', 'nhiệm vụ'),
      ...unknown(notAddedTo, known.tasks, 'notAddedTo', 'nhiệm vụ'),
      ...unknown(targets, known.targets, 'targets', 'chỉ tiêu'),
      ...(whole
        ? []
        : [{ path: `${path}.measures`, message: 'Nhiệm vụ (task, taskBy) và measures phải đi cùng nhau' }]),
    ];
  });
}

function findConflicts(form: Form, others: readonly Form[]): Fault[] {
  const { conflicts } = listFigures([...others.filter(({ key }) => key !== form.key), form]);
  return conflicts
    .filter(({ place }) => place.form === form.key)
    .map(({ key, place, differs }) => {
      const at = form.questions.findIndex((question) => question.key === place.question);
      return {
        path: `questions[${at}].aggregation`,
        message: `Số “${form.questions[at]?.shortLabel ?? key}” có ${DIFFERS[differs]} khác với mẫu khác`,
      };
    });
}
