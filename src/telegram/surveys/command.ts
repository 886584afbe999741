import { answerNewSurvey } from './buttons.ts';
import type { Command } from '../parts/command.ts';

/** /thunhanh: asks units one or two questions. */
export const surveyCommand: Command = { name: 'thunhanh', menu: 'round.open', answer: (ctx) => answerNewSurvey(ctx) };
