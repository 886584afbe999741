import { showPlan } from '../../actions/status/show-tasks.ts';
import { isAllowed } from '../../domain/people/roles.ts';
import { button, inRows, type Answer, type Button, type View } from '../views/view.ts';
import type { BotContext } from '../context.ts';
import type { Command } from './command.ts';
import { answerRegister } from './register.ts';

/** /start: welcomes, and leads a newcomer straight to registration. */
export const startCommand: Command = {
  name: 'start',
  menu: 'everybody',
  answer: async (ctx) => (ctx.writer.officer === null ? answerRegister(ctx) : { views: [await viewWelcome(ctx)] }),
};

/** What somebody who is known can do, as buttons. */
export async function viewWelcome(ctx: BotContext): Promise<View> {
  const { t, writer } = ctx;
  const plan = await showPlan(ctx.request);
  if (writer.officer === null) {
    return {
      text: t('common:welcome.stranger', { plan: plan?.shortTitle ?? '' }),
      buttons: [[button(t('common:button.register'), 'consent', 'ask')], [button(t('common:button.tasks'), 'task-list')]],
    };
  }
  return {
    text: t('common:welcome.member', { name: writer.officer.fullName, units: writer.officer.title }),
    buttons: mainButtons(ctx),
  };
}

/** The main jobs of whoever asks. */
export function mainButtons({ t, writer }: BotContext): Button[][] {
  const { person } = writer;
  const jobs: Button[] = [];
  if (person.memberships.some(({ unitId }) => isAllowed(person, 'report.fill', unitId))) {
    jobs.push(button(t('common:button.fillReport'), 'mine'));
  }
  if (isAllowed(person, 'report.review')) jobs.push(button(t('common:button.reviewReports'), 'review-queue'));
  if (isAllowed(person, 'round.open')) jobs.push(button(t('common:button.openRound'), 'round-list'));
  if (person.officerId === null) jobs.push(button(t('common:button.register'), 'consent', 'ask'));
  jobs.push(button(t('common:button.status'), 'status-all'), button(t('common:button.tasks'), 'task-list'));
  return inRows(jobs, 2);
}

/** An answer of one message. */
export function say(text: string, buttons?: Button[][]): Answer {
  return { views: [buttons === undefined ? { text } : { text, buttons }] };
}
