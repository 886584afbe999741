import { showFigures } from '../../actions/status/show-figures.ts';
import { showUnitStatus } from '../../actions/status/show-status.ts';
import { answerStatus } from '../commands/status.ts';
import { answerTask, answerTasks } from '../commands/tasks.ts';
import { viewFigures } from '../views/unit-figures.ts';
import { viewUnitAnswer } from '../views/unit-answer.ts';
import { keepTopic } from '../../actions/status/question-topics.ts';
import { readQuestionNames } from '../../actions/status/question-vocabulary.ts';
import { QUESTION_ANSWERS } from '../questions/answers.ts';
import { decodeReading } from '../questions/reading-data.ts';
import { answerTaskList } from '../questions/task-list.ts';
import type { CallbackHandlers } from './handler.ts';

/** The buttons that show how things stand. */
export const statusCallbacks: CallbackHandlers<
  'task-open' | 'task-list' | 'status-all' | 'unit-status' | 'figures' | 'question' | 'question-page'
> = {
  'task-open': answerTask,
  'task-list': answerTasks,
  'status-all': answerStatus,
  question: async (ctx, kind, task, unit, details) => {
    const names = await readQuestionNames(ctx.request);
    const reading = decodeReading(kind, task, unit, details, names);
    keepTopic(ctx.request, [reading]);
    return QUESTION_ANSWERS[kind](ctx, reading, names);
  },
  'question-page': async (ctx, unit, details, page) => {
    const names = await readQuestionNames(ctx.request);
    return {
      ...(await answerTaskList(ctx, decodeReading('tasks', 0, unit, details, names), page, names)),
      replace: true,
    };
  },
  figures: async ({ t, request }, obligationId) => ({
    views: [viewFigures(t, await showFigures(request, obligationId))],
  }),
  'unit-status': async (ctx, unitId) => ({
    views: [await viewUnitAnswer(ctx, await showUnitStatus(ctx.request, unitId))],
  }),
};
