import { z } from 'zod';
import type { RecipientParams } from '../../store/broadcast-recipients.ts';

/** What the outbox keeps of a notice to one recipient of a broadcast; the store plans them for all at once. */
export const RECIPIENT_PARAMS: z.ZodType<RecipientParams> = z.object({
  broadcastId: z.int(),
  /** The first releases kept none, and told nobody so. */
  recipientId: z.int().default(0),
  /** What it tells of, where a recipient may be told of several such things: the version, the day. */
  occasion: z.string().default(''),
});
