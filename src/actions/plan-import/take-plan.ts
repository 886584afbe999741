import { createHash } from 'node:crypto';
import { findPlanFaults } from '../../domain/plan/find-plan-faults.ts';
import { renumberForm } from '../../domain/plan-amending/renumber-form.ts';
import { planSchema } from '../../domain/plan/plan-schema.ts';
import { isBlocking } from '../../domain/plan-reading/findings.ts';
import { describeIssue, faultsOf, type Fault } from '../../domain/reporting/faults.ts';
import { searchKey } from '../../domain/text/normalize.ts';
import { recordAudit } from '../../store/audit.ts';
import { listForms } from '../../store/forms.ts';
import { writePlan } from '../../store/import-plan.ts';
import type { Database } from '../../store/open-store.ts';
import { deletePlanDraft, findPlanDraft, listPlans } from '../../store/plan-drafts.ts';
import { readPlanGround } from '../../store/plan-ground.ts';
import { endConversation } from '../conversations/conversation.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';

export type TakenPlanOutcome =
  | { kind: 'taken'; planId: number; title: string; tasks: number; units: number; targets: number; amended: boolean }
  /** So many findings are to be answered first. */
  | { kind: 'open'; blocking: number }
  /** A plan of this title and period is there already. */
  | { kind: 'exists'; title: string }
  /** What the checks of plans refuse. */
  | { kind: 'faults'; faults: Fault[] }
  /** Another file came, or something was answered, since this was shown. */
  | { kind: 'changed' }
  | { kind: 'nothing' }
  | Refusal;

/**
 * Takes the plan of a draft as it was shown in this version, as a further plan of the bot or as the next version of the one that it
 * amends: rounds stay on their forms, and what was reported of a task goes on counting for it under its new number. The draft goes.
 */
export async function takePlan(request: Request, draftId: number, version: number): Promise<TakenPlanOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'plan.import');
  if (actor.kind === 'forbidden') return actor;
  const { officerId, telegramUserId } = actor;
  return applyOnce(
    request,
    'take-plan',
    async (database): Promise<TakenPlanOutcome> => {
      const draft = await findPlanDraft(database, officerId);
      if (draft?.reading.kind !== 'read') return { kind: 'nothing' };
      if (draft.id !== draftId || draft.version !== version) return { kind: 'changed' };
      const { plan: read, findings, renumbered } = draft.reading;
      const blocking = findings.filter(isBlocking).length;
      if (blocking > 0) return { kind: 'open', blocking };
      const parsed = planSchema.safeParse(read, { error: describeIssue });
      if (!parsed.success) return { kind: 'faults', faults: faultsOf(parsed.error) };
      const plan = parsed.data;
      const { amendsPlanId } = draft;
      if (amendsPlanId === null && (await isThere(database, plan.key, plan.document)))
        return { kind: 'exists', title: plan.document.title };
      const { units } = await readPlanGround(database);
      const keys = new Set([...units.map(({ key }) => key), ...plan.units.map(({ key }) => key)]);
      const faults = findPlanFaults(plan, keys);
      if (faults.length > 0) return { kind: 'faults', faults };
      const hash = createHash('sha256').update(JSON.stringify(plan)).digest('hex');
      const forms =
        amendsPlanId === null ? [] : (await listForms(database, amendsPlanId)).map(({ definition }) => definition);
      const planId = await writePlan(
        database,
        { plan, rosters: [], forms: forms.flatMap((form) => renumberForm(form, renumbered) ?? []) },
        { contentHash: hash, now, unitsStay: true, takenById: officerId, renumbered },
      );
      await deletePlanDraft(database, officerId);
      await endConversation(database, telegramUserId);
      const after = { hash, files: draft.files.map(({ name }) => name) };
      await recordAudit(
        database,
        {
          officerId,
          telegramUserId,
          action: amendsPlanId === null ? 'plan.import' : 'plan.amend',
          subject: 'plan',
          subjectId: planId,
          after,
        },
        now,
      );
      const { tasks, targets, document } = plan;
      return {
        kind: 'taken',
        planId,
        title: document.title,
        tasks: tasks.length,
        units: plan.units.length,
        targets: targets.length,
        amended: amendsPlanId !== null,
      };
    },
    ({ kind }) => kind === 'taken',
  );
}

async function isThere(
  database: Database,
  key: string,
  { title, fromYear, toYear }: { title: string; fromYear: number; toYear: number },
): Promise<boolean> {
  return (await listPlans(database)).some(
    (one) =>
      one.key === key ||
      (searchKey(one.title) === searchKey(title) && one.fromYear === fromYear && one.toYear === toYear),
  );
}

/** Gives up the plan that is being added; nothing of it stays. */
export async function discardPlan(request: Request): Promise<{ kind: 'discarded' } | { kind: 'nothing' } | Refusal> {
  const { person, now } = request;
  const actor = authorize(person, 'plan.import');
  if (actor.kind === 'forbidden') return actor;
  const { officerId, telegramUserId } = actor;
  return applyOnce(request, 'discard-plan', async (database): Promise<{ kind: 'discarded' } | { kind: 'nothing' }> => {
    await endConversation(database, telegramUserId);
    const draftId = await deletePlanDraft(database, officerId);
    if (draftId === null) return { kind: 'nothing' };
    await recordAudit(
      database,
      { officerId, telegramUserId, action: 'plan.discard', subject: 'plan-draft', subjectId: draftId },
      now,
    );
    return { kind: 'discarded' };
  });
}
