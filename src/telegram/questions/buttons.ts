import { isSameReading, type Reading } from '../../domain/questions/reading.ts';
import { QUESTION_KINDS } from '../../domain/questions/kinds/index.ts';
import { showContradictions, showReaderNotes } from '../../actions/status/show-contradictions.ts';
import { showFigures } from '../../actions/status/show-figures.ts';
import { showUnitStatus } from '../../actions/status/show-status.ts';
import { answerStatus } from './status-command.ts';
import { answerTask, answerTasks } from './tasks-command.ts';
import { viewFigures } from '../status/unit-figures.ts';
import { viewUnitAnswer } from '../status/unit-answer.ts';
import { keepTopic, recallTopic } from '../../actions/status/question-topics.ts';
import { readQuestionNames } from '../../actions/status/question-vocabulary.ts';
import { QUESTION_ANSWERS } from './answers.ts';
import { viewContradictions, viewReaderNotes } from './document-remarks-view.ts';
import { decodeReading } from '../parts/reading-data.ts';
import { answerTaskList } from './task-list.ts';
import { details, idOf, oneOf, page } from '../parts/button-arguments.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Handlers } from '../parts/buttons.ts';

const ARGUMENTS = {
  'task-open': [idOf('Task')],
  'task-list': [],
  'status-all': [],
  'unit-status': [idOf('Unit')],
  // Its kind, task and unit (0 for none), and its other details as one number.
  question: [oneOf(QUESTION_KINDS), idOf('Task'), idOf('Unit'), details],
  figures: [idOf('Obligation')],
  // A page of the tasks that a question asks for: unit, details and page.
  'question-page': [idOf('Unit'), details, page],
  // The task (0 for the whole document) and the page.
  contradictions: [idOf('Task'), page],
  'reader-notes': [page],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'task-open': answerTask,
  'task-list': answerTasks,
  'status-all': answerStatus,
  question: async (ctx, kind, task, unit, details) => {
    const names = await readQuestionNames(ctx.request);
    const decoded = decodeReading(kind, task, unit, details, names);
    // Words have no room in a button: they are those of the question that was asked back.
    const reading = recallTopic(ctx.request).find((asked) => isSameReading(withoutWords(asked), decoded)) ?? decoded;
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
  contradictions: async ({ t, request }, task, page) => ({
    views: [viewContradictions(t, await showContradictions(request, task === 0 ? null : task), { task, page })],
    replace: true,
  }),
  'reader-notes': async ({ t, request }, page) => ({
    views: [viewReaderNotes(t, await showReaderNotes(request), page)],
    replace: true,
  }),
  figures: async ({ t, request }, obligationId) =>
    answerOutcome(t, await showFigures(request, obligationId), viewFigures),
  'unit-status': async (ctx, unitId) => ({
    views: [await viewUnitAnswer(ctx, await showUnitStatus(ctx.request, unitId))],
  }),
} satisfies Handlers<typeof ARGUMENTS>;

function withoutWords({ words: _words, ...reading }: Reading): Reading {
  return reading;
}

/** The buttons that show how things stand. */
export const questionButtons = { schemas: ARGUMENTS, handlers: HANDLERS };
