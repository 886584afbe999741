import { giveTemplate } from '../../actions/earlier-figures/choose-year.ts';
import { importFigures } from '../../actions/earlier-figures/import-figures.ts';
import { decideConflict, readPreview } from '../../actions/earlier-figures/preview-figures.ts';
import { PLAIN } from '../../wording/locales.ts';
import { answerOutcome, answerOutcomeInPlace } from '../parts/answer-outcome.ts';
import { details, id, index, oneOf, page, year, yearOrNone } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';
import { answerText } from '../parts/main-buttons.ts';
import { answerEarlierYears } from './command.ts';
import { viewConflicts, viewRefusedCells } from './lists-view.ts';
import { viewImported, viewPreviewOutcome, viewTemplate } from './outcome-view.ts';
import { templateWorkbook } from './template-workbook.ts';

const DECISIONS = ['keep', 'take'] as const;

const ARGUMENTS = {
  'earlier-years': [yearOrNone],
  'earlier-year': [id, year],
  'earlier-preview': [],
  'earlier-refused': [page],
  'earlier-conflicts': [page],
  'earlier-decide': [index, oneOf(DECISIONS), page],
  'earlier-decide-all': [oneOf(DECISIONS)],
  'earlier-again': [],
  'earlier-import': [details, details],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'earlier-years': (ctx, only) => answerEarlierYears(ctx, only === 0 ? null : only),
  'earlier-year': async ({ t, request }, formId, of) =>
    answerOutcome(t, await giveTemplate(request, formId, of, (found) => templateWorkbook(t, found)), viewTemplate),
  'earlier-preview': async ({ t, request }) => answerOutcomeInPlace(t, await readPreview(request), viewPreviewOutcome),
  'earlier-refused': async ({ t, request }, at) =>
    answerOutcomeInPlace(t, await readPreview(request), viewRefusedCells, at),
  'earlier-conflicts': async ({ t, request }, at) =>
    answerOutcomeInPlace(t, await readPreview(request), viewConflicts, at),
  'earlier-decide': async ({ t, request }, number, decision, at) =>
    answerOutcomeInPlace(t, await decideConflict(request, number, decision), viewConflicts, at),
  'earlier-decide-all': async ({ t, request }, decision) =>
    answerOutcomeInPlace(t, await decideConflict(request, null, decision), viewPreviewOutcome),
  'earlier-again': ({ t }) => Promise.resolve(answerText(t('earlier:needsFile'))),
  'earlier-import': async ({ t, request }, reports, figures) =>
    answerOutcome(
      t,
      await importFigures(request, { reports, figures }, (file) => ({
        correction: t('earlier:words.correction', { file, ...PLAIN }),
        warned: t('earlier:words.warned', { file, ...PLAIN }),
      })),
      viewImported,
    ),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of figures of earlier years. */
export const earlierFiguresButtons = { schemas: ARGUMENTS, handlers: HANDLERS };
