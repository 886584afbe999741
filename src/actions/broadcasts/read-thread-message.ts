import type { BroadcastMessageFacts } from '../../store/broadcast-messages.ts';
import { findRecipient, type RecipientFacts } from '../../store/broadcast-recipients.ts';
import type { Database } from '../../store/open-store.ts';
import { listUnits } from '../../store/units.ts';

/** A message in the thread of a broadcast, as its reader needs it. */
export interface BroadcastThreadMessage {
  broadcastId: number;
  recipientId: number;
  /** Who writes for which units with those who send. */
  recipientName: string;
  unitNames: string[];
  message: BroadcastMessageFacts;
}

/** Returns a message about a broadcast with the recipient whose thread it belongs to. */
export async function readThreadMessage(
  database: Database,
  message: BroadcastMessageFacts,
): Promise<BroadcastThreadMessage> {
  const recipient = await findRecipient(database, message.recipientId);
  const unitNames = recipient === null ? [] : await namesOf(database, recipient);
  const { broadcastId, recipientId } = message;
  return { broadcastId, recipientId, recipientName: recipient?.officer?.fullName ?? '', unitNames, message };
}

/** Returns the short names of the units for which a recipient was told. */
export async function namesOf(database: Database, { unitIds }: RecipientFacts): Promise<string[]> {
  return (await listUnits(database)).filter(({ id }) => unitIds.includes(id)).map(({ shortName }) => shortName);
}
