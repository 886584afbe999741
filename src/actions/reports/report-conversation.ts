import { z } from 'zod';
import { cursorSchema } from '../../domain/reporting/cursor-schema.ts';
import { defineConversation, type StateOf } from '../conversations/conversation.ts';

/** Filling in a report: where in its form. */
export const reportConversation = defineConversation('report', z.object({ reportId: z.int(), cursor: cursorSchema }));

/** Where a person is in a report. */
export type ReportPlace = StateOf<typeof reportConversation>;
