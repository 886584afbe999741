import type { Permission } from '../../domain/people/roles.ts';
import type { BotContext } from '../context.ts';
import type { Answer } from '../views/view.ts';

/** A command: what it is called, who sees it in the menu, and what it answers. */
export interface Command {
  /** Without the slash. Its description is the locale key `common:command.<name>`. */
  name:
    | 'start'
    | 'dangky'
    | 'baocao'
    | 'vuongmac'
    | 'nhiemvu'
    | 'tinhhinh'
    | 'hannop'
    | 'chitieu'
    | 'kinhphi'
    | 'tracuu'
    | 'giaoban'
    | 'duyet'
    | 'kybaocao'
    | 'thunhanh'
    | 'thongbao'
    | 'donvi'
    | 'nhatky'
    | 'ngaynghi'
    | 'hoso'
    | 'dulieu'
    | 'xoadulieu'
    | 'lienket'
    | 'huy'
    | 'trogiup';
  /** Who finds it in the menu and in /trogiup: everybody, or those with the permission. */
  menu: 'everybody' | 'newcomers' | Permission;
  /** Answered in the middle of a conversation, whose open question is then put again. */
  aside?: boolean;
  /**
   * Works in a linked group too. It must look through `ctx.request` alone, whose person is the group there: everybody
   * in the group reads the answer.
   */
  inGroups?: true;
  /** `rest` is what follows the command, trimmed. */
  answer(ctx: BotContext, rest: string): Promise<Answer>;
}
