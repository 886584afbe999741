-- The role for which somebody registers, where they chose another than their title shows.
ALTER TABLE "Registration" ADD COLUMN "askedRole" TEXT;
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_askedRole_check"
  CHECK ("askedRole" IN ('contact', 'deputy', 'head', 'coordinator', 'leader'));
