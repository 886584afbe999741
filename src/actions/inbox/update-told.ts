import { z } from 'zod';
import { findUpdate } from '../../store/inbox.ts';
import type { Database } from '../../store/open-store.ts';
import { excerpt } from '../../domain/text/storable.ts';

/** Why an update is tried no more: the process ended again and again while it was handled, or its answer could not be sent. */
export const WHY_SET_ASIDE = z.enum(['process-ended', 'answer-undelivered']).default('process-ended');
export type WhySetAside = z.output<typeof WHY_SET_ASIDE>;

/** What an update was, as far as its sender is told: a message's first words, a file's name, or a button. */
export interface ToldUpdate {
  updateId: number;
  about: { kind: 'text'; words: string } | { kind: 'file'; name: string } | { kind: 'button' } | { kind: 'other' };
  /** When it was sent; null where Telegram does not say. */
  sentAt: Date | null;
  /** Whether what it asked for was done, and only its answer is missing. */
  applied: boolean;
  why: WhySetAside;
}

/** Of a message so many characters are repeated. */
const REPEATED = 60;

const message = z.object({
  date: z.number().optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  document: z.object({ file_name: z.string().optional() }).optional(),
});
const payload = z.object({
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z.object({}).optional(),
});

/** Reads what an update was that was set aside; null where it is no longer stored. */
export async function readToldUpdate(
  database: Database,
  { updateId, why }: { updateId: number; why: WhySetAside },
): Promise<ToldUpdate | null> {
  const row = await findUpdate(database, updateId);
  if (row === null) return null;
  const read = payload.safeParse(row.payload).data ?? {};
  const sent = read.message ?? read.edited_message;
  const sentAt = sent?.date === undefined ? null : new Date(sent.date * 1000);
  const about = aboutOf(sent, read.callback_query !== undefined);
  return { updateId, about, sentAt, applied: row.appliedAt !== null, why };
}

function aboutOf(sent: z.output<typeof message> | undefined, pressed: boolean): ToldUpdate['about'] {
  if (pressed) return { kind: 'button' };
  if (sent?.document?.file_name !== undefined) return { kind: 'file', name: sent.document.file_name };
  const words = sent?.text ?? sent?.caption;
  if (words === undefined) return { kind: 'other' };
  return { kind: 'text', words: excerpt(words, REPEATED) };
}
