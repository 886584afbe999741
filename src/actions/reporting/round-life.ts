import { isAllowed } from '../../domain/people/roles.ts';
import { isOwing } from '../../domain/reporting/owing.ts';
import { recordAudit } from '../../store/audit.ts';
import { closeRound } from '../../store/lives.ts';
import { listObligations, type ObligationFacts } from '../../store/obligations.ts';
import { findRound, listRounds, type RoundFacts } from '../../store/rounds.ts';
import { applyOnce, type Request } from '../request.ts';
import { tellUnit } from './tell-unit.ts';

/** A round as those who run it see it. */
export interface RoundCard {
  kind: 'round';
  round: RoundFacts;
  obligations: ObligationFacts[];
}

export type RoundLifeRefusal = { kind: 'forbidden' } | { kind: 'not-found' };

/** The rounds that are open, or open again for some unit. */
export async function listRoundCards(request: Request): Promise<RoundCard[]> {
  if (!isAllowed(request.person, 'round.open')) return [];
  const { database } = request.store;
  const cards: RoundCard[] = [];
  for (const round of await listRounds(database)) {
    const obligations = await listObligations(database, { roundId: round.id });
    cards.push({ kind: 'round', round, obligations });
  }
  return cards;
}

/** One round with its units. */
export async function readRoundCard(request: Request, roundId: number): Promise<RoundCard | RoundLifeRefusal> {
  if (!isAllowed(request.person, 'round.open')) return { kind: 'forbidden' };
  const { database } = request.store;
  const round = await findRound(database, roundId);
  if (round === null) return { kind: 'not-found' };
  return { kind: 'round', round, obligations: await listObligations(database, { roundId }) };
}

/** One unit in a round. */
export async function readRoundUnit(
  request: Request,
  obligationId: number,
): Promise<{ kind: 'unit'; obligation: ObligationFacts } | RoundLifeRefusal> {
  if (!isAllowed(request.person, 'round.open')) return { kind: 'forbidden' };
  const [obligation] = await listObligations(request.store.database, { id: obligationId });
  return obligation === undefined ? { kind: 'not-found' } : { kind: 'unit', obligation };
}

/**
 * "Khóa số liệu": nothing of the round can be changed from now on, drafts stay as they are, and the units that owe are
 * told. What was open again for a unit is closed too. Of two coordinators at once one locks.
 */
export async function lockRound(
  request: Request,
  roundId: number,
): Promise<{ kind: 'locked' | 'locked-before'; title: string; owing: number; waiting: number } | RoundLifeRefusal> {
  const { person, now } = request;
  if (!isAllowed(person, 'round.open')) return { kind: 'forbidden' };
  return applyOnce(request, 'lock-round', async (database) => {
    const round = await findRound(database, roundId);
    if (round === null) return { kind: 'not-found' } as const;
    const obligations = await listObligations(database, { roundId });
    const changed = await closeRound(database, roundId);
    const owing = obligations.filter(({ state, locked }) => isOwing(state) && !locked);
    const waiting = obligations.filter(({ state, correction }) => state === 'submitted' || correction === 'submitted');
    const counts = { title: round.title, owing: owing.length, waiting: waiting.length };
    if (!changed) return { kind: 'locked-before', ...counts } as const;
    const { officerId, telegramUserId } = person;
    const audit = { officerId, telegramUserId, action: 'round.lock', subject: 'round', subjectId: roundId } as const;
    await recordAudit(
      database,
      { ...audit, before: { state: round.state }, after: { state: 'closed', ...counts } },
      now,
    );
    for (const { id: obligationId, unit } of owing) {
      const told = { event: 'locked', key: String(now.getTime()) } as const;
      await tellUnit(database, { obligationId, unitId: unit.id }, told, officerId, now);
    }
    return { kind: 'locked', ...counts } as const;
  });
}
