import { isAllowed } from '../../domain/people/roles.ts';
import { countAtLock } from '../../domain/reporting/lock-count.ts';
import { numbersOf, type RoundNumbers } from '../../domain/status/round-count.ts';
import { recordAudit } from '../../store/audit.ts';
import { closeRound } from '../../store/obligation-status.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import type { Database } from '../../store/open-store.ts';
import { findRound, listRounds, type RoundFacts } from '../../store/rounds.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { applyOnce, type Request } from '../request.ts';
import { countOneRound } from '../reports/count-rounds.ts';
import { notifyUnit } from '../reports/notify-unit.ts';
import { authorize, type Refusal } from '../permissions/authorize.ts';

/** A round as those who run it see it. */
export interface RoundCard {
  kind: 'round';
  round: RoundFacts;
  obligations: ObligationFacts[];
  numbers: RoundNumbers;
}

export type RoundLifeRefusal = Refusal | { kind: 'not-found' };

/** Lists the rounds that are open, or open again for some unit. */
export async function listRoundCards(request: Request): Promise<RoundCard[]> {
  if (!isAllowed(request.person, 'round.open')) return [];
  const { database } = request.store;
  const cards: RoundCard[] = [];
  for (const round of await listRounds(database, request.planId)) {
    cards.push(await cardOf(database, round, request.now));
  }
  return cards;
}

/** Reads one round with its units. */
export async function readRoundCard(request: Request, roundId: number): Promise<RoundCard | RoundLifeRefusal> {
  const actor = authorize(request.person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  const { database } = request.store;
  const round = await findRound(database, roundId);
  if (round === null) return { kind: 'not-found' };
  return cardOf(database, round, request.now);
}

async function cardOf(database: Database, round: RoundFacts, now: Date): Promise<RoundCard> {
  const obligations = await listObligations(database, { roundId: round.id });
  return { kind: 'round', round, obligations, numbers: numbersOf((await countOneRound(database, round, now)).count) };
}

/** Reads one unit in a round. */
export async function readRoundUnit(
  request: Request,
  obligationId: number,
): Promise<{ kind: 'unit'; obligation: ObligationFacts } | RoundLifeRefusal> {
  const actor = authorize(request.person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  const [obligation] = await listObligations(request.store.database, { id: obligationId });
  return obligation === undefined ? { kind: 'not-found' } : { kind: 'unit', obligation };
}

/**
 * Closes a round ("Khóa số liệu"): nothing of it can be changed from now on, drafts stay as they are, and the units
 * that owe are told. What was open again for a unit is closed too. Of two coordinators at once one locks.
 */
export async function lockRound(
  request: Request,
  roundId: number,
): Promise<
  | { kind: 'locked' | 'locked-before'; title: string; owing: number; excused: number; waiting: number }
  | RoundLifeRefusal
> {
  const { person, now } = request;
  const actor = authorize(person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'lock-round', async (database) => {
    const round = await findRound(database, roundId);
    if (round === null) return { kind: 'not-found' } as const;
    const obligations = await listObligations(database, { roundId });
    const changed = await closeRound(database, roundId);
    const { owing, excused, waiting } = countAtLock(obligations, toLocalDate(now));
    const counts = {
      title: round.title,
      owing: owing.length,
      excused: excused.length,
      waiting: waiting.length,
    };
    if (!changed) return { kind: 'locked-before', ...counts } as const;
    const { officerId, telegramUserId } = actor;
    const audit = { officerId, telegramUserId, action: 'round.lock', subject: 'round', subjectId: roundId } as const;
    await recordAudit(
      database,
      { ...audit, before: { state: round.state }, after: { state: 'closed', ...counts } },
      now,
    );
    for (const { id: obligationId, unit } of [...owing, ...excused]) {
      const told = { event: 'locked', key: String(now.getTime()) } as const;
      await notifyUnit(database, { planId: round.planId, obligationId, unitId: unit.id }, told, officerId, now);
    }
    return { kind: 'locked', ...counts } as const;
  });
}
