-- Templates of the annual report, as the agency keeps them.
CREATE TABLE "ReportTemplate" (
    "id" SERIAL NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "name" TEXT NOT NULL,
    "file" BYTEA NOT NULL,
    "fileHash" TEXT NOT NULL,
    "sentById" INTEGER NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "activatedById" INTEGER,
    "activatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReportTemplate_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "ReportTemplate" ADD CONSTRAINT "ReportTemplate_state_known"
  CHECK ("state" IN ('draft', 'active', 'replaced'));
ALTER TABLE "ReportTemplate" ADD CONSTRAINT "ReportTemplate_activated_whole"
  CHECK (num_nulls("activatedById", "activatedAt") = CASE WHEN "state" = 'draft' THEN 2 ELSE 0 END);
CREATE UNIQUE INDEX "ReportTemplate_one_active" ON "ReportTemplate"("state") WHERE "state" = 'active';

-- What was sent stays as it is; a template that was in use is not deleted.
CREATE FUNCTION "refuse_report_template_change"() RETURNS trigger AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."state" = 'draft' THEN
      RETURN OLD;
    END IF;
    RAISE EXCEPTION 'A report template that was in use is not deleted.';
  END IF;
  IF (NEW."file", NEW."fileHash", NEW."sentById", NEW."sentAt") IS DISTINCT FROM
     (OLD."file", OLD."fileHash", OLD."sentById", OLD."sentAt")
    OR (OLD."state" <> 'draft' AND (NEW."state" = 'draft' OR (NEW."activatedById", NEW."activatedAt") IS DISTINCT FROM
     (OLD."activatedById", OLD."activatedAt"))) THEN
    RAISE EXCEPTION 'A report template stays as it was sent.';
  END IF;
  RETURN NEW;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "report_template_stays" BEFORE UPDATE OR DELETE ON "ReportTemplate"
FOR EACH ROW EXECUTE FUNCTION "refuse_report_template_change"();

ALTER TABLE "AuditEntry" DROP CONSTRAINT "AuditEntry_subject_known";
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_subject_known"
  CHECK ("subject" IN ('plan', 'unit', 'registration', 'contacts', 'invitation', 'officer', 'round', 'report', 'document', 'form', 'obligation', 'obstacle', 'task-update', 'database-entry', 'broadcast', 'group', 'holiday', 'notice', 'consolidation', 'annual-report', 'report-template'));
