import type { ArgumentSchemas, ArgumentsOf } from './button-arguments.ts';
import type { BotContext } from './context.ts';
import type { Answer } from './view.ts';

/** What a press of each button answers. */
export type Handlers<Taken extends Readonly<Record<string, ArgumentSchemas>>> = {
  [V in keyof Taken]: (ctx: BotContext, ...args: ArgumentsOf<Taken>[V]) => Promise<Answer>;
};

/** The buttons of a feature: what each takes, and what a press of it answers. */
export interface Buttons {
  schemas: Readonly<Record<string, ArgumentSchemas>>;
  handlers: Readonly<Record<string, (ctx: BotContext, ...args: never[]) => Promise<Answer>>>;
  /** Those of them that are pressed by their own word alone where somebody types, never by “ok” or a number. */
  deliberate?: readonly string[];
}
