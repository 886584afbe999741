import { summarize } from '../../domain/broadcasts/answers.ts';
import { readTalk } from '../broadcasts/discuss-broadcast.ts';
import { counted, readResult } from '../broadcasts/follow-broadcast.ts';
import { listBroadcastMessages } from '../../store/broadcast-messages.ts';
import { findRecipient, listRecipients } from '../../store/broadcast-recipients.ts';
import { findBroadcast } from '../../store/broadcasts.ts';
import { listUnits } from '../../store/units.ts';
import type { NoticeReaders } from './notice-facts.ts';

type Kinds =
  | 'broadcast'
  | 'broadcast-corrected'
  | 'broadcast-withdrawn'
  | 'broadcast-reminder'
  | 'broadcast-answers'
  | 'broadcast-message'
  | 'broadcast-started'
  | 'broadcast-held';

/** Broadcasts, and notices about them. */
export const BROADCAST_NOTICES: NoticeReaders<Kinds> = {
  broadcast: async ({ database, ids }) => {
    const broadcast = await findBroadcast(database, ids.broadcastId ?? 0);
    const recipient = await findRecipient(database, ids.recipientId ?? 0);
    // What was set aside may be tried again after all others were told.
    const goes = broadcast?.state === 'sending' || broadcast?.state === 'sent';
    if (!goes || recipient === null) return null;
    return { kind: 'broadcast', broadcast, recipientId: recipient.id, toGroup: recipient.group !== null };
  },
  'broadcast-corrected': async ({ database, ids }) => {
    const broadcast = await findBroadcast(database, ids.broadcastId ?? 0);
    const recipient = await findRecipient(database, ids.recipientId ?? 0);
    if (broadcast === null || broadcast.state === 'withdrawn' || recipient === null) return null;
    const { id: recipientId, messageIds, group } = recipient;
    return { kind: 'broadcast-corrected', broadcast, recipientId, messageIds, toGroup: group !== null };
  },
  'broadcast-withdrawn': async ({ database, ids, plan }) => {
    const broadcast = await findBroadcast(database, ids.broadcastId ?? 0);
    const recipient = await findRecipient(database, ids.recipientId ?? 0);
    if (broadcast?.state !== 'withdrawn' || recipient === null) return null;
    const { messageIds } = recipient;
    return { kind: 'broadcast-withdrawn', broadcast, messageIds, responsible: plan.coordinator.name };
  },
  'broadcast-reminder': async ({ database, ids, plan, now }) => {
    const broadcast = await findBroadcast(database, ids.broadcastId ?? 0);
    const recipient = await findRecipient(database, ids.recipientId ?? 0);
    if (broadcast === null || broadcast.state === 'withdrawn' || recipient === null) return null;
    const { unanswered } = summarize(broadcast.unitIds, (await listRecipients(database, broadcast.id)).map(counted));
    const owing = recipient.unitIds.filter((id) => unanswered.includes(id));
    if (owing.length === 0) return null;
    const unitNames = (await listUnits(database)).filter(({ id }) => owing.includes(id)).map(({ name }) => name);
    const replyTo = recipient.messageIds.at(-1) ?? null;
    const late = broadcast.answerBy !== null && now > broadcast.answerBy;
    const responsible = plan.coordinator.name;
    return { kind: 'broadcast-reminder', broadcast, unitNames, late, replyTo, responsible };
  },
  'broadcast-answers': async ({ database, ids }) => {
    const result = await readResult(database, ids.broadcastId ?? 0);
    if (result.kind === 'gone' || result.broadcast.state === 'withdrawn') return null;
    return { kind: 'broadcast-answers', result };
  },
  'broadcast-message': async ({ database, ids }) => {
    const [message] = await listBroadcastMessages(database, { id: ids.messageId ?? 0 });
    return message === undefined ? null : { kind: 'broadcast-message', talk: await readTalk(database, message) };
  },
  'broadcast-started': async ({ database, ids }) => {
    const result = await readResult(database, ids.broadcastId ?? 0);
    return result.kind === 'gone' ? null : { kind: 'broadcast-started', result };
  },
  'broadcast-held': async ({ database, ids }) => {
    const broadcast = await findBroadcast(database, ids.broadcastId ?? 0);
    if (broadcast?.state !== 'draft') return null;
    return { kind: 'broadcast-held', broadcast, allowed: ids.allowed === true };
  },
};
