import { answerCommandWords } from './answer-words.ts';
import type { Command } from '../parts/command.ts';

/** A command that is short for a question: what follows it is what the question is about. */
function asking(name: Command['name'], question: string): Command {
  return {
    name,
    menu: 'everybody',
    aside: true,
    inGroups: true,
    answer: (ctx, rest) => answerCommandWords(ctx, question, rest),
  };
}

/** /hannop: until when reports are due, in the open rounds or of a year. */
export const deadlineCommand: Command = asking('hannop', 'hạn nộp');

/** /chitieu: the targets of the plan, or one of them by its words. */
export const targetsCommand: Command = asking('chitieu', 'chỉ tiêu');

/** /kinhphi: money of the plan, or of a task, group, year, source or unit. */
export const budgetCommand: Command = asking('kinhphi', 'kinh phí');
