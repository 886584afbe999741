import { linkGroup, listUnitsToLink, unlinkGroup } from '../../actions/groups/link-group.ts';
import { answerLink, askerOf } from './group-answers.ts';
import { answerOutcomeInPlace } from '../parts/answer-outcome.ts';
import { viewUnitsToLink } from './groups-view.ts';
import { topicOf } from '../sending/topic.ts';
import { idOf, index } from '../parts/button-arguments.ts';
import type { Handlers } from '../parts/buttons.ts';

const ARGUMENTS = {
  'group-link-plan': [],
  'group-link-unit': [idOf('Unit')],
  'group-units': [index],
  'group-unlink': [],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  'group-link-plan': async (ctx) => answerLink(ctx, await linkGroup(askerOf(ctx), null, topicOf(ctx))),
  'group-link-unit': async (ctx, unitId) => answerLink(ctx, await linkGroup(askerOf(ctx), unitId, topicOf(ctx))),
  'group-units': async (ctx, page) => {
    return answerOutcomeInPlace(ctx.t, await listUnitsToLink(askerOf(ctx)), viewUnitsToLink, page);
  },
  'group-unlink': async (ctx) => answerLink(ctx, await unlinkGroup(askerOf(ctx))),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons with which a coordinator links a group chat. */
export const groupButtons = { schemas: ARGUMENTS, handlers: HANDLERS, deliberate: ['group-unlink'] };
