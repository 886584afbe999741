-- Which kinds of units join a roster when they are added in chat.
ALTER TABLE "Roster" ADD COLUMN "kinds" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Companies that were added in chat were kept as agencies of the province, and owed what these owe from then on.
UPDATE "Unit" SET "kind" = 'enterprise'
WHERE "key" LIKE 'DV\_%' AND "kind" = 'agency'
  AND "name" ~* '^(chi nhánh )?((tổng )?công ty|cty|ctcp|tnhh|doanh nghiệp|dntn|hợp tác xã|htx|nhà máy|xí nghiệp|tập đoàn)( |$)';
DELETE FROM "RosterUnit" listed USING "Unit" unit
WHERE unit."id" = listed."unitId" AND unit."kind" = 'enterprise' AND unit."key" LIKE 'DV\_%';
