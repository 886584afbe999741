import { checkFreezing, type FreezingCheck, type FreezingReasons } from '../../domain/consolidation/check-freezing.ts';
import type { ConflictDecision } from '../../domain/consolidation/cell.ts';
import { compareVersions, type VersionChange } from '../../domain/consolidation/compare-versions.ts';
import type { Consolidation } from '../../domain/consolidation/consolidate.ts';
import { isSameContent, isSettled } from '../../domain/consolidation/frozen-content.ts';
import { listCells } from '../../domain/consolidation/placed-cell.ts';
import { recordAudit } from '../../store/audit.ts';
import { listConflictDecisions } from '../../store/conflict-decisions.ts';
import {
  createConsolidationDraft,
  findConsolidation,
  findVersion,
  freezeDraft,
  lockConsolidations,
  type ConsolidationFacts,
  type ConsolidationYears,
} from '../../store/consolidations.ts';
import { writeFigures } from '../../store/frozen-figures.ts';
import type { Database } from '../../store/open-store.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { authorize, type Actor, type Refusal } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';
import { consolidateBy, consolidatePlan, type ConsolidatedYears } from './consolidate-plan.ts';
import { hashStored } from './hash-content.ts';
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
  const consolidation = await consolidatePlan(store, years);
  const last = await findVersion(store.database, yearsOf(years));
  return {
    kind: 'preview',
    check: checkFreezing(consolidation, reasons),
    last,
    changes: last === null ? null : compareVersions(await readFrozen(store.database, last.id), consolidation),
  };
}

export type FreezingOutcome =
  /** `changes`: what changed since the version before; null for the first one. */
  | { kind: 'frozen'; consolidation: ConsolidationFacts; changes: readonly VersionChange[] | null }
  /** Nothing that units said has changed since the version in force, down to the revisions of their reports. */
  | { kind: 'unchanged'; consolidation: ConsolidationFacts }
  /** Before the plan is imported. */
  | { kind: 'no-plan' }
  | Exclude<FreezingCheck, { kind: 'free' }>
  | Refusal;

/**
 * Freezes the figures of these years as the next version, with their sources, and puts it in the place of the one in force,
 * which stays as it is. Reasons are kept where they are needed. Of two who freeze at once one makes the version.
 */
export async function freezeConsolidation(
  request: Request,
  years: ConsolidatedYears,
  reasons: FreezingReasons,
): Promise<FreezingOutcome> {
  const actor = authorize(request.person, 'consolidation.freeze');
  if (actor.kind === 'forbidden') return actor;
  const { store, now } = request;
  // Read before the transaction, which others wait for; what changes from here on is of the next version.
  const read = await readToFreeze(store.database, years);
  return applyOnce(request, 'freeze-consolidation', (database) =>
    freezeWithin(database, actor, years, reasons, read, now),
  );
}

/** What is frozen, and the version that was the newest before it was read. */
interface ReadToFreeze {
  lastId: number | null;
  decisions: readonly ConflictDecision[];
  consolidation: Consolidation;
}

async function readToFreeze(database: Database, years: ConsolidatedYears): Promise<ReadToFreeze> {
  const last = await findVersion(database, yearsOf(years));
  const decisions = await listConflictDecisions(database);
  // Not as it is kept in memory, which may be seconds old.
  const consolidation = await consolidateBy({ database }, years, decisions);
  return { lastId: last?.id ?? null, decisions, consolidation };
}

async function freezeWithin(
  database: Database,
  actor: Actor,
  years: ConsolidatedYears,
  said: FreezingReasons,
  read: ReadToFreeze,
  now: Date,
): Promise<FreezingOutcome> {
  const plan = await readPlanFacts(database);
  if (plan === null) return { kind: 'no-plan' };
  await lockConsolidations(database, plan.id);
  const last = await findVersion(database, yearsOf(years));
  // Somebody else has frozen meanwhile: what they read may be newer.
  const current = (last?.id ?? null) === read.lastId ? read : await readToFreeze(database, years);
  const { consolidation, decisions } = current;
  const check = checkFreezing(consolidation, said);
  if (check.kind !== 'free') return check;
  const before = last === null ? null : await readFrozen(database, last.id);
  const cells = listCells(consolidation);
  if (last !== null && before !== null && isSameContent(listCells(before), cells))
    return { kind: 'unchanged', consolidation: last };
  const id = await createConsolidationDraft(database, {
    ...yearsOf(years),
    planId: plan.id,
    version: (last?.version ?? 0) + 1,
    asOf: now,
    frozenById: actor.officerId,
    reasons: check.reasons,
    decisions: decisions.filter(({ year }) => year >= years.from && year <= years.to),
  });
  await writeFigures(database, id, cells.filter(isSettled));
  await freezeDraft(database, id, await hashStored(database, id), now);
  const frozen = await findConsolidation(database, id);
  if (frozen === null) throw new Error(`Consolidation ${id} was frozen and is not there.`);
  const changes = before === null ? null : compareVersions(before, consolidation);
  await recordFreezing(database, actor, frozen, last, changes?.length ?? null, now);
  return { kind: 'frozen', consolidation: frozen, changes };
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
