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
  /** Which notice went to whom; the texts are not kept at all. Reminders stay, so that none is planned again. */
  finishedNotices: 400,
} as const;
