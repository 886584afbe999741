import type { TaskRole } from '../../domain/plan/task-roles.ts';
import type { listTaskChoices, listUnitChoices } from '../../actions/broadcasts/word-broadcast.ts';
import { broadcastCode } from '../../domain/broadcasts/broadcast-state.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { AllowedOf } from '../parts/answer-outcome.ts';
import { pagedButtons, pageLines, pageOf, SHORT_PAGE } from '../parts/paged.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';

/** Renders every unit with a button that takes it in or out. */
export function viewUnitChoices(t: Translate, outcome: AllowedOf<typeof listUnitChoices>, page: number): View {
  if (outcome.kind === 'gone') return { text: t('broadcast:gone') };
  const { id, version, units } = outcome;
  const shown = pageOf(units, page, SHORT_PAGE);
  return {
    text: [t('broadcast:unitScreen', { code: broadcastCode(id) }), ...pageLines(t, shown)].join('\n\n'),
    buttons: [
      ...pagedButtons(
        t,
        shown,
        2,
        ({ id: unitId, name, state }) => {
          const label = state === 'out' ? name : t(`broadcast:button.${state}`, { name, ...PLAIN });
          return button(label, 'broadcast-unit', id, version, unitId, shown.at);
        },
        (label, to) => button(label, 'broadcast-units', id, to),
      ),
      [button(t('broadcast:button.done'), 'broadcast-open', id)],
    ],
  };
}

/** Renders every task with buttons for those who lead it and those who cooperate. */
export function viewTaskChoices(t: Translate, outcome: AllowedOf<typeof listTaskChoices>): View {
  if (outcome.kind === 'gone') return { text: t('broadcast:gone') };
  const { id, version, tasks } = outcome;
  const choice = (taskId: number, code: string, role: TaskRole, chosen: boolean): Button => {
    const name = t(`broadcast:button.${role}`, { code, ...PLAIN });
    const label = chosen ? t('broadcast:button.in', { name, ...PLAIN }) : name;
    return button(label, 'broadcast-task', id, version, taskId, role);
  };
  return {
    text: [
      t('broadcast:taskScreen', { code: broadcastCode(id) }),
      ...tasks.map(({ code, title }) => t('broadcast:taskLine', { code, title })),
    ].join('\n'),
    buttons: [
      ...inRows(
        tasks.flatMap(({ id: taskId, code, lead, cooperate }) => [
          choice(taskId, code, 'lead', lead),
          choice(taskId, code, 'cooperate', cooperate),
        ]),
        4,
      ),
      [button(t('broadcast:button.done'), 'broadcast-open', id)],
    ],
  };
}
