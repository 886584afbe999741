CREATE TABLE "Consolidation" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "fromYear" INTEGER NOT NULL,
    "toYear" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "asOf" TIMESTAMPTZ(3) NOT NULL,
    "frozenById" INTEGER NOT NULL,
    "frozenAt" TIMESTAMPTZ(3),
    "missingReason" TEXT,
    "unreviewedReason" TEXT,
    "decisions" JSONB NOT NULL,
    "contentHash" TEXT,
    "documentNumber" TEXT,
    "documentDate" DATE,
    "sentAt" TIMESTAMPTZ(3),
    "sentById" INTEGER,

    CONSTRAINT "Consolidation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ConsolidatedFigureRow" (
    "id" SERIAL NOT NULL,
    "consolidationId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "task" TEXT,
    "rule" JSONB,
    "kind" TEXT NOT NULL,
    "value" JSONB,
    "given" INTEGER NOT NULL,
    "expected" INTEGER NOT NULL,
    "missing" INTEGER[],
    "unknown" INTEGER[],
    "waiting" INTEGER[],
    "waived" INTEGER[],

    CONSTRAINT "ConsolidatedFigureRow_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ConsolidatedSource" (
    "id" SERIAL NOT NULL,
    "figureRowId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "figure" TEXT NOT NULL,
    "unitId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "about" INTEGER,
    "value" JSONB NOT NULL,
    "carried" BOOLEAN NOT NULL,
    "reportId" INTEGER,
    "obligationId" INTEGER,
    "revision" INTEGER,
    "form" TEXT,
    "question" TEXT,
    "updateId" INTEGER,
    "answeredById" INTEGER NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "approvedAt" TIMESTAMPTZ(3) NOT NULL,
    "enteredById" INTEGER,
    "entrySource" JSONB,

    CONSTRAINT "ConsolidatedSource_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ConflictDecision" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "figure" TEXT NOT NULL,
    "unitId" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "chosen" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "byId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ConflictDecision_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Consolidation_planId_fromYear_toYear_version_key"
  ON "Consolidation"("planId", "fromYear", "toYear", "version");
CREATE UNIQUE INDEX "ConsolidatedFigureRow_consolidationId_place_key_key"
  ON "ConsolidatedFigureRow"("consolidationId", "place", "key");
CREATE INDEX "ConsolidatedSource_figureRowId_idx" ON "ConsolidatedSource"("figureRowId");
CREATE INDEX "ConflictDecision_planId_figure_unitId_year_idx" ON "ConflictDecision"("planId", "figure", "unitId", "year");

ALTER TABLE "Consolidation" ADD CONSTRAINT "Consolidation_planId_fkey"
  FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConsolidatedFigureRow" ADD CONSTRAINT "ConsolidatedFigureRow_consolidationId_fkey"
  FOREIGN KEY ("consolidationId") REFERENCES "Consolidation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConsolidatedSource" ADD CONSTRAINT "ConsolidatedSource_figureRowId_fkey"
  FOREIGN KEY ("figureRowId") REFERENCES "ConsolidatedFigureRow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConsolidatedSource" ADD CONSTRAINT "ConsolidatedSource_unitId_fkey"
  FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConsolidatedSource" ADD CONSTRAINT "ConsolidatedSource_reportId_fkey"
  FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConsolidatedSource" ADD CONSTRAINT "ConsolidatedSource_updateId_fkey"
  FOREIGN KEY ("updateId") REFERENCES "TaskUpdate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConflictDecision" ADD CONSTRAINT "ConflictDecision_planId_fkey"
  FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ConflictDecision" ADD CONSTRAINT "ConflictDecision_unitId_fkey"
  FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Consolidation" ADD CONSTRAINT "Consolidation_state_known"
  CHECK ("state" IN ('draft', 'frozen', 'sent', 'superseded'));
ALTER TABLE "Consolidation" ADD CONSTRAINT "Consolidation_frozen_whole"
  CHECK ("state" = 'draft' OR ("frozenAt" IS NOT NULL AND "contentHash" IS NOT NULL));
ALTER TABLE "Consolidation" ADD CONSTRAINT "Consolidation_sent_with_document"
  CHECK ("state" <> 'sent' OR ("documentNumber" IS NOT NULL AND "documentDate" IS NOT NULL AND "sentAt" IS NOT NULL));
ALTER TABLE "Consolidation" ADD CONSTRAINT "Consolidation_years_in_order" CHECK ("fromYear" <= "toYear");
-- Of the versions of the same years one is in force.
CREATE UNIQUE INDEX "Consolidation_one_in_force" ON "Consolidation"("planId", "fromYear", "toYear")
  WHERE "state" IN ('frozen', 'sent');
ALTER TABLE "ConsolidatedFigureRow" ADD CONSTRAINT "ConsolidatedFigureRow_place_known"
  CHECK ("place" IN ('figure', 'apart', 'task', 'beside'));
ALTER TABLE "ConsolidatedFigureRow" ADD CONSTRAINT "ConsolidatedFigureRow_kind_known"
  CHECK ("kind" IN ('value', 'missing'));
ALTER TABLE "ConsolidatedFigureRow" ADD CONSTRAINT "ConsolidatedFigureRow_missing_has_no_value"
  CHECK (("kind" = 'missing') = ("value" IS NULL));
ALTER TABLE "ConsolidatedSource" ADD CONSTRAINT "ConsolidatedSource_kind_known"
  CHECK ("kind" IN ('report', 'update'));
ALTER TABLE "ConsolidatedSource" ADD CONSTRAINT "ConsolidatedSource_named"
  CHECK (CASE "kind" WHEN 'report' THEN num_nulls("reportId", "obligationId", "revision", "form", "question") = 0
    ELSE "updateId" IS NOT NULL END);

-- Figures and sources of a frozen consolidation, and decisions, are append-only, whoever is connected.
CREATE FUNCTION "refuse_frozen_change"() RETURNS trigger AS $$
BEGIN
  RAISE EXCEPTION '% is append-only.', TG_TABLE_NAME;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER "frozen_figures_stay" BEFORE UPDATE OR DELETE ON "ConsolidatedFigureRow"
FOR EACH ROW EXECUTE FUNCTION "refuse_frozen_change"();
CREATE TRIGGER "frozen_figures_table_stays" BEFORE TRUNCATE ON "ConsolidatedFigureRow"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_frozen_change"();
CREATE TRIGGER "frozen_sources_stay" BEFORE UPDATE OR DELETE ON "ConsolidatedSource"
FOR EACH ROW EXECUTE FUNCTION "refuse_frozen_change"();
CREATE TRIGGER "frozen_sources_table_stays" BEFORE TRUNCATE ON "ConsolidatedSource"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_frozen_change"();
CREATE TRIGGER "decisions_stay" BEFORE UPDATE OR DELETE ON "ConflictDecision"
FOR EACH ROW EXECUTE FUNCTION "refuse_frozen_change"();
CREATE TRIGGER "decisions_table_stays" BEFORE TRUNCATE ON "ConflictDecision"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_frozen_change"();

-- Rows are added to a draft alone: what is frozen has no more rows than it had.
CREATE FUNCTION "refuse_frozen_figure"() RETURNS trigger AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM added JOIN "Consolidation" whole ON whole."id" = added."consolidationId"
    WHERE whole."state" <> 'draft') THEN
    RAISE EXCEPTION 'A frozen consolidation has no more figures.';
  END IF;
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "frozen_figures_are_all" AFTER INSERT ON "ConsolidatedFigureRow"
REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "refuse_frozen_figure"();

CREATE FUNCTION "refuse_frozen_source"() RETURNS trigger AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM (SELECT DISTINCT "figureRowId" FROM added) named
    JOIN "ConsolidatedFigureRow" figure ON figure."id" = named."figureRowId"
    JOIN "Consolidation" whole ON whole."id" = figure."consolidationId" WHERE whole."state" <> 'draft') THEN
    RAISE EXCEPTION 'A frozen figure has no more sources.';
  END IF;
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "frozen_sources_are_all" AFTER INSERT ON "ConsolidatedSource"
REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION "refuse_frozen_source"();

-- A consolidation is frozen once, with a source for every value. From then on only its state goes on, and the document
-- that it is sent with is set once.
CREATE FUNCTION "refuse_consolidation_change"() RETURNS trigger AS $$
BEGIN
  IF TG_OP <> 'UPDATE' THEN
    RAISE EXCEPTION 'A consolidation is not deleted.';
  END IF;
  IF OLD."state" = 'draft' THEN
    IF NEW."state" <> 'draft' AND EXISTS (SELECT 1 FROM "ConsolidatedFigureRow" figure
      WHERE figure."consolidationId" = NEW."id" AND figure."kind" = 'value'
        AND NOT EXISTS (SELECT 1 FROM "ConsolidatedSource" source WHERE source."figureRowId" = figure."id")) THEN
      RAISE EXCEPTION 'A value without a source is not frozen.';
    END IF;
    RETURN NEW;
  END IF;
  IF (OLD."state", NEW."state") NOT IN (('frozen', 'sent'), ('frozen', 'superseded'), ('sent', 'superseded')) THEN
    RAISE EXCEPTION 'A % consolidation does not become %.', OLD."state", NEW."state";
  END IF;
  IF to_jsonb(NEW) - ARRAY['state', 'documentNumber', 'documentDate', 'sentAt', 'sentById']
    <> to_jsonb(OLD) - ARRAY['state', 'documentNumber', 'documentDate', 'sentAt', 'sentById']
    OR (NEW."state" <> 'sent' AND (NEW."documentNumber", NEW."documentDate", NEW."sentAt", NEW."sentById")
      IS DISTINCT FROM (OLD."documentNumber", OLD."documentDate", OLD."sentAt", OLD."sentById")) THEN
    RAISE EXCEPTION 'A frozen consolidation stays as it is.';
  END IF;
  RETURN NEW;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "frozen_consolidation_stays" BEFORE UPDATE OR DELETE ON "Consolidation"
FOR EACH ROW EXECUTE FUNCTION "refuse_consolidation_change"();
CREATE TRIGGER "consolidations_stay" BEFORE TRUNCATE ON "Consolidation"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_consolidation_change"();
