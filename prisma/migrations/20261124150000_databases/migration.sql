-- An entry of a database is filled in as a report is.
ALTER TABLE "Round" DROP CONSTRAINT "Round_occasion_known";
ALTER TABLE "Round" ADD CONSTRAINT "Round_occasion_known" CHECK ("occasion" IN ('yearly', 'each-event', 'survey', 'database'));

-- CreateTable
CREATE TABLE "DatabaseEntry" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "formKey" TEXT NOT NULL,
    "obligationId" INTEGER NOT NULL,
    "reportId" INTEGER NOT NULL,
    "sourceId" INTEGER,
    "title" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "approvedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "removedById" INTEGER,
    "removedReason" TEXT,

    CONSTRAINT "DatabaseEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "DatabaseEntry_obligationId_key" ON "DatabaseEntry"("obligationId");

-- CreateIndex
CREATE UNIQUE INDEX "DatabaseEntry_sourceId_key" ON "DatabaseEntry"("sourceId");

-- CreateIndex
CREATE INDEX "DatabaseEntry_planId_formKey_removedAt_id_idx" ON "DatabaseEntry"("planId", "formKey", "removedAt", "id");

-- The words of an entry: its text is folded already, so the plain configuration is enough and needs no extension.
-- Kept as a column, so that a word that most entries have need not be looked for in each text anew.
ALTER TABLE "DatabaseEntry" ADD COLUMN "searchWords" tsvector GENERATED ALWAYS AS (to_tsvector('simple', "searchText")) STORED;
CREATE INDEX "DatabaseEntry_words_idx" ON "DatabaseEntry" USING GIN ("searchWords") WITH (fastupdate = off);

-- AddForeignKey
ALTER TABLE "DatabaseEntry" ADD CONSTRAINT "DatabaseEntry_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
