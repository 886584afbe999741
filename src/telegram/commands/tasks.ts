import { showTask, showTasks } from '../../actions/status/show-tasks.ts';
import type { BotContext } from '../context.ts';
import { answerWords } from '../answer-words.ts';
import { viewTask, viewTasks } from '../views/status.ts';
import type { Answer } from '../views/view.ts';
import type { Command } from './command.ts';

/** /nhiemvu: the tasks of the plan, or one of them by its number or words. */
export const tasksCommand: Command = {
  name: 'nhiemvu',
  menu: 'everybody',
  aside: true,
  inGroups: true,
  answer: async (ctx, rest) => (rest === '' ? answerTasks(ctx) : ((await answerWords(ctx, rest)) ?? answerTasks(ctx))),
};

/** The tasks of the plan. */
export async function answerTasks(ctx: BotContext): Promise<Answer> {
  const shown = await showTasks(ctx.request);
  const { t } = ctx;
  return {
    views: [shown === null ? { text: t('status:tasks.none') } : viewTasks(t, shown.plan.shortTitle, shown.tasks)],
  };
}

/** One task. */
export async function answerTask(ctx: BotContext, id: number): Promise<Answer> {
  const view = await showTask(ctx.request, id);
  return { views: [view === null ? { text: ctx.t('status:task.notFound') } : viewTask(ctx.t, view)] };
}
