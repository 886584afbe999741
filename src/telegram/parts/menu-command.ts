import type { Permission } from '../../domain/people/roles.ts';
import type { WORDING } from '../../wording/locales.ts';

/** Without the slash. Each is described by the locale key `common:command.<name>`, which makes it a name. */
export type CommandName = keyof (typeof WORDING)['vi']['common']['command'];

/** A command as it is listed: what it is called, and who finds it. */
export interface MenuCommand {
  name: CommandName;
  /** What people call it besides, without marks; typed alone it is taken for the command. */
  words?: readonly string[];
  /** The same before a year, which the command reads itself. */
  wordsBeforeYear?: readonly string[];
  /** Who finds it in the menu and in /trogiup: everybody, or those with the permission. */
  menu: 'everybody' | 'newcomers' | Permission;
  /**
   * Works in a linked group too. It must look through `ctx.request` alone, whose person is the group there: everybody
   * in the group reads the answer.
   */
  inGroups?: true;
}
