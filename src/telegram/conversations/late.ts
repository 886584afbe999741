import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import { readLate, writeLate } from '../../actions/reporting/late-request.ts';
import { viewLate } from '../views/obligations.ts';
import type { PersonConversation } from './person-conversation.ts';

/** Asking to hand in late: reason and day, in one message or several. */
export const lateConversation: PersonConversation = {
  kind: 'late',
  answer: async ({ t, request }, _state, input) => ({
    views: [
      viewLate(t, await writeLate(request, input.kind === 'text' ? input.text : ''), await readCalendarFor(request)),
    ],
  }),
  ask: async ({ t, request }) => ({ views: [viewLate(t, await readLate(request), await readCalendarFor(request))] }),
};
