import { recordOf } from '../../actions/permissions/authorize.ts';
import { isAllowed, type Person } from '../../domain/people/roles.ts';
import type { BotContext } from '../parts/context.ts';
import type { Answer } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';
import type { MenuCommand } from '../parts/menu-command.ts';
import { answerGroupHelp } from '../groups/group-answers.ts';
import { mainButtons } from '../parts/main-buttons.ts';

/** /trogiup: the commands of whoever asks, and how to ask in words. */
export const helpCommand: Command = {
  name: 'trogiup',
  words: ['huong dan', 'giup do', 'help', 'menu'],
  menu: 'everybody',
  aside: true,
  inGroups: true,
  answer: (ctx) => (ctx.group === undefined ? Promise.resolve(answerHelp(ctx)) : answerGroupHelp(ctx)),
};

/** Returns those of the commands that a person can use. */
export function commandsFor(commands: readonly MenuCommand[], person: Person): readonly MenuCommand[] {
  return commands.filter(({ menu }) => {
    if (menu === 'everybody') return true;
    if (menu === 'newcomers') return recordOf(person) === null;
    return isAllowed(person, menu) || person.memberships.some(({ unitId }) => isAllowed(person, menu, unitId));
  });
}

/** What can be done here. */
function answerHelp(ctx: BotContext): Answer {
  const { t } = ctx;
  const lines = commandsFor(ctx.commands, ctx.request.person).map(({ name }) =>
    t('common:help.line', { command: name, description: t(`common:command.${name}`) }),
  );
  const text = [t('common:help.title'), lines.join('\n'), t('common:help.question')].join('\n\n');
  return { views: [{ text, buttons: mainButtons(ctx) }] };
}
