import { planImportConversation } from '../../actions/plan-import/plan-import-conversation.ts';
import { typeAnswer } from '../../actions/plan-import/answer-finding.ts';
import { PLAN_FILE_LIMITS, sendPlanFile } from '../../actions/plan-import/send-plan-file.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { isCommand } from '../parts/taken-as.ts';
import type { BotContext } from '../parts/context.ts';
import { answerText } from '../parts/main-buttons.ts';
import type { SentFile } from '../parts/message-input.ts';
import { personConversation } from '../parts/person-conversation.ts';
import type { Answer } from '../parts/view.ts';
import { viewAnswered } from './findings-view.ts';
import { viewSentPlan } from './plans-view.ts';

/** The longest answer to a finding, in characters. */
const LONGEST = 1000;

/** Adding a plan: its files, or what is typed as the answer to a finding that is shown. */
export const planImportAnswers = personConversation(planImportConversation, {
  longest: (state) => (state.asked === null ? null : LONGEST),
  takenAs: (ctx, state, text) => (state.asked === null || isCommand(ctx, text) ? 'perhaps' : 'answer'),
  answer: async (ctx, _state, input) => {
    if (input.kind === 'file') return answerPlanFiles(ctx, [input.file, ...input.others]);
    const outcome = input.kind === 'text' ? await typeAnswer(ctx.request, input.text) : null;
    return outcome === null ? answerText(ctx.t('planfiles:needsFile')) : answerOutcome(ctx.t, outcome, viewAnswered);
  },
  // It is corrected for days, and other things are asked meanwhile.
  ask: () => Promise.resolve(null),
});

/** Reads files one after the other; what all of them were read as is shown once, a file that cannot be read by itself. */
async function answerPlanFiles(ctx: BotContext, files: readonly SentFile[]): Promise<Answer> {
  const answers: Answer[] = [];
  for (const file of files) {
    const answer = await answerPlanFile(ctx, file);
    answers.push(answer);
  }
  const last = answers.at(-1);
  return last ?? answerText(ctx.t('planfiles:needsFile'));
}

async function answerPlanFile(ctx: BotContext, file: SentFile): Promise<Answer> {
  const bytes = await ctx.download(file, PLAN_FILE_LIMITS.bytes);
  if (bytes === null) return { views: [viewSentPlan(ctx.t, { kind: 'too-large' })] };
  return answerOutcome(ctx.t, await sendPlanFile(ctx.request, file.name, bytes), viewSentPlan);
}
