import type { Logger } from 'pino';
import type { BotContext } from '../parts/context.ts';
import type { Answer } from '../parts/view.ts';

/**
 * Keeps in the log that somebody tried what is for others, where an answer refuses it: by a button, a command, a message
 * in a conversation or in a group. By whom it was tried is looked up under the update's number, which tells nothing by itself.
 */
export function logRefusal(logger: Logger, ctx: BotContext, answer: Answer): void {
  const permission = answer.refused ?? answer.views.find(({ refused }) => refused !== undefined)?.refused;
  if (permission === undefined) return;
  const { update, callbackQuery, group, writer } = ctx;
  const { officerId } = (group?.asker ?? writer).person;
  const verb = callbackQuery === undefined ? 'message' : (callbackQuery.data ?? '').split(':')[0];
  logger.warn({ updateId: update.update_id, officerId, verb, permission }, 'refused');
}
