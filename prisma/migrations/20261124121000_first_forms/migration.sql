-- Forms of the first release wrote their checks as rules, and how figures are added up as a sentence. They are read as
-- they were, without those: a round that still uses one is offered the newer version.
UPDATE "Form" SET "definition" = '{"occasion": "yearly", "uniqueBy": []}'::jsonb || "definition" || jsonb_build_object('questions', (
  SELECT jsonb_agg(
    '{"keepPrevious": false, "nilButton": false, "noneButton": false, "laterChecks": []}'::jsonb
    || question
    || CASE WHEN jsonb_typeof(question -> 'aggregation') = 'string' THEN '{"aggregation": null}'::jsonb ELSE '{}'::jsonb END
    || jsonb_build_object(
      'refuse', (SELECT coalesce(jsonb_agg(held), '[]') FROM jsonb_array_elements(coalesce(question -> 'refuse', '[]')) held
        WHERE jsonb_typeof(held -> 'when') = 'string'),
      'askReason', (SELECT coalesce(jsonb_agg(held), '[]') FROM jsonb_array_elements(coalesce(question -> 'askReason', '[]')) held
        WHERE jsonb_typeof(held -> 'when') = 'string'))
    ORDER BY place)
  FROM jsonb_array_elements("definition" -> 'questions') WITH ORDINALITY AS asked(question, place)))
WHERE jsonb_typeof("definition" -> 'questions') = 'array';
UPDATE "Form" SET "definition" = jsonb_set("definition", '{questions}', (
  SELECT jsonb_agg(CASE WHEN question -> 'aggregation' = 'null'::jsonb THEN question - 'aggregation' ELSE question END ORDER BY place)
  FROM jsonb_array_elements("definition" -> 'questions') WITH ORDINALITY AS asked(question, place)))
WHERE "definition" @? '$.questions[*].aggregation ? (@ == null)';
