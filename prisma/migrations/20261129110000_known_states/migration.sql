-- Columns that hold one of a set hold nothing else (src/store/sets.ts).
ALTER TABLE "Broadcast" ADD CONSTRAINT "Broadcast_ask_known" CHECK ("ask" IN ('nothing', 'receipt', 'attendance'));
ALTER TABLE "Broadcast" ADD CONSTRAINT "Broadcast_state_known" CHECK ("state" IN ('draft', 'scheduled', 'sending', 'sent', 'cancelled', 'withdrawn'));
ALTER TABLE "ExpectedContact" ADD CONSTRAINT "ExpectedContact_role_known" CHECK ("role" IN ('contact', 'deputy', 'head'));
ALTER TABLE "GroupChat" ADD CONSTRAINT "GroupChat_state_known" CHECK ("state" IN ('new', 'linked', 'left'));
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_role_known" CHECK ("role" IN ('contact', 'deputy', 'head', 'leader'));
ALTER TABLE "LateRequest" ADD CONSTRAINT "LateRequest_state_known" CHECK ("state" IN ('open', 'recorded', 'figures-first', 'replaced'));
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_role_known" CHECK ("role" IN ('contact', 'deputy', 'head', 'coordinator', 'leader', 'admin'));
ALTER TABLE "Obstacle" ADD CONSTRAINT "Obstacle_state_known" CHECK ("state" IN ('open', 'closed'));
ALTER TABLE "Officer" ADD CONSTRAINT "Officer_state_known" CHECK ("state" IN ('active', 'suspended', 'left', 'erased'));
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_state_known" CHECK ("state" IN ('draft', 'submitted', 'approved', 'refused', 'cancelled'));
ALTER TABLE "Review" ADD CONSTRAINT "Review_decision_known" CHECK ("decision" IN ('approved', 'returned'));
ALTER TABLE "Round" ADD CONSTRAINT "Round_state_known" CHECK ("state" IN ('open', 'closed'));
ALTER TABLE "SignedDocument" ADD CONSTRAINT "SignedDocument_state_known" CHECK ("state" IN ('announced', 'received', 'refused'));
ALTER TABLE "TaskUpdate" ADD CONSTRAINT "TaskUpdate_state_known" CHECK ("state" IN ('submitted', 'confirmed', 'refused'));
ALTER TABLE "TaskUpdate" ADD CONSTRAINT "TaskUpdate_status_known" CHECK ("status" IN ('done', 'doing', 'not_started', 'not_this_year'));
ALTER TABLE "UnitChange" ADD CONSTRAINT "UnitChange_state_known" CHECK ("state" IN ('planned', 'applied', 'cancelled'));
