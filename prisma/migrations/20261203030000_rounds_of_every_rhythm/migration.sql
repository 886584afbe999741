-- Rounds of months, quarters and half-years beside those of years. What was there is of a whole year.
ALTER TABLE "Round" ADD COLUMN "part" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Round" ADD CONSTRAINT "Round_part_known"
  CHECK ("part" ~ '^(M(0[1-9]|1[0-2])|Q[1-4]|H[12]|9M|ONCE)?$');
DROP INDEX "Round_planId_formKey_year_occasion_key";
CREATE UNIQUE INDEX "Round_planId_formKey_year_part_occasion_key"
  ON "Round"("planId", "formKey", "year", "part", "occasion");

-- When reports are due is read from the duties of the plan's document, of which this was one.
ALTER TABLE "Plan" DROP COLUMN "reportBefore";

-- Rounds in the making say their period in one word.
UPDATE "Conversation" SET "state" = ("state" - 'year') || jsonb_build_object('period', "state" ->> 'year')
  WHERE "kind" = 'round' AND "state" ? 'year';
UPDATE "Conversation" SET "before" = ("before" - 'year') || jsonb_build_object('period', "before" ->> 'year')
  WHERE "kind" = 'round' AND "before" ? 'year';
