import { z } from 'zod';
import { REPORT_SECTIONS } from '../../domain/annual-report/report-words.ts';
import { defineConversation } from '../conversations/conversation.ts';

/** Writing a section of an annual report: own words are typed or forwarded, in as many messages as they take. */
export const reportSectionConversation = defineConversation(
  'annual-section',
  z.object({ reportId: z.int(), section: z.enum(REPORT_SECTIONS) }),
);

const documentReference = z.object({ number: z.string(), date: z.string() });

/** Recording the signed document of an annual report: number, date and scans, in any order. */
export const reportSigningConversation = defineConversation(
  'annual-signing',
  z.object({
    reportId: z.int(),
    files: z.array(z.object({ id: z.string(), name: z.string(), mime: z.string() })),
    reference: documentReference.nullable(),
    /** Dated before the report was frozen: it waits to be confirmed. */
    early: documentReference.nullable().default(null),
  }),
);
