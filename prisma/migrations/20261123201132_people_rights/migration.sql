-- CreateTable
CREATE TABLE "ArchivedIdentity" (
    "officerId" INTEGER NOT NULL,
    "fullName" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "unitNames" TEXT[],
    "erasedAt" TIMESTAMPTZ(3) NOT NULL,
    "keepUntil" DATE NOT NULL,

    CONSTRAINT "ArchivedIdentity_pkey" PRIMARY KEY ("officerId")
);


-- The audit log is append-only, whoever is connected: rows are never deleted, and all that may change is that a
-- person's Telegram id is taken out.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."telegramUserId" IS NULL
    AND to_jsonb(NEW) - 'telegramUserId' = to_jsonb(OLD) - 'telegramUserId' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The audit log is append-only.';
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER "audit_rows_stay" BEFORE UPDATE OR DELETE ON "AuditEntry"
FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"();

CREATE TRIGGER "audit_table_stays" BEFORE TRUNCATE ON "AuditEntry"
FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
