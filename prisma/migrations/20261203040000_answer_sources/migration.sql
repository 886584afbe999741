-- Where in a file that was sent an answer stood: the name of the file and the places.
ALTER TABLE "Answer" ADD COLUMN "source" JSONB;
