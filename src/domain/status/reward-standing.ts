import type { OwedFacts } from './round-count.ts';

/** Whether a unit is proposed for a reward: on time and complete; or late for a reason that was recorded, which is told apart. */
export type RewardStanding = 'on-time' | 'excused';

/**
 * Returns how a unit did in a round in which everything is in and approved: figures, each answered, and the signed document where it
 * is asked for. Null for whoever lacks anything or was late without a recorded reason.
 * @param late its figures came after the last day on time.
 * @param leftOpen how many questions it left for later.
 */
export function rewardStanding(
  { state, excused, handedInOn, document, round }: OwedFacts,
  { late, leftOpen }: { late: boolean; leftOpen: number },
): RewardStanding | null {
  const isWhole = state === 'approved' && leftOpen === 0 && (!round.asksDocument || document.kind === 'received');
  if (!isWhole || handedInOn === null) return null;
  if (!late) return 'on-time';
  return excused !== null && handedInOn <= excused.until ? 'excused' : null;
}
