import { showTask, showTasks } from '../../actions/status/show-tasks.ts';
import type { BotContext } from '../parts/context.ts';
import { askByCommand } from '../../actions/status/ask-question.ts';
import { answerReadings } from './answer-readings.ts';
import { viewClarification } from './clarification-view.ts';
import { viewTask, viewTasks } from '../status/tasks-view.ts';
import type { Answer } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';

/** /nhiemvu: the tasks of the plan, or one of them by its number or words. */
export const tasksCommand: Command = {
  name: 'nhiemvu',
  menu: 'everybody',
  aside: true,
  inGroups: true,
  answer: (ctx, rest) => (rest === '' ? answerTasks(ctx) : answerTaskWords(ctx, rest)),
};

/** One task with all that the plan says of it, by its number or words; else what the words ask. */
async function answerTaskWords(ctx: BotContext, words: string): Promise<Answer> {
  const asked = await askByCommand(ctx.request, 'nhiệm vụ', words);
  if (asked.kind !== 'answer') return { views: [viewClarification(ctx.t, asked)] };
  const [{ kind, task, year }, other] = asked.readings;
  return other === undefined && kind === 'task' && task !== undefined && year === undefined
    ? answerTask(ctx, task)
    : answerReadings(ctx, asked.readings, asked.names);
}

/** Answers with the tasks of the plan. */
export async function answerTasks(ctx: BotContext): Promise<Answer> {
  const shown = await showTasks(ctx.request);
  const { t } = ctx;
  return {
    views: [shown === null ? { text: t('status:tasks.none') } : viewTasks(t, shown.plan.shortTitle, shown.tasks)],
  };
}

/** Answers with one task. */
export async function answerTask(ctx: BotContext, id: number): Promise<Answer> {
  const view = await showTask(ctx.request, id);
  return { views: [view === null ? { text: ctx.t('status:task.notFound') } : viewTask(ctx.t, view)] };
}
