-- Which units the figures lacked when they were frozen; versions of earlier releases keep none. The trigger that holds a
-- frozen consolidation to what it was holds this too.
ALTER TABLE "Consolidation" ADD COLUMN "incomplete" JSONB;
