import { GrammyError } from 'grammy';
import type { Logger } from 'pino';
import { followMigration } from '../../actions/outbox/follow-migration.ts';
import { answerPress, answerStale, readPress } from './buttons.ts';
import type { Verb } from '../parts/button-arguments.ts';
import { COMMANDS } from './commands.ts';
import { COMMAND_NAMES } from './in-conversation.ts';
import { readTypedCommand } from '../../domain/text/typed-command.ts';
import { cutText } from '../../domain/text/storable.ts';
import type { BotContext } from '../parts/context.ts';
import { PLAIN } from '../../wording/locales.ts';
import { sendTo, showAnswer } from '../sending/send.ts';
import { silencedBy, type Silenced } from '../sending/topic.ts';
import { logRefusal } from './log-refusal.ts';
import { answerText } from '../parts/main-buttons.ts';
import type { Answer } from '../parts/view.ts';
import { privateChatLink } from '../groups/group-answers.ts';

/** Buttons that link the group: who may is checked by their action. */
const LINKING: readonly Verb[] = ['group-link-plan', 'group-link-unit', 'group-units', 'group-unlink'];
/** Buttons that only look, as the group. No other button works in a group, whatever its data says. */
const LOOKING: readonly Verb[] = [
  'task-open',
  'task-list',
  'status-all',
  'unit-status',
  'question',
  'question-page',
  'picture',
  'picture-text',
  'picture-list',
  'databases',
  'database-page',
  'database-entry',
];

/**
 * Answers what is asked in a group: its own commands and buttons. Everything else that is written there is left alone;
 * it is never taken for an answer to what its writer fills in privately.
 */
export async function answerGroup(ctx: BotContext, logger: Logger): Promise<void> {
  const answer = ctx.callbackQuery === undefined ? await answerCommand(ctx) : onlyToWhoPressed(await answerButton(ctx));
  if (answer === null) return;
  logRefusal(logger, ctx, answer);
  await showInGroup(ctx, answer);
}

async function answerCommand(ctx: BotContext): Promise<Answer | null> {
  const { t, group } = ctx;
  const typed = readTypedCommand(ctx.message?.text ?? '', COMMAND_NAMES);
  if (typed === null || group === undefined) return null;
  const ours = typed.addressee === ctx.me.username.toLowerCase();
  // Several bots may be in a group: what is said to another, or is no command of ours, is not for us.
  if (typed.addressee !== null && !ours) return null;
  const command = typed.kind === 'unknown' ? undefined : COMMANDS.find(({ name }) => name === typed.name);
  if (command === undefined && !ours) return null;
  const { word, rest } =
    typed.kind === 'unknown' ? { word: typed.word, rest: '' } : { word: typed.name, rest: typed.rest };
  if (command?.name === 'lienket') return command.answer(ctx, rest);
  if (group.facts?.state !== 'linked') return answerText(t('groups:unlinked'));
  if (command?.inGroups === true) return command.answer(ctx, rest);
  return answerText(t('groups:elsewhere', { command: cutText(word, 40), address: privateChatLink(ctx) }));
}

async function answerButton(ctx: BotContext): Promise<Answer> {
  const { t, group } = ctx;
  const press = readPress(ctx);
  if (press === null) return answerStale(ctx);
  if (LINKING.includes(press.verb)) return answerPress(ctx, press, null);
  if (!LOOKING.includes(press.verb)) return { views: [], toast: t('groups:elsewhereToast', PLAIN) };
  if (group?.facts?.state !== 'linked') return { views: [], toast: t('groups:unlinked', PLAIN) };
  return answerPress(ctx, press, null);
}

/** A refusal after a press is shown to whoever pressed, not to the group. */
function onlyToWhoPressed(answer: Answer): Answer {
  const view = answer.views.find(({ refused }) => refused !== undefined);
  return view?.refused === undefined ? answer : { views: [], toast: view.text, refused: view.refused };
}

/** Shows an answer in the group, under the id that the group has now; privately where the bot may not write there. */
export async function showInGroup(ctx: BotContext, answer: Answer): Promise<void> {
  try {
    await showAnswer(ctx, answer);
  } catch (error) {
    const silenced = error instanceof GrammyError ? silencedBy(error.description) : null;
    if (silenced !== null) return sayPrivately(ctx, silenced);
    const movedTo = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined;
    if (movedTo === undefined || ctx.chat === undefined) throw error;
    await followMigration(ctx.request.store, ctx.chat.id, movedTo);
    for (const view of answer.views) await sendTo(ctx.api, movedTo, view);
  }
}

/** Tells whoever asked why nothing is answered in the group, where they have opened the private chat. */
async function sayPrivately({ api, from, t, group }: BotContext, silenced: Silenced): Promise<void> {
  if (from === undefined) return;
  const text = t(`groups:silenced.${silenced}`, { title: group?.title ?? '' });
  await sendTo(api, from.id, { text }).catch((error: unknown) => {
    if (!(error instanceof GrammyError && [400, 403].includes(error.error_code))) throw error;
  });
}
