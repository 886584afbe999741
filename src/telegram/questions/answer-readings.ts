import type { QuestionNames } from '../../actions/status/question-vocabulary.ts';
import type { Readings } from '../../domain/questions/compose.ts';
import type { BotContext } from '../parts/context.ts';
import type { Answer } from '../parts/view.ts';
import { QUESTION_ANSWERS } from './answers.ts';
import { answerFigures } from './answer-figure.ts';

/** Answers what was asked together: figures in one message, so that they are compared; everything else one after the other. */
export async function answerReadings(ctx: BotContext, readings: Readings, names: QuestionNames): Promise<Answer> {
  if (readings.every(({ kind }) => kind === 'figure')) return answerFigures(ctx, readings);
  const answers: Answer[] = [];
  for (const reading of readings) answers.push(await QUESTION_ANSWERS[reading.kind](ctx, reading, names));
  return { views: answers.flatMap(({ views }) => views) };
}
