import type { Conflict, ConflictDecision } from '../../domain/consolidation/cell.ts';
import { conflictKey, listConflicts } from '../../domain/consolidation/list-conflicts.ts';
import { areSameValues } from '../../domain/consolidation/unit-year.ts';
import { findReasonRefusal } from '../../domain/reporting/reason-words.ts';
import { recordAudit } from '../../store/audit.ts';
import {
  addConflictDecision,
  findConflictDecision,
  listConflictDecisions,
  type DecisionFacts,
} from '../../store/conflict-decisions.ts';
import type { Database } from '../../store/open-store.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';
import { applyOnce, type Request } from '../request.ts';
import { consolidateBy } from './consolidate-plan.ts';
import { recordedFacts } from './recorded-facts.ts';

/** Which contradiction is meant: that of a figure (of a task its code with the measure) of a unit in a year. */
export type ConflictPlace = Pick<Conflict, 'figure' | 'unitId' | 'year'>;

export type SettleOutcome =
  | { kind: 'settled'; conflict: Conflict; decision: DecisionFacts }
  /** The reason says nothing. */
  | { kind: 'reason-needed'; conflict: Conflict }
  /** None of its values is said there any more. */
  | { kind: 'no-candidate'; conflict: Conflict }
  /** Other values are said now than those between which it was decided. */
  | { kind: 'changed'; conflict: Conflict }
  /** The values agree now, or were never said. */
  | { kind: 'no-conflict' }
  | Refusal;

/**
 * Settles a contradiction: the value that is said in `from` counts, for the reason that was typed, while its candidates stay
 * those that were decided between. What was decided before is kept and in force no more.
 */
export async function settleConflict(
  request: Request,
  { figure, unitId, year, from, candidates }: ConflictDecision,
  reason: string,
): Promise<SettleOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'consolidation.freeze');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'settle-conflict', async (database): Promise<SettleOutcome> => {
    const place = { figure, unitId, year };
    const [plan, conflict] = [
      await readPlanFacts(database, request.planId),
      await findConflict(database, request.planId, place),
    ];
    if (plan === null || conflict === null) return { kind: 'no-conflict' };
    if (!conflict.candidates.some((one) => one.from === from)) return { kind: 'no-candidate', conflict };
    if (!areSameValues(candidates, conflict.candidates)) return { kind: 'changed', conflict };
    if (findReasonRefusal(reason) !== null) return { kind: 'reason-needed', conflict };
    const { officerId, telegramUserId } = actor;
    const before = await findConflictDecision(database, request.planId, place);
    const by = { reason: reason.trim(), byId: officerId, at: now };
    await addConflictDecision(database, plan.id, { ...place, from, candidates }, by);
    await recordAudit(
      database,
      {
        officerId,
        telegramUserId,
        action: 'consolidation.settle',
        subject: 'unit',
        subjectId: unitId,
        ...(before === null ? {} : { before: await recordedFacts(database, request.planId, conflict, before) }),
        after: await recordedFacts(database, request.planId, conflict, { from, reason: by.reason }),
      },
      now,
    );
    const decision = await findConflictDecision(database, request.planId, place);
    if (decision === null) throw new Error('A decision was kept and is not there.');
    return { kind: 'settled', conflict, decision };
  });
}

/** Finds a contradiction as it is without the decision about it. */
async function findConflict(database: Database, planId: number, place: ConflictPlace): Promise<Conflict | null> {
  const key = conflictKey(place);
  const others = (await listConflictDecisions(database, planId)).filter((decision) => conflictKey(decision) !== key);
  const consolidation = await consolidateBy({ database }, planId, { from: place.year, to: place.year }, others);
  return listConflicts(consolidation).find((conflict) => conflictKey(conflict) === key) ?? null;
}
