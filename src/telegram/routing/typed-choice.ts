import { isAnswerable } from '../../actions/status/ask-question.ts';
import { readBareCommand } from '../../domain/text/bare-command.ts';
import { declines } from '../../domain/broadcasts/read-reply.ts';
import { answerIn, isChoiceWord, keysOf } from '../../domain/text/choice-words.ts';
import { matchLabel, type Reading } from '../../domain/text/match-label.ts';
import { answerAttendee, answerInvitation } from '../broadcasts/attendee-under.ts';
import { answerFigureBefore } from '../filling/figure-before-start.ts';
import type { BotContext } from '../parts/context.ts';
import type { OpenConversation } from '../parts/person-conversation.ts';
import {
  choicesOf,
  pressAgain,
  pressMeant,
  READINGS,
  seeChoices,
  type Seen,
  type TypedAs,
} from '../parts/typed-choices.ts';
import type { Answer } from '../parts/view.ts';
import { askIfShownBefore, pressOfNotices } from './choice-of-notice.ts';

/** What is a command too means the button only so long after it was shown, in milliseconds. */
const BEFORE_COMMAND = 30 * 60_000;

/** How a text means a choice outside of conversations: before it may be a question, and after. */
const SURELY: readonly Reading[] = ['number', 'answer', 'way'];
const NEAR: readonly Reading[] = ['near', 'place'];

/** Presses what a text outside of conversations surely means: of the newest message by any reading, of an older one by its label. */
export async function pressOutOfConversation(ctx: BotContext, seen: Seen, text: string): Promise<Answer | null> {
  const again = await pressAgain(ctx, seen);
  if (again !== null) return again;
  // Before any word is read as yes: without marks “vắng” is “vâng”.
  const declined = await answerInvitation(ctx, seen, text);
  if (declined !== null) return declined;
  const invited = await pressMeant(ctx, invitationBelow(seen, seen.lists[0]?.choices ?? [], text), text, ['answer']);
  if (invited !== null) return invited;
  const ofNotices = await pressOfNotices(ctx, seen, text);
  if (ofNotices !== null) return ofNotices;
  const since = readBareCommand(text, ctx.commands) === null ? 0 : ctx.request.now.getTime() - BEFORE_COMMAND;
  const lastAnswer = seen.lists.findIndex(({ asNotice }) => !asNotice);
  for (const [at, { choices, shownAt, asNotice }] of seen.lists.entries()) {
    if (shownAt.getTime() < since || (!asNotice && at !== lastAnswer)) continue;
    const answer = await pressMeant(ctx, choices, text, at === 0 ? SURELY : []);
    if (answer !== null) return answer;
  }
  return null;
}

/** Presses what a text is near to, where it is not read as a question for certain. */
export async function pressSimilarLabel(
  ctx: BotContext,
  { lists: [newest] }: Seen,
  text: string,
): Promise<Answer | null> {
  if (newest === undefined || matchLabel(newest.choices, text, NEAR).kind === 'none') return null;
  if (await isAnswerable(ctx.request, text)) return null;
  return pressMeant(ctx, newest.choices, text, NEAR);
}

/** Takes a text that answers, in words of its own, what is asked above the buttons that are shown. */
export async function answerUnder(ctx: BotContext, { lists: [newest] }: Seen, text: string): Promise<Answer | null> {
  if (newest === undefined || (await isAnswerable(ctx.request, text))) return null;
  return answerFigureBefore(ctx.t, newest.choices, text) ?? answerAttendee(ctx, newest.choices, text);
}

/** Presses what a text in a conversation means: of what the bot last answered there, or of its open question. */
export async function pressInConversation(
  ctx: BotContext,
  conversation: OpenConversation,
  text: string,
): Promise<Answer | null> {
  const seen = await seeChoices(ctx);
  const again = await pressAgain(ctx, seen);
  if (again !== null) return again;
  const as = await conversation.choices();
  const invited = await pressInvitationSince(ctx, seen, conversation, as, text);
  if (invited !== null) return invited;
  // A number that answers the question is no label of one.
  if (as !== 'any' && /^[\s\d.,]+$/.test(text)) return null;
  const shown = seen.lists.find(({ asNotice }) => !asNotice)?.choices ?? [];
  return (
    (await pressMeant(ctx, shown, text, READINGS[as])) ??
    (await pressMeant(ctx, choicesOf(ctx, await conversation.openButtons()), text, READINGS[as])) ??
    // Where a figure is asked, the label of what was shown beside it is no answer; “đủ rồi” is of the question.
    (as === 'figure' && readBareCommand(text, ctx.commands) === null && !isChoiceWord(text)
      ? askIfShownBefore(ctx, seen, text)
      : null)
  );
}

/**
 * Returns the choices of an invitation that is among what was shown last, where a text says yes or no to it and takes none of one's
 * `own` choices, which were shown after it; none elsewhere. A word that a choice needs is not taken by a yes.
 */
function invitationBelow({ lists }: Seen, own: Seen['lists'][number]['choices'], text: string): typeof own {
  const choices = lists.find((list) => list.choices.some(({ verb }) => verb === 'broadcast-attend'))?.choices ?? [];
  if (matchLabel(choices, text, ['answer']).kind !== 'one') return [];
  return ['one', 'several'].includes(matchLabel(own, text, SURELY).kind) ? [] : choices;
}

/**
 * Presses what a short yes or no means at an invitation that came after everything else: where the open question takes neither for an
 * answer. “Không” is an answer to a figure, and words of one's own may say anything.
 */
async function pressInvitationSince(
  ctx: BotContext,
  seen: Seen,
  conversation: OpenConversation,
  as: TypedAs,
  text: string,
): Promise<Answer | null> {
  const [newest] = seen.lists;
  if (newest?.asNotice !== true || newest.choices.every(({ verb }) => verb !== 'broadcast-attend')) return null;
  const open = choicesOf(ctx, await conversation.openButtons());
  const shown = seen.lists.find(({ asNotice }) => !asNotice)?.choices ?? [];
  const own = [...shown, ...open];
  const choices = invitationBelow(seen, own, text);
  const byLabel = matchLabel(choices, text, []).kind === 'one';
  const answers = as === 'any' && own.some(({ verb }) => verb === 'answer-option');
  const yes = answerIn(keysOf(text)) === 'yes' && !declines(text);
  const taken = byLabel || (as === 'any' && !answers) || (as === 'figure' && yes);
  return taken ? pressMeant(ctx, choices, text, ['answer']) : null;
}
