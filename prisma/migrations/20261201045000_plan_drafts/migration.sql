-- What administrators sent as the documents of a plan, until it is taken or given up.
CREATE TABLE "PlanDraft" (
    "id" SERIAL NOT NULL,
    "officerId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "files" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "reading" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PlanDraft_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "PlanDraft_officerId_key" ON "PlanDraft"("officerId");

ALTER TABLE "AuditEntry" DROP CONSTRAINT "AuditEntry_subject_known";
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_subject_known"
  CHECK ("subject" IN ('plan', 'plan-draft', 'unit', 'registration', 'contacts', 'invitation', 'officer', 'round', 'report', 'document', 'form', 'obligation', 'obstacle', 'task-update', 'database-entry', 'broadcast', 'group', 'holiday', 'notice', 'consolidation', 'annual-report', 'report-template'));
