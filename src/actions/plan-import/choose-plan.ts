import { recordAudit } from '../../store/audit.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { saveSpokenPlan } from '../../store/spoken-plan.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';

export type ChosenPlanOutcome = { kind: 'chosen'; title: string } | { kind: 'no-plan' } | Refusal;

/** Chooses the plan of which an administrator's commands and questions speak from now on. */
export async function choosePlan(request: Request, planId: number): Promise<ChosenPlanOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'plan.import');
  if (actor.kind === 'forbidden') return actor;
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
