import { endsInQuestionMark } from '../../domain/questions/is-asked.ts';
import type { Handlers } from '../parts/buttons.ts';
import { answerText } from '../parts/main-buttons.ts';
import type { CommandName } from '../parts/menu-command.ts';
import { oneOf } from '../parts/button-arguments.ts';
import { COMMANDS } from './commands.ts';
import { answerHelp, openIn, runCommand, thenAskAgain } from './in-conversation.ts';
import { readQuoted } from './question-or-content.ts';
import { answerTypedQuestion } from '../questions/answer-words.ts';
import type { BotContext } from '../parts/context.ts';
import type { Answer } from '../parts/view.ts';
import { answerCancel } from './cancel-command.ts';

const ARGUMENTS = {
  ask: [],
  cancel: [],
  'typed-as': [oneOf(['question', 'content'])],
  command: [oneOf(COMMANDS.map(({ name }) => name) as [CommandName, ...CommandName[]])],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  ask: (ctx) => Promise.resolve(answerText(ctx.t('common:help.ask'))),
  cancel: answerCancel,
  'typed-as': takeAs,
  command: (ctx, name) => runCommand(ctx, name, ''),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of no feature of their own. */
export const commonButtons = { schemas: ARGUMENTS, handlers: HANDLERS };

/** Takes what was typed for what its writer says that it is; the open question stays. */
async function takeAs(ctx: BotContext, as: 'question' | 'content'): Promise<Answer> {
  const message = ctx.callbackQuery?.message;
  const text = readQuoted(ctx.under ?? (message !== undefined && 'text' in message ? message.text : undefined));
  const open = openIn(ctx);
  if (text === null || open === null || open === 'unreadable') return answerText(ctx.t('common:cancel.nothing'));
  if (as === 'content') return open.conversation.answer({ kind: 'text', text });
  const asked = endsInQuestionMark(text) ? text : `${text}?`;
  return thenAskAgain(ctx, (await answerHelp(ctx, open.conversation, asked)) ?? (await answerTypedQuestion(ctx, text)));
}
