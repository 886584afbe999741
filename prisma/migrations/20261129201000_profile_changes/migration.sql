-- What officers were called before and after a correction: the audit log itself, which cannot be erased, names nobody.
CREATE TABLE "ProfileChange" (
    "id" SERIAL NOT NULL,
    "officerId" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    CONSTRAINT "ProfileChange_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "ProfileChange_officerId_at_idx" ON "ProfileChange"("officerId", "at");

ALTER TABLE "ProfileChange" ADD CONSTRAINT "ProfileChange_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "Officer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
