import { z } from 'zod';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import { atLocalTime } from '../../domain/text/local-date.ts';
import { listObligations } from '../../store/obligations.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { defineNotice } from '../outbox/notice-definition.ts';

/** What the people of a unit are told about their obligation; its words are `obligations:told.<event>`. */
const TOLD_EVENTS = [
  'waived',
  'unwaived',
  'reopened',
  'locked',
  'unapproved',
  'withheld',
  'signed',
  'late-recorded',
  'late-figures-first',
  'obstacles-followed',
] as const;
export type ToldEvent = (typeof TOLD_EVENTS)[number];

/** The hour of its last day until which a report is asked for. */
const DUE_HOUR = 17;

/** What became of an obligation, told to the people of its unit. */
export const OBLIGATION_TOLD = defineNotice({
  kind: 'obligation-told',
  params: z.object({
    obligationId: z.int(),
    event: z.enum(TOLD_EVENTS),
    reason: z.string().default(''),
    /** Until when lateness was recorded, yyyy-mm-dd; empty where it was not. */
    to: z.string().default(''),
  }),
  read: async ({ database, plan, params, now }) => {
    const { obligationId, event, reason, to } = params;
    const [obligation] = await listObligations(database, { id: obligationId });
    if (obligation === undefined) return null;
    const announcedOn = announcedDue(obligation.round.dueOn, await readCalendar(database)).announced;
    // Nobody can be asked to do something before an hour that has passed.
    const over = now >= atLocalTime(announcedOn, DUE_HOUR);
    return { event, obligation, responsible: plan.coordinator.shortName, reason, to, announcedOn, over };
  },
});
