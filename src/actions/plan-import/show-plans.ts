import { findPlanDraft, listPlans, type ListedPlan } from '../../store/plan-drafts.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { writeWorkbook } from '../../documents/workbook/write-workbook.ts';
import type { Workbook } from '../../documents/workbook/workbook-data.ts';
import { enterConversation, stateOf } from '../conversations/conversation.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import { readShownDraft, type DraftOutcome } from './draft-outcome.ts';
import { findPlansToChoose } from './plans-to-choose.ts';
import { planImportConversation } from './plan-import-conversation.ts';

export type { ListedPlan } from '../../store/plan-drafts.ts';
export type { Workbook, WorkbookSheet, WorkbookRow } from '../../documents/workbook/workbook-data.ts';

/** `spoken` is the plan of which whoever asks speaks; `adding` is null for whoever may not add one. */
export type PlansOutcome =
  { kind: 'plans'; plans: ListedPlan[]; spoken: number; adding: DraftOutcome | null } | Refusal;

/** Shows the plans of which whoever asks may speak, and to an administrator what is being added. */
export async function showPlans(request: Request): Promise<PlansOutcome> {
  const { database } = request.store;
  const actor = await findPlansToChoose(request);
  if (actor.kind === 'forbidden') return actor;
  const { planIds, officerId } = actor;
  const all = await listPlans(database);
  const plans = planIds === null ? all : all.filter(({ id }) => planIds.includes(id));
  const adding = planIds === null ? await readShownDraft(database, officerId) : null;
  return { kind: 'plans', plans, spoken: request.planId, adding };
}

export type AwaitedOutcome =
  /** The title of the plan that is to be amended; null where a further one is added. */
  | { kind: 'awaited'; amends: string | null }
  /** Something else was begun, which is taken or given up first. */
  | { kind: 'begun' }
  | { kind: 'no-plan' }
  | Refusal;

/** Waits for the documents of a further plan, or of what amends this one. */
export async function beginPlan(request: Request, amendsPlanId: number | null): Promise<AwaitedOutcome> {
  const { database } = request.store;
  const actor = authorize(request.person, 'plan.import');
  if (actor.kind === 'forbidden') return actor;
  const plan = amendsPlanId === null ? null : await readPlanFacts(database, amendsPlanId);
  if (amendsPlanId !== null && plan === null) return { kind: 'no-plan' };
  const draft = await findPlanDraft(database, actor.officerId);
  if (draft !== null && draft.amendsPlanId !== amendsPlanId) return { kind: 'begun' };
  const state = { asked: null, ...(amendsPlanId === null ? {} : { amendsPlanId }) };
  await enterConversation(database, request, planImportConversation, state);
  return { kind: 'awaited', amends: plan?.title ?? null };
}

export type PlanTemplateOutcome = { kind: 'template'; file: Uint8Array } | Refusal;

/** Gives out the workbook to fill in for a plan, and waits for it to come back. */
export async function givePlanTemplate(request: Request, layOut: () => Workbook): Promise<PlanTemplateOutcome> {
  const actor = authorize(request.person, 'plan.import');
  if (actor.kind === 'forbidden') return actor;
  const file = await writeWorkbook(layOut(), request.now);
  const state = { ...stateOf(request, planImportConversation), asked: null };
  await enterConversation(request.store.database, request, planImportConversation, state);
  return { kind: 'template', file };
}

/** Shows what is read so far of the plan that is being added. */
export async function readPlanDraft(request: Request): Promise<DraftOutcome | Refusal> {
  const actor = authorize(request.person, 'plan.import');
  if (actor.kind === 'forbidden') return actor;
  return readShownDraft(request.store.database, actor.officerId);
}
