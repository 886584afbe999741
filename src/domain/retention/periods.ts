/**
 * How many days records are kept that nothing official depends on. Reports, reviews and the audit log are kept: they are
 * the administrative record.
 */
export const KEPT_DAYS = {
  /** Raw messages as Telegram sent them, after they were handled: long enough to look into a complaint, and within the 20 days in
   * which an erasure must be finished (NĐ 356/2025). */
  handledUpdates: 15,
  /** Where somebody was in a conversation, and a registration that was never sent: drafts of reports stay. */
  idleConversations: 60,
  /** Which message gave which answer: Telegram lets a message be edited for two days. */
  answerMessages: 3,
  /** Which buttons a message had: so long their words can be typed. */
  shownButtons: 1,
  /** Which notice went to whom; the texts are not kept at all. What a unit was told stays in the chase log. */
  finishedNotices: 400,
} as const;

/** How many months people are known after they were last in charge, as the consent says; those of a list, after it was imported. */
export const KEPT_MONTHS = { afterDuty: 24 } as const;
