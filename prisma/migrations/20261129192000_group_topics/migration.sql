-- The topic of a forum in which the group was linked: what is sent to the group goes there.
ALTER TABLE "GroupChat" ADD COLUMN "topicId" INTEGER;
