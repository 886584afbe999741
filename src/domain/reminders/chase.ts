/** How a unit is chased. */
export const CHASE_KINDS = ['reminder', 'by-hand', 'call', 'letter'] as const;
export type ChaseKind = (typeof CHASE_KINDS)[number];

/** What became of it: of a message that was sent, of a call, of a letter. */
export const CHASE_STATES = [
  ...(['pending', 'sent', 'failed', 'unknown', 'dropped'] as const),
  ...(['promised', 'spoken', 'no-answer'] as const),
  'issued',
] as const;
export type ChaseState = (typeof CHASE_STATES)[number];
