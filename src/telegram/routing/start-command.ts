import { showPlan } from '../../actions/status/show-tasks.ts';
import { readQuestionNames } from '../../actions/status/question-vocabulary.ts';
import { INLINE_START } from './answer-inline.ts';
import { QUESTION_ANSWERS } from '../questions/answers.ts';
import { mainButtons } from '../parts/main-buttons.ts';
import { button, type View } from '../parts/view.ts';
import type { BotContext } from '../parts/context.ts';
import type { Command } from '../parts/command.ts';
import { answerInvitation, answerRegister } from '../registration/command.ts';

/** /start: welcomes, and leads a newcomer straight to registration; the link of an invitation leads to its
 * unit, and the one of inline mode to what can be asked. */
export const startCommand: Command = {
  name: 'start',
  words: ['bat dau'],
  menu: 'everybody',
  answer: async (ctx, rest) => {
    if (rest === INLINE_START)
      return QUESTION_ANSWERS.help(ctx, { kind: 'help' }, await readQuestionNames(ctx.request));
    if (ctx.writer.person.memberships.length === 0)
      return rest === '' ? answerRegister(ctx) : answerInvitation(ctx, rest);
    return { views: [await viewWelcome(ctx)] };
  },
};

/** What somebody who is known can do, as buttons. */
async function viewWelcome(ctx: BotContext): Promise<View> {
  const { t, writer } = ctx;
  const plan = await showPlan(ctx.request);
  if (writer.officer === null) {
    return {
      text: t('common:welcome.stranger', { plan: plan?.shortTitle ?? '' }),
      buttons: [
        [button(t('common:button.register'), 'consent', 'ask')],
        [button(t('common:button.tasks'), 'task-list')],
      ],
    };
  }
  return {
    text: t('common:welcome.member', { name: writer.officer.fullName, units: writer.officer.title }),
    buttons: mainButtons(ctx),
  };
}
