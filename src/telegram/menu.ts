import type { Api } from 'grammy';
import { translateInto } from '../locales.ts';
import { groupCommands } from './commands/help.ts';
import { COMMANDS } from './commands/index.ts';

/** Publishes the commands, and what the bot says of itself before anybody has started it. */
export async function publishMenu(api: Api, locale: string): Promise<void> {
  const t = translateInto(locale);
  await api.setMyCommands(COMMANDS.map(({ name }) => ({ command: name, description: t(`common:command.${name}`) })));
  const inGroups = [...groupCommands(COMMANDS).map(({ name }) => name), 'lienket' as const];
  await api.setMyCommands(
    inGroups.map((name) => ({ command: name, description: t(`common:command.${name}`) })),
    { scope: { type: 'all_group_chats' } },
  );
  await api.setMyDescription(t('common:bot.description'));
  await api.setMyShortDescription(t('common:bot.shortDescription'));
}
