import { isAllowed, unitsWhereAllowed } from '../../domain/people/roles.ts';
import type { BotContext } from '../context.ts';
import { button, inRows, type Answer, type Button } from './view.ts';

/** The main jobs of whoever asks. */
export function mainButtons({ t, writer }: BotContext): Button[][] {
  const { person } = writer;
  const jobs: Button[] = [];
  if (person.memberships.some(({ unitId }) => isAllowed(person, 'report.fill', unitId))) {
    jobs.push(button(t('common:button.fillReport'), 'mine'));
  }
  if (unitsWhereAllowed(person, 'registration.decide').length > 0)
    jobs.push(button(t('common:button.reviewReports'), 'review-queue'));
  if (isAllowed(person, 'round.open')) jobs.push(button(t('common:button.openRound'), 'round-list'));
  if (isAllowed(person, 'broadcast.send')) jobs.push(button(t('common:button.broadcast'), 'broadcast-audiences'));
  if (person.officerId === null) jobs.push(button(t('common:button.register'), 'consent', 'ask'));
  jobs.push(button(t('common:button.status'), 'status-all'), button(t('common:button.tasks'), 'task-list'));
  if (person.officerId !== null) jobs.push(button(t('people:button.profile'), 'profile'));
  return inRows(jobs, 2);
}

/** An answer of one message. */
export function say(text: string, buttons?: Button[][]): Answer {
  return { views: [buttons === undefined ? { text } : { text, buttons }] };
}
