import { recordAudit } from '../../store/audit.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { saveSpokenPlan } from '../../store/spoken-plan.ts';
import type { Refusal } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';
import { findPlansToChoose } from './plans-to-choose.ts';

export type ChosenPlanOutcome = { kind: 'chosen'; title: string } | { kind: 'no-plan' } | Refusal;

/** Chooses the plan of which somebody's commands and questions speak from now on. */
export async function choosePlan(request: Request, planId: number): Promise<ChosenPlanOutcome> {
  const { now } = request;
  const actor = await findPlansToChoose(request);
  if (actor.kind === 'forbidden') return actor;
  if (actor.planIds?.includes(planId) === false) return { kind: 'no-plan' };
  return applyOnce(request, 'choose-plan', async (database): Promise<ChosenPlanOutcome> => {
    const plan = await readPlanFacts(database, planId);
    if (plan === null) return { kind: 'no-plan' };
    await saveSpokenPlan(database, actor.officerId, planId);
    const { officerId, telegramUserId } = actor;
    const by = { officerId, telegramUserId, subject: 'plan' as const, subjectId: planId };
    await recordAudit(database, { ...by, action: 'plan.choose' }, now);
    return { kind: 'chosen', title: plan.title };
  });
}
