import * as answering from '../../../src/actions/plan-import/answer-finding.ts';
import * as showing from '../../../src/actions/plan-import/show-plans.ts';
import { choosePlan } from '../../../src/actions/plan-import/choose-plan.ts';
import { sendPlanFile } from '../../../src/actions/plan-import/send-plan-file.ts';
import { discardPlan, takePlan } from '../../../src/actions/plan-import/take-plan.ts';
import type { Row, Rows } from '../row.ts';

const adding = (call: Row['call'], ...done: [string, ...string[]]): Row => ({
  needs: [['plan.import', 'everywhere']],
  call,
  done,
});
const LAID = {
  title: 'Mẫu',
  creator: 'Sở',
  sheets: [{ name: 'Nhiệm vụ', title: [], widths: [10], head: [['TT']], stickyColumns: 0, rows: [] }],
};

export const PLAN_IMPORT: Rows = {
  'plan-import/show-plans.ts#showPlans': adding((request) => showing.showPlans(request), 'plans'),
  'plan-import/show-plans.ts#beginPlan': adding((request) => showing.beginPlan(request, null), 'awaited'),
  'plan-import/show-plans.ts#givePlanTemplate': adding(
    (request) => showing.givePlanTemplate(request, () => LAID),
    'template',
  ),
  'plan-import/show-plans.ts#readPlanDraft': adding((request) => showing.readPlanDraft(request), 'nothing'),
  'plan-import/choose-plan.ts#choosePlan': adding((request) => choosePlan(request, request.planId), 'chosen'),
  'plan-import/send-plan-file.ts#sendPlanFile': adding(
    (request) => sendPlanFile(request, 'ke-hoach.docx', new Uint8Array()),
    'empty',
  ),
  'plan-import/answer-finding.ts#showFinding': adding((request) => answering.showFinding(request, 1), 'nothing'),
  'plan-import/answer-finding.ts#answerFinding': adding(
    (request) => answering.answerFinding(request, 1, { kind: 'drop' }),
    'nothing',
  ),
  'plan-import/answer-finding.ts#chooseUnit': adding((request) => answering.chooseUnit(request, 1, 0), 'nothing'),
  'plan-import/answer-finding.ts#typeAnswer': {
    ...adding((request) => answering.typeAnswer(request, 'Sở Y tế'), 'nothing'),
    conversation: () => ({ kind: 'plan-import', state: { asked: 'unit:so-y-te' } }),
  },
  'plan-import/take-plan.ts#takePlan': adding((request) => takePlan(request, 1, 1), 'nothing'),
  'plan-import/take-plan.ts#discardPlan': adding((request) => discardPlan(request), 'nothing'),
};
