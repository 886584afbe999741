-- A button without an id speaks of the plan in which its message was written.
ALTER TABLE "ShownButtons" ADD COLUMN "planId" INTEGER;

-- A group speaks of the plan in which it was linked.
UPDATE "GroupChat" SET "planId" = (SELECT min("id") FROM "Plan") WHERE "linkedAt" IS NOT NULL;
