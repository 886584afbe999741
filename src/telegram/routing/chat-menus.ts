import { GrammyError, type Api } from 'grammy';
import type { Logger } from 'pino';
import { identifyWriter } from '../../actions/people/identify-writer.ts';
import { recordOf } from '../../actions/permissions/authorize.ts';
import type { Request } from '../../actions/request.ts';
import type { Person } from '../../domain/people/roles.ts';
import { describeFault } from '../../domain/text/describe-fault.ts';
import { translateInto } from '../../wording/locales.ts';
import { COMMANDS } from './commands.ts';
import { commandsFor } from './help-command.ts';
import { menuOf } from './menu.ts';

/** So many chats are kept at most; the menu of one that is not is published once more. */
const MOST = 10_000;

/** What the menus are kept with. */
interface MenuDependencies {
  api: Api;
  store: Request['store'];
  /** Business time. */
  now: () => Date;
  defaultLocale: string;
  logger: Logger;
}

/** Shows everybody who is registered, in the private chat, the commands that they can use. */
export class ChatMenus {
  /** What the menu of a chat shows, as far as this process has published it. */
  private readonly shown = new Map<number, string>();
  private readonly dependencies: MenuDependencies;

  constructor(dependencies: MenuDependencies) {
    this.dependencies = dependencies;
  }

  /** Has the menu of a private chat follow what the person may do; nobody waits for it, and what fails is tried again later. */
  show(chatId: number, person: Person, locale: string | null): void {
    const { api, defaultLocale, logger } = this.dependencies;
    // Somebody who was never registered here has the menu of everybody.
    if (recordOf(person) === null && !this.shown.has(chatId)) return;
    const menu = menuOf(translateInto(locale ?? defaultLocale), commandsFor(COMMANDS, person));
    const shows = JSON.stringify(menu);
    if (this.shown.get(chatId) === shows) return;
    this.shown.delete(chatId);
    this.shown.set(chatId, shows);
    for (const oldest of this.shown.keys()) {
      if (this.shown.size <= MOST) break;
      this.shown.delete(oldest);
    }
    api.setMyCommands(menu, { scope: { type: 'chat', chat_id: chatId } }).catch((error: unknown) => {
      // Whoever blocked the bot sees no menu.
      if (error instanceof GrammyError && error.error_code < 429) return;
      if (this.shown.get(chatId) === shows) this.shown.delete(chatId);
      logger.warn({ error: describeFault(error) }, 'menu not published');
    });
  }

  /** Looks again at what the person of a private chat may do, who has just been told that it is something else. */
  async follow(chatId: number): Promise<void> {
    const { store, now } = this.dependencies;
    const { person, officer } = await identifyWriter(store, chatId, now());
    this.show(chatId, person, officer?.locale ?? null);
  }
}
