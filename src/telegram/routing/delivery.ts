import { GrammyError, HttpError, type Api } from 'grammy';
import type { Logger } from 'pino';
import {
  claimDueNotice,
  settleDelivery,
  takeOverDelivery,
  type Claim,
  type DueNotice,
  type SendingOutcome,
} from '../../actions/outbox/deliver-notices.ts';
import { readTopic } from '../../actions/groups/read-group.ts';
import type { Request } from '../../actions/request.ts';
import { describeFault } from '../../domain/text/describe-fault.ts';
import { translateFor } from '../../wording/locales.ts';
import type { MachineClock } from '../../process/machine-clock.ts';
import type { Measurements } from '../../process/measurements.ts';
import { apiInTopic } from '../sending/topic.ts';
import type { RateLimiter } from '../sending/rate-limiter.ts';
import { handOver, NOTICES, viewNotice } from './notices.ts';

type Notice = (typeof NOTICES)[number];

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

export interface DeliveryDependencies {
  api: Api;
  /** The pace that the api's own fetch keeps. */
  pace: RateLimiter;
  store: Request['store'];
  clock: MachineClock;
  /** Business time. */
  now: () => Date;
  /** The business time up to which all is due. */
  dueUntil: () => Date;
  defaultLocale: string;
  logger: Logger;
  measurements: Measurements;
  /** Called before a notice is sent. */
  tells: (notice: { chatId: number; planId: number | null }) => void;
  /** Called when somebody has been told in a chat that they may do something else from now on. */
  rightsChanged: (chatId: number) => Promise<void>;
  /** Whether this process still leads; the outbox is left to the one that does. */
  leads: () => boolean;
}

/** Sends what is in the outbox as it falls due in business time: one notice to a chat at a time, several chats at once. */
export function startDelivery(dependencies: DeliveryDependencies): Delivery {
  const { pace, store, clock, now, dueUntil, logger, measurements, leads } = dependencies;
  const onTheWay = new Map<number, Promise<void>>();
  let stopped = false;
  let wanted = false;
  let running: Promise<void> | null = null;
  let takenOver = false;
  let callOff: () => void = () => undefined;

  const report = (error: unknown): void => logger.error({ error: describeFault(error) }, 'delivery failed');
  const isStopped = (): boolean => stopped;
  /** Resolves with the milliseconds after which to look again. */
  const deliver = async (): Promise<number> => {
    if (!takenOver && leads()) {
      const left = await takeOverDelivery(store, clock.instant());
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
      const busy = [...onTheWay.keys(), ...resting.keys()];
      const business = { businessNow: now(), dueUntil: dueUntil() };
      const claim = await claimDueNotice(store, business, clock.instant(), busy, NOTICES);
      if (claim === null) return Math.min(PERIOD, ...resting.values());
      const sending = sendAndSettle(dependencies, claim).catch(report);
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
    callOff();
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
        callOff = clock.after(wanted ? 0 : pause, wake);
        wanted = false;
      });
  };
  wake();
  return {
    wake,
    stop: async () => {
      stopped = true;
      callOff();
      await running;
      await Promise.all(onTheWay.values());
    },
  };
}

/** Sends one claimed notice, counts and logs it, and settles what it came to. */
async function sendAndSettle(dependencies: DeliveryDependencies, claim: Claim<Notice>): Promise<void> {
  const { api, store, clock, now, defaultLocale, logger, measurements } = dependencies;
  const { notice } = claim;
  dependencies.tells(notice);
  const begun = performance.now();
  const outcome: SendingOutcome =
    claim.kind === 'broken'
      ? { kind: 'broken', fault: claim.fault }
      : await send(api, store, claim.notice, defaultLocale);
  measurements.noticeSettled((performance.now() - begun) / 1000, outcome.kind);
  // By these ids what it tells of is followed through the logs from planning to delivery.
  const followedBy = claim.kind === 'due' ? claim.notice.followedBy : null;
  const followed = { noticeId: notice.id, kind: notice.kind, ...followedBy };
  if (outcome.kind !== 'sent') logger.warn({ ...followed, outcome }, 'notice not sent');
  else if (claim.kind === 'due') {
    measurements.noticeHandedOver(Math.max(0, (now().getTime() - claim.notice.dueAt.getTime()) / 1000));
    if (followedBy !== null) logger.info(followed, `${notice.kind} sent`);
  }
  const at = { businessNow: now(), machineNow: clock.instant() };
  const state = await settleDelivery(store, notice, outcome, at, Math.random());
  const changesRights = NOTICES.some((definition) => definition.kind === notice.kind && definition.changesRights);
  if (outcome.kind === 'sent' && changesRights) await dependencies.rightsChanged(notice.chatId);
  if (state === 'set-aside') logger.error({ ...followed, outcome }, 'notice set aside');
}

async function send(
  api: Api,
  store: Request['store'],
  { chatId, locale, agency, kind, facts }: DueNotice<Notice>,
  defaultLocale: string,
): Promise<SendingOutcome> {
  try {
    const view = viewNotice(translateFor(locale ?? defaultLocale, agency), kind, facts);
    const topicId = await readTopic(store, chatId);
    const there = topicId === null ? api : apiInTopic(api, chatId, topicId);
    return { kind: 'sent', messageIds: await handOver(there, chatId, view, kind, facts) };
  } catch (error) {
    return outcomeOf(error);
  }
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
