import type { TaskRole } from '../../domain/plan/task-roles.ts';
import type { TaskView } from '../../actions/status/show-tasks.ts';
import { formatCount, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import { questionButton } from '../parts/reading-data.ts';
import { shorten } from '../parts/shortened-text.ts';
import { chartButton } from '../pictures/picture.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';

/** So many tasks are listed in one message. */
const AT_ONCE = 24;
/** So many buttons are under one message on a phone. */
const MOST_BUTTONS = 30;

/**
 * Renders the tasks of the plan by group, with a button for each; of a long plan its groups, with a button for each.
 */
export function viewTasks(
  t: Translate,
  plan: string,
  tasks: readonly { id: number; code: string; title: string; group: { code: string; title: string } }[],
): View {
  const groups = [...new Map(tasks.map(({ group }) => [group.code, group])).values()];
  if (tasks.length > AT_ONCE) return viewGroups(t, plan, tasks, groups);
  const blocks = groups.map((group) => {
    const lines = tasks
      .filter((task) => task.group.code === group.code)
      .map(({ code, title }) => t('status:tasks.line', { code, title: shorten(title, 90) }));
    return [t('status:tasks.group', { code: group.code, title: shorten(group.title, 90) }), ...lines].join('\n');
  });
  return {
    text: [t('status:tasks.head', { plan, total: formatCount(tasks.length) }), ...blocks].join('\n\n'),
    buttons: [...taskButtons(tasks, 4), [chartButton(t, 'progress')]],
  };
}

/** The groups of the plan, each with the number of its tasks. */
function viewGroups(
  t: Translate,
  plan: string,
  tasks: readonly { group: { code: string } }[],
  groups: readonly { code: string; title: string }[],
): View {
  const lines = groups.map(({ code, title }) => {
    const own = tasks.filter(({ group }) => group.code === code).length;
    return t('status:tasks.groupLine', { code, title: shorten(title, 90), total: formatCount(own) });
  });
  const open = groups.map(({ code }) =>
    questionButton(
      t('status:tasks.groupButton', { code, ...PLAIN }),
      { kind: 'tasks', group: code },
      { groups, targets: [] },
    ),
  );
  return {
    text: [t('status:tasks.head', { plan, total: formatCount(tasks.length) }), lines.join('\n')].join('\n\n'),
    buttons: [...inRows(open.slice(0, MOST_BUTTONS), 3), [chartButton(t, 'progress')]],
  };
}

/** A button for each task, by its number. */
function taskButtons(tasks: readonly { id: number; code: string }[], columns: number): Button[][] {
  return inRows(
    tasks.map(({ id, code }) => button(code, 'task-open', id)),
    columns,
  );
}

/** Renders one task with what the plan says of it; where the document contradicts itself, each place is quoted. */
export function viewTask(t: Translate, { task, contradictions, readings, updateYear }: TaskView): View {
  const plain = { interpolation: { escapeValue: false } };
  const unitsOf = (role: TaskRole): string =>
    task.units
      .filter((unit) => unit.role === role)
      .map(({ name, fundingNote }) =>
        fundingNote === null ? escapeHtml(name) : t('status:task.funding', { unit: name, note: fundingNote }),
      )
      .join(', ');
  const cooperating = unitsOf('cooperate');
  const milestones = task.milestones
    .filter(({ quantity, cost }) => quantity !== null || cost !== null)
    .map(({ year, quantity, cost }) => {
      const amount = quantity === null ? null : formatNumber(quantity);
      const counted =
        amount === null
          ? t('status:task.quantityBlank')
          : task.quantityUnit === null
            ? t('status:task.quantity', { quantity: amount })
            : t('status:task.quantityUnit', { quantity: amount, unit: task.quantityUnit.toLowerCase() });
      return t('status:task.milestone', {
        year,
        quantity: counted,
        cost: cost === null ? '…' : formatNumber(cost),
        ...plain,
      });
    });
  const sources = task.budget
    .map(({ source, names, amount }) => {
      const label = t(`status:task.source.${source}`);
      const named =
        names.length === 0 ? label : t('status:task.sourceNames', { source: label, names: names.join(', ') });
      return amount === null ? named : t('status:task.sourceAmount', { source: named, amount: formatNumber(amount) });
    })
    .join('; ');
  const parts = [
    t('status:task.head', { code: task.code, title: task.title }),
    [
      t('status:task.lead', { units: unitsOf('lead'), ...plain }),
      cooperating === '' ? null : t('status:task.cooperate', { units: cooperating, ...plain }),
      t('status:task.period', { period: task.period }),
      task.purpose === '' ? null : t('status:task.purpose', { purpose: task.purpose }),
      t('status:task.result', {
        result: task.expectedResult === '' ? t('status:task.resultBlank') : task.expectedResult,
      }),
    ],
    [
      milestones.length === 0 ? null : t('status:task.milestones'),
      ...milestones,
      task.declaredCost === null ? null : t('status:task.total', { cost: formatNumber(task.declaredCost) }),
      sources === '' ? null : t('status:task.sources', { sources, ...plain }),
    ],
    contradictions.length === 0
      ? null
      : [t('status:task.contradictions'), ...contradictions.map((line) => `- ${escapeHtml(line)}`)],
    readings.length === 0 ? null : [t('status:task.readings'), ...readings.map((line) => `- ${escapeHtml(line)}`)],
  ];
  const text = parts
    .filter((part) => part !== null)
    .map((part) => (typeof part === 'string' ? part : part.filter((line) => line !== null).join('\n')))
    .join('\n\n');
  const years = Array.from({ length: task.toYear - task.fromYear + 1 }, (_, at) => task.fromYear + at).slice(0, 8);
  return {
    text,
    buttons: [
      ...inRows(
        years.map((year) => questionButton(String(year), { kind: 'task', task: task.id, year })),
        4,
      ),
      [
        ...(updateYear === null ? [] : [button(t('questions:update.button'), 'task-update', task.id, updateYear)]),
        button(t('status:task.all'), 'task-list'),
      ],
    ],
  };
}
