import { z } from 'zod';
import { valueSchema } from '../../domain/reporting/cursor-schema.ts';
import { defineConversation, type StateOf } from '../conversations/conversation.ts';

const taken = z.object({
  key: z.string(),
  answer: z.object({ state: z.literal('given'), value: valueSchema, reason: z.string().nullable() }),
  places: z.array(z.string()),
});

const asked = z.object({
  key: z.string(),
  part: z.string().nullable(),
  why: z.enum(['not-read', 'not-sure', 'differs', 'against-check', 'needs-reason']),
  text: z.string(),
  message: z.string(),
  place: z.string(),
});

/** Filling a draft from a file that was sent: what was read of it, which waits to be taken. */
export const reportFileConversation = defineConversation(
  'report-file',
  z.object({
    reportId: z.int(),
    file: z.string(),
    taken: z.array(taken),
    asked: z.array(asked),
    /** Keys of the questions of which it says nothing. */
    missing: z.array(z.string()),
  }),
);

/** What was read of a file. */
export type ReadReportFile = StateOf<typeof reportFileConversation>;
