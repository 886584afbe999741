import { isAllowed } from '../../domain/people/roles.ts';
import { recordAudit } from '../../store/audit.ts';
import { findBroadcast, listRecipients, recordAcknowledgement } from '../../store/broadcasts.ts';
import { applyOnce, type Request } from '../request.ts';

/** How far a broadcast is, by units. */
export interface BroadcastResult {
  kind: 'result';
  broadcastId: number;
  asksReceipt: boolean;
  people: number;
  sent: number;
  /** Not sent yet. */
  waiting: number;
  /** Units of people who could not be reached. */
  unreached: string[];
  acknowledged: string[];
  unacknowledged: string[];
}

/** How far a broadcast is, for those who may send one. */
export async function showBroadcast(
  request: Request,
  broadcastId: number,
): Promise<BroadcastResult | { kind: 'forbidden' } | { kind: 'not-found' }> {
  const { store, person } = request;
  if (!isAllowed(person, 'broadcast.send')) return { kind: 'forbidden' };
  const broadcast = await findBroadcast(store.database, broadcastId);
  if (broadcast === null) return { kind: 'not-found' };
  const recipients = await listRecipients(store.database, broadcastId);
  const unitsWhere = (fits: (recipient: (typeof recipients)[number]) => boolean): string[] => [
    ...new Set(recipients.filter(fits).flatMap(({ unitNames }) => unitNames)),
  ];
  const acknowledged = unitsWhere(({ acknowledged: received }) => received);
  return {
    kind: 'result',
    broadcastId,
    asksReceipt: broadcast.asksReceipt,
    people: recipients.length,
    sent: recipients.filter(({ state }) => state === 'sent').length,
    waiting: recipients.filter(({ state }) => state === 'pending' || state === 'claimed').length,
    unreached: unitsWhere(({ state }) => ['failed', 'dropped', 'set-aside'].includes(state)),
    acknowledged,
    // One contact who answered answers for the unit.
    unacknowledged: unitsWhere(({ state }) => state === 'sent').filter((name) => !acknowledged.includes(name)),
  };
}

/** Keeps that the person received a broadcast. Only somebody to whom it went can have received it. */
export async function acknowledgeBroadcast(
  request: Request,
  broadcastId: number,
): Promise<{ kind: 'acknowledged' } | { kind: 'known' } | { kind: 'not-found' }> {
  const { person, now } = request;
  return applyOnce(request, 'acknowledge-broadcast', async (database) => {
    const recipients = await listRecipients(database, broadcastId);
    if (person.officerId === null || !recipients.some(({ officerId }) => officerId === person.officerId)) {
      return { kind: 'not-found' };
    }
    const recorded = await recordAcknowledgement(database, broadcastId, person.officerId, now);
    if (recorded) {
      const { officerId, telegramUserId } = person;
      const audit = { officerId, telegramUserId, subject: 'broadcast' as const, subjectId: broadcastId };
      await recordAudit(database, { ...audit, action: 'broadcast.acknowledge' }, now);
    }
    return recorded ? { kind: 'acknowledged' } : { kind: 'known' };
  });
}
