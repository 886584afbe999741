import type { VersionChange } from '../../domain/consolidation/compare-versions.ts';
import type { Consolidation } from '../../domain/consolidation/consolidate.ts';
import type { GivenFact } from '../../domain/consolidation/fact.ts';
import type { FrozenFigure } from '../../domain/consolidation/frozen-content.ts';
import type { IncompleteUnits } from '../../domain/consolidation/incomplete-units.ts';
import { singleYear } from '../../domain/consolidation/single-year.ts';
import { cellNumber } from '../../domain/consolidation/placed-cell.ts';
import { listDecisionsById, type DecisionFacts } from '../../store/conflict-decisions.ts';
import { findConsolidation, listFrozen, type ConsolidationFacts } from '../../store/consolidations.ts';
import { listFiguresFiles, type FiguresFileFacts } from '../../store/figures-files.ts';
import { findFigure, listFigurePlaces } from '../../store/frozen-figures.ts';
import { listTargets } from '../../store/plans.ts';
import { listOfficerNames } from '../../store/officer-names.ts';
import { authorize, refuseMissing, type Refusal } from '../permissions/authorize.ts';
import type { Request } from '../request.ts';
import type { ConsolidatedYears } from './consolidate-plan.ts';
import { decisionIds, listChanges, listIncompleteThen } from './frozen-facts.ts';
import { readPlanIndexNow } from '../plan/plan-index.ts';
import { measureTargets, type MeasuredTarget } from './measured-target.ts';
import { placeTasks, type TaskConsolidated } from './place-tasks.ts';
import { readBehind, type Behind } from './read-behind.ts';
import { readFrozen } from './read-frozen.ts';

export type { ConsolidationFacts } from '../../store/consolidations.ts';

export type ConsolidationsOutcome = { kind: 'list'; consolidations: readonly ConsolidationFacts[] } | Refusal;

/** Lists frozen consolidations, of these years or of any (null): by years, the newest version first. */
export async function listConsolidations(
  { store, person, planId }: Request,
  years: ConsolidatedYears | null,
): Promise<ConsolidationsOutcome> {
  const actor = authorize(person, 'consolidation.read');
  if (actor.kind === 'forbidden') return actor;
  const of = years === null ? null : { fromYear: years.from, toYear: years.to };
  return { kind: 'list', consolidations: await listFrozen(store.database, planId, of) };
}

export type FrozenConsolidationOutcome =
  | {
      kind: 'consolidation';
      facts: ConsolidationFacts;
      /** As it was consolidated then. */
      consolidation: Consolidation;
      /** The targets of the plan by these figures. */
      targets: readonly MeasuredTarget[];
      /** The tasks of the plan with these figures. */
      tasks: readonly TaskConsolidated[];
      /** Ids of the units that its figures lacked; who waited besides is not kept. */
      incomplete: IncompleteUnits;
      /** What changed since the version before; null for the first one. */
      changes: readonly VersionChange[] | null;
      /** What was decided of contradictory values that it rests on. */
      decisions: readonly DecisionFacts[];
    }
  | { kind: 'not-found' }
  | Refusal;

/** Reads a frozen consolidation with its figures, and what changed since the version before. */
export async function readFrozenConsolidation(
  { store, person, planId }: Request,
  id: number,
): Promise<FrozenConsolidationOutcome> {
  const { database } = store;
  const facts = await findConsolidation(database, id);
  if (facts === null) return refuseMissing(person, 'consolidation.read');
  const actor = authorize(person, 'consolidation.read');
  if (actor.kind === 'forbidden') return actor;
  const consolidation = await readFrozen(database, id);
  const changes = await listChanges(database, facts, consolidation);
  const targets = measureTargets(await listTargets(database, planId), consolidation.figures);
  const decisions = await listDecisionsById(database, decisionIds(facts));
  const years = { from: facts.fromYear, to: facts.toYear };
  const outline = await readPlanIndexNow(store, planId);
  const tasks = await placeTasks(outline.tasks, consolidation, years, (year) =>
    years.from === years.to ? consolidation : singleYear(consolidation, year),
  );
  const incomplete = listIncompleteThen(facts, consolidation);
  return { kind: 'consolidation', facts, consolidation, targets, tasks, incomplete, changes, decisions };
}

export type FrozenFigureOutcome =
  | {
      kind: 'figure';
      facts: ConsolidationFacts;
      figure: FrozenFigure;
      /** What else is known now of the report behind a source: its code, and where its figures were entered from. */
      behindOf: (fact: GivenFact) => Behind;
      /** Who the officers of the sources are, by id: the pseudonym of somebody who was erased. */
      officers: Readonly<Record<number, string>>;
      /** The files by which figures of it came in. */
      files: readonly FiguresFileFacts[];
      /** What was decided of contradictory values that it rests on. */
      decisions: readonly DecisionFacts[];
    }
  | { kind: 'not-found' }
  | Refusal;

/**
 * Reads one figure of a frozen consolidation with its sources: reports, questions, officers and times.
 * @param number of its cell, as buttons name it.
 */
export async function readFrozenFigure(
  { store: { database }, person }: Request,
  id: number,
  number: number,
): Promise<FrozenFigureOutcome> {
  const facts = await findConsolidation(database, id);
  const meant = (await listFigurePlaces(database, id)).find((placed) => cellNumber(placed) === number);
  const figure = meant === undefined ? null : await findFigure(database, id, meant);
  if (facts === null || figure === null) return refuseMissing(person, 'consolidation.read');
  const actor = authorize(person, 'consolidation.read');
  if (actor.kind === 'forbidden') return actor;
  const ids = figure.sources.flatMap(({ record: { answeredById, entered } }) => [
    answeredById,
    ...(entered === null ? [] : [entered.byId]),
  ]);
  const fileIds = figure.sources.flatMap(({ record: { entered } }) => entered?.cell?.fileId ?? []);
  return {
    kind: 'figure',
    facts,
    figure,
    behindOf: await readBehind(
      database,
      figure.sources.map(({ fact }) => fact),
    ),
    officers: await listOfficerNames(database, ids),
    files: await listFiguresFiles(database, fileIds),
    decisions: (await listDecisionsById(database, decisionIds(facts))).filter((decision) =>
      isAbout(decision, figure.placed.key, figure),
    ),
  };
}

function isAbout({ figure, unitId, year }: DecisionFacts, key: string, { sources }: FrozenFigure): boolean {
  return sources.some(
    ({ fact }) => fact.unitId === unitId && fact.year === year && (figure === key || figure === fact.figure),
  );
}
