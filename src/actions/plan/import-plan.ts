import { readPlanHash, writePlan } from '../../store/import-plan.ts';
import type { Store } from '../../store/open-store.ts';
import { recordAudit } from '../../store/audit.ts';
import { readPlanFiles, type PlanReading } from './read-plan-files.ts';

export type ImportPlanOutcome =
  | { kind: 'imported'; title: string; tasks: number; units: number; forms: number }
  | { kind: 'unchanged'; title: string }
  | Exclude<PlanReading, { kind: 'read' }>;

/** Imports a plan with its rosters and forms, all or nothing. The same files again change nothing. */
export async function importPlan(store: Store, path: string, now: Date): Promise<ImportPlanOutcome> {
  const reading = await readPlanFiles(path);
  if (reading.kind !== 'read') return reading;
  const { file, hash } = reading;
  const { title } = file.plan.document;
  if ((await readPlanHash(store.database, file.plan.key)) === hash) return { kind: 'unchanged', title };
  await store.transaction(async (database) => {
    const planId = await writePlan(database, file, hash, now);
    await recordAudit(
      database,
      {
        officerId: null,
        telegramUserId: null,
        action: 'plan.import',
        subject: 'plan',
        subjectId: planId,
        after: { hash },
      },
      now,
    );
  });
  const units = file.plan.units.length + file.rosters.reduce((sum, roster) => sum + roster.units.length, 0);
  return { kind: 'imported', title, tasks: file.plan.tasks.length, units, forms: file.forms.length };
}
