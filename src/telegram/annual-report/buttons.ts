import { beginReport, readReportOf, reopenReport } from '../../actions/annual-report/begin-report.ts';
import { freezeReport, sendReportFile } from '../../actions/annual-report/freeze-report.ts';
import { proposeRewards } from '../../actions/annual-report/propose-rewards.ts';
import { draftFrozenBudget } from '../../actions/annual-report/write-budget-report.ts';
import { askSigned, confirmEarlyDate, readScans, recordSigned } from '../../actions/annual-report/sign-report.ts';
import {
  decideSection,
  finishSection,
  openSection,
  releaseContradictions,
  readSection,
  returnToDraft,
} from '../../actions/annual-report/write-section.ts';
import { REPORT_SECTIONS } from '../../domain/annual-report/report-words.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { answerOutcome, answerOutcomeInPlace } from '../parts/answer-outcome.ts';
import { idOf, oneOf, page } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';
import type { BotContext } from '../parts/context.ts';
import { offerPdf } from '../parts/pdf-button.ts';
import type { Answer } from '../parts/view.ts';
import { viewFile, viewFreezing, viewScans, viewSigning } from './file-view.ts';
import { viewReopened, viewReport } from './report-view.ts';
import { viewFrozenBudget, viewRewards } from './drafts-view.ts';
import { viewWhole, viewWriting } from './section-view.ts';

const section = oneOf(REPORT_SECTIONS);

const ARGUMENTS = {
  'annual-begin': [idOf('Consolidation')],
  'annual-open': [idOf('Consolidation')],
  'annual-section': [idOf('AnnualReport'), section],
  'annual-whole': [idOf('AnnualReport'), section, page],
  'annual-keep': [idOf('AnnualReport'), section],
  'annual-leave-out': [idOf('AnnualReport'), section],
  'annual-return': [idOf('AnnualReport'), section],
  'annual-done': [idOf('AnnualReport'), section],
  'annual-release': [idOf('AnnualReport')],
  'annual-file': [idOf('AnnualReport')],
  'annual-freeze': [idOf('AnnualReport')],
  'annual-freeze-anyway': [idOf('AnnualReport')],
  'annual-sign': [idOf('AnnualReport')],
  'annual-early': [],
  'annual-record': [],
  'annual-scans': [idOf('AnnualReport')],
  'annual-reopen': [idOf('AnnualReport')],
  'annual-rewards': [idOf('Consolidation')],
  'annual-budget': [idOf('Consolidation')],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'annual-begin': async ({ t, request }, consolidationId) =>
    answerOutcome(t, await beginReport(request, consolidationId), viewReport, true),
  'annual-open': async ({ t, request }, consolidationId) =>
    answerOutcome(
      t,
      await readReportOf(request, consolidationId),
      viewReport,
      isAllowed(request.person, 'consolidation.freeze'),
    ),
  'annual-section': async ({ t, request }, reportId, which) =>
    answerOutcome(t, await openSection(request, reportId, which), viewWriting),
  'annual-whole': async ({ t, request }, reportId, which, at) =>
    answerOutcomeInPlace(t, await readSection(request, reportId, which), viewWhole, at),
  'annual-keep': async ({ t, request }, reportId, which) =>
    answerOutcome(t, await decideSection(request, reportId, which, 'drafted'), viewWriting),
  'annual-leave-out': async ({ t, request }, reportId, which) =>
    answerOutcome(t, await decideSection(request, reportId, which, 'left-out'), viewWriting),
  'annual-return': async ({ t, request }, reportId, which) =>
    answerOutcome(t, await returnToDraft(request, reportId, which), viewWriting),
  'annual-done': async ({ t, request }, reportId, which) =>
    answerOutcome(t, await finishSection(request, reportId, which), viewWriting),
  'annual-release': async ({ t, request }, reportId) =>
    answerOutcome(t, await releaseContradictions(request, reportId), viewWriting),
  'annual-file': async (ctx, reportId) => {
    const outcome = await sendReportFile(ctx.request, reportId);
    const mayWrite = isAllowed(ctx.request.person, 'consolidation.freeze');
    return offerPdf(ctx, answerOutcome(ctx.t, outcome, viewFile, mayWrite), 'annual', reportId);
  },
  'annual-freeze': (ctx, reportId) => freeze(ctx, reportId, false),
  'annual-freeze-anyway': (ctx, reportId) => freeze(ctx, reportId, true),
  'annual-sign': async ({ t, request }, reportId) => answerOutcome(t, await askSigned(request, reportId), viewSigning),
  'annual-early': async ({ t, request }) => answerOutcome(t, await confirmEarlyDate(request), viewSigning),
  'annual-record': async ({ t, request }) => answerOutcome(t, await recordSigned(request), viewSigning),
  'annual-scans': async ({ t, request }, reportId) => answerOutcome(t, await readScans(request, reportId), viewScans),
  'annual-reopen': async ({ t, request }, reportId) =>
    answerOutcome(t, await reopenReport(request, reportId), viewReopened),
  'annual-rewards': async (ctx, consolidationId) => {
    const outcome = await proposeRewards(ctx.request, consolidationId);
    return offerPdf(ctx, answerOutcome(ctx.t, outcome, viewRewards), 'rewards', consolidationId);
  },
  'annual-budget': async (ctx, consolidationId) => {
    const outcome = await draftFrozenBudget(ctx.request, consolidationId);
    return offerPdf(ctx, answerOutcome(ctx.t, outcome, viewFrozenBudget), 'frozen-budget', consolidationId);
  },
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of the annual report: its sections, its file, and the signed document. */
export const annualReportButtons = {
  schemas: ARGUMENTS,
  handlers: HANDLERS,
  deliberate: ['annual-freeze', 'annual-freeze-anyway', 'annual-release'],
};

async function freeze(ctx: BotContext, reportId: number, anyway: boolean): Promise<Answer> {
  const outcome = await freezeReport(ctx.request, reportId, anyway);
  return offerPdf(ctx, answerOutcome(ctx.t, outcome, viewFreezing), 'annual', reportId);
}
