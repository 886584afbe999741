// A store in which 1,000 units and more report 30 figures in each of four years, all approved.
import type { Form } from '../../src/domain/reporting/form-schema.ts';
import { createForm, listForms } from '../../src/store/forms.ts';
import type { Store } from '../../src/store/open-store.ts';

export const MANY = { units: 1_000, figures: 30, years: [2017, 2018, 2019, 2020] } as const;
const KEY = 'bao-cao-nhieu-so';

/** Fills a store that holds the shipped plan with its 1,000 units more. @returns the number of values */
export async function fillManyReports({ database }: Store): Promise<number> {
  const plan = await database.plan.findFirstOrThrow();
  const shipped = (await listForms(database, plan.id)).find(({ key }) => key === 'bao-cao-nam-cap-huyen')?.definition;
  if (shipped === undefined) throw new Error('The shipped plan has no form of districts.');
  const formId = await createForm(database, plan.id, formOf(shipped));
  const roster = await database.roster.findFirstOrThrow({ where: { key: { in: shipped.respondents.rosters } } });
  const { id: officerId } = await database.officer.findFirstOrThrow({ orderBy: { id: 'asc' } });
  for (const year of MANY.years) {
    const { id } = await database.round.create({
      data: {
        planId: plan.id,
        formId,
        formKey: KEY,
        rosterId: roster.id,
        year,
        title: `Báo cáo nhiều số năm ${year}`,
        openedById: officerId,
        closingOn: new Date(`${year}-11-30`),
        dueOn: new Date(`${year}-12-14`),
        openedAt: new Date(`${year}-11-01`),
        state: 'closed',
      },
    });
    await database.$executeRaw`
      INSERT INTO "Obligation" ("roundId", "unitId", "state")
      SELECT ${id}, "unitId", 'approved' FROM "RosterUnit" WHERE "rosterId" = ${roster.id}`;
    await database.$executeRaw`
      INSERT INTO "Report" ("obligationId", "formId", "revision", "state", "createdAt", "submittedAt", "decidedAt", "submittedById")
      SELECT owed."id", ${formId}, 1, 'approved', round."openedAt", round."dueOn", round."dueOn", ${officerId}
      FROM "Obligation" owed JOIN "Round" round ON round."id" = owed."roundId" WHERE round."id" = ${id}`;
    await database.$executeRaw`
      INSERT INTO "Answer" ("reportId", "questionKey", "state", "value", "answeredById", "answeredAt")
      SELECT report."id", 'so_' || at, 'given', jsonb_build_object('type', 'integer', 'number', (report."id" * 7 + at) % 500),
        ${officerId}, report."createdAt"
      FROM "Report" report JOIN "Obligation" owed ON owed."id" = report."obligationId" AND owed."roundId" = ${id},
        generate_series(1, ${MANY.figures}::int) at`;
  }
  await database.$executeRawUnsafe('ANALYZE');
  return database.answer.count({ where: { report: { formId } } });
}

/** A third of its figures are shares of others; half count the newest of each unit, half are added up over years. */
function formOf(shipped: Form): Form {
  const question = (number: number): object => {
    const key = `so_${number}`;
    const years = number % 2 === 0 ? 'latest' : 'sum';
    const whole = `so_${(number % MANY.figures) + 1}`;
    const way =
      number % 3 === 0 ? { method: 'ratio', numerator: key, denominator: whole, compareWith: [50] } : { method: 'sum' };
    return {
      key,
      number,
      type: 'integer',
      text: `Số thứ ${number}?`,
      shortLabel: `Số thứ ${number}`,
      unit: 'cơ sở',
      min: 0,
      aggregation: { ...way, years, besideTasks: [], notAddedTo: [], targets: [] },
    };
  };
  const questions = Array.from({ length: MANY.figures }, (_, at) => question(at + 1));
  return {
    ...shipped,
    key: KEY,
    version: 1,
    title: 'Báo cáo nhiều số',
    name: 'Mẫu nhiều số',
    questions,
  } as unknown as Form;
}
