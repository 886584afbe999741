import { z } from 'zod';
import { defineConversation, type StateOf } from '../conversations/conversation.ts';

/** Writing a broadcast: what the next message is taken for. */
export const broadcastConversation = defineConversation(
  'broadcast',
  z.object({
    broadcastId: z.int(),
    /** At `ask` how it is to be answered is chosen; a text written meanwhile takes the place of the one before. */
    step: z.enum(['audience', 'content', 'ask', 'answer-by', 'time', 'correction']),
    /** The version of the broadcast that was shown last. */
    version: z.int(),
    /** A corrected text that is looked at before it goes. */
    correction: z
      .object({
        text: z.string(),
        entities: z.array(
          z.object({ type: z.string(), offset: z.int(), length: z.int(), url: z.string().exactOptional() }),
        ),
        messageId: z.int().nullable(),
      })
      .optional(),
  }),
);

/** A broadcast that is about to be begun: to whom it goes is said next. */
export const broadcastAudienceConversation = defineConversation('broadcast-audience', z.object({}));

/** Where a coordinator is with a broadcast. */
export type ComposeState = StateOf<typeof broadcastConversation>;
export type ComposeStep = ComposeState['step'];
