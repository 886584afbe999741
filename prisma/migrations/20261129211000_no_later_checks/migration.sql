-- Forms that were kept name checks in words, which no code read; a question has none any more.
CREATE FUNCTION pg_temp.without_later_checks(part jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  RETURN CASE jsonb_typeof(part)
    WHEN 'object' THEN (
      SELECT coalesce(jsonb_object_agg("key", pg_temp.without_later_checks("value")), '{}')
      FROM jsonb_each(part) WHERE "key" <> 'laterChecks')
    WHEN 'array' THEN (
      SELECT coalesce(jsonb_agg(pg_temp.without_later_checks("value") ORDER BY "place"), '[]')
      FROM jsonb_array_elements(part) WITH ORDINALITY AS held("value", "place"))
    ELSE part
  END;
END
$$;
UPDATE "Form" SET "definition" = pg_temp.without_later_checks("definition")
  WHERE "definition"::text LIKE '%"laterChecks"%';
