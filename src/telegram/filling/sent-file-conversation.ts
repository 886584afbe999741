import { reportFileConversation } from '../../actions/filling/report-file-conversation.ts';
import { readReportFile } from '../../actions/filling/send-report-file.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import { answerText } from '../parts/main-buttons.ts';
import { personConversation } from '../parts/person-conversation.ts';
import { answerReportFile } from './sent-file.ts';
import { viewSentFile } from './sent-file-view.ts';

/** What was read of a file waits to be taken; another file takes its place. */
export const sentFileAnswers = personConversation(reportFileConversation, {
  longest: null,
  takenAs: () => 'perhaps',
  answer: (ctx, { reportId }, input) =>
    input.kind === 'file'
      ? answerReportFile(ctx, reportId, input.file)
      : Promise.resolve(answerText(ctx.t('filling:sentFile.open'))),
  ask: async ({ t, request }, { reportId }) => answerOutcome(t, await readReportFile(request, reportId), viewSentFile),
  left: (t) => ({ text: t('filling:sentFile.taken.left') }),
});
