-- A form of events can be owed once a year by some units: the two are rounds of their own.
DROP INDEX "Round_planId_formKey_year_key";
CREATE UNIQUE INDEX "Round_planId_formKey_year_occasion_key" ON "Round"("planId", "formKey", "year", "occasion");
