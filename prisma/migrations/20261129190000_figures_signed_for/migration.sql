-- The figures that a signed document was signed for, named by the revision that first handed them in.
ALTER TABLE "Report" ADD COLUMN "figuresRevision" INTEGER;
ALTER TABLE "SignedDocument" ADD COLUMN "figuresRevision" INTEGER;

-- What was handed in before: revisions with the same answers have the same figures.
WITH said AS (
  SELECT report."id", report."obligationId", report."revision", coalesce((
    SELECT jsonb_object_agg(answer."questionKey", jsonb_build_array(answer."state", answer."value"))
    FROM "Answer" answer WHERE answer."reportId" = report."id"), '{}') AS "figures"
  FROM "Report" report WHERE report."submittedAt" IS NOT NULL
), named AS (
  SELECT "id", min("revision") OVER (PARTITION BY "obligationId", "figures") AS "first" FROM said
)
UPDATE "Report" report SET "figuresRevision" = named."first" FROM named WHERE named."id" = report."id";

-- A document was signed for the figures that were in when it came, or else for the first that came after it.
UPDATE "SignedDocument" paper SET "figuresRevision" = coalesce(
  (SELECT report."figuresRevision" FROM "Report" report
    WHERE report."obligationId" = paper."obligationId" AND report."submittedAt" <= paper."recordedAt"
    ORDER BY report."revision" DESC LIMIT 1),
  (SELECT report."figuresRevision" FROM "Report" report
    WHERE report."obligationId" = paper."obligationId" AND report."submittedAt" IS NOT NULL
    ORDER BY report."revision" LIMIT 1));
