import { findPlanTitle, isAmended, writePlan } from '../../store/import-plan.ts';
import type { Store } from '../../store/open-store.ts';
import { recordAudit } from '../../store/audit.ts';
import { checkPlanFiles, loadPlanFiles, type PlanReading } from './read-plan-files.ts';

/** At the first start nobody waits for anything else, and a small machine takes its time: two minutes, in milliseconds. */
const LONGEST_IMPORT = 120_000;

export type ImportPlanOutcome =
  | { kind: 'imported'; title: string; tasks: number; units: number; forms: number }
  | { kind: 'unchanged'; title: string }
  /** It was amended in chat since, which files of before must not undo. */
  | { kind: 'amended'; title: string }
  | Exclude<PlanReading, { kind: 'read' }>;

/** Imports a plan with its rosters and forms, all or nothing. The same files again change nothing and are not checked again. */
export async function importPlan(store: Store, path: string, now: Date): Promise<ImportPlanOutcome> {
  const loaded = await loadPlanFiles(path);
  if (loaded.kind !== 'loaded') return loaded;
  const unchanged = await findPlanTitle(store.database, loaded.hash);
  if (unchanged !== null) return { kind: 'unchanged', title: unchanged };
  const reading = checkPlanFiles(loaded);
  if (reading.kind !== 'read') return reading;
  const { file, hash } = reading;
  const { title } = file.plan.document;
  if (await isAmended(store.database, file.plan.key)) return { kind: 'amended', title };
  await store.transaction(async (database) => {
    const planId = await writePlan(database, file, { contentHash: hash, now });
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
  }, LONGEST_IMPORT);
  const units = file.plan.units.length + file.rosters.reduce((sum, roster) => sum + roster.units.length, 0);
  return { kind: 'imported', title, tasks: file.plan.tasks.length, units, forms: file.forms.length };
}
