-- AlterTable
ALTER TABLE "Round" ADD COLUMN "occasion" TEXT NOT NULL DEFAULT 'yearly',
ADD COLUMN "dueAt" TIMESTAMPTZ(3),
ALTER COLUMN "rosterId" DROP NOT NULL;

ALTER TABLE "Round" DROP CONSTRAINT "Round_rosterId_fkey";
ALTER TABLE "Round" ADD CONSTRAINT "Round_rosterId_fkey" FOREIGN KEY ("rosterId") REFERENCES "Roster"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Round" ADD CONSTRAINT "Round_occasion_known" CHECK ("occasion" IN ('yearly', 'each-event', 'survey')),
  ADD CONSTRAINT "Round_hour_of_survey" CHECK (("occasion" = 'survey') = ("dueAt" IS NOT NULL)),
  -- Only what was chosen one by one has no roster.
  ADD CONSTRAINT "Round_roster_known" CHECK ("occasion" <> 'yearly' OR "rosterId" IS NOT NULL);

-- AlterTable
ALTER TABLE "Obligation" ADD COLUMN "sequence" INTEGER NOT NULL DEFAULT 1;

-- AlterIndex
DROP INDEX "Obligation_roundId_unitId_key";
CREATE UNIQUE INDEX "Obligation_roundId_unitId_sequence_key" ON "Obligation"("roundId", "unitId", "sequence");
