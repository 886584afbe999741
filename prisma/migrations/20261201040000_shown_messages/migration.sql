-- Several notices that came one after the other can be answered in words: buttons are kept by message.
ALTER TABLE "ShownButtons" DROP CONSTRAINT "ShownButtons_pkey";
-- A message that was both a notice and an answer had two rows; the answer is what it shows.
DELETE FROM "ShownButtons" notice USING "ShownButtons" answer
  WHERE notice."asNotice" AND NOT answer."asNotice"
    AND answer."chatId" = notice."chatId" AND answer."messageId" = notice."messageId";
ALTER TABLE "ShownButtons" ADD CONSTRAINT "ShownButtons_pkey" PRIMARY KEY ("chatId", "messageId");
