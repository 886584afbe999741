-- CreateTable
CREATE TABLE "AnswerMessage" (
    "officerId" INTEGER NOT NULL,
    "messageId" INTEGER NOT NULL,
    "reportId" INTEGER NOT NULL,
    "place" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnswerMessage_pkey" PRIMARY KEY ("officerId","messageId")
);

-- CreateIndex
CREATE INDEX "AnswerMessage_at_idx" ON "AnswerMessage"("at");

-- AddForeignKey
ALTER TABLE "AnswerMessage" ADD CONSTRAINT "AnswerMessage_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
