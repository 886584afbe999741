import { unitsWhereAllowed, type Permission } from '../../domain/people/roles.ts';
import type { BotContext } from './context.ts';
import { button, inRows, type Answer, type Button } from './view.ts';

/**
 * Returns the buttons of the main jobs of whoever asks: four for a contact, what a coordinator does each day for a
 * coordinator.
 */
export function mainButtons({ t, writer }: BotContext): Button[][] {
  const { person } = writer;
  const may = (permission: Permission): boolean => unitsWhereAllowed(person, permission).length > 0;
  const status = button(t('common:button.status'), 'status-all');
  const tasks = button(t('common:button.tasks'), 'task-list');
  const ask = button(t('common:button.ask'), 'ask');
  if (person.memberships.length === 0) {
    return inRows([button(t('common:button.register'), 'consent', 'ask'), status, tasks], 2);
  }
  const work = button(t('common:button.myWork'), 'work');
  if (may('round.open')) {
    const jobs = [
      button(t('common:button.reviewReports'), 'review-queue'),
      button(t('common:button.openRound'), 'round-list'),
      button(t('common:button.broadcast'), 'broadcast-audiences'),
    ];
    return inRows([work, ...jobs, status, ask], 2);
  }
  const obstacle = button(t('obstacles:button.raise'), 'obstacle-new');
  if (may('report.fill')) {
    return inRows([button(t('common:button.fillReport'), 'mine'), work, ask, obstacle], 2);
  }
  // The head of a unit, and leaders.
  const [unitId] = person.memberships.map((membership) => membership.unitId);
  const unit = unitId === undefined ? [] : [button(t('people:button.unit'), 'unit-card', unitId)];
  const briefing = button(t('pictures:button.briefing'), 'briefing', 'picture');
  return inRows(may('obstacle.raise') ? [...unit, work, ask, obstacle] : [briefing, status, tasks, ask], 2);
}

/** Makes an answer of one message. */
export function answerText(text: string, buttons?: Button[][]): Answer {
  return { views: [buttons === undefined ? { text } : { text, buttons }] };
}
