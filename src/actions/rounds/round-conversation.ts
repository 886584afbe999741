import { z } from 'zod';
import { readPeriodKey } from '../../domain/reporting/periods.ts';
import { ladderSchema } from '../../domain/reminders/ladder.ts';
import { defineConversation, type StateOf } from '../conversations/conversation.ts';

/** Opening a round. */
export const roundConversation = defineConversation(
  'round',
  z.object({
    formId: z.int(),
    /** The period that it asks about, in one word, such as 2026-Q3. */
    period: z.string().refine((key) => readPeriodKey(key) !== null),
    /** Dates are yyyy-mm-dd. */
    closingOn: z.string(),
    dueOn: z.string(),
    /** When those who owe will be reminded, once it was changed. */
    ladder: ladderSchema.readonly().exactOptional(),
    /** Whether figures go to the head of the unit before they are submitted. */
    asksSignOff: z.boolean(),
  }),
);

/** A round in the making. */
export type RoundDraft = StateOf<typeof roundConversation>;
