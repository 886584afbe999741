import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import { readOwedReport } from '../../actions/reports/list-obligations.ts';
import { repeatAnswer } from '../../actions/filling/find-repeated.ts';
import { startReport } from '../../actions/filling/start-report.ts';
import { fill, viewPlace } from './fill.ts';
import { viewPreviewFile } from './preview-file.ts';
import { viewPreview } from './preview-view.ts';
import { submit } from './submit.ts';
import { viewFillingRefusal } from '../reports/filling-refusal.ts';
import { code, idOf, index, messageId, oneOf, page, place } from '../parts/button-arguments.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Handlers } from '../parts/buttons.ts';

const ARGUMENTS = {
  'report-start': [idOf('Obligation')],
  'report-preview': [idOf('Obligation'), page],
  'report-preview-file': [idOf('Obligation')],
  // The report, the number of the question, and what of it.
  'answer-keep': [idOf('Report'), place],
  'answer-nil': [idOf('Report'), place],
  'answer-none': [idOf('Report'), place],
  'answer-later': [idOf('Report'), place],
  'answer-option': [idOf('Report'), place, index],
  'answer-source': [idOf('Report'), place, index],
  'answer-source-out': [idOf('Report'), place, index],
  'answer-sources-done': [idOf('Report'), place],
  'answer-candidate': [idOf('Report'), place, index, code],
  'answer-part': [idOf('Report'), place, place],
  'answer-add': [idOf('Report'), place],
  'answer-remove': [idOf('Report'), place],
  'answer-back': [idOf('Report'), place],
  'answer-jump': [idOf('Report'), place],
  'report-review': [idOf('Report')],
  'report-submit': [idOf('Report'), oneOf(['complete', 'with-gaps', 'before-closing'])],
  'answer-explain': [idOf('Report'), place],
  // The report, the number of the open question, and the message whose words answer it too.
  'answer-again': [idOf('Report'), place, messageId],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'report-start': async (ctx, obligationId) => viewPlace(ctx, await startReport(ctx.request, obligationId)),
  'report-preview': async (ctx, obligationId, page) => {
    const outcome = await readOwedReport(ctx.request, obligationId);
    if (outcome.kind === 'owed') return { views: [viewPreview(ctx.t, outcome.report, page)], replace: page > 0 };
    return answerOutcome(ctx.t, outcome, viewFillingRefusal);
  },
  'report-preview-file': async ({ t, request }, obligationId) => {
    const outcome = await readOwedReport(request, obligationId);
    if (outcome.kind !== 'owed') return answerOutcome(t, outcome, viewFillingRefusal);
    return { views: [viewPreviewFile(t, outcome.report, await readCalendarFor(request))] };
  },
  'answer-keep': (ctx, id, number) => fill(ctx, id, { kind: 'keep', number }),
  'answer-nil': (ctx, id, number) => fill(ctx, id, { kind: 'nil', number }),
  'answer-none': (ctx, id, number) => fill(ctx, id, { kind: 'none', number }),
  'answer-later': (ctx, id, number) => fill(ctx, id, { kind: 'later', number }),
  'answer-option': (ctx, id, number, index) => fill(ctx, id, { kind: 'option', number, index }),
  'answer-source': (ctx, id, number, index) => fill(ctx, id, { kind: 'source', number, index }),
  'answer-source-out': (ctx, id, number, index) => fill(ctx, id, { kind: 'source-out', number, index }),
  'answer-sources-done': (ctx, id, number) => fill(ctx, id, { kind: 'done', number }),
  'answer-candidate': (ctx, id, number, index, shown) => fill(ctx, id, { kind: 'candidate', number, index, shown }),
  'answer-part': (ctx, id, number, index) => fill(ctx, id, { kind: 'part', number, index }),
  'answer-add': (ctx, id, number) => fill(ctx, id, { kind: 'add', number }),
  'answer-remove': (ctx, id, number) => fill(ctx, id, { kind: 'remove', number }),
  'answer-back': (ctx, id, number) => fill(ctx, id, { kind: 'back', number }),
  'answer-jump': (ctx, id, number) => fill(ctx, id, { kind: 'jump', number }),
  'answer-explain': (ctx, id, number) => fill(ctx, id, { kind: 'explain', number }),
  'answer-again': async (ctx, reportId, number, messageId) =>
    viewPlace(ctx, await repeatAnswer(ctx.request, reportId, number, messageId)),
  'report-review': (ctx, id) => fill(ctx, id, { kind: 'review' }),
  'report-submit': (ctx, id, mode) => submit(ctx, id, mode),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of filling and submitting reports. */
export const fillingButtons = {
  schemas: ARGUMENTS,
  handlers: HANDLERS,
  deliberate: ['report-submit', 'answer-remove', 'answer-source-out'],
};
