-- The values between which it was decided: of others the decision says nothing. Of earlier decisions none is known.
ALTER TABLE "ConflictDecision" ADD COLUMN "candidates" JSONB NOT NULL DEFAULT '[]';
