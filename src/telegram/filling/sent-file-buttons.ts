import { readReportFile } from '../../actions/filling/send-report-file.ts';
import { awaitReportFile, leaveReportFile, takeReportFile } from '../../actions/filling/take-report-file.ts';
import { answerOutcome, answerOutcomeInPlace } from '../parts/answer-outcome.ts';
import { code, idOf, page } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';
import { viewFillingRefusal } from '../reports/filling-refusal.ts';
import { viewPlace } from './fill.ts';
import { viewFileAnswers, viewFileTaken, viewSentFile } from './sent-file-view.ts';

const ARGUMENTS = {
  'file-await': [idOf('Report')],
  // The draft, and what was read as the button was shown with it.
  'file-take': [idOf('Report'), code],
  'file-each': [idOf('Report'), page],
  'file-preview': [idOf('Report')],
  'file-leave': [idOf('Report')],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'file-await': async ({ t, request }, reportId) =>
    answerOutcome(t, await awaitReportFile(request, reportId), (_, outcome) =>
      outcome.kind === 'awaited' ? { text: t('filling:sentFile.await') } : viewFillingRefusal(t, outcome),
    ),
  'file-take': async ({ t, request }, reportId, shown) =>
    answerOutcome(t, await takeReportFile(request, reportId, shown), viewFileTaken),
  'file-each': async ({ t, request }, reportId, at) =>
    answerOutcomeInPlace(t, await readReportFile(request, reportId), viewFileAnswers, at),
  'file-preview': async ({ t, request }, reportId) =>
    answerOutcomeInPlace(t, await readReportFile(request, reportId), viewSentFile),
  'file-leave': async (ctx, reportId) => viewPlace(ctx, await leaveReportFile(ctx.request, reportId)),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of filling a draft from a file. */
export const sentFileButtons = { schemas: ARGUMENTS, handlers: HANDLERS };
