import { GrammyError, type Api } from 'grammy';
import type { Logger } from 'pino';
import {
  endWatching,
  followIn,
  readWatched,
  type WatchedBroadcast,
} from '../../actions/broadcasts/watch-broadcasts.ts';
import type { Request } from '../../actions/request.ts';
import { describeFault } from '../../domain/text/describe-fault.ts';
import { translateInto } from '../../wording/locales.ts';
import { sendTo } from '../sending/send.ts';
import { keyboardOf } from '../sending/send-rich.ts';
import { viewProgress } from './result-view.ts';
import type { MachineClock } from '../../process/machine-clock.ts';

/** How often the message of a broadcast on its way is edited, in milliseconds: Telegram bears one a second in a chat. */
const PERIOD = 3000;

export interface ProgressDependencies {
  api: Api;
  store: Request['store'];
  clock: MachineClock;
  /** Business time. */
  now: () => Date;
  defaultLocale: string;
  logger: Logger;
  /** Whether this process still leads. */
  leads: () => boolean;
  /** Whether the bot is about to answer in the chat: an edit of its own would be overwritten by the answer. */
  isAnswering: (chatId: number) => boolean;
}

/** Keeps one message for each broadcast on its way up to date, to its end; resolves with how to stop. */
export function startProgress(dependencies: ProgressDependencies): { stop(): Promise<void> } {
  const { clock, logger, leads } = dependencies;
  const shown = new Map<number, string>();
  let stopped = false;
  let running = Promise.resolve();
  const tick = (): void => {
    running = (leads() ? showAll(dependencies, shown) : Promise.resolve())
      .catch((error: unknown) => logger.error({ error: describeFault(error) }, 'progress not shown'))
      .then(() => {
        if (!stopped) callOff = clock.after(PERIOD, tick);
      });
  };
  let callOff = clock.after(PERIOD, tick);
  return {
    stop: async () => {
      stopped = true;
      callOff();
      await running;
    },
  };
}

/** Shows how far each watched broadcast is, where that changed. @param shown what was shown last of each. */
async function showAll(dependencies: ProgressDependencies, shown: Map<number, string>): Promise<void> {
  const { store, now, isAnswering } = dependencies;
  for (const watched of await readWatched(store, now())) {
    const { id, progress } = watched.broadcast;
    if (progress !== null && isAnswering(progress.chatId)) continue;
    const ended = watched.result !== null;
    const view = viewProgress(translateInto(dependencies.defaultLocale), watched);
    if (progress !== null && shown.get(id) !== view.text) {
      await showOne(dependencies, watched, view);
      shown.set(id, view.text);
    }
    if (!ended) continue;
    await endWatching(store, watched.broadcast);
    shown.delete(id);
  }
}

/** Edits the message in which a broadcast is watched; one that is gone is sent anew. */
async function showOne(
  { api, store }: ProgressDependencies,
  { broadcast }: WatchedBroadcast,
  view: ReturnType<typeof viewProgress>,
): Promise<void> {
  const { progress, id } = broadcast;
  if (progress === null) return;
  const { chatId, messageId } = progress;
  try {
    await api.editMessageText(chatId, messageId, view.text, { parse_mode: 'HTML', reply_markup: keyboardOf(view) });
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    if (error.description.includes('message is not modified') || error.error_code === 403) return;
    if (error.error_code !== 400) throw error;
    // The message is gone, or can be edited no longer: it goes on in a new one.
    const [sent] = await sendTo(api, chatId, view);
    if (sent !== undefined) await followIn(store, id, chatId, sent);
  }
}
