/** What a broadcast can be: written, waiting for its time, on its way, told to all, stopped, or taken back. */
export const BROADCAST_STATES = ['draft', 'scheduled', 'sending', 'sent', 'cancelled', 'withdrawn'] as const;
export type BroadcastState = (typeof BROADCAST_STATES)[number];

/** What can happen to a broadcast: in which states, and what it is afterwards. */
export const BROADCAST_EVENTS = {
  schedule: { from: ['draft', 'scheduled'], to: 'scheduled' },
  reopen: { from: ['scheduled'], to: 'draft' },
  send: { from: ['draft', 'scheduled'], to: 'sending' },
  finish: { from: ['sending'], to: 'sent' },
  cancel: { from: ['draft', 'scheduled', 'sending'], to: 'cancelled' },
  // Whoever got it before the sending was stopped can still be told that it no longer holds.
  withdraw: { from: ['sending', 'sent', 'cancelled'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly BroadcastState[]; to: BroadcastState }>;
export type BroadcastEvent = keyof typeof BROADCAST_EVENTS;

/** Returns whether the broadcast is still being written. */
export function isComposing(state: BroadcastState): boolean {
  return state === 'draft' || state === 'scheduled';
}

/** Returns the code by which people name a broadcast. */
export function broadcastCode(id: number): string {
  return `TB-${String(id).padStart(3, '0')}`;
}

/** Returns the code by which people name the thread with one recipient of a broadcast. */
export function threadCode(broadcastId: number, recipientId: number): string {
  return `${broadcastCode(broadcastId)}/${recipientId}`;
}

/**
 * Reads the threads and broadcasts whose codes stand in a text, each once; `recipientId` is null for a whole broadcast.
 */
export function readBroadcastCodes(text: string): { broadcastId: number; recipientId: number | null }[] {
  const found = [...text.matchAll(/\bTB-(\d{3,9})(?:\/(\d{1,9}))?/g)].map(([whole, id, recipient]) => ({
    whole,
    code: { broadcastId: Number(id), recipientId: recipient === undefined ? null : Number(recipient) },
  }));
  return [...new Map(found.map(({ whole, code }) => [whole, code])).values()];
}
