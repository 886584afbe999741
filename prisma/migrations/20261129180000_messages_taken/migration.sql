-- Which update brought a person to a place in a conversation, and where they were before it: an edit of its message is taken anew.
ALTER TABLE "Conversation" ADD COLUMN "takenBy" BIGINT, ADD COLUMN "before" JSONB, ADD COLUMN "rewoundFor" BIGINT;
CREATE INDEX "InboxUpdate_lane_updateId_idx" ON "InboxUpdate"("lane", "updateId");
