import type { Trial } from './trial.ts';

/** So many units more than those that are counted hand in what stands beside the figures, five values each. */
export async function letManyReport({ application }: Trial, units: number): Promise<void> {
  const { database } = application.store;
  const { id } = await database.report.findFirstOrThrow({ where: { obligation: { unit: { key: 'VINH' } } } });
  await database.$executeRaw`
    INSERT INTO "Unit" SELECT (jsonb_populate_record(unit, jsonb_build_object(
      'id', nextval(pg_get_serial_sequence('"Unit"', 'id')), 'key', 'THEM_' || place))).*
    FROM "Unit" unit, generate_series(1, ${units}::int) place WHERE unit."key" = 'VINH'`;
  await database.$executeRaw`
    INSERT INTO "Obligation" ("roundId", "unitId", "state")
    SELECT told."roundId", unit."id", 'approved' FROM "Unit" unit, "Report" report
    JOIN "Obligation" told ON told."id" = report."obligationId" WHERE report."id" = ${id} AND unit."key" LIKE 'THEM_%'`;
  await database.$executeRaw`
    INSERT INTO "Report" ("obligationId", "formId", "revision", "state", "createdAt", "submittedAt", "decidedAt", "submittedById")
    SELECT owed."id", report."formId", 1, 'approved', report."createdAt", report."submittedAt", report."decidedAt",
      report."submittedById"
    FROM "Obligation" owed JOIN "Unit" unit ON unit."id" = owed."unitId" AND unit."key" LIKE 'THEM_%', "Report" report
    WHERE report."id" = ${id}`;
  await database.$executeRaw`
    INSERT INTO "Answer" ("reportId", "questionKey", "state", "value", "answeredById", "answeredAt")
    SELECT report."id", asked, 'given', '{"type": "integer", "number": 2}'::jsonb, report."submittedById", report."submittedAt"
    FROM "Report" report JOIN "Obligation" owed ON owed."id" = report."obligationId"
    JOIN "Unit" unit ON unit."id" = owed."unitId" AND unit."key" LIKE 'THEM_%',
      unnest(ARRAY['facilities_total', 'news_items', 'leaflets', 'trainings_held', 'facilities_guided', 'staff_total']) asked`;
}
