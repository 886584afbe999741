-- Sources of a figure are read in parts, in their order; the index serves what the one of figures alone did.
CREATE INDEX "ConsolidatedSource_figureRowId_position_idx" ON "ConsolidatedSource"("figureRowId", "position");
DROP INDEX "ConsolidatedSource_figureRowId_idx";

-- A draft whose freezing came to no end is removed; of what is frozen still nothing is. Rows are locked against being
-- frozen at the same time.
DROP TRIGGER "frozen_figures_stay" ON "ConsolidatedFigureRow";
DROP TRIGGER "frozen_sources_stay" ON "ConsolidatedSource";
CREATE TRIGGER "frozen_figures_stay" BEFORE UPDATE ON "ConsolidatedFigureRow"
FOR EACH ROW EXECUTE FUNCTION "refuse_frozen_change"();
CREATE TRIGGER "frozen_sources_stay" BEFORE UPDATE ON "ConsolidatedSource"
FOR EACH ROW EXECUTE FUNCTION "refuse_frozen_change"();

CREATE FUNCTION "refuse_frozen_figure_deletion"() RETURNS trigger AS $$
BEGIN
  PERFORM 1 FROM "Consolidation" whole WHERE whole."id" IN (SELECT "consolidationId" FROM removed) FOR SHARE;
  IF EXISTS (SELECT 1 FROM (SELECT DISTINCT "consolidationId" FROM removed) named
    LEFT JOIN "Consolidation" whole ON whole."id" = named."consolidationId" WHERE whole."state" IS DISTINCT FROM 'draft') THEN
    RAISE EXCEPTION '% is append-only.', TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "frozen_figures_are_kept" AFTER DELETE ON "ConsolidatedFigureRow"
REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION "refuse_frozen_figure_deletion"();

CREATE FUNCTION "refuse_frozen_source_deletion"() RETURNS trigger AS $$
BEGIN
  PERFORM 1 FROM "Consolidation" whole WHERE whole."id" IN (SELECT figure."consolidationId" FROM removed
    JOIN "ConsolidatedFigureRow" figure ON figure."id" = removed."figureRowId") FOR SHARE;
  IF EXISTS (SELECT 1 FROM (SELECT DISTINCT "figureRowId" FROM removed) named
    LEFT JOIN "ConsolidatedFigureRow" figure ON figure."id" = named."figureRowId"
    LEFT JOIN "Consolidation" whole ON whole."id" = figure."consolidationId" WHERE whole."state" IS DISTINCT FROM 'draft') THEN
    RAISE EXCEPTION '% is append-only.', TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;
CREATE TRIGGER "frozen_sources_are_kept" AFTER DELETE ON "ConsolidatedSource"
REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION "refuse_frozen_source_deletion"();

CREATE OR REPLACE FUNCTION "refuse_consolidation_change"() RETURNS trigger AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD."state" = 'draft' THEN
    RETURN OLD;
  END IF;
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
