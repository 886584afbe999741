import { linkGroup, listUnitsToLink, unlinkGroup } from '../../actions/groups/link-group.ts';
import { groupCommands } from '../commands/help.ts';
import { COMMANDS } from '../commands/index.ts';
import { answerLink, askerOf } from '../groups/group-answers.ts';
import { viewForbidden } from '../views/forbidden.ts';
import { viewUnitsToLink } from '../views/groups.ts';
import type { CallbackHandlers } from './handler.ts';

/** The buttons with which a coordinator links a group chat. */
export const groupCallbacks: CallbackHandlers<'group-link-plan' | 'group-link-unit' | 'group-units' | 'group-unlink'> =
  {
    'group-link-plan': async (ctx) => answerLink(ctx, await linkGroup(askerOf(ctx), null), groupCommands(COMMANDS)),
    'group-link-unit': async (ctx, unitId) =>
      answerLink(ctx, await linkGroup(askerOf(ctx), unitId), groupCommands(COMMANDS)),
    'group-units': async (ctx, page) => {
      const outcome = await listUnitsToLink(askerOf(ctx));
      if (outcome.kind === 'forbidden') return { views: [viewForbidden(ctx.t, 'whoCoordinator')] };
      return { views: [viewUnitsToLink(ctx.t, outcome.units, page)], replace: true };
    },
    'group-unlink': async (ctx) => answerLink(ctx, await unlinkGroup(askerOf(ctx)), groupCommands(COMMANDS)),
  };
