-- Files by which figures of earlier years come in.
CREATE TABLE "FiguresFile" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "formKey" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sheets" TEXT[],
    "contentHash" TEXT NOT NULL,
    "importedById" INTEGER NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,
    "reports" INTEGER NOT NULL,
    "figures" INTEGER NOT NULL,

    CONSTRAINT "FiguresFile_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "FiguresFile_planId_formKey_year_idx" ON "FiguresFile"("planId", "formKey", "year");

ALTER TABLE "FiguresFile" ADD CONSTRAINT "FiguresFile_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Report" DROP CONSTRAINT "Report_entrySource_way_known";
ALTER TABLE "Report" ADD CONSTRAINT "Report_entrySource_way_known"
  CHECK ("entrySource" ->> 'way' IN ('document', 'phone', 'email', 'workbook'));
