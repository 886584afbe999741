import { z } from 'zod';
import { pictureOf } from '../../documents/briefing/briefing-picture.ts';
import { inPlan, isAllowed } from '../../domain/people/roles.ts';
import { mondayOf, toLocalDate } from '../../domain/text/local-date.ts';
import { findPerson } from '../../store/people.ts';
import { getsWeeklyBriefing } from '../../store/weekly-briefing.ts';
import { defineNotice } from '../outbox/notice-definition.ts';
import { gatherBriefing } from './gather-briefing.ts';

/** The page for the giao ban that a leader finds at the beginning of a week, unless they have switched it off. */
export const WEEKLY_BRIEFING = defineNotice({
  kind: 'weekly-briefing',
  /** The Monday of the week, yyyy-mm-dd: in another week the next page tells. */
  params: z.object({ week: z.string() }),
  read: async ({ database, plan, params, officerId, now }) => {
    const today = toLocalDate(now);
    if (params.week !== mondayOf(today) || officerId === null) return null;
    const person = await findPerson(database, officerId, today);
    if (person === null || !isAllowed(inPlan(person, plan.id), 'briefing.receive')) return null;
    if (!(await getsWeeklyBriefing(database, officerId))) return null;
    const briefing = await gatherBriefing({ store: { database }, now, planId: plan.id });
    return briefing === null ? null : { page: pictureOf(briefing) };
  },
});
