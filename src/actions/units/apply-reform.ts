import type { PlanDocument } from '../../domain/plan/plan-schema.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import type { UnitChange } from '../../domain/units/unit-change.ts';
import type { Database } from '../../store/open-store.ts';
import { readPlanDocument } from '../../store/plans.ts';
import { countReformChanges, planUnitChange } from '../../store/unit-changes.ts';
import { listUnits } from '../../store/units.ts';
import { applyOnce, type Request } from '../request.ts';
import { applyUnitChange } from './apply-unit-change.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

type Reform = PlanDocument['reforms'][number];

/** A reform that the plan ships, with what applying it would do today. */
export interface ReformFacts {
  /** Its place among the plan's reforms. */
  at: number;
  key: string;
  title: string;
  renames: number;
  ends: number;
  /** Changes whose day is still to come: they are planned. */
  later: number;
  /** It was applied before. */
  applied: boolean;
}

export type ReformOutcome =
  | { kind: 'reform'; reform: ReformFacts }
  | { kind: 'applied'; reform: ReformFacts; done: number; planned: number }
  | { kind: 'not-found' }
  | Refusal;

/** Lists the reforms of the plan that were not applied yet, for those who manage units. */
export async function listReforms({ store, person, now, planId }: Request): Promise<ReformFacts[]> {
  if (!isAllowed(person, 'unit.manage')) return [];
  const document = await readPlanDocument(store.database, planId);
  const reforms: ReformFacts[] = [];
  for (const [at, reform] of (document?.reforms ?? []).entries())
    reforms.push(await describe(store.database, reform, at, now));
  return reforms.filter(({ applied }) => !applied);
}

/** Returns what a reform would do. */
export async function showReform({ store, person, now, planId }: Request, at: number): Promise<ReformOutcome> {
  const actor = authorize(person, 'unit.manage');
  if (actor.kind === 'forbidden') return actor;
  const reform = (await readPlanDocument(store.database, planId))?.reforms[at];
  return reform === undefined
    ? { kind: 'not-found' }
    : { kind: 'reform', reform: await describe(store.database, reform, at, now) };
}

/** Applies a whole reform in one step: what is past is done, what is to come is planned. Applied again, it changes nothing. */
export async function applyReform(request: Request, at: number): Promise<ReformOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'unit.manage');
  if (actor.kind === 'forbidden') return actor;
  const { officerId, telegramUserId } = actor;
  return applyOnce(request, 'apply-reform', async (database): Promise<ReformOutcome> => {
    const reform = (await readPlanDocument(database, request.planId))?.reforms[at];
    if (reform === undefined) return { kind: 'not-found' };
    const facts = await describe(database, reform, at, now);
    const ids = new Map((await listUnits(database)).map(({ id, key }) => [key, id]));
    let done = 0;
    let planned = 0;
    for (const [index, step] of reform.changes.entries()) {
      const change = changeOf(step, ids);
      const reformKey = `${reform.key}:${index}`;
      const kept = await planUnitChange(
        database,
        { change, effectiveOn: step.on, reformKey, createdById: officerId },
        now,
      );
      if (kept === null) continue;
      if (step.on > toLocalDate(now)) planned += 1;
      else if ((await applyUnitChange(database, kept, { officerId, telegramUserId }, now)) !== null) done += 1;
    }
    return { kind: 'applied', reform: facts, done, planned };
  });
}

function changeOf(step: Reform['changes'][number], ids: ReadonlyMap<string, number>): UnitChange {
  const idOf = (key: string): number => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`Unit ${key} was checked and is missing.`);
    return id;
  };
  const unitId = idOf(step.unit);
  if (step.kind === 'rename') return { kind: 'rename', unitId, name: step.name, shortName: step.shortName };
  const successors = step.successors.map((key) => ({ unitId: idOf(key) }));
  return { kind: 'end', unitId, successors, ...(step.byArea ? { byArea: true } : {}) };
}

/** Returns a reform in counts, and whether all of it is kept already. */
async function describe(
  database: Database,
  { key, title, changes }: Reform,
  at: number,
  now: Date,
): Promise<ReformFacts> {
  const today = toLocalDate(now);
  const kept = await countReformChanges(database, key);
  return {
    at,
    key,
    title,
    renames: changes.filter(({ kind }) => kind === 'rename').length,
    ends: changes.filter(({ kind }) => kind === 'end').length,
    later: changes.filter(({ on }) => on > today).length,
    applied: kept === changes.length,
  };
}
