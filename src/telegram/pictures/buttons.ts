import { switchWeeklyBriefing } from '../../actions/pictures/switch-weekly-briefing.ts';
import { CHART_KINDS } from '../../domain/questions/reading.ts';
import { answerBriefing } from './briefing-command.ts';
import { answerPicture, answerPictureText } from './answer-picture.ts';
import { viewWeeklySwitched } from './briefing-view.ts';
import { viewPictureList } from './picture.ts';
import { idOf, oneOf, page, yearOrNone } from '../parts/button-arguments.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Handlers } from '../parts/buttons.ts';

const ARGUMENTS = {
  // Which, which part of it, the year and the round (0 for none).
  picture: [oneOf(CHART_KINDS), page, yearOrNone, idOf('Round')],
  'picture-text': [oneOf(CHART_KINDS), page, yearOrNone, idOf('Round')],
  'picture-list': [],
  briefing: [oneOf(['picture', 'text', 'print'])],
  'briefing-weekly': [oneOf(['on', 'off'])],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  picture: (ctx, kind, page, year, round) => answerPicture(ctx, { kind, page, year, round }),
  'picture-text': (ctx, kind, page, year, round) => answerPictureText(ctx, { kind, page, year, round }),
  'picture-list': ({ t }) => Promise.resolve({ views: [viewPictureList(t)] }),
  briefing: answerBriefing,
  'briefing-weekly': async ({ t, request }, wanted) =>
    answerOutcome(t, await switchWeeklyBriefing(request, wanted === 'on'), viewWeeklySwitched),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of charts and of the page for the giao ban. */
export const pictureButtons = { schemas: ARGUMENTS, handlers: HANDLERS };
