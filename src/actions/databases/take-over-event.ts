import { answersFromEvent, describeEntry } from '../../domain/databases/entry.ts';
import { policyOf } from '../../domain/reporting/occasions.ts';
import { recordAudit } from '../../store/audit.ts';
import { createApprovedRevision } from '../../store/database-drafts.ts';
import { findEntry, saveEntry } from '../../store/database-entries.ts';
import { listDatabaseForms, listDatabases, ensureDatabaseRound } from '../../store/databases.ts';
import { addObligation } from '../../store/events.ts';
import type { Database } from '../../store/open-store.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { newestRevision } from '../../store/reports.ts';
import { applyObligationEvent } from '../reports/apply-obligation-event.ts';
import type { LoadedFilling } from '../reports/load-filling.ts';
import type { Actor } from '../permissions/authorize.ts';

/**
 * Makes an approved report of an event an entry of the databases that take such, where its unit allows that: inside the
 * transaction of the approval, without anybody typing it again. The report of an event that was corrected changes its
 * entry; one that was taken out stays out.
 */
export async function takeOverEvent(
  { officerId, telegramUserId }: Actor,
  database: Database,
  { report }: LoadedFilling,
  now: Date,
): Promise<void> {
  const { round, unit, answers, obligationId: sourceId } = report;
  if (!policyOf(round.occasion).becomesEntry) return;
  for (const { id: formId, form } of await listDatabaseForms(database, round.planId)) {
    const values = answersFromEvent(form, round.form.key, answers);
    const plan = values === null ? null : await readPlanFacts(database, round.planId);
    const facts =
      plan === null ? undefined : (await listDatabases(database, round.planId)).find((one) => one.formId === formId);
    if (values === null || plan === null || facts === undefined) continue;
    const known = await findEntry(database, { sourceId });
    let obligationId = known?.obligationId;
    if (obligationId === undefined) {
      const roundId = await ensureDatabaseRound(database, facts, plan, officerId, now);
      obligationId = await addObligation(database, roundId, unit.id);
      for (const kind of ['start', 'hand-in', 'approve'] as const) {
        const event = kind === 'hand-in' ? ({ kind, signer: false } as const) : ({ kind } as const);
        await applyObligationEvent(database, obligationId, event);
      }
    }
    const revision = (await newestRevision(database, obligationId)) + 1;
    const reportId = await createApprovedRevision(database, { obligationId, formId, revision, officerId }, values, now);
    const given = Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, { state: 'given', value, reason: null } as const]),
    );
    const described = describeEntry(form, form.questions, given, unit.shortName);
    const entry = { ...described, planId: plan.id, formKey: form.key, obligationId, reportId, sourceId };
    const entryId = await saveEntry(database, entry, now);
    const audit = { officerId, telegramUserId, subject: 'database-entry', subjectId: entryId } as const;
    await recordAudit(database, { ...audit, action: 'database.take-over', after: { obligationId: sourceId } }, now);
  }
}
