import { earlierFiguresConversation } from '../../actions/earlier-figures/earlier-figures-conversation.ts';
import { FIGURES_LIMITS, previewFigures, readPreview } from '../../actions/earlier-figures/preview-figures.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { always } from '../parts/taken-as.ts';
import type { BotContext } from '../parts/context.ts';
import { answerText } from '../parts/main-buttons.ts';
import type { SentFile } from '../parts/message-input.ts';
import { personConversation } from '../parts/person-conversation.ts';
import type { Answer } from '../parts/view.ts';
import { viewPreviewOutcome } from './outcome-view.ts';

/** Bringing in figures of an earlier year: the file that was filled in, or a corrected one. */
export const earlierFiguresAnswers = personConversation(earlierFiguresConversation, {
  longest: null,
  takenAs: always,
  answer: async (ctx, state, input) => {
    if (input.kind !== 'file') return askForFile(ctx, state.read !== null);
    return (await answerFiguresFile(ctx, input.file)) ?? askForFile(ctx, state.read !== null);
  },
  // The template itself invites to send it back, whenever it is filled in: that takes days, and other things are asked meanwhile.
  ask: async (ctx, state) => (state.read === null ? null : askForFile(ctx, true)),
});

async function askForFile(ctx: BotContext, read: boolean): Promise<Answer> {
  if (!read) return answerText(ctx.t('earlier:needsFile'));
  return answerOutcome(ctx.t, await readPreview(ctx.request), viewPreviewOutcome);
}

/** Shows what a file holds; null for one that is not of figures, where none was asked for. */
export async function answerFiguresFile(ctx: BotContext, file: SentFile): Promise<Answer | null> {
  const { t, request } = ctx;
  const open = request.conversation?.kind === earlierFiguresConversation.kind;
  if (/\.(?:xls|ods|csv)$/i.test(file.name)) return open ? answerText(t('earlier:file.notASheet')) : null;
  const bytes = await ctx.download(file, FIGURES_LIMITS.bytes);
  if (bytes === null) return open ? { views: [viewPreviewOutcome(t, { kind: 'too-large' })] } : null;
  const { id, name, mime } = file;
  const outcome = await previewFigures(request, { id, name, mime }, bytes);
  return outcome === null ? null : answerOutcome(t, outcome, viewPreviewOutcome);
}
