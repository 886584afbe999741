import { isAllowed } from '../../domain/people/roles.ts';
import type { BotContext } from '../context.ts';
import type { Answer } from '../views/view.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './index.ts';
import { mainButtons } from './start.ts';

/** /trogiup: the commands of whoever asks, and how to ask in words. */
export const helpCommand: Command = {
  name: 'trogiup',
  menu: 'everybody',
  aside: true,
  answer: (ctx) => Promise.resolve(answerHelp(ctx)),
};

/** The commands that whoever asks can use. */
export function commandsFor({ writer: { person } }: Pick<BotContext, 'writer'>): readonly Command[] {
  return COMMANDS.filter(({ menu }) => {
    if (menu === 'everybody') return true;
    if (menu === 'newcomers') return person.officerId === null;
    return (
      isAllowed(person, menu) || person.memberships.some(({ unitId }) => isAllowed(person, menu, unitId))
    );
  });
}

/** What can be done here. */
export function answerHelp(ctx: BotContext): Answer {
  const { t } = ctx;
  const lines = commandsFor(ctx).map(({ name }) =>
    t('common:help.line', { command: name, description: t(`common:command.${name}`) }),
  );
  const text = [t('common:help.title'), lines.join('\n'), t('common:help.question')].join('\n\n');
  return { views: [{ text, buttons: mainButtons(ctx) }] };
}
