import { z } from 'zod';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { listOpenPlanIds } from '../../store/plans.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { listNextRounds } from './next-round.ts';

/** A round that should be opened now, proposed to the coordinators of the plan. */
export const NEXT_ROUND = defineNotice({
  kind: 'next-round',
  params: z.object({ period: z.string() }),
  read: async ({ database, plan, params, now }) => {
    if (!(await listOpenPlanIds(database)).includes(plan.id)) return null;
    const next = (await listNextRounds(database, plan.id, toLocalDate(now))).find(
      ({ period }) => period === params.period,
    );
    if (next === undefined) return null;
    const { announced } = announcedDue(next.dueOn, await readCalendar(database));
    return { ...next, planTitle: plan.shortTitle, announcedOn: announced };
  },
});
