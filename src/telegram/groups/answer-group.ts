import { GrammyError } from 'grammy';
import type { Logger } from 'pino';
import { followMigration } from '../../actions/groups/follow-migration.ts';
import { answerCallback } from '../callbacks/index.ts';
import { decodeCallback, type Verb } from '../callback-data.ts';
import { COMMANDS } from '../commands/index.ts';
import type { BotContext } from '../context.ts';
import { PLAIN } from '../../locales.ts';
import { sendTo, showAnswer } from '../send.ts';
import { say } from '../views/main-buttons.ts';
import type { Answer } from '../views/view.ts';
import { privateChatLink } from './group-answers.ts';

/** Buttons that link the group: who may is checked by their action. */
const LINKING: readonly Verb[] = ['group-link-plan', 'group-link-unit', 'group-units', 'group-unlink'];
/** Buttons that only look, as the group. No other button works in a group, whatever its data says. */
const LOOKING: readonly Verb[] = [
  ...(['task-open', 'task-list', 'status-all', 'unit-status', 'question', 'question-page'] as const),
  ...(['picture', 'picture-text', 'picture-list'] as const),
  ...(['databases', 'database-page', 'database-entry'] as const),
];

/**
 * Answers what is asked in a group: its own commands and buttons. Everything else that is written there is left alone;
 * it is never taken for an answer to what its writer fills in privately.
 */
export async function answerGroup(ctx: BotContext, logger: Logger): Promise<void> {
  const answer = ctx.callbackQuery === undefined ? await answerCommand(ctx) : quietly(await answerPress(ctx));
  if (answer === null) return;
  if (answer.refused === true || answer.views.some(({ refused }) => refused === true)) {
    const verb = ctx.callbackQuery?.data?.split(':')[0] ?? 'message';
    logger.warn({ updateId: ctx.update.update_id, officerId: ctx.group?.asker.person.officerId, verb }, 'refused');
  }
  await show(ctx, answer);
}

async function answerCommand(ctx: BotContext): Promise<Answer | null> {
  const { t, group } = ctx;
  const typed = /^\/([a-z0-9_]+)(?:@(\w+))?(?:\s+([\s\S]*))?$/iu.exec(ctx.message?.text ?? '');
  if (typed === null || group === undefined) return null;
  const [, word = '', addressee, rest = ''] = typed;
  const ours = addressee?.toLowerCase() === ctx.me.username.toLowerCase();
  // Several bots may be in a group: what is said to another, or is no command of ours, is not for us.
  if (addressee !== undefined && !ours) return null;
  const command = COMMANDS.find(({ name }) => name === word.toLowerCase());
  if (command === undefined && !ours) return null;
  if (command?.name === 'lienket') return command.answer(ctx, rest.trim());
  if (group.facts?.state !== 'linked') return say(t('groups:unlinked'));
  if (command?.inGroups === true) return command.answer(ctx, rest.trim());
  return say(t('groups:elsewhere', { command: word.toLowerCase(), address: privateChatLink(ctx) }));
}

async function answerPress(ctx: BotContext): Promise<Answer> {
  const { t, group } = ctx;
  const callback = decodeCallback(ctx.callbackQuery?.data ?? '');
  if (callback === null) return { views: [], toast: t('common:fault.staleButton', PLAIN) };
  if (LINKING.includes(callback.verb)) return answerCallback(ctx, callback);
  if (!LOOKING.includes(callback.verb)) return { views: [], toast: t('groups:elsewhereToast', PLAIN) };
  if (group?.facts?.state !== 'linked') return { views: [], toast: t('groups:unlinked', PLAIN) };
  return answerCallback(ctx, callback);
}

/** A refusal after a press is shown to whoever pressed, not to the group. */
function quietly(answer: Answer): Answer {
  const refused = answer.views.find((view) => view.refused === true);
  return refused === undefined ? answer : { views: [], toast: refused.text, refused: true };
}

/** Shows an answer in the group, under the id that the group has now. */
async function show(ctx: BotContext, answer: Answer): Promise<void> {
  try {
    await showAnswer(ctx, answer);
  } catch (error) {
    const movedTo = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
    if (movedTo === undefined || ctx.chat === undefined) throw error;
    await followMigration(ctx.request.store, ctx.chat.id, movedTo);
    for (const view of answer.views) await sendTo(ctx.api, movedTo, view);
  }
}
