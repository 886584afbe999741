import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import { translateInto, type Translate } from '../../wording/locales.ts';
import { groupCommands } from '../groups/group-answers.ts';
import type { MenuCommand } from '../parts/menu-command.ts';
import { COMMANDS } from './commands.ts';
import { commandsFor } from './help-command.ts';

/** Publishes the commands of somebody who is not registered, and what the bot says of itself before anybody has started it. */
export async function publishMenu(api: Api, locale: string): Promise<void> {
  const t = translateInto(locale);
  await api.setMyCommands(menuOf(t, commandsFor(COMMANDS, { telegramUserId: 0, officerId: null, memberships: [] })));
  const inGroups = [...groupCommands(COMMANDS), ...COMMANDS.filter(({ name }) => name === 'lienket')];
  await api.setMyCommands(menuOf(t, inGroups), { scope: { type: 'all_group_chats' } });
  await api.setMyDescription(t('common:bot.description'));
  await api.setMyShortDescription(t('common:bot.shortDescription'));
}

/** Returns the commands of a menu, each with its description. */
export function menuOf(t: Translate, commands: readonly MenuCommand[]): BotCommand[] {
  return commands.map(({ name }) => ({ command: name, description: t(`common:command.${name}`) }));
}
