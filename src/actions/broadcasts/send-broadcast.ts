import { isSameAudience } from '../../domain/broadcasts/audience.ts';
import { isComposing } from '../../domain/broadcasts/broadcast-state.ts';
import { isSameContent, isSendable } from '../../domain/broadcasts/notice-content.ts';
import { inPlan, isAllowed } from '../../domain/people/roles.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { queueRecipients } from '../../store/broadcast-recipients.ts';
import {
  findBroadcast,
  listDueBroadcasts,
  listSentSince,
  stepBroadcast,
  watchBroadcast,
  type BroadcastFacts,
} from '../../store/broadcasts.ts';

import type { Database, Store } from '../../store/open-store.ts';
import { findPerson } from '../../store/people.ts';
import { listPermitted } from '../permissions/list-permitted.ts';
import { endConversation } from '../conversations/conversation.ts';
import { applyOnce, type Request } from '../request.ts';
import { recordBroadcastAudit, showDraft, showChanged, type ComposeOutcome } from './show-draft.ts';
import { BROADCAST } from './broadcast-notice.ts';
import { type SeenVersion } from './compose-broadcast.ts';
import { describeBroadcast, resolveBroadcastReach, type BroadcastPreview } from './describe-broadcast.ts';
import { planNotices } from '../outbox/plan-notices.ts';
import { BROADCAST_HELD } from './broadcast-held-notice.ts';
import { BROADCAST_STARTED } from './broadcast-started-notice.ts';
import { authorize } from '../permissions/authorize.ts';

/** Within how long the same notice to the same audience is asked about, in milliseconds. */
const SAME_WITHIN = 24 * 60 * 60 * 1000;

export type SendOutcome =
  | { kind: 'sending'; broadcastId: number; people: number; groups: number }
  | { kind: 'scheduled'; preview: BroadcastPreview; at: Date }
  /** The same was sent to the same audience within a day; nothing was sent. `at`: when it was to go, null for now. */
  | { kind: 'same-sent'; preview: BroadcastPreview; earlierId: number; sentAt: Date; at: Date | null }
  /** It would go when the time by which it asks for an answer is over; nothing was sent. */
  | { kind: 'after-answer-time'; preview: BroadcastPreview; answerBy: Date; at: Date | null }
  | { kind: 'nobody'; preview: BroadcastPreview }
  | ComposeOutcome;

/**
 * Sends a broadcast now. @param again sends what was sent within a day once more, or when its time to answer is over.
 * @param watchedIn the message in which its sender watches it.
 */
export async function sendBroadcast(
  request: Request,
  seen: SeenVersion,
  again: boolean,
  watchedIn: { chatId: number; messageId: number } | null,
): Promise<SendOutcome> {
  const { person, now } = request;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'send-broadcast', async (database): Promise<SendOutcome> => {
    const ready = await findReady(database, request, seen, again, null);
    if (ready.kind !== 'ready') return ready;
    const { people, groups } = await putOnTheWay(database, ready.broadcast, seen, now);
    if (watchedIn !== null) await watchBroadcast(database, seen.id, watchedIn);
    await endConversation(database, person.telegramUserId);
    await recordBroadcastAudit(database, request, seen.id, 'broadcast.send', {
      audience: ready.broadcast.audience,
      people,
      groups,
    });
    return { kind: 'sending', broadcastId: seen.id, people, groups };
  });
}

/** Schedules a broadcast for a time. */
export async function scheduleBroadcast(
  request: Request,
  seen: SeenVersion,
  at: Date,
  again = false,
): Promise<SendOutcome> {
  const { person } = request;
  const actor = authorize(person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'schedule-broadcast', async (database): Promise<SendOutcome> => {
    const ready = await findReady(database, request, seen, again, at);
    if (ready.kind !== 'ready') return ready;
    await stepBroadcast(database, seen, 'schedule', { scheduledAt: at });
    await recordBroadcastAudit(database, request, seen.id, 'broadcast.schedule', { at });
    await endConversation(database, person.telegramUserId);
    const broadcast = await findBroadcast(database, seen.id);
    if (broadcast === null) return { kind: 'gone' };
    return { kind: 'scheduled', at, preview: await describeBroadcast(database, broadcast, request.now) };
  });
}

/** Removes the time of a scheduled broadcast: it is a draft again. */
export async function unscheduleBroadcast(request: Request, seen: SeenVersion): Promise<ComposeOutcome> {
  const actor = authorize(request.person, 'broadcast.send');
  if (actor.kind === 'forbidden') return actor;
  return applyOnce(request, 'unschedule-broadcast', async (database): Promise<ComposeOutcome> => {
    const reopened = await stepBroadcast(database, seen, 'reopen', { scheduledAt: null });
    if (!reopened) return showChanged(database, request, seen.id);
    await recordBroadcastAudit(database, request, seen.id, 'broadcast.schedule', { at: null });
    return showDraft(database, request, seen.id);
  });
}

/**
 * Sends the scheduled broadcasts whose time has come. One whose author may send no longer, or that would reach nobody, is
 * a draft again, and those who send are told.
 */
export async function sendDueBroadcasts(store: Store, now: Date): Promise<void> {
  for (const broadcast of await listDueBroadcasts(store.database, now)) {
    await store.transaction(async (database) => {
      const { id, version, authorId, planId } = broadcast;
      const author = await findPerson(database, authorId, toLocalDate(now));
      const { reach, groups } = await resolveBroadcastReach(database, broadcast, now);
      const allowed = author !== null && isAllowed(inPlan(author, planId), 'broadcast.send');
      if (!allowed || reach.recipients.length + groups.length === 0) {
        if (await stepBroadcast(database, { id, version }, 'reopen', { scheduledAt: null }))
          await tellSenders(database, broadcast, allowed, now);
        return;
      }
      await putOnTheWay(database, broadcast, { id, version }, now);
      const [watcher] = (await listPermitted(database, planId, 'broadcast.send', toLocalDate(now))).filter(
        (officer) => officer.id === authorId,
      );
      if (watcher === undefined) return;
      await planNotices(
        database,
        planId,
        BROADCAST_STARTED,
        { broadcastId: id },
        [
          {
            chatId: watcher.chatId,
            officerId: authorId,
            priority: 1,
            dedupeKey: `broadcast-started:${id}`,
            dueAt: now,
          },
        ],
        now,
      );
    });
  }
}

/** Puts a broadcast into the outbox, for whom it reaches now. */
async function putOnTheWay(
  database: Database,
  broadcast: BroadcastFacts,
  seen: SeenVersion,
  now: Date,
): Promise<{ people: number; groups: number }> {
  const { reach, groups } = await resolveBroadcastReach(database, broadcast, now);
  const data = { sentAt: now, unitIds: reach.unitIds };
  if (!(await stepBroadcast(database, seen, 'send', data))) throw new Error('It was looked at in this transaction.');
  await queueRecipients(
    database,
    BROADCAST,
    seen.id,
    reach.recipients,
    groups.map(({ id }) => id),
    now,
  );
  return { people: reach.recipients.length, groups: groups.length };
}

/** Looks whether a broadcast can go: as it was seen, saying something, to somebody, and not once more by mistake. */
async function findReady(
  database: Database,
  request: Request,
  seen: SeenVersion,
  again: boolean,
  at: Date | null,
): Promise<{ kind: 'ready'; broadcast: BroadcastFacts } | SendOutcome> {
  const broadcast = await findBroadcast(database, seen.id);
  if (broadcast === null || !isComposing(broadcast.state)) return { kind: 'gone' };
  if (broadcast.version !== seen.version) return showChanged(database, request, seen.id);
  if (broadcast.audience.parts.length === 0 || !isSendable(broadcast.content))
    return showDraft(database, request, seen.id);
  const preview = await describeBroadcast(database, broadcast, request.now);
  if (preview.people + preview.groups.length === 0) return { kind: 'nobody', preview };
  const { answerBy } = broadcast;
  if (!again && answerBy !== null && answerBy <= (at ?? request.now))
    return { kind: 'after-answer-time', preview, answerBy, at };
  const earlier = again ? undefined : await findSame(database, broadcast, request.now);
  if (earlier !== undefined)
    return { kind: 'same-sent', preview, earlierId: earlier.id, sentAt: earlier.sentAt ?? request.now, at };
  return { kind: 'ready', broadcast };
}

async function findSame(database: Database, broadcast: BroadcastFacts, now: Date): Promise<BroadcastFacts | undefined> {
  const sent = await listSentSince(database, broadcast.planId, new Date(now.getTime() - SAME_WITHIN));
  return sent.find(
    (other) =>
      isSameContent(other.content, broadcast.content) &&
      isSameAudience(other.audience, broadcast.audience) &&
      other.state !== 'withdrawn',
  );
}

/** Tells those who send that a broadcast did not go at its time. */
async function tellSenders(
  database: Database,
  { id, version, planId }: BroadcastFacts,
  allowed: boolean,
  now: Date,
): Promise<void> {
  const senders = await listPermitted(database, planId, 'broadcast.send', toLocalDate(now));
  await planNotices(
    database,
    planId,
    BROADCAST_HELD,
    { broadcastId: id, allowed },
    senders.map((officer) => ({
      chatId: officer.chatId,
      officerId: officer.id,
      priority: 1,
      dedupeKey: `broadcast-held:${id}:${version}:${officer.id}`,
      dueAt: now,
    })),
    now,
  );
}
