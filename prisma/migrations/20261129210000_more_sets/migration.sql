-- More columns are held to the sets that the code reads.
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_state_known"
  CHECK ("state" IN ('given', 'later'));
ALTER TABLE "BroadcastRecipient" ADD CONSTRAINT "BroadcastRecipient_answer_known"
  CHECK ("answer" IN ('received', 'attends', 'declines'));
ALTER TABLE "BroadcastRecipient" ADD CONSTRAINT "BroadcastRecipient_state_known"
  CHECK ("state" IN ('pending', 'sent', 'failed', 'unknown', 'cancelled'));
ALTER TABLE "BudgetLine" ADD CONSTRAINT "BudgetLine_source_known"
  CHECK ("source" IN ('central', 'local', 'counterpart'));
ALTER TABLE "Chase" ADD CONSTRAINT "Chase_kind_known"
  CHECK ("kind" IN ('reminder', 'by-hand', 'call', 'letter'));
ALTER TABLE "Chase" ADD CONSTRAINT "Chase_role_known"
  CHECK ("role" IN ('contact', 'deputy', 'head'));
ALTER TABLE "Chase" ADD CONSTRAINT "Chase_state_known"
  CHECK ("state" IN ('pending', 'sent', 'failed', 'unknown', 'dropped', 'promised', 'spoken', 'no-answer', 'issued'));
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_decision_known"
  CHECK ("decision" IN ('given', 'refused', 'withdrawn'));
ALTER TABLE "Holiday" ADD CONSTRAINT "Holiday_kind_known"
  CHECK ("kind" IN ('off', 'work'));
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_state_known"
  CHECK ("state" IN ('pending', 'claimed', 'sent', 'failed', 'dropped', 'set-aside'));
ALTER TABLE "Report" ADD CONSTRAINT "Report_unitVerdict_known"
  CHECK ("unitVerdict" IN ('confirmed', 'objected'));
ALTER TABLE "SignedDocument" ADD CONSTRAINT "SignedDocument_via_known"
  CHECK ("via" IN ('chat', 'paper'));
ALTER TABLE "TaskUnit" ADD CONSTRAINT "TaskUnit_role_known"
  CHECK ("role" IN ('lead', 'cooperate'));
