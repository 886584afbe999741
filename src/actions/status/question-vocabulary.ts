import { setImmediate as turn } from 'node:timers/promises';
import { buildUnitNames, foldUnits, type FoldedUnit, type UnitNames } from '../../domain/questions/unit-names.ts';
import type { Vocabulary } from '../../domain/questions/vocabulary.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { readNamesVersion } from '../../store/question-names.ts';
import type { Store } from '../../store/open-store.ts';
import { listUnitsOn } from '../../store/units.ts';
import type { Request } from '../request.ts';
import { readPlanIndex, type PlanIndex } from '../plan/plan-index.ts';

/** What questions may name, with the names by which answers and buttons call it. */
export interface QuestionNames {
  vocabulary: Vocabulary;
  plan: PlanIndex;
  tasks: ReadonlyMap<number, { code: string; title: string }>;
  units: ReadonlyMap<number, { name: string; shortName: string }>;
  groups: readonly { code: string; title: string }[];
  targets: readonly { code: string; indicator: string }[];
  databases: readonly { key: string; title: string }[];
  figures: readonly { key: string; label: string }[];
}

/** So many units are prepared at once, a few milliseconds' work; then others have their turn. */
const PART = 200;

interface NamedUnits {
  units: QuestionNames['units'];
  names: UnitNames;
}
const built = new WeakMap<Store, { version: string; units: NamedUnits }>();

/**
 * Returns what questions may name today. A unit that is renamed is known by its new name to the very next question: the
 * names of units are made anew apart from the plan, which takes a few milliseconds for a thousand of them.
 */
export async function readQuestionNames({
  store,
  now,
  planId,
}: Pick<Request, 'store' | 'now' | 'planId'>): Promise<QuestionNames> {
  const version = await readNamesVersion(store.database, planId);
  const plan = await readPlanIndex(store, planId, version.plan);
  const { units, names } = await readNamedUnits(store, toLocalDate(now), version.units);
  const { vocabulary, taskById: tasks, groups, targets, databases, figures } = plan;
  return { vocabulary: { ...vocabulary, units: names }, plan, tasks, units, groups, targets, databases, figures };
}

/** Returns the units that may be named in a question today; built anew when units or the day change. */
async function readNamedUnits(store: Store, today: string, unitsVersion: string): Promise<NamedUnits> {
  const version = `${today} ${unitsVersion}`;
  const kept = built.get(store);
  if (kept?.version === version) return kept.units;
  // Ministries take reports and are never asked about.
  const listed = (await listUnitsOn(store.database, today)).filter(({ kind }) => kind !== 'ministry');
  const folded: FoldedUnit[] = [];
  for (let from = 0; from < listed.length; from += PART) {
    folded.push(...foldUnits(listed.slice(from, from + PART)));
    await turn();
  }
  const units = {
    units: new Map(listed.map(({ id, name, shortName }) => [id, { name, shortName }])),
    names: buildUnitNames(folded),
  };
  built.set(store, { version, units });
  return units;
}
