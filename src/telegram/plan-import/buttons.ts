import { answerFinding, chooseUnit, showFinding } from '../../actions/plan-import/answer-finding.ts';
import { choosePlan } from '../../actions/plan-import/choose-plan.ts';
import { beginPlan, givePlanTemplate, readPlanDraft } from '../../actions/plan-import/show-plans.ts';
import { discardPlan, takePlan } from '../../actions/plan-import/take-plan.ts';
import { answerOutcome, answerOutcomeInPlace } from '../parts/answer-outcome.ts';
import { code, idOf, index, oneOf, page, version } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';
import { viewDifferences } from './differences-view.ts';
import { FINDING_LISTS } from './finding-lists.ts';
import { viewAnswered, viewFinding, viewFindings } from './findings-view.ts';
import { SHOWN_PARTS, viewPart } from './parts-view.ts';
import { viewAwaited, viewChosen, viewDiscarded, viewPlanTemplate, viewSentPlan, viewTaken } from './plans-view.ts';
import { planTemplate } from './template-workbook.ts';

/** Units of money as the document may mean them, by the place of their buttons. */
const MONEY = ['đồng', 'nghìn đồng', 'triệu đồng', 'tỷ đồng'] as const;

const ARGUMENTS = {
  'plan-add': [],
  'plan-amend': [idOf('Plan')],
  'plan-template': [],
  'plan-draft': [],
  'plan-findings': [oneOf(FINDING_LISTS), page],
  'plan-part': [oneOf(SHOWN_PARTS), page],
  'plan-finding': [code],
  'plan-unit': [code, index],
  'plan-new-unit': [code],
  'plan-drop': [code],
  'plan-keep': [code],
  'plan-differences': [page],
  'plan-money': [code, index],
  'plan-take': [idOf('PlanDraft'), version],
  'plan-discard': [],
  'plan-choose': [idOf('Plan')],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'plan-add': async ({ t, request }) => answerOutcome(t, await beginPlan(request, null), viewAwaited),
  'plan-amend': async ({ t, request }, planId) => answerOutcome(t, await beginPlan(request, planId), viewAwaited),
  'plan-template': async ({ t, request }) =>
    answerOutcome(t, await givePlanTemplate(request, () => planTemplate(t)), viewPlanTemplate),
  'plan-draft': async ({ t, request }) => answerOutcome(t, await readPlanDraft(request), viewSentPlan),
  'plan-findings': async ({ t, request }, list, at) =>
    answerOutcomeInPlace(t, await readPlanDraft(request), viewFindings, list, at),
  'plan-part': async ({ t, request }, part, at) =>
    answerOutcomeInPlace(t, await readPlanDraft(request), viewPart, part, at),
  'plan-finding': async ({ t, request }, number) => answerOutcome(t, await showFinding(request, number), viewFinding),
  'plan-unit': async ({ t, request }, number, at) =>
    answerOutcome(t, await chooseUnit(request, number, at), viewAnswered),
  'plan-new-unit': async ({ t, request }, number) =>
    answerOutcome(t, await answerFinding(request, number, { kind: 'new-unit' }), viewAnswered),
  'plan-drop': async ({ t, request }, number) =>
    answerOutcome(t, await answerFinding(request, number, { kind: 'drop' }), viewAnswered),
  'plan-keep': async ({ t, request }, number) =>
    answerOutcome(t, await answerFinding(request, number, { kind: 'keep' }), viewAnswered),
  'plan-differences': async ({ t, request }, at) =>
    answerOutcomeInPlace(t, await readPlanDraft(request), viewDifferences, at),
  'plan-money': async ({ t, request }, number, at) =>
    answerOutcome(t, await answerFinding(request, number, { kind: 'value', text: MONEY[at] ?? '' }), viewAnswered),
  'plan-take': async ({ t, request }, draft, shown) =>
    answerOutcome(t, await takePlan(request, draft, shown), viewTaken),
  'plan-discard': async ({ t, request }) => answerOutcome(t, await discardPlan(request), viewDiscarded),
  'plan-choose': async ({ t, request }, planId) => answerOutcome(t, await choosePlan(request, planId), viewChosen),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of adding a plan by its documents. */
export const planImportButtons = { schemas: ARGUMENTS, handlers: HANDLERS, deliberate: ['plan-take', 'plan-discard'] };
