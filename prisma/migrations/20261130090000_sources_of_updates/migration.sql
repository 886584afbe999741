-- From which sources the money of an update was spent, as its author said it.
ALTER TABLE "TaskUpdate" ADD COLUMN "sources" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
