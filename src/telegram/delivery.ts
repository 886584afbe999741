import { GrammyError, HttpError, type Api } from 'grammy';
import type { Logger } from 'pino';
import {
  claimDueNotice,
  settleDelivery,
  takeOverDelivery,
  type Claim,
  type DueNotice,
  type SendingOutcome,
} from '../actions/notices/deliver-notices.ts';
import type { Request } from '../actions/request.ts';
import { describeFault } from '../domain/text/describe-fault.ts';
import { translateInto } from '../locales.ts';
import type { Measurements } from '../measurements.ts';
import type { Pace } from './pace.ts';
import { correctMessages, withdrawMessages } from './broadcasts/edit-sent.ts';
import { sendTo, splitView } from './send.ts';
import { viewNotice } from './views/notices.ts';
import type { View } from './views/view.ts';

/** How often the outbox is looked at when nothing woke the delivery, in milliseconds. */
const PERIOD = 1000;
/** Notices on their way at once: enough for thirty a second where Telegram takes a second for each. */
const ON_THE_WAY = 30;

/** The running delivery of notices. */
export interface Delivery {
  /** Looks at the outbox now: something may have been put into it. */
  wake(): void;
  /** Stops after the notices on their way. */
  stop(): Promise<void>;
}

export interface DeliveryParts {
  api: Api;
  /** The pace that the api's own fetch keeps. */
  pace: Pace;
  store: Request['store'];
  /** Business time. */
  now: () => Date;
  defaultLocale: string;
  logger: Logger;
  measurements: Measurements;
  /** Whether this process still leads; the outbox is left to the one that does. */
  leads: () => boolean;
}

/** Sends what is in the outbox as it falls due in business time: one notice to a chat at a time, several chats at once. */
export function startDelivery(parts: DeliveryParts): Delivery {
  const { pace, store, now, logger, measurements, leads } = parts;
  const onTheWay = new Map<number, Promise<void>>();
  let stopped = false;
  let wanted = false;
  let running: Promise<void> | null = null;
  let takenOver = false;
  let timer: NodeJS.Timeout;

  const report = (error: unknown): void => logger.error({ error: describeFault(error) }, 'delivery failed');
  const isStopped = (): boolean => stopped;
  /** Resolves with the milliseconds after which to look again. */
  const deliver = async (): Promise<number> => {
    if (!takenOver && leads()) {
      const left = await takeOverDelivery(store, new Date());
      takenOver = true;
      if (left > 0) logger.warn({ notices: left }, 'delivery taken over with outcomes that are unknown');
    }
    for (;;) {
      if (onTheWay.size >= ON_THE_WAY) await Promise.race(onTheWay.values());
      // A notice is claimed when it can go at once, so that a death leaves only those unknown that were on their way.
      await pace.ready();
      if (isStopped() || !leads()) return PERIOD;
      measurements.deliveryLooked();
      const resting = pace.restingChats();
      const claim = await claimDueNotice(store, now(), new Date(), [...onTheWay.keys(), ...resting.keys()]);
      if (claim === null) return Math.min(PERIOD, ...resting.values());
      const sending = sendAndSettle(parts, claim).catch(report);
      onTheWay.set(
        claim.notice.chatId,
        sending.finally(() => {
          onTheWay.delete(claim.notice.chatId);
          wake();
        }),
      );
    }
  };
  const wake = (): void => {
    if (stopped) return;
    clearTimeout(timer);
    if (running !== null) {
      wanted = true;
      return;
    }
    running = deliver()
      .catch((error: unknown) => {
        report(error);
        return PERIOD;
      })
      .then((pause) => {
        running = null;
        if (stopped) return;
        timer = setTimeout(wake, wanted ? 0 : pause);
        wanted = false;
      });
  };
  wake();
  return {
    wake,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
      await Promise.all(onTheWay.values());
    },
  };
}

async function sendAndSettle(parts: DeliveryParts, claim: Claim): Promise<void> {
  const { api, store, now, defaultLocale, logger, measurements } = parts;
  const { notice } = claim;
  const begun = performance.now();
  const outcome: SendingOutcome =
    claim.kind === 'broken' ? { kind: 'broken', fault: claim.fault } : await send(api, claim.notice, defaultLocale);
  measurements.noticeSettled((performance.now() - begun) / 1000, outcome.kind);
  const followed = { noticeId: notice.id, kind: notice.kind, ...obligationsOf(claim) };
  if (outcome.kind !== 'sent') logger.warn({ ...followed, outcome }, 'notice not sent');
  else if (claim.kind === 'due') {
    measurements.noticeHandedOver(Math.max(0, (now().getTime() - claim.notice.dueAt.getTime()) / 1000));
    if ('obligationIds' in followed) logger.info(followed, 'reminder sent');
  }
  const at = { businessNow: now(), machineNow: new Date() };
  await settleDelivery(store, notice, outcome, at, Math.random());
}

/** The obligations that a notice tells of, by which they are followed through the logs from planning to delivery. */
function obligationsOf(claim: Claim): { obligationIds?: number[] } {
  if (claim.kind === 'broken' || claim.notice.facts.kind !== 'reminder') return {};
  return { obligationIds: claim.notice.facts.items.map(({ obligationId }) => obligationId) };
}

async function send(api: Api, { chatId, locale, facts }: DueNotice, defaultLocale: string): Promise<SendingOutcome> {
  try {
    const view = viewNotice(translateInto(locale ?? defaultLocale), facts);
    return { kind: 'sent', messageIds: await hand(api, chatId, view, facts) };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Sends a notice, or edits the messages of one that was sent; returns the ids of its messages. */
async function hand(api: Api, chatId: number, view: View, facts: DueNotice['facts']): Promise<readonly number[]> {
  switch (facts.kind) {
    case 'broadcast-corrected':
      return correctMessages(
        api,
        chatId,
        { ...view, rich: view.rich ?? { entities: [], files: [] } },
        facts.messageIds,
      );
    case 'broadcast-withdrawn':
      return withdrawMessages(api, chatId, view, facts.broadcast.content.files.length, facts.messageIds);
    default: {
      const ids: number[] = [];
      for (const part of splitView(view)) ids.push(...(await sendTo(api, chatId, part)));
      if (facts.kind === 'broadcast' && facts.toGroup) await pin(api, chatId, ids.at(-1));
      return ids;
    }
  }
}

/** Pins a notice in a group, where the bot may; it was sent all the same where it may not. */
async function pin(api: Api, chatId: number, messageId: number | undefined): Promise<void> {
  if (messageId === undefined) return;
  await api.pinChatMessage(chatId, messageId, { disable_notification: true }).catch(() => undefined);
}

/** How a connection fails before anything is sent through it. */
const NOT_REACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * A 429 was not sent; what never reached Telegram neither; a 5xx or a dropped connection may have been; 403 and a lost chat end the delivery. Whatever else is
 * thrown is a mistake of ours: grammY wraps all that goes wrong on the way.
 */
function outcomeOf(error: unknown): SendingOutcome {
  if (error instanceof HttpError) {
    const { code } = error.error as { code?: unknown };
    const fault = describeFault(error.error);
    return { kind: typeof code === 'string' && NOT_REACHED.has(code) ? 'unsent' : 'unknown', fault };
  }
  if (!(error instanceof GrammyError)) return { kind: 'broken', fault: describeFault(error) };
  const { error_code: code, description, parameters } = error;
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'moved', chatId: parameters.migrate_to_chat_id };
  if (code === 429) return { kind: 'wait', seconds: parameters.retry_after ?? 1 };
  if (code >= 500) return { kind: 'unknown', fault: description };
  if (code === 403 || description.includes('chat not found')) return { kind: 'unreachable', fault: description };
  return { kind: 'impossible', fault: description };
}
