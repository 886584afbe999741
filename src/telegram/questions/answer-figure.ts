import { showFigure, type FigureShown } from '../../actions/status/show-figure.ts';
import type { Readings } from '../../domain/questions/compose.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { BotContext } from '../parts/context.ts';
import type { Answer } from '../parts/view.ts';
import { viewFigure, viewFiguresCompared, viewNoFigure } from './figure-view.ts';

/** Answers with a figure that units report, or with several of them side by side; a refusal of one refuses all. */
export async function answerFigures({ t, request }: BotContext, readings: Readings): Promise<Answer> {
  const shown: Extract<FigureShown, { kind: 'figure' }>[] = [];
  for (const reading of readings) {
    const outcome = await showFigure(request, reading);
    if (outcome.kind !== 'figure') return answerOutcome(t, outcome, viewNoFigure);
    shown.push(outcome);
  }
  const [first, second, ...more] = shown;
  if (first === undefined) return { views: [viewNoFigure(t)] };
  const seesSources = isAllowed(request.person, 'consolidation.read');
  return {
    views: [
      second === undefined
        ? viewFigure(t, first, readings[0], seesSources)
        : viewFiguresCompared(t, [first, second, ...more], seesSources),
    ],
  };
}
