import { z } from 'zod';
import { defineConversation } from '../conversations/conversation.ts';

/** Adding or amending a plan by its documents: files are awaited, or the answer to a finding, by its id. */
export const planImportConversation = defineConversation(
  'plan-import',
  z.object({
    asked: z.string().nullable(),
    /** The plan that the files amend; left out where they are of a further one. */
    amendsPlanId: z.int().exactOptional(),
  }),
);
