import { z } from 'zod';
import { defineConversation } from '../conversations/conversation.ts';

/** Changing the template of the annual report: the edited .docx is awaited, or that one is looked at which was sent. */
export const templateConversation = defineConversation('report-template', z.object({ draft: z.int().nullable() }));
