import { z } from 'zod';
import { defineConversation } from '../conversations/conversation.ts';

/** Adding a plan by its documents: files are awaited, or the answer to a finding, by its id. */
export const planImportConversation = defineConversation('plan-import', z.object({ asked: z.string().nullable() }));
