import {
  asksWithoutFigure,
  endsAsAsked,
  endsInQuestionMark,
  isAsked,
  isPlainlyAsked,
  mayBeAsked,
} from '../../domain/questions/is-asked.ts';
import { saysThatIsAll } from '../../domain/reporting/plain-words.ts';
import { readBareCommand } from '../../domain/text/bare-command.ts';
import { searchKey } from '../../domain/text/normalize.ts';
import { isButtonLabel } from './button-labels.ts';
import type { BotContext } from './context.ts';

/**
 * What a text typed in the middle of a conversation is taken for: the `answer`; `perhaps` something else, so that what
 * is read as a command or as a question for certain is answered as one and everything else is the answer; a
 * `question`, which is no answer even where the bot cannot answer it; or `either`, so that the writer is asked which.
 * `answered-or-either`: a question where it is read as one for certain, else the writer is asked; `either-if-answered`:
 * the writer is asked where it is read as one for certain, else it is the answer.
 */
export type TakenAs = 'answer' | 'perhaps' | 'question' | 'either' | 'answered-or-either' | 'either-if-answered';

/** So few words may be a command of the bot’s as well as what is told. */
const FEW_WORDS = 3;

/** Takes every text as the answer, where a message goes to others in its own words: it may ask whatever it likes. */
export function never(): TakenAs {
  return 'answer';
}

/** Doubts only what ends in a question mark, where words are read back. */
export function marked(_ctx: BotContext, _state: unknown, text: string): TakenAs {
  return endsInQuestionMark(text) ? 'perhaps' : 'answer';
}

/** Returns whether a text is nothing but the name of a command, without its stroke: it is that, wherever somebody is. */
export function isCommand({ commands }: BotContext, text: string): boolean {
  return readBareCommand(text, commands) !== null;
}

/** Nothing but the name of a task or a target: whoever types it wants to see it. */
const NAMED = /^(?:(?:xem|cho xem) )?(?:nhiem vu|nv|chi tieu)(?: so)? \d(?: \d)?$/;

/** Takes for own words what is plainly no question; of what only ends as one, “huyện tôi nộp chưa”, the bot can tell by its answer. */
function toldOrAsked(text: string): TakenAs {
  if (NAMED.test(searchKey(text))) return 'perhaps';
  if (mayBeAsked(text)) return 'either';
  return endsAsAsked(text) ? 'either-if-answered' : 'answer';
}

/** Asks which is meant of what is plainly a question, where somebody tells something in their own words. */
export function tellsOrAsks(ctx: BotContext, _state: unknown, text: string): TakenAs {
  return isCommand(ctx, text) ? 'perhaps' : toldOrAsked(text);
}

/** Asks the same where a reason is given, but what ends in a question mark is answered at once where it can be. */
export function reasonOrAsks(ctx: BotContext, _state: unknown, text: string): TakenAs {
  if (isCommand(ctx, text)) return 'perhaps';
  if (!endsInQuestionMark(text)) return toldOrAsked(text);
  return mayBeAsked(text) ? 'answered-or-either' : 'perhaps';
}

/**
 * Asks the same where a report asks for words: of what is plainly a question, of a number alone, and of the label of a button or
 * a few words that the bot can answer.
 */
export function contentOrAsks(ctx: BotContext, state: unknown, text: string): TakenAs {
  if (isCommand(ctx, text)) return 'perhaps';
  if (endsInQuestionMark(text)) return marked(ctx, state, text);
  if (saysThatIsAll(text)) return 'answer';
  if (mayBeAsked(text) || isButtonLabel(text) || /^[\d\s.,]+$/.test(text)) return 'either';
  return text.trim().split(/\s+/).length <= FEW_WORDS ? 'either-if-answered' : toldOrAsked(text);
}

/** Asks only about what the bot itself can answer, where a comment goes to others and may ask them whatever it likes. */
export function commentOrAsks(ctx: BotContext, _state: unknown, text: string): TakenAs {
  if (isCommand(ctx, text)) return 'perhaps';
  return mayBeAsked(text) ? 'either-if-answered' : 'answer';
}

/** Doubts what has the form of a question, or is a command without its stroke, where a name is asked. */
export function asked(ctx: BotContext, _state: unknown, text: string): TakenAs {
  if (isPlainlyAsked(text)) return 'question';
  return isAsked(text) || isCommand(ctx, text) ? 'perhaps' : 'answer';
}

/** Takes for a question only what has its mark, where a few words of one's own say who or whence. */
export function said(ctx: BotContext, state: unknown, text: string): TakenAs {
  const taken = asked(ctx, state, text);
  return taken === 'question' && !endsInQuestionMark(text) ? 'perhaps' : taken;
}

/** Doubts also whatever has no figure in it, where a date, an hour or a number is asked. */
export function withoutFigure(ctx: BotContext, state: unknown, text: string): TakenAs {
  if (asksWithoutFigure(text)) return 'question';
  if (/\d/.test(text)) return asked(ctx, state, text) === 'answer' ? 'answer' : 'perhaps';
  return endsInQuestionMark(text) ? 'question' : 'perhaps';
}

/** Doubts every text, where a file is asked. */
export function always(_ctx: BotContext, _state: unknown, text: string): TakenAs {
  return isPlainlyAsked(text) || endsInQuestionMark(text) ? 'question' : 'perhaps';
}
