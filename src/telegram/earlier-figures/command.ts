import { listEarlierYears } from '../../actions/earlier-figures/choose-year.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Command } from '../parts/command.ts';
import type { BotContext } from '../parts/context.ts';
import type { Answer } from '../parts/view.ts';
import { viewChoices } from './outcome-view.ts';

/** /solieunamtruoc: bringing in figures of a year that has gone, by a file. */
export const earlierFiguresCommand: Command = {
  name: 'solieunamtruoc',
  words: [
    'so lieu nam truoc',
    'nhap so lieu nam truoc',
    'so lieu cac nam truoc',
    'nhap so lieu cac nam truoc',
    'so lieu nam cu',
  ],
  wordsBeforeYear: ['nhap so lieu nam', 'nhap so lieu', 'nhap so lieu cua nam'],
  menu: 'report.enter',
  aside: true,
  answer: (ctx, rest) => answerEarlierYears(ctx, yearIn(rest) ?? yearIn(ctx.message?.text ?? '')),
};

/** Answers with the forms and years to choose from. @param only the one year that was asked for. */
export async function answerEarlierYears({ t, request }: BotContext, only: number | null): Promise<Answer> {
  return answerOutcome(t, await listEarlierYears(request, only), viewChoices);
}

function yearIn(text: string): number | null {
  const [year] = /(?:19|20|21)\d\d/.exec(text) ?? [];
  return year === undefined ? null : Number(year);
}
