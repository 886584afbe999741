-- A leader gets the page for the briefing each week, until they switch it off.
ALTER TABLE "Officer" ADD COLUMN "weeklyBriefing" BOOLEAN NOT NULL DEFAULT true;
