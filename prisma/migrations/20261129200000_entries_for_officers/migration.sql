-- Entries about people who have not agreed to be named are for officers alone.
ALTER TABLE "DatabaseEntry" ADD COLUMN "forOfficers" BOOLEAN NOT NULL DEFAULT false;

UPDATE "DatabaseEntry" entry SET "forOfficers" = true
FROM "Report" report JOIN "Form" form ON form."id" = report."formId"
WHERE report."id" = entry."reportId" AND form."definition" -> 'database' -> 'personal' IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM "Answer" agreed WHERE agreed."reportId" = report."id" AND agreed."state" = 'given'
      AND agreed."questionKey" = form."definition" -> 'database' -> 'personal' ->> 'consent'
      AND agreed."value" -> 'yes' = 'true'::jsonb);
