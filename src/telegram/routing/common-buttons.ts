import type { Handlers } from '../parts/buttons.ts';
import { answerText } from '../parts/main-buttons.ts';
import type { CommandName } from '../parts/menu-command.ts';
import { oneOf } from '../parts/button-arguments.ts';
import { COMMANDS } from './commands.ts';
import { runCommand } from './in-conversation.ts';
import { answerCancel } from './cancel-command.ts';

const ARGUMENTS = {
  ask: [],
  cancel: [],
  command: [oneOf(COMMANDS.map(({ name }) => name) as [CommandName, ...CommandName[]])],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  ask: (ctx) => Promise.resolve(answerText(ctx.t('common:help.ask'))),
  cancel: answerCancel,
  command: (ctx, name) => runCommand(ctx, name, ''),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of no feature of their own. */
export const commonButtons = { schemas: ARGUMENTS, handlers: HANDLERS };
