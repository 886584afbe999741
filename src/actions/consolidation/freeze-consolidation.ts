import {
  checkFreezingSteps,
  type FreezingCheck,
  type FreezingReasons,
} from '../../domain/consolidation/check-freezing.ts';
import { compareVersionsSteps, type VersionChange } from '../../domain/consolidation/compare-versions.ts';
import { isSameContentSteps, isSettled } from '../../domain/consolidation/frozen-content.ts';
import { listIncompleteUnits } from '../../domain/consolidation/incomplete-units.ts';
import { conflictKey, listSettled } from '../../domain/consolidation/list-conflicts.ts';
import { isSameStanding } from '../../domain/consolidation/reports-standing.ts';
import { listCells } from '../../domain/consolidation/placed-cell.ts';
import { recordAudit } from '../../store/audit.ts';
import { listConflictDecisions } from '../../store/conflict-decisions.ts';
import { createConsolidationDraft, discardDrafts, writeFigures } from '../../store/consolidation-drafts.ts';
import {
  findConsolidation,
  findVersion,
  freezeDraft,
  lockConsolidations,
  type ConsolidationFacts,
  type ConsolidationYears,
} from '../../store/consolidations.ts';
import { oneAtATime, type InTurn } from '../../process/one-at-a-time.ts';
import type { Database } from '../../store/open-store.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { authorize, type Actor, type Refusal } from '../permissions/authorize.ts';
import { applyOnce, readAppliedOutcome, type Request } from '../request.ts';
import { consolidateBy, consolidatePlan, type ConsolidatedYears } from './consolidate-plan.ts';
import { gatherFacts } from './gather-facts.ts';
import { hashStored } from './hash-content.ts';
import { inTurns } from './in-turns.ts';
import { reportsStanding, standingOf } from './list-coverage.ts';
import { readFrozen } from './read-frozen.ts';

/** What would come of freezing now. `last`: the newest version of these years; `changes`: what changed since, null where there is none. */
export interface FreezingPreview {
  check: FreezingCheck;
  last: ConsolidationFacts | null;
  changes: readonly VersionChange[] | null;
}

export type FreezingPreviewOutcome = ({ kind: 'preview' } & FreezingPreview) | Refusal;

/** Says what stops freezing the figures of these years or needs another reason, and what changed since the last version. */
export async function previewFreezing(
  request: Request,
  years: ConsolidatedYears,
  reasons: FreezingReasons,
): Promise<FreezingPreviewOutcome> {
  const { store, person } = request;
  const actor = authorize(person, 'consolidation.freeze');
  if (actor.kind === 'forbidden') return actor;
  const consolidation = await consolidatePlan(store, request.planId, years);
  const last = await findVersion(store.database, request.planId, yearsOf(years));
  return {
    kind: 'preview',
    check: await inTurns(
      checkFreezingSteps(consolidation, reasons, standingOf(await gatherFacts(store, request.planId), years)),
    ),
    last,
    changes:
      last === null
        ? null
        : await inTurns(compareVersionsSteps(await readFrozen(store.database, last.id), consolidation)),
  };
}

export type FreezingOutcome =
  /** `changes`: what changed since the version before; null for the first one. */
  | { kind: 'frozen'; consolidation: ConsolidationFacts; changes: readonly VersionChange[] | null }
  /** Nothing has changed since the version in force: what units said, down to the revisions of their reports, and who has reported. */
  | { kind: 'unchanged'; consolidation: ConsolidationFacts }
  /** Before the plan is imported. */
  | { kind: 'no-plan' }
  | Exclude<FreezingCheck, { kind: 'free' }>
  | Refusal;

/** Is told how much of a version is written, of how much; a large one takes a while. */
export type FreezingTold = (done: number, all: number) => Promise<void>;

/**
 * Freezes the figures of these years as the next version, with their sources, and puts it in the place of the one in force,
 * which stays as it is. Reasons are kept where they are needed. Of two who freeze at once one makes the version.
 *
 * It is written as a draft, in parts, and becomes a version in one short transaction at the end. Where that was not reached,
 * the draft is removed by whoever freezes these years next: the update of somebody whose process was killed does so at once.
 */
export async function freezeConsolidation(
  request: Request,
  years: ConsolidatedYears,
  reasons: FreezingReasons,
  told: FreezingTold = () => Promise.resolve(),
): Promise<FreezingOutcome> {
  const actor = authorize(request.person, 'consolidation.freeze');
  if (actor.kind === 'forbidden') return actor;
  return inTurnOf(request.store.database)(async () => {
    const applied = await readAppliedOutcome<FreezingOutcome>(request, 'freeze-consolidation');
    return applied ?? freezeOnce(request, actor, { years, reasons, told });
  });
}

interface Freezing {
  years: ConsolidatedYears;
  reasons: FreezingReasons;
  told: FreezingTold;
}

async function freezeOnce(
  request: Request,
  actor: Actor,
  { years, reasons, told }: Freezing,
): Promise<FreezingOutcome> {
  const { store, now } = request;
  const { database } = store;
  const apply = (act: (transaction: Database) => Promise<FreezingOutcome>): Promise<FreezingOutcome> =>
    applyOnce(request, 'freeze-consolidation', act);
  const answer = (outcome: FreezingOutcome): Promise<FreezingOutcome> => apply(() => Promise.resolve(outcome));
  const plan = await readPlanFacts(database, request.planId);
  if (plan === null) return answer({ kind: 'no-plan' });
  const of = { ...yearsOf(years), planId: plan.id };
  await discardDrafts(database, of);
  const last = await findVersion(database, request.planId, of);
  const decisions = await listConflictDecisions(database, request.planId);
  // Not as it is kept in memory, which may be seconds old. What changes from here on is of the next version.
  const unread = { database };
  const consolidation = await consolidateBy(unread, request.planId, years, decisions);
  const gathered = await gatherFacts(unread, request.planId);
  const standing = standingOf(gathered, years);
  const reported = reportsStanding(gathered, years);
  const check = await inTurns(checkFreezingSteps(consolidation, reasons, standing));
  if (check.kind !== 'free') return answer(check);
  const before = last === null ? null : await readFrozen(database, last.id);
  const cells = listCells(consolidation);
  if (
    last !== null &&
    before !== null &&
    // Versions of earlier releases keep nothing of it.
    (last.standing === null || isSameStanding(last.standing, reported)) &&
    (await inTurns(isSameContentSteps(listCells(before), cells)))
  )
    return answer({ kind: 'unchanged', consolidation: last });
  const changes = before === null ? null : await inTurns(compareVersionsSteps(before, consolidation));
  const settled = new Set(listSettled(consolidation).map(({ conflict }) => conflictKey(conflict)));
  const id = await createConsolidationDraft(database, {
    ...of,
    version: (last?.version ?? 0) + 1,
    asOf: now,
    frozenById: actor.officerId,
    reasons: check.reasons,
    decisions: decisions.filter((decision) => settled.has(conflictKey(decision))),
    incomplete: listIncompleteUnits(consolidation, standing),
    standing: reported,
  });
  await writeFigures(database, id, cells.filter(isSettled), told);
  const hash = await hashStored(database, id);
  return apply(async (transaction) => {
    await lockConsolidations(transaction, plan.id);
    // Another process took the lead and froze them meanwhile: the update is tried again, by what is known then.
    if (((await findVersion(transaction, request.planId, of))?.id ?? null) !== (last?.id ?? null))
      throw new Error(`The figures of ${of.fromYear} to ${of.toYear} were frozen by another process.`);
    await freezeDraft(transaction, id, hash, now);
    const frozen = await findConsolidation(transaction, id);
    if (frozen === null) throw new Error(`Consolidation ${id} was frozen and is not there.`);
    await recordFreezing(transaction, actor, frozen, last, changes?.length ?? null, now);
    return { kind: 'frozen', consolidation: frozen, changes };
  });
}

const turns = new WeakMap<Database, InTurn>();

/** One version is made at a time: two at once would remove the drafts of each other, and the second has nothing more to say. */
function inTurnOf(database: Database): InTurn {
  const inTurn = turns.get(database) ?? oneAtATime();
  turns.set(database, inTurn);
  return inTurn;
}

async function recordFreezing(
  database: Database,
  { officerId, telegramUserId }: Actor,
  { id, fromYear, toYear, version, reasons, contentHash }: ConsolidationFacts,
  last: ConsolidationFacts | null,
  changes: number | null,
  now: Date,
): Promise<void> {
  const by = { officerId, telegramUserId, subject: 'consolidation' } as const;
  if (last !== null) {
    const change = { before: { state: last.state }, after: { state: 'superseded' } };
    await recordAudit(database, { ...by, subjectId: last.id, action: 'consolidation.supersede', ...change }, now);
  }
  const { missing: missingReason, unreviewed: unreviewedReason } = reasons;
  const after = { fromYear, toYear, version, missingReason, unreviewedReason, changes, hash: contentHash };
  await recordAudit(database, { ...by, subjectId: id, action: 'consolidation.freeze', after }, now);
}

function yearsOf({ from, to }: ConsolidatedYears): ConsolidationYears {
  return { fromYear: from, toYear: to };
}
