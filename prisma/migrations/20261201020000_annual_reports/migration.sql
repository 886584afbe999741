-- Reports that are written from a frozen consolidation.
CREATE TABLE "AnnualReport" (
    "id" SERIAL NOT NULL,
    "consolidationId" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "words" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "startedById" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "changedById" INTEGER NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "frozenById" INTEGER,
    "frozenAt" TIMESTAMPTZ(3),
    "file" BYTEA,
    "fileHash" TEXT,
    "documentNumber" TEXT,
    "documentDate" DATE,
    "scans" JSONB,
    "signedById" INTEGER,
    "signedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AnnualReport_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "AnnualReport_consolidationId_idx" ON "AnnualReport"("consolidationId");

ALTER TABLE "AnnualReport" ADD CONSTRAINT "AnnualReport_consolidationId_fkey"
  FOREIGN KEY ("consolidationId") REFERENCES "Consolidation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AnnualReport" ADD CONSTRAINT "AnnualReport_state_known"
  CHECK ("state" IN ('draft', 'frozen', 'signed', 'superseded'));
ALTER TABLE "AnnualReport" ADD CONSTRAINT "AnnualReport_frozen_whole"
  CHECK ("state" = 'draft' OR num_nulls("frozenAt", "frozenById", "file", "fileHash") = 0);
ALTER TABLE "AnnualReport" ADD CONSTRAINT "AnnualReport_signed_with_document"
  CHECK ("state" <> 'signed' OR num_nulls("documentNumber", "documentDate", "scans", "signedAt", "signedById") = 0);
-- Of the reports of a consolidation one is in force or in work.
CREATE UNIQUE INDEX "AnnualReport_one_in_force" ON "AnnualReport"("consolidationId") WHERE "state" <> 'superseded';

-- A report is frozen once. From then on only its state goes on, and the signed document is set once.
CREATE FUNCTION "refuse_annual_report_change"() RETURNS trigger AS $$
BEGIN
  IF TG_OP <> 'UPDATE' THEN
    RAISE EXCEPTION 'An annual report is not deleted.';
  END IF;
  IF OLD."state" = 'draft' THEN
    IF NEW."state" NOT IN ('draft', 'frozen') OR NEW."consolidationId" <> OLD."consolidationId" THEN
      RAISE EXCEPTION 'A draft of an annual report does not become %.', NEW."state";
    END IF;
    RETURN NEW;
  END IF;
  IF (OLD."state", NEW."state") NOT IN (('frozen', 'signed'), ('frozen', 'superseded')) THEN
    RAISE EXCEPTION 'A % annual report does not become %.', OLD."state", NEW."state";
  END IF;
  IF to_jsonb(NEW) - ARRAY['state', 'documentNumber', 'documentDate', 'scans', 'signedAt', 'signedById']
    <> to_jsonb(OLD) - ARRAY['state', 'documentNumber', 'documentDate', 'scans', 'signedAt', 'signedById']
    OR (NEW."state" <> 'signed' AND num_nonnulls(NEW."documentNumber", NEW."documentDate", NEW."scans", NEW."signedAt",
      NEW."signedById") > 0) THEN
    RAISE EXCEPTION 'A frozen annual report stays as it is.';
  END IF;
  RETURN NEW;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "frozen_annual_report_stays" BEFORE UPDATE OR DELETE ON "AnnualReport"
FOR EACH ROW EXECUTE FUNCTION "refuse_annual_report_change"();
CREATE TRIGGER "annual_reports_stay" BEFORE TRUNCATE ON "AnnualReport"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_annual_report_change"();

ALTER TABLE "AuditEntry" DROP CONSTRAINT "AuditEntry_subject_known";
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_subject_known"
  CHECK ("subject" IN ('plan', 'unit', 'registration', 'contacts', 'invitation', 'officer', 'round', 'report', 'document', 'form', 'obligation', 'obstacle', 'task-update', 'database-entry', 'broadcast', 'group', 'holiday', 'notice', 'consolidation', 'annual-report'));
