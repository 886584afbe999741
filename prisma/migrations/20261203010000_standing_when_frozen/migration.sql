-- How units had reported when it was frozen, form by form and year by year; versions of earlier releases keep nothing of it.
-- The trigger that holds a frozen consolidation to what it was holds this too.
ALTER TABLE "Consolidation" ADD COLUMN "standing" JSONB;
