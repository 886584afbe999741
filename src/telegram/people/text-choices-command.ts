import { switchTextChoices } from '../../actions/choices/text-choices.ts';
import type { Command } from '../parts/command.ts';
import { answerText, mainButtons } from '../parts/main-buttons.ts';

/** /dangchu: shows choices as a list of words instead of buttons, or as buttons again. */
export const textChoicesCommand: Command = {
  name: 'dangchu',
  words: ['hien dang chu', 'hien lua chon dang chu', 'chu thay nut'],
  menu: 'everybody',
  aside: true,
  answer: async (ctx) => {
    const { asText } = await switchTextChoices(ctx.request);
    return answerText(ctx.t(asText ? 'common:choices.asText' : 'common:choices.asButtons'), mainButtons(ctx));
  },
};
