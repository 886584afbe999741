import { z } from 'zod';
import { defineConversation, type StateOf } from '../conversations/conversation.ts';

const writtenText = z.object({
  text: z.string(),
  entities: z.array(z.object({ type: z.string(), offset: z.int(), length: z.int(), url: z.string().exactOptional() })),
  messageId: z.int().nullable(),
});

/** Writing a broadcast: what the next message is taken for. */
export const broadcastConversation = defineConversation(
  'broadcast',
  z.object({
    broadcastId: z.int(),
    /** At `file` the document that the text cites is asked for, at `ask` how the notice is to be answered. */
    step: z.enum(['audience', 'content', 'file', 'ask', 'answer-by', 'time', 'correction']),
    /** The version of the broadcast that was shown last. */
    version: z.int(),
    /** A corrected text that is looked at before it goes. */
    correction: writtenText.optional(),
    /** A text of which it was asked whether it takes the place of the one that is there. */
    instead: writtenText.optional(),
  }),
);

/** A broadcast that is about to be begun: to whom it goes is said next. */
export const broadcastAudienceConversation = defineConversation('broadcast-audience', z.object({}));

/** Saying who attends, which is typed next. `typed`: without marks, which were asked for. */
export const broadcastAttendeeConversation = defineConversation(
  'broadcast-attendee',
  z.object({ broadcastId: z.int(), typed: z.string().nullable().default(null) }),
);

/** Where a coordinator is with a broadcast. */
export type ComposeState = StateOf<typeof broadcastConversation>;
export type ComposeStep = ComposeState['step'];
