import { findUnitsToLink, linkGroup, listGroups } from '../../actions/groups/link-group.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { searchKey } from '../../domain/text/normalize.ts';
import type { BotContext } from '../context.ts';
import { answerLink, askerOf, planTitle } from '../groups/group-answers.ts';
import { viewForbidden } from '../views/forbidden.ts';
import { viewGroups, viewLinkChoice, viewUnitsMeant } from '../views/groups.ts';
import { say } from '../views/main-buttons.ts';
import { button, type Answer } from '../views/view.ts';
import type { Command } from './command.ts';
import { groupCommands } from './help.ts';

/**
 * /lienket: in a group, links it to the plan or to the unit that is typed; in the private chat, which groups are linked.
 * `all` is read when it is asked for.
 */
export function linkCommand(all: () => readonly Command[]): Command {
  return {
    name: 'lienket',
    menu: 'group.link',
    aside: true,
    answer: async (ctx, rest) => {
      if (ctx.group === undefined) return answerGroups(ctx);
      const asker = askerOf(ctx);
      if (!isAllowed(asker.person, 'group.link')) return { views: [viewForbidden(ctx.t, 'whoCoordinator')] };
      if (rest === '') return answerLinkChoice(ctx);
      if (PLAN_WORDS.includes(searchKey(rest)))
        return answerLink(ctx, await linkGroup(asker, null), groupCommands(all()));
      return answerTypedUnit(ctx, rest, groupCommands(all()));
    },
  };
}

/** How the whole plan is typed, as a search key. */
const PLAN_WORDS = ['ke hoach', 'ca ke hoach', 'toan bo ke hoach'];

async function answerGroups({ t, request }: BotContext): Promise<Answer> {
  const outcome = await listGroups(request);
  return {
    views: [outcome.kind === 'groups' ? viewGroups(t, outcome.groups) : viewForbidden(t, 'whoCoordinator')],
  };
}

async function answerLinkChoice({ t, group, request }: BotContext): Promise<Answer> {
  const facts = group?.facts ?? null;
  if (facts === null) return say(t('groups:notInGroup'));
  return { views: [viewLinkChoice(t, facts, await planTitle(request))] };
}

async function answerTypedUnit(ctx: BotContext, typed: string, commands: readonly Command[]): Promise<Answer> {
  const { t } = ctx;
  const asker = askerOf(ctx);
  const found = await findUnitsToLink(asker, typed);
  switch (found.kind) {
    case 'one':
      return answerLink(ctx, await linkGroup(asker, found.id), commands);
    case 'choose':
      return { views: [viewUnitsMeant(t, found.units)] };
    case 'none':
      return say(t('groups:unknownUnit', { typed: typed.slice(0, 60) }), [
        [button(t('groups:button.linkUnit'), 'group-units', 0)],
      ]);
    case 'forbidden':
      return { views: [viewForbidden(t, 'whoCoordinator')] };
  }
}
