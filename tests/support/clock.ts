import type { LocalChat } from '../../src/local-chat/index.ts';

/** Moves the local chat's clock, as its page does, to an hour of a day in Viet Nam. */
export async function moveClockTo(chat: LocalChat, day: string, hour = 8): Promise<void> {
  const to = new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 7) * 3_600_000).toISOString();
  const response = await fetch(`${chat.url}/chat/clock`, { method: 'POST', body: JSON.stringify({ to }) });
  const { moved } = (await response.json()) as { moved: boolean };
  if (!moved) throw new Error(`The clock would not move to ${to}.`);
}
