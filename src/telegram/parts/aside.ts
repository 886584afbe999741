import { endsInQuestionMark, isAsked, isPlainlyAsked, mayBeAsked } from '../../domain/questions/is-asked.ts';
import { readBareCommand } from '../../domain/text/bare-command.ts';
import type { BotContext } from './context.ts';

/**
 * What a text typed in the middle of a conversation is taken for: the `answer`; `perhaps` something else, so that what
 * is read as a command or as a question for certain is answered as one and everything else is the answer; a
 * `question`, which is no answer even where the bot cannot answer it; or `either`, so that the writer is asked which.
 * `answered-or-either`: a question where it is read as one for certain, else the writer is asked; `either-if-answered`:
 * the writer is asked where it is read as one for certain, else it is the answer.
 */
export type TakenAs = 'answer' | 'perhaps' | 'question' | 'either' | 'answered-or-either' | 'either-if-answered';

/** Where a message goes to others in its own words: it may ask whatever it likes. */
export function never(): TakenAs {
  return 'answer';
}

/** Where words are read back: only what ends in a question mark. */
export function marked(_ctx: BotContext, _state: unknown, text: string): TakenAs {
  return endsInQuestionMark(text) ? 'perhaps' : 'answer';
}

/** Where somebody tells something in their own words: what is plainly a question may be meant for it all the same. */
export function tellsOrAsks(_ctx: BotContext, _state: unknown, text: string): TakenAs {
  return mayBeAsked(text) ? 'either' : 'answer';
}

/** Where a reason is given: the same, but what ends in a question mark is answered at once where it can be. */
export function reasonOrAsks(_ctx: BotContext, _state: unknown, text: string): TakenAs {
  if (!endsInQuestionMark(text)) return mayBeAsked(text) ? 'either' : 'answer';
  return mayBeAsked(text) ? 'answered-or-either' : 'perhaps';
}

/** Where a comment goes to others, which may ask them whatever it likes: only what the bot itself can answer is asked about. */
export function commentOrAsks(_ctx: BotContext, _state: unknown, text: string): TakenAs {
  return mayBeAsked(text) ? 'either-if-answered' : 'answer';
}

/** Where a name is asked: what has the form of a question, or is a command without its stroke. */
export function asked({ commands }: BotContext, _state: unknown, text: string): TakenAs {
  if (isPlainlyAsked(text)) return 'question';
  return isAsked(text) || readBareCommand(text, commands) !== null ? 'perhaps' : 'answer';
}

/** Where a few words of one's own are given that say who or whence: a question for certain with its mark only. */
export function said(ctx: BotContext, state: unknown, text: string): TakenAs {
  const taken = asked(ctx, state, text);
  return taken === 'question' && !endsInQuestionMark(text) ? 'perhaps' : taken;
}

/** Where a date, an hour or a number is asked: also whatever has no figure in it. */
export function withoutFigure(ctx: BotContext, state: unknown, text: string): TakenAs {
  if (/\d/.test(text)) return asked(ctx, state, text) === 'answer' ? 'answer' : 'perhaps';
  return isPlainlyAsked(text) || endsInQuestionMark(text) ? 'question' : 'perhaps';
}

/** Where a file is asked: every text. */
export function always(_ctx: BotContext, _state: unknown, text: string): TakenAs {
  return isPlainlyAsked(text) || endsInQuestionMark(text) ? 'question' : 'perhaps';
}
