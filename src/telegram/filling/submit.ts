import { submitReport } from '../../actions/filling/submit-report.ts';
import { showPlan } from '../../actions/status/show-tasks.ts';
import type { BotContext } from '../parts/context.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Answer } from '../parts/view.ts';
import { viewSubmitted } from './submitted-view.ts';

/** Hands a report in, and says what became of it. `mode`: what the person accepts about it. */
export async function submit(
  ctx: BotContext,
  reportId: number,
  mode: 'complete' | 'with-gaps' | 'before-closing',
): Promise<Answer> {
  const outcome = await submitReport(ctx.request, reportId, mode === 'with-gaps', mode !== 'complete');
  const plan = await showPlan(ctx.request);
  return answerOutcome(ctx.t, outcome, viewSubmitted, plan?.coordinator.name ?? '');
}
