import type { Api } from 'grammy';
import { translateInto } from '../locales.ts';
import { COMMANDS } from './commands/index.ts';

/** Publishes the commands, and what the bot says of itself before anybody has started it. */
export async function publishMenu(api: Api, locale: string): Promise<void> {
  const t = translateInto(locale);
  await api.setMyCommands(COMMANDS.map(({ name }) => ({ command: name, description: t(`common:command.${name}`) })));
  await api.setMyDescription(t('common:bot.description'));
  await api.setMyShortDescription(t('common:bot.shortDescription'));
}
