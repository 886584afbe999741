-- A round that holds figures of an earlier year: nobody was asked for a report in it.
ALTER TABLE "Round" ADD COLUMN "imported" BOOLEAN NOT NULL DEFAULT false;
UPDATE "Round" SET "imported" = true WHERE "state" = 'closed' AND "remindersPausedAt" = "openedAt";
