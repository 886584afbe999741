import { z } from 'zod';
import { Refusal } from './types.ts';

/** The longest text that is taken; Telegram's apps send a long one in parts. */
const LONGEST = 100_000;

const entity = z.object({ type: z.string(), offset: z.int(), length: z.int(), url: z.string().optional() });

/** What the page sends: what is kept of it must be readable at the next start, or no chat could be read. */
const bodySchema = z.object({
  /** Who acts. */
  person: z.int().optional(),
  /** Where; absent: in the private chat. */
  chat: z.int().optional(),
  replyTo: z.int().nullish(),
  text: z.string().max(LONGEST).optional(),
  message: z.int().optional(),
  data: z.string().optional(),
  name: z.string().optional(),
  mime: z.string().optional(),
  bytes: z.string().optional(),
  kind: z.enum(['document', 'photo', 'sticker', 'voice']).optional(),
  phone: z.string().max(60).optional(),
  minutes: z.number().optional(),
  to: z.string().optional(),
  /** The clock is set back: to where it began, or to the time of the machine. */
  back: z.enum(['start', 'real']).optional(),
  query: z.string().optional(),
  result: z
    .object({
      id: z.string(),
      title: z.string(),
      description: z.string(),
      text: z.string().max(LONGEST),
      entities: z.array(entity),
    })
    .optional(),
});

export type PageBody = z.output<typeof bodySchema>;

/** Reads what the page sends; nothing is a body without anything. @throws Refusal for what the page never sends */
export function readPageBody(bytes: Buffer): PageBody {
  try {
    return bodySchema.parse(JSON.parse(bytes.toString('utf8') || '{}'));
  } catch {
    throw new Refusal(400, 'Bad Request');
  }
}
