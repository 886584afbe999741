/** What a broadcast may ask of its readers. */
export const ASKS = ['nothing', 'receipt', 'attendance'] as const;
export type Ask = (typeof ASKS)[number];

/** What a reader may answer. */
export type NoticeAnswer = 'received' | 'attends' | 'declines';

/** How far the notice for one recipient is. `unknown`: nobody knows whether it arrived. */
export const RECIPIENT_STATES = ['pending', 'sent', 'failed', 'unknown', 'cancelled'] as const;
export type RecipientState = (typeof RECIPIENT_STATES)[number];

/** One recipient, as far as counting goes; `unitIds` is empty for a group chat. */
export interface CountedRecipient {
  unitIds: readonly number[];
  group: boolean;
  state: RecipientState;
  answer: NoticeAnswer | null;
  answeredAt: Date | null;
}

/** How far a broadcast is, by people and by units. */
export interface BroadcastSummary {
  people: Record<RecipientState, number> & { total: number };
  groups: { total: number; sent: number };
  /** Units whose people all could not be told, or that have nobody: they must be told otherwise. */
  tellOtherwise: number[];
  /** The newest answer of each unit: one of its people answers for it. */
  answers: Map<number, NoticeAnswer>;
  /** Units that were told and have not answered. */
  unanswered: number[];
}

/** Returns whether an answer is one that was asked for. */
export function isAskedFor(ask: Ask, answer: NoticeAnswer): boolean {
  return ask === 'receipt' ? answer === 'received' : ask === 'attendance' && answer !== 'received';
}

/** Sums up a broadcast. @param unitIds the units of its audience when it was sent, in their order. */
export function summarize(unitIds: readonly number[], recipients: readonly CountedRecipient[]): BroadcastSummary {
  const people = recipients.filter(({ group }) => !group);
  const groups = recipients.filter(({ group }) => group);
  const count = (state: RecipientState): number => people.filter((one) => one.state === state).length;
  const statesOf = new Map<number, Set<RecipientState>>();
  const newest = new Map<number, { answer: NoticeAnswer; at: Date }>();
  for (const { unitIds: told, state, answer, answeredAt } of people) {
    for (const id of told) {
      statesOf.set(id, (statesOf.get(id) ?? new Set()).add(state));
      if (answer === null || answeredAt === null) continue;
      const known = newest.get(id);
      if (known === undefined || answeredAt >= known.at) newest.set(id, { answer, at: answeredAt });
    }
  }
  const has = (id: number, ...states: RecipientState[]): boolean =>
    states.some((state) => statesOf.get(id)?.has(state) === true);
  return {
    people: {
      total: people.length,
      pending: count('pending'),
      sent: count('sent'),
      failed: count('failed'),
      unknown: count('unknown'),
      cancelled: count('cancelled'),
    },
    groups: { total: groups.length, sent: groups.filter(({ state }) => state === 'sent').length },
    tellOtherwise: unitIds.filter((id) => !has(id, 'sent', 'pending')),
    answers: new Map([...newest].map(([id, { answer }]) => [id, answer])),
    unanswered: unitIds.filter((id) => has(id, 'sent', 'unknown') && !newest.has(id)),
  };
}

/** Returns how long sending takes at the thirty messages a second that Telegram lets a bot send, in seconds. */
export function expectedSeconds(people: number, messagesEach: number): number {
  return Math.ceil((people * messagesEach) / 30);
}
