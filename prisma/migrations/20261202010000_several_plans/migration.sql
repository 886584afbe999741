-- Several plans in one store: whose roles, conversations, notices and broadcasts are of which. What was there is of the only plan.
ALTER TABLE "Plan" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'open';
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_state_known" CHECK ("state" IN ('open', 'closed'));

ALTER TABLE "Officer" ADD COLUMN "planId" INTEGER;
ALTER TABLE "GroupChat" ADD COLUMN "planId" INTEGER;
ALTER TABLE "Conversation" ADD COLUMN "planId" INTEGER;
ALTER TABLE "Notice" ADD COLUMN "planId" INTEGER;

ALTER TABLE "Membership" ADD COLUMN "planId" INTEGER;
UPDATE "Membership" SET "planId" = (SELECT min("id") FROM "Plan") WHERE "role" = 'coordinator';
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_plan_of_coordinator" CHECK ("planId" IS NULL OR "role" = 'coordinator');
DROP INDEX "Membership_officerId_unitId_role_validFrom_key";
CREATE UNIQUE INDEX "Membership_officerId_unitId_role_planId_validFrom_key"
  ON "Membership"("officerId", "unitId", "role", "planId", "validFrom") NULLS NOT DISTINCT;

ALTER TABLE "Broadcast" ADD COLUMN "planId" INTEGER;
UPDATE "Broadcast" SET "planId" = (SELECT min("id") FROM "Plan");
ALTER TABLE "Broadcast" ALTER COLUMN "planId" SET NOT NULL;

ALTER TABLE "Obstacle" ADD COLUMN "planId" INTEGER;
UPDATE "Obstacle" SET "planId" = (SELECT min("id") FROM "Plan");
ALTER TABLE "Obstacle" ALTER COLUMN "planId" SET NOT NULL;

ALTER TABLE "ReportTemplate" ADD COLUMN "planId" INTEGER;
UPDATE "ReportTemplate" SET "planId" = (SELECT min("id") FROM "Plan");
ALTER TABLE "ReportTemplate" ALTER COLUMN "planId" SET NOT NULL;
DROP INDEX "ReportTemplate_one_active";
CREATE UNIQUE INDEX "ReportTemplate_one_active" ON "ReportTemplate"("planId") WHERE "state" = 'active';
