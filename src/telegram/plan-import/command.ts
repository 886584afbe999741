import { showPlans } from '../../actions/plan-import/show-plans.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Command } from '../parts/command.ts';
import { viewPlans } from './plans-view.ts';

/** /kehoach: the plans of which somebody may speak, and, for administrators, adding one by its documents. */
export const plansCommand: Command = {
  name: 'kehoach',
  words: ['them ke hoach', 'nap ke hoach', 'cac ke hoach trong he thong'],
  menu: 'plan.import',
  aside: true,
  answer: async ({ t, request }) => answerOutcome(t, await showPlans(request), viewPlans),
};
