-- AlterTable
ALTER TABLE "Obligation" ADD COLUMN     "correction" TEXT NOT NULL DEFAULT 'none',
ADD COLUMN     "excusedAt" TIMESTAMPTZ(3),
ADD COLUMN     "excusedById" INTEGER,
ADD COLUMN     "excusedReason" TEXT,
ADD COLUMN     "excusedUntil" DATE,
ADD COLUMN     "reopened" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "waivedReason" TEXT;

-- AlterTable
ALTER TABLE "Obstacle" ADD COLUMN     "reportId" INTEGER;

-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "correctionReason" TEXT,
ADD COLUMN     "correctsId" INTEGER,
ADD COLUMN     "signedOffAt" TIMESTAMPTZ(3),
ADD COLUMN     "signedOffById" INTEGER;

-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "fixBy" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "asksSignOff" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "LateRequest" (
    "id" SERIAL NOT NULL,
    "obligationId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "until" DATE NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "askedById" INTEGER NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" INTEGER,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LateRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LateRequest_obligationId_idx" ON "LateRequest"("obligationId");

-- AddForeignKey
ALTER TABLE "LateRequest" ADD CONSTRAINT "LateRequest_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- Nothing but the states of the machine (src/domain/reporting/obligation-life.ts) can be written.
ALTER TABLE "Obligation"
  ADD CONSTRAINT "Obligation_state_known"
    CHECK ("state" IN ('open', 'drafting', 'signing', 'submitted', 'returned', 'approved', 'waived')),
  ADD CONSTRAINT "Obligation_correction_known"
    CHECK ("correction" IN ('none', 'drafting', 'signing', 'submitted', 'returned')),
  ADD CONSTRAINT "Obligation_correction_of_figures"
    CHECK ("correction" = 'none' OR "state" = 'approved' OR ("state" = 'submitted' AND "correction" IN ('drafting', 'signing')));
ALTER TABLE "Report" ADD CONSTRAINT "Report_state_known"
  CHECK ("state" IN ('draft', 'signing', 'submitted', 'returned', 'approved', 'replaced', 'dropped'));
-- One revision of an obligation is written at a time.
CREATE UNIQUE INDEX "Report_one_draft" ON "Report" ("obligationId") WHERE "state" IN ('draft', 'signing');
