import { z } from 'zod';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { loadFilling } from '../reports/load-filling.ts';

/** Figures that wait for the word of the head of the unit. */
export const REPORT_TO_SIGN = defineNotice({
  kind: 'report-to-sign',
  params: z.object({ reportId: z.int() }),
  read: async ({ database, params }) => {
    const filling = await loadFilling(database, params.reportId);
    if (filling?.report.state !== 'signing') return null;
    const { announced } = announcedDue(filling.report.round.dueOn, await readCalendar(database));
    return { filling, announcedOn: announced };
  },
});
