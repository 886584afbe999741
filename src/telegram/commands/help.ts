import { isAllowed } from '../../domain/people/roles.ts';
import type { BotContext } from '../context.ts';
import type { Answer } from '../views/view.ts';
import type { Command } from './command.ts';
import { answerGroupHelp } from '../groups/group-answers.ts';
import { mainButtons } from '../views/main-buttons.ts';

/** /trogiup: the commands of whoever asks, and how to ask in words. `all` is read when it is asked for. */
export function helpCommand(all: () => readonly Command[]): Command {
  return {
    name: 'trogiup',
    menu: 'everybody',
    aside: true,
    inGroups: true,
    answer: (ctx) =>
      ctx.group === undefined ? Promise.resolve(answerHelp(ctx, all())) : answerGroupHelp(ctx, groupCommands(all())),
  };
}

/** The commands that work in a linked group. */
export function groupCommands(all: readonly Command[]): readonly Command[] {
  return all.filter(({ inGroups }) => inGroups === true);
}

/** The commands that whoever asks can use. */
function commandsFor({ writer: { person } }: BotContext, all: readonly Command[]): readonly Command[] {
  return all.filter(({ menu }) => {
    if (menu === 'everybody') return true;
    if (menu === 'newcomers') return person.officerId === null;
    return isAllowed(person, menu) || person.memberships.some(({ unitId }) => isAllowed(person, menu, unitId));
  });
}

/** What can be done here. */
function answerHelp(ctx: BotContext, all: readonly Command[]): Answer {
  const { t } = ctx;
  const lines = commandsFor(ctx, all).map(({ name }) =>
    t('common:help.line', { command: name, description: t(`common:command.${name}`) }),
  );
  const text = [t('common:help.title'), lines.join('\n'), t('common:help.question')].join('\n\n');
  return { views: [{ text, buttons: mainButtons(ctx) }] };
}
