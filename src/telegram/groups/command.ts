import { findUnitsToLink, linkGroup, listGroups } from '../../actions/groups/link-group.ts';
import { searchKey } from '../../domain/text/normalize.ts';
import type { BotContext } from '../parts/context.ts';
import { answerLink, askerOf, planTitle } from './group-answers.ts';
import { topicOf } from '../sending/topic.ts';
import { authorize } from '../../actions/permissions/authorize.ts';
import { answerAllowed, answerOutcome } from '../parts/answer-outcome.ts';
import { viewGroups, viewLinkChoice, viewUnitsMeant } from './groups-view.ts';
import { answerText } from '../parts/main-buttons.ts';
import { button, type Answer } from '../parts/view.ts';
import type { Command } from '../parts/command.ts';
import { cutText } from '../../domain/text/storable.ts';

/** /lienket: in a group, links it to the plan or to the unit that is typed; in the private chat, which groups are linked. */
export const linkCommand: Command = {
  name: 'lienket',
  menu: 'group.link',
  aside: true,
  answer: async (ctx, rest) => {
    if (ctx.group === undefined) return answerGroups(ctx);
    if (ctx.message?.sender_chat !== undefined) return answerText(ctx.t('groups:anonymous'));
    const asker = askerOf(ctx);
    return answerAllowed(ctx.t, authorize(asker.person, 'group.link'), async () => {
      if (rest === '') return answerLinkChoice(ctx);
      if (PLAN_WORDS.includes(searchKey(rest))) return answerLink(ctx, await linkGroup(asker, null, topicOf(ctx)));
      return answerTypedUnit(ctx, rest);
    });
  },
};

/** How the whole plan is typed, as a search key. */
const PLAN_WORDS = ['ke hoach', 'ca ke hoach', 'toan bo ke hoach'];

async function answerGroups({ t, request }: BotContext): Promise<Answer> {
  return answerOutcome(t, await listGroups(request), viewGroups);
}

async function answerLinkChoice({ t, group, request }: BotContext): Promise<Answer> {
  const facts = group?.facts ?? null;
  if (facts === null) return answerText(t('groups:notInGroup'));
  return { views: [viewLinkChoice(t, facts, await planTitle(request))] };
}

/** Links the group to the unit that was typed, or asks which is meant. */
async function answerTypedUnit(ctx: BotContext, typed: string): Promise<Answer> {
  const { t } = ctx;
  const asker = askerOf(ctx);
  return answerAllowed(t, await findUnitsToLink(asker, typed), async (found): Promise<Answer> => {
    switch (found.kind) {
      case 'one':
        return answerLink(ctx, await linkGroup(asker, found.id, topicOf(ctx)));
      case 'choose':
        return { views: [viewUnitsMeant(t, found.units)] };
      case 'none':
        return answerText(t('groups:unknownUnit', { typed: cutText(typed, 60) }), [
          [button(t('groups:button.linkUnit'), 'group-units', 0)],
        ]);
    }
  });
}
