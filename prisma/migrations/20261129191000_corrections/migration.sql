-- Each correction of a broadcast that was sent: what it changed, and whether its recipients are told of it.
ALTER TABLE "Broadcast" ADD COLUMN "corrections" JSONB NOT NULL DEFAULT '[]';
