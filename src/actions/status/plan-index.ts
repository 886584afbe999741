import { setImmediate as turn } from 'node:timers/promises';
import { CONTRADICTION_CHECKS } from '../../domain/plan/contradictions/index.ts';
import { disputedQuantities, type StatedQuantity } from '../../domain/plan/contradictions/quantities.ts';
import type { Contradiction } from '../../domain/plan/contradictions/contradiction.ts';
import { recordedNotes } from '../../domain/plan/find-contradictions.ts';
import { startPlanVocabulary, type NamedDatabase, type PlanVocabulary } from '../../domain/questions/vocabulary.ts';
import { listOutlines, listTaskIds, readLongDocument, type TaskOutline } from '../../store/plan-outline.ts';
import { listDatabases } from '../../store/databases.ts';
import type { Database, Store } from '../../store/open-store.ts';
import { listTargets, type TargetFacts } from '../../store/plans.ts';
import { readNamesVersion } from '../../store/question-names.ts';

/** What answers need of the plan as it was imported: it changes with an import alone, and is kept until then. */
export interface PlanIndex {
  vocabulary: PlanVocabulary;
  /** In the order of the document. */
  tasks: readonly TaskOutline[];
  taskById: ReadonlyMap<number, TaskOutline>;
  groups: readonly { code: string; title: string }[];
  targets: readonly TargetFacts[];
  databases: readonly NamedDatabase[];
  /** Everything in which the document disagrees with itself. */
  contradictions: readonly Contradiction[];
  /** The same by the number of the task that it is about. */
  contradictionsOf: ReadonlyMap<string, readonly Contradiction[]>;
  /** The yearly quantities about which places of the document disagree, by the number of the task. */
  disputed: ReadonlyMap<string, readonly StatedQuantity[]>;
  /** What the document says of itself: its number and its totals, in triệu đồng. */
  declared: { number: string | null; total: number | null; groups: ReadonlyMap<string, number> };
}

/** So many tasks are prepared at once, a few milliseconds' work; then others have their turn. */
const PART = 100;

const kept = new WeakMap<Store, { version: string; index: Promise<PlanIndex> }>();

/**
 * The plan, prepared once after each import. While it is prepared, questions about it wait (its tasks have other ids
 * than before, so that the old one would answer wrongly) and everything else goes on.
 * @param version of the plan's names, as `readNamesVersion` tells it.
 */
export async function readPlanIndex(store: Store, version: string): Promise<PlanIndex> {
  const found = kept.get(store);
  if (found?.version === version) return found.index;
  const made = { version, index: buildPlanIndex(store.database) };
  kept.set(store, made);
  try {
    return await made.index;
  } catch (error) {
    // The next question tries again.
    if (kept.get(store) === made) kept.delete(store);
    throw error;
  }
}

/** The same for whoever has not read the version. */
export async function readPlanIndexNow(store: Store): Promise<PlanIndex> {
  return readPlanIndex(store, (await readNamesVersion(store.database)).plan);
}

async function buildPlanIndex(database: Database): Promise<PlanIndex> {
  const builder = startPlanVocabulary();
  const tasks: TaskOutline[] = [];
  const ids = await listTaskIds(database);
  for (let from = 0; from < ids.length; from += PART) {
    const part = await listOutlines(database, ids.slice(from, from + PART));
    builder.addTasks(part);
    tasks.push(...part);
    await turn();
  }
  const targets = await listTargets(database);
  const databases = await listDatabases(database);
  const document = await readLongDocument(database);
  const contradictions: Contradiction[] = [];
  for (const { find } of document === null ? [] : CONTRADICTION_CHECKS) {
    await turn();
    if (document !== null) contradictions.push(...find(document));
  }
  if (document !== null) contradictions.push(...recordedNotes(document));
  const contradictionsOf = new Map<string, Contradiction[]>();
  for (const contradiction of contradictions)
    for (const code of new Set(contradiction.tasks)) {
      const found = contradictionsOf.get(code);
      if (found === undefined) contradictionsOf.set(code, [contradiction]);
      else found.push(contradiction);
    }
  return {
    vocabulary: builder.finish(targets, databases),
    tasks,
    taskById: new Map(tasks.map((task) => [task.id, task])),
    groups: [...new Map(tasks.map(({ group }) => [group.code, group])).values()],
    targets,
    databases,
    contradictions,
    contradictionsOf,
    disputed: document === null ? new Map() : disputedQuantities(document),
    declared: {
      number: document?.document.number ?? null,
      total: document?.budget.declaredTotal ?? null,
      groups: new Map(document?.groups.map(({ code, declaredCost }) => [code, declaredCost])),
    },
  };
}
