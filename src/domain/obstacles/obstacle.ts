/** Whether an obstacle still stands in a unit's way. */
export const OBSTACLE_STATES = ['open', 'closed'] as const;
export type ObstacleState = (typeof OBSTACLE_STATES)[number];

/** A file that came with an obstacle: what Telegram calls it, and its name and kind for people. */
export interface ObstacleFile {
  id: string;
  name: string;
  mime: string;
}

/** The most files that one obstacle or answer carries. */
export const FILES_AT_MOST = 10;
/** The longest text, in characters: what Telegram sends as one message with room for who says it. */
export const LONGEST_TEXT = 3000;

/** What is being written: each text goes below the one before, files come in any order. */
export interface ObstacleDraft {
  unitId: number;
  taskId: number | null;
  text: string;
  files: ObstacleFile[];
}

/** Why something is not added; `length` is that of all that was written, in characters. */
export type DraftRefusal = { reason: 'empty' | 'too-many-files' } | { reason: 'too-long'; length: number };

/** Adds what somebody wrote or sent to a draft. */
export function addToDraft(
  draft: ObstacleDraft,
  part: { text: string; files: readonly ObstacleFile[] },
): { kind: 'draft'; draft: ObstacleDraft } | ({ kind: 'refused' } & DraftRefusal) {
  const added = part.text.trim();
  if (added === '' && part.files.length === 0) return { kind: 'refused', reason: 'empty' };
  const text = [draft.text, added].filter((paragraph) => paragraph !== '').join('\n');
  const { length } = Array.from(text);
  if (length > LONGEST_TEXT) return { kind: 'refused', reason: 'too-long', length };
  const files = [...draft.files, ...part.files];
  if (files.length > FILES_AT_MOST) return { kind: 'refused', reason: 'too-many-files' };
  return { kind: 'draft', draft: { ...draft, text, files } };
}

/** Returns whether a draft says enough to be sent: a picture alone does not say what is in the way. */
export function isSendable({ text }: ObstacleDraft): boolean {
  return /\p{L}{2}/u.test(text);
}

/** Returns the code by which people name an obstacle. */
export function obstacleCode(id: number): string {
  return `VM-${String(id).padStart(3, '0')}`;
}

/** Reads the ids of the obstacles whose codes stand in a text, each once. */
export function readObstacleCodes(text: string): number[] {
  return [...new Set([...text.matchAll(/\bVM-(\d{3,9})\b/g)].map(([, digits]) => Number(digits)))];
}
