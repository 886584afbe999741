import { LARGEST_TEMPLATE, sendTemplate } from '../../actions/report-templates/send-template.ts';
import { templateConversation } from '../../actions/report-templates/template-conversation.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { always } from '../parts/taken-as.ts';
import type { BotContext } from '../parts/context.ts';
import { answerText } from '../parts/main-buttons.ts';
import type { SentFile } from '../parts/message-input.ts';
import { personConversation } from '../parts/person-conversation.ts';
import type { Answer } from '../parts/view.ts';
import { viewSent } from './templates-view.ts';

/** Changing the template of the annual report: the edited .docx, or a corrected one. */
export const reportTemplateAnswers = personConversation(templateConversation, {
  longest: null,
  takenAs: always,
  answer: async (ctx, _state, input) =>
    (input.kind === 'file' ? await answerTemplateFile(ctx, input.file) : null) ??
    answerText(ctx.t('template:needsFile')),
  // It is edited for days, and other things are asked meanwhile.
  ask: () => Promise.resolve(null),
});

/** Answers a file as a template; null for one that is none, where none was asked for. */
export async function answerTemplateFile(ctx: BotContext, file: SentFile): Promise<Answer | null> {
  const { t, request } = ctx;
  const bytes = await ctx.download(file, LARGEST_TEMPLATE);
  const asked = request.conversation?.kind === templateConversation.kind;
  if (bytes === null) return asked ? { views: [viewSent(t, { kind: 'too-large' })] } : null;
  const outcome = await sendTemplate(request, file.name, bytes);
  return outcome === null ? null : answerOutcome(t, outcome, viewSent);
}
