-- The place in a report that somebody left for another conversation, to which its end takes them back.
ALTER TABLE "Conversation" ADD COLUMN "behind" JSONB;
