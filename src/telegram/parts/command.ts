import type { BotContext } from './context.ts';
import type { MenuCommand } from './menu-command.ts';
import type { Answer } from './view.ts';

/** A command, and what it answers. */
export interface Command extends MenuCommand {
  /** Answered in the middle of a conversation, whose open question is then put again where the command leads into no other. */
  aside?: boolean;
  /** `rest` is what follows the command, trimmed. */
  answer(ctx: BotContext, rest: string): Promise<Answer>;
}
