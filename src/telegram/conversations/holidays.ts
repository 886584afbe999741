import { changeHolidays, showHolidays } from '../../actions/calendar/edit-holidays.ts';
import { viewHolidays } from '../views/holidays.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Days off are added and taken out by typing them. */
export const holidaysConversation: PersonConversation = {
  kind: 'holidays',
  answer: async ({ t, request }, state, input) => {
    const { year } = state as { year: number };
    const typed = input.kind === 'text' ? input.text : '';
    return { views: [viewHolidays(t, await changeHolidays(request, year, typed))] };
  },
  ask: async ({ t, request }, state) => ({
    views: [viewHolidays(t, await showHolidays(request, (state as { year: number }).year))],
  }),
};
