-- Kinds of units are held to the set that the code reads.
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_kind_known"
  CHECK ("kind" IN ('province', 'ministry', 'group', 'district', 'commune', 'department', 'agency', 'board', 'press', 'enterprise'));
ALTER TABLE "Roster" ADD CONSTRAINT "Roster_kinds_known"
  CHECK ("kinds" <@ ARRAY['province', 'ministry', 'group', 'district', 'commune', 'department', 'agency', 'board', 'press', 'enterprise']);
