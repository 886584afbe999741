import { GrammyError, HttpError, type Api } from 'grammy';
import type { Logger } from 'pino';
import {
  claimDueNotice,
  settleDelivery,
  type DueNotice,
  type SendingOutcome,
} from '../actions/notices/deliver-notices.ts';
import type { Request } from '../actions/request.ts';
import { translateInto } from '../locales.ts';
import { paramsOf, splitView } from './send.ts';
import { viewNotice } from './views/notices.ts';

/** How often the outbox is looked at when nothing woke the delivery, in milliseconds. */
const PERIOD = 1000;

/** The running delivery of notices. */
export interface Delivery {
  /** Looks at the outbox now: something may have been put into it. */
  wake(): void;
  /** Stops after the notice in hand. */
  stop(): Promise<void>;
}

/** Sends what is in the outbox as it falls due in business time. */
export function startDelivery(
  api: Api,
  store: Request['store'],
  now: () => Date,
  defaultLocale: string,
  logger: Logger,
): Delivery {
  let stopped = false;
  let wanted = false;
  let running: Promise<void> | null = null;

  const isStopped = (): boolean => stopped;
  const deliver = async (): Promise<void> => {
    while (!isStopped()) {
      const notice = await claimDueNotice(store, now(), new Date());
      if (notice === null) return;
      const outcome = await send(api, notice, defaultLocale);
      if (outcome.kind !== 'sent') {
        logger.warn({ noticeId: notice.id, kind: notice.facts.kind, outcome }, 'notice not sent');
      }
      await settleDelivery(store, notice, outcome, new Date());
    }
  };
  const wake = (): void => {
    if (stopped) return;
    if (running !== null) {
      wanted = true;
      return;
    }
    running = deliver()
      .catch((error: unknown) =>
        logger.error({ error: error instanceof Error ? error.message : 'unknown' }, 'delivery failed'),
      )
      .finally(() => {
        running = null;
        if (wanted) {
          wanted = false;
          wake();
        }
      });
  };
  const timer = setInterval(wake, PERIOD);
  wake();
  return {
    wake,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

async function send(api: Api, { chatId, locale, facts }: DueNotice, defaultLocale: string): Promise<SendingOutcome> {
  const views = splitView(viewNotice(translateInto(locale ?? defaultLocale), facts));
  try {
    let messageId = 0;
    for (const view of views) ({ message_id: messageId } = await api.sendMessage(chatId, view.text, paramsOf(view)));
    return { kind: 'sent', messageId };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** A 429 was not sent; a 5xx or a dropped connection may have been; 403 and a lost chat end the delivery. */
function outcomeOf(error: unknown): SendingOutcome {
  if (error instanceof HttpError) return { kind: 'unknown', fault: error.message.slice(0, 200) };
  if (!(error instanceof GrammyError)) throw error;
  const { error_code: code, description, parameters } = error;
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'moved', chatId: parameters.migrate_to_chat_id };
  if (code === 429) return { kind: 'wait', seconds: parameters.retry_after ?? 1 };
  if (code >= 500) return { kind: 'unknown', fault: description };
  if (code === 403 || description.includes('chat not found')) return { kind: 'unreachable', fault: description };
  return { kind: 'impossible', fault: description };
}
