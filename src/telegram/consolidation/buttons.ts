import { askHowSent, confirmEarlySending } from '../../actions/consolidation/ask-how-sent.ts';
import { beginFreezing, confirmFreezing } from '../../actions/consolidation/ask-to-freeze.ts';
import { beginSettling } from '../../actions/consolidation/ask-to-settle.ts';
import {
  listConsolidations,
  readFrozenConsolidation,
  readFrozenFigure,
} from '../../actions/consolidation/list-consolidations.ts';
import { listFigureNames } from '../../actions/consolidation/list-figure-names.ts';
import { verifyConsolidation } from '../../actions/consolidation/verify-consolidation.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { draftBudgetReport } from '../../actions/annual-report/write-budget-report.ts';
import { exportConsolidation } from '../../actions/consolidation/export-consolidation.ts';
import { exportFrozen } from '../../actions/consolidation/export-frozen.ts';
import { showConsolidation, type ConsolidationShown } from '../../actions/consolidation/show-consolidation.ts';
import { CELL_PARTS, showSources } from '../../actions/consolidation/show-sources.ts';
import { showConsolidatedMoney, type ConsolidatedMoney } from '../../actions/consolidation/show-consolidated-money.ts';
import { showUnitFigures } from '../../actions/consolidation/show-unit-figures.ts';
import type { Translate } from '../../wording/locales.ts';
import { answerOutcome, answerOutcomeInPlace } from '../parts/answer-outcome.ts';
import { code, idOf, listNumber, oneOf, page, year } from '../parts/button-arguments.ts';
import { offerPdf } from '../parts/pdf-button.ts';
import type { Handlers } from '../parts/buttons.ts';
import type { View } from '../parts/view.ts';
import { answerConsolidation, viewMoneyOutcome, viewOutcome } from './command.ts';
import { viewConflicts, viewSettling } from './conflicts-view.ts';
import { viewFrozenSources } from './frozen-sources-view.ts';
import { showFreezing } from './freezing-progress.ts';
import { viewFreezing, viewFrozenNow } from './freezing-view.ts';
import { viewFrozen, viewFrozenList, viewSending, viewVerification } from './frozen-view.ts';
import { viewBudgetReport, viewExport, viewFrozenExport } from './export-view.ts';
import { viewFigures } from './figures-view.ts';
import { viewFrozenFigures } from './frozen-figures-view.ts';
import { viewMissing } from './missing-view.ts';
import { viewMoney } from './money-view.ts';
import { viewSources } from './sources-view.ts';
import { viewTaskMoney } from './task-money-view.ts';
import { viewTargets } from './targets-view.ts';
import { viewTask, viewTasks } from './tasks-view.ts';
import { consolidationWorkbook } from './workbook/consolidation-workbook.ts';
import { viewUnitSources } from './unit-sources-view.ts';
import { viewUnitFigures, viewUnitsToChoose } from './units-view.ts';

const PARTS = {
  targets: viewTargets,
  tasks: viewTasks,
  missing: viewMissing,
  conflicts: viewConflicts,
} as const satisfies Record<string, (t: Translate, shown: ConsolidationShown) => View>;

const ARGUMENTS = {
  consolidation: [year, year],
  'consolidation-part': [year, year, oneOf(['targets', 'tasks', 'money', 'missing', 'conflicts']), page],
  'consolidation-file': [year, year],
  'budget-report': [year, year],
  'consolidation-task': [year, year, idOf('Task')],
  'consolidation-money': [year, year, idOf('Task')],
  'consolidation-figures': [year, year, page],
  'consolidation-units': [year, year, page],
  'consolidation-unit-sources': [year, year, idOf('Unit'), page],
  'consolidation-unit': [year, year, idOf('Unit')],
  'consolidation-source': [year, year, listNumber, oneOf(CELL_PARTS), page],
  'conflict-choose': [listNumber, idOf('Unit'), year, code],
  'freeze-ask': [year, year],
  'freeze-confirm': [],
  'frozen-list': [year, year],
  'frozen-open': [idOf('Consolidation')],
  'frozen-figures': [idOf('Consolidation'), page],
  'frozen-file': [idOf('Consolidation')],
  'frozen-source': [idOf('Consolidation'), listNumber, page],
  'frozen-sent': [idOf('Consolidation')],
  'frozen-sent-early': [],
  'frozen-verify': [idOf('Consolidation')],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  consolidation: (ctx, from, to) => answerConsolidation(ctx, { from, to }),
  'consolidation-part': async ({ t, request }, from, to, part) =>
    part === 'money'
      ? answerOutcome(t, await showConsolidatedMoney(request, { from, to }), viewMoneyOutcome, viewMoney)
      : answerOutcome(t, await showConsolidation(request, { from, to }), viewOutcome, PARTS[part]),
  'consolidation-money': async ({ t, request }, from, to, taskId) =>
    answerOutcome(
      t,
      await showConsolidatedMoney(request, { from, to }),
      viewMoneyOutcome,
      (translate: Translate, shown: ConsolidatedMoney) => viewTaskMoney(translate, shown, taskId),
    ),
  'consolidation-file': async ({ t, request }, from, to) => {
    const outcome = await exportConsolidation(request, { from, to }, (exported) => consolidationWorkbook(t, exported));
    return answerOutcome(t, outcome, viewExport);
  },
  'budget-report': async (ctx, from, to) => {
    const outcome = await draftBudgetReport(ctx.request, { from, to });
    return offerPdf(ctx, answerOutcome(ctx.t, outcome, viewBudgetReport), 'budget', from * 10_000 + to);
  },
  'consolidation-task': async ({ t, request }, from, to, taskId) =>
    answerOutcome(
      t,
      await showConsolidation(request, { from, to }),
      viewOutcome,
      (translate: Translate, shown: ConsolidationShown) =>
        viewTask(translate, shown, taskId) ?? { text: translate('consolidation:notFound') },
    ),
  'consolidation-figures': async ({ t, request }, from, to, at) =>
    answerOutcomeInPlace(
      t,
      await showConsolidation(request, { from, to }),
      viewOutcome,
      (translate: Translate, shown: ConsolidationShown) => viewFigures(translate, shown, at),
    ),
  'consolidation-units': async ({ t, request }, from, to, at) =>
    answerOutcomeInPlace(
      t,
      await showConsolidation(request, { from, to }),
      viewOutcome,
      (translate: Translate, shown: ConsolidationShown) => viewUnitsToChoose(translate, shown, at),
    ),
  'consolidation-unit': async ({ t, request }, from, to, unitId) =>
    answerOutcome(t, await showUnitFigures(request, { from, to }, unitId), viewUnitFigures),
  'consolidation-unit-sources': async ({ t, request }, from, to, unitId, at) =>
    answerOutcomeInPlace(t, await showUnitFigures(request, { from, to }, unitId), viewUnitSources, at),
  'consolidation-source': async ({ t, request }, from, to, number, part, at) =>
    answerOutcome(t, await showSources(request, { from, to }, number, part), viewSources, at),
  'conflict-choose': async ({ t, request }, number, unitId, of, chosen) =>
    answerOutcome(
      t,
      await beginSettling(request, { number, unitId, year: of, chosen }),
      viewSettling,
      await listFigureNames(request.store, request.planId),
    ),
  'freeze-ask': async ({ t, request }, from, to) =>
    answerOutcome(
      t,
      await beginFreezing(request, { from, to }),
      viewFreezing,
      await listFigureNames(request.store, request.planId),
    ),
  'freeze-confirm': async (ctx) =>
    answerOutcome(
      ctx.t,
      await confirmFreezing(ctx.request, showFreezing(ctx)),
      viewFrozenNow,
      await listFigureNames(ctx.request.store, ctx.request.planId),
    ),
  'frozen-list': async ({ t, request }, from, to) =>
    answerOutcome(t, await listConsolidations(request, { from, to }), viewFrozenList, { from, to }),
  'frozen-open': async ({ t, request }, consolidationId) =>
    answerOutcome(
      t,
      await readFrozenConsolidation(request, consolidationId),
      viewFrozen,
      await listFigureNames(request.store, request.planId),
      isAllowed(request.person, 'consolidation.freeze'),
    ),
  'frozen-figures': async ({ t, request }, consolidationId, at) =>
    answerOutcomeInPlace(t, await readFrozenConsolidation(request, consolidationId), viewFrozenFigures, at),
  'frozen-file': async ({ t, request }, consolidationId) =>
    answerOutcome(
      t,
      await exportFrozen(request, consolidationId, (exported) => consolidationWorkbook(t, exported)),
      viewFrozenExport,
    ),
  'frozen-source': async ({ t, request }, consolidationId, number, at) =>
    answerOutcome(
      t,
      await readFrozenFigure(request, consolidationId, number),
      viewFrozenSources,
      await listFigureNames(request.store, request.planId),
      number,
      at,
    ),
  'frozen-sent': async ({ t, request }, consolidationId) =>
    answerOutcome(t, await askHowSent(request, consolidationId), viewSending),
  'frozen-sent-early': async ({ t, request }) => answerOutcome(t, await confirmEarlySending(request), viewSending),
  'frozen-verify': async ({ t, request }, consolidationId) =>
    answerOutcome(t, await verifyConsolidation(request, consolidationId), viewVerification),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of the consolidation: its parts, and what each number rests on. */
export const consolidationButtons = {
  schemas: ARGUMENTS,
  handlers: HANDLERS,
  deliberate: ['freeze-confirm', 'frozen-sent-early'],
};
