-- A plan that was amended has versions. A task that a version drops stays for what is told of it, and its number may be given anew.
CREATE TABLE "PlanVersion" (
  "id" SERIAL NOT NULL,
  "planId" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "contentHash" TEXT NOT NULL,
  "document" JSONB NOT NULL,
  "renumbered" JSONB NOT NULL DEFAULT '[]',
  "takenAt" TIMESTAMPTZ(3) NOT NULL,
  "takenById" INTEGER,
  CONSTRAINT "PlanVersion_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "PlanVersion_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "PlanVersion_planId_number_key" ON "PlanVersion"("planId", "number");
INSERT INTO "PlanVersion" ("planId", "number", "contentHash", "document", "takenAt")
  SELECT "id", 1, "contentHash", "document", "importedAt" FROM "Plan";

ALTER TABLE "PlanDraft" ADD COLUMN "amendsPlanId" INTEGER;

ALTER TABLE "Task" ADD COLUMN "droppedAt" TIMESTAMPTZ(3);
DROP INDEX "Task_planId_code_key";
CREATE INDEX "Task_planId_code_idx" ON "Task"("planId", "code");
CREATE UNIQUE INDEX "Task_one_of_a_code" ON "Task"("planId", "code") WHERE "droppedAt" IS NULL;

-- What is told of a task goes with it, whatever number it has.
ALTER TABLE "TaskUpdate" ADD COLUMN "taskId" INTEGER;
UPDATE "TaskUpdate" told SET "taskId" = task."id" FROM "Task" task WHERE task."planId" = told."planId" AND task."code" = told."taskCode";
ALTER TABLE "TaskUpdate" ADD CONSTRAINT "TaskUpdate_taskId_fkey"
  FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE SET NULL ON UPDATE CASCADE;
