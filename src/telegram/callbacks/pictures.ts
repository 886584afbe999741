import { answerBriefing } from '../commands/briefing.ts';
import { answerPicture, answerPictureText } from '../pictures/answer-picture.ts';
import { viewPictureList } from '../views/pictures/picture.ts';
import type { CallbackHandlers } from './handler.ts';

/** The buttons of charts and of the page for the giao ban. */
export const pictureCallbacks: CallbackHandlers<'picture' | 'picture-text' | 'picture-list' | 'briefing'> = {
  picture: (ctx, kind, page, year, round) => answerPicture(ctx, { kind, page, year, round }),
  'picture-text': (ctx, kind, page, year, round) => answerPictureText(ctx, { kind, page, year, round }),
  'picture-list': ({ t }) => Promise.resolve({ views: [viewPictureList(t)] }),
  briefing: answerBriefing,
};
