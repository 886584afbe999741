import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import { listWork } from '../../actions/work/list-work.ts';
import type { Handlers } from '../parts/buttons.ts';
import { answerOwedReports } from './report-command.ts';
import { viewWork } from './work-view.ts';

const ARGUMENTS = {
  mine: [],
  work: [],
} as const;

declare module '../parts/button-arguments.ts' {
  interface ButtonArguments extends ArgumentsOf<typeof ARGUMENTS> {}
}

const HANDLERS = {
  mine: answerOwedReports,
  work: async ({ t, request }) => ({
    views: [viewWork(t, await listWork(request), await readCalendarFor(request), request.now)],
  }),
} satisfies Handlers<typeof ARGUMENTS>;

/** The buttons of what waits for somebody. */
export const workButtons = { schemas: ARGUMENTS, handlers: HANDLERS };
