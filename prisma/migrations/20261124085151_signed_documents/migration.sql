-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "enteredById" INTEGER,
ADD COLUMN     "entrySource" JSONB,
ADD COLUMN     "unitObjection" TEXT,
ADD COLUMN     "unitVerdict" TEXT,
ADD COLUMN     "unitVerdictAt" TIMESTAMPTZ(3),
ADD COLUMN     "unitVerdictById" INTEGER;

-- CreateTable
CREATE TABLE "SignedDocument" (
    "id" SERIAL NOT NULL,
    "obligationId" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "documentDate" DATE NOT NULL,
    "files" JSONB NOT NULL,
    "via" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "recordedById" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" INTEGER,
    "decidedAt" TIMESTAMPTZ(3),
    "refusalReason" TEXT,

    CONSTRAINT "SignedDocument_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SignedDocument_obligationId_idx" ON "SignedDocument"("obligationId");

-- AddForeignKey
ALTER TABLE "SignedDocument" ADD CONSTRAINT "SignedDocument_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
