import { giveTemplate } from '../../actions/earlier-figures/choose-year.ts';
import { importFigures } from '../../actions/earlier-figures/import-figures.ts';
import { decideConflict, readPreview } from '../../actions/earlier-figures/preview-figures.ts';
import { PLAIN } from '../../wording/locales.ts';
import { answerOutcome, answerOutcomeInPlace } from '../parts/answer-outcome.ts';
import { idOf, listNumber, oneOf, page, year, yearOrNone } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';
import { answerText } from '../parts/main-buttons.ts';
import { answerEarlierYears } from './command.ts';
import { viewConflicts, viewRefusedCells } from './lists-view.ts';
import { viewImported, viewPreviewOutcome, viewTemplate } from './outcome-view.ts';
import { viewUnderstood } from './values-view.ts';
import { templateWorkbook } from './template-workbook.ts';

const DECISIONS = ['keep', 'take'] as const;

const ARGUMENTS = {
  'earlier-years': [yearOrNone],
  'earlier-year': [listNumber, year],
  'earlier-preview': [],
  'earlier-values': [page],
  'earlier-refused': [page],
  'earlier-conflicts': [page],
  'earlier-decide': [idOf('FiguresFile'), idOf('Unit'), listNumber, oneOf(DECISIONS), page],
  'earlier-decide-all': [idOf('FiguresFile'), oneOf(DECISIONS)],
  'earlier-again': [],
  'earlier-import': [idOf('FiguresFile'), listNumber],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'earlier-years': (ctx, only) => answerEarlierYears(ctx, only === 0 ? null : only),
  'earlier-year': async ({ t, request }, form, of) =>
    answerOutcome(t, await giveTemplate(request, form, of, (found) => templateWorkbook(t, found)), viewTemplate),
  'earlier-preview': async ({ t, request }) => answerOutcomeInPlace(t, await readPreview(request), viewPreviewOutcome),
  'earlier-values': async ({ t, request }, at) =>
    answerOutcomeInPlace(t, await readPreview(request), viewUnderstood, at),
  'earlier-refused': async ({ t, request }, at) =>
    answerOutcomeInPlace(t, await readPreview(request), viewRefusedCells, at),
  'earlier-conflicts': async ({ t, request }, at) =>
    answerOutcomeInPlace(t, await readPreview(request), viewConflicts, at),
  'earlier-decide': async ({ t, request }, file, unitId, figure, decision, at) =>
    answerOutcomeInPlace(t, await decideConflict(request, file, { unitId, figure }, decision), viewConflicts, at),
  'earlier-decide-all': async ({ t, request }, file, decision) =>
    answerOutcomeInPlace(t, await decideConflict(request, file, null, decision), viewPreviewOutcome),
  'earlier-again': ({ t }) => Promise.resolve(answerText(t('earlier:needsFile'))),
  'earlier-import': async ({ t, request }, file, coming) =>
    answerOutcome(
      t,
      await importFigures(request, { file, coming }, (name) => ({
        correction: t('earlier:words.correction', { file: name, ...PLAIN }),
        warned: t('earlier:words.warned', { file: name, ...PLAIN }),
      })),
      viewImported,
    ),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of figures of earlier years. */
export const earlierFiguresButtons = { schemas: ARGUMENTS, handlers: HANDLERS, deliberate: ['earlier-import'] };
