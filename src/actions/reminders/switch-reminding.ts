import type { RoundToRemind } from '../../domain/reminders/decide-reminders.ts';
import type { LadderSwitch } from '../../domain/reminders/ladder.ts';
import { changeReminding, listRoundsToRemind } from '../../store/round-reminding.ts';
import { applyOnce, type Request } from '../request.ts';
import { auditLadder, showLadder, type LadderOutcome } from './edit-ladder.ts';
import { authorize } from '../permissions/authorize.ts';

/**
 * Changes the reminders of a round: paused or not, heads of units told of lateness or not, the signed document asked
 * for or not.
 */
export async function switchReminding(request: Request, roundId: number, to: LadderSwitch): Promise<LadderOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'round.open');
  if (actor.kind === 'forbidden') return actor;
  const found = await applyOnce(request, 'switch-reminding', async (database) => {
    const round = (await listRoundsToRemind(database)).find(({ id }) => id === roundId);
    if (round === undefined) return false;
    const { change, changed, action, before, after } = switched(round, to, now);
    if (!changed) return true;
    await changeReminding(database, roundId, change);
    await auditLadder(database, actor, now, action, roundId, before, after);
    return true;
  });
  return found ? showLadder(request, roundId) : { kind: 'not-found' };
}

/** What a switch changes, whether it was not so already, and how the audit log tells it. */
function switched(
  { paused, tellsHeads, asksDocument }: RoundToRemind,
  to: LadderSwitch,
  now: Date,
): {
  change: Parameters<typeof changeReminding>[2];
  changed: boolean;
  action: Parameters<typeof auditLadder>[3];
  before: object;
  after: object;
} {
  switch (to) {
    case 'pause':
    case 'resume': {
      const pausing = to === 'pause';
      const change = { remindersPausedAt: pausing ? now : null };
      const action = pausing ? 'ladder.pause' : 'ladder.resume';
      return { change, changed: paused !== pausing, action, before: {}, after: {} };
    }
    case 'heads':
    case 'no-heads': {
      const change = { tellsHeads: to === 'heads' };
      const changed = tellsHeads !== change.tellsHeads;
      return { change, changed, action: 'ladder.heads', before: { tellsHeads }, after: change };
    }
    case 'document':
    case 'no-document': {
      const change = { asksDocument: to === 'document' };
      const changed = asksDocument !== change.asksDocument;
      return { change, changed, action: 'ladder.document', before: { asksDocument }, after: change };
    }
  }
}
