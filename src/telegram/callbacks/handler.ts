import type { CallbackArguments, Verb } from '../callback-data.ts';
import type { BotContext } from '../context.ts';
import type { Answer } from '../views/view.ts';

/** What a press of each button answers. */
export type CallbackHandlers<V extends Verb = Verb> = {
  [K in V]: (ctx: BotContext, ...args: CallbackArguments<K>) => Promise<Answer>;
};
