import { setImmediate as turn } from 'node:timers/promises';
import { searchedFigures } from '../../domain/consolidation/searched-figures.ts';
import { CONTRADICTION_CHECKS } from '../../domain/plan/contradictions/index.ts';
import { disputedQuantities, type StatedQuantity } from '../../domain/plan/contradictions/quantities.ts';
import type { Contradiction } from '../../domain/plan/contradictions/contradiction.ts';
import { recordedNotes } from '../../domain/plan/contradictions/find-contradictions.ts';
import type { PlanDocument } from '../../domain/plan/plan-schema.ts';
import { listPassages, type Passage } from '../../domain/plan/passages.ts';
import { startPassageIndex, type PassageIndex } from '../../domain/questions/find-passages.ts';
import { startPlanVocabulary, type NamedDatabase, type PlanVocabulary } from '../../domain/questions/vocabulary.ts';
import { listOutlines, listTaskIds, readLongDocument, type TaskOutline } from '../../store/plan-outline.ts';
import { listForms } from '../../store/forms.ts';
import { listDatabases } from '../../store/databases.ts';
import type { Database } from '../../store/open-store.ts';
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
  /** What units report by the forms, in the order of the forms. */
  figures: readonly { key: string; label: string }[];
  /** What the document says, by its words. */
  passages: PassageIndex;
  /** Everything in which the document disagrees with itself, each once. */
  contradictions: readonly Contradiction[];
  /** What a reader of the document recorded of it, which in part is computed as well. */
  notes: readonly Contradiction[];
  /** How a task's cells were read where they are not clear, by the number of the task. */
  readings: ReadonlyMap<string, readonly string[]>;
  /** The same by the number of the task that it is about. */
  contradictionsOf: ReadonlyMap<string, readonly Contradiction[]>;
  /** The yearly quantities about which places of the document disagree, by the number of the task. */
  disputed: ReadonlyMap<string, readonly StatedQuantity[]>;
  /** What the document says of itself: its number, its legal bases and its totals, in triệu đồng. */
  declared: {
    number: string | null;
    bases: readonly string[];
    total: number | null;
    groups: ReadonlyMap<string, number>;
  };
}

/** So many tasks are prepared at once, a few milliseconds' work; then others have their turn. */
const PART = 100;

/** The store, as far as the plan is read from it. */
export interface PlanStore {
  database: Database;
}

/** The index of each plan, by its id. */
const kept = new WeakMap<PlanStore, Map<number, { version: string; index: Promise<PlanIndex> }>>();

/**
 * Returns the index of the plan, made once after each import. While it is prepared, questions about it wait (its tasks
 * have other ids than before, so that the old one would answer wrongly) and everything else goes on.
 * @param version of the plan's names, as `readNamesVersion` tells it.
 */
export async function readPlanIndex(store: PlanStore, planId: number, version: string): Promise<PlanIndex> {
  const ofStore = kept.get(store) ?? new Map<number, { version: string; index: Promise<PlanIndex> }>();
  kept.set(store, ofStore);
  const found = ofStore.get(planId);
  if (found?.version === version) return found.index;
  const made = { version, index: buildPlanIndex(store.database, planId) };
  ofStore.set(planId, made);
  try {
    return await made.index;
  } catch (error) {
    // The next question tries again.
    if (ofStore.get(planId) === made) ofStore.delete(planId);
    throw error;
  }
}

/** Returns the index of the plan, reading the version of its names first. */
export async function readPlanIndexNow(store: PlanStore, planId: number): Promise<PlanIndex> {
  return readPlanIndex(store, planId, (await readNamesVersion(store.database, planId)).plan);
}

/** Reads the plan into the index of questions, in parts between which others are served. */
async function buildPlanIndex(database: Database, planId: number): Promise<PlanIndex> {
  const builder = startPlanVocabulary();
  const tasks: TaskOutline[] = [];
  const document = await readLongDocument(database, planId);
  const namesOf = new Map(document?.tasks.map(({ code, names = [] }) => [code, names]));
  const groupNamesOf = new Map(document?.groups.map(({ code, names = [] }) => [code, names]));
  const targetNamesOf = new Map(document?.targets.map(({ code, names = [] }) => [code, names]));
  const ids = await listTaskIds(database, planId);
  for (let from = 0; from < ids.length; from += PART) {
    const part = await listOutlines(database, ids.slice(from, from + PART));
    builder.addTasks(
      part.map((task) => ({
        ...task,
        names: namesOf.get(task.code) ?? [],
        group: { ...task.group, names: groupNamesOf.get(task.group.code) ?? [] },
      })),
    );
    tasks.push(...part);
    await turn();
  }
  const targets = await listTargets(database, planId);
  const databases = await listDatabases(database, planId);
  const figures = searchedFigures((await listForms(database, planId)).map(({ definition }) => definition));
  const contradictions: Contradiction[] = [];
  for (const { find } of document === null ? [] : CONTRADICTION_CHECKS) {
    await turn();
    if (document !== null) contradictions.push(...find(document));
  }
  const contradictionsOf = new Map<string, Contradiction[]>();
  for (const contradiction of contradictions)
    for (const code of new Set(contradiction.tasks)) {
      const found = contradictionsOf.get(code);
      if (found === undefined) contradictionsOf.set(code, [contradiction]);
      else found.push(contradiction);
    }
  const passages = await indexInParts(document === null ? [] : listPassages(document));
  await turn();
  return {
    vocabulary: builder.finish(
      targets.map((target) => ({ ...target, names: targetNamesOf.get(target.code) ?? [] })),
      databases,
      figures,
    ),
    tasks,
    taskById: new Map(tasks.map((task) => [task.id, task])),
    groups: [...new Map(tasks.map(({ group }) => [group.code, group])).values()],
    targets,
    databases,
    figures,
    passages,
    contradictions,
    contradictionsOf,
    notes: document === null ? [] : recordedNotes(document),
    readings: document === null ? new Map() : readingsOf(document),
    disputed: document === null ? new Map() : disputedQuantities(document),
    declared: {
      number: document?.document.number ?? null,
      bases: document?.document.bases ?? [],
      total: document?.budget.declaredTotal ?? null,
      groups: new Map(
        document?.groups.flatMap(({ code, declaredCost }) => (declaredCost === null ? [] : [[code, declaredCost]])),
      ),
    },
  };
}

async function indexInParts(passages: readonly Passage[]): Promise<PassageIndex> {
  const index = startPassageIndex();
  for (let from = 0; from < passages.length; from += PART) {
    index.add(passages.slice(from, from + PART));
    await turn();
  }
  return index.finish();
}

/** Collects the notes on how cells of tasks and of their rows in the budget were read. */
function readingsOf({ tasks, budget }: PlanDocument): ReadonlyMap<string, readonly string[]> {
  const noted = [...tasks, ...budget.lines.map((line) => ({ ...line, code: line.task }))];
  const readings = new Map<string, string[]>();
  for (const { code, note } of noted) if (note !== undefined) readings.set(code, [...(readings.get(code) ?? []), note]);
  return readings;
}
