// A store of the largest plan that is reckoned with: 10,000 tasks, 1,000 units, and 100,000 obligations of ten forms in ten years.
import type { Store } from '../../src/store/open-store.ts';

export const LARGE = { tasks: 10_000, units: 1_000, forms: 10, years: 10, firstYear: 2009, tableUnits: 500 } as const;

const GROUPS = 20;
const ACTS =
  'Nâng cấp,Kiểm kê,Lắp đặt,Thu gom,Khảo nghiệm,Sửa chữa,Nghiệm thu,Bảo dưỡng,Thay thế,Vận động,Quan trắc'.split(',');
const THINGS =
  'lò hơi đốt trấu,bể lắng nước thải,mái che kho lạnh,băng chuyền bóc vỏ,hầm ủ khí,quạt hút bụi xưởng cưa,trạm biến áp,bơm tuần hoàn,nồi nấu bia,giàn phơi bún,máy ép gạch,bồn ngâm tre,khuôn đúc gang,lưới chắn rác,cân điện tử,đường ống hơi,tủ cấp đông,xe gom vỏ chai'.split(
    ',',
  );
const PLACES =
  'làng nghề mộc,bến cá,chợ đầu mối,đồi chè,khu lò gốm,bãi tập kết,cảng than,vùng mía,xưởng dệt,mỏ đá trắng,trại giống,phố nghề,lò bánh,cụm chế biến gỗ,bãi muối,vườn cam,đầm tôm'.split(
    ',',
  );

interface LargeTask {
  code: string;
  group: string;
  title: string;
  purpose: string;
  result: string;
  years: number[];
  lead: number;
}

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** The tasks beside those of the shipped plan, alike in length and in how often a word comes. */
function largeTasks(count: number): LargeTask[] {
  return Array.from({ length: count }, (_, at): LargeTask => {
    const group = String(6 + (at % GROUPS));
    const from = LARGE.firstYear + (at % LARGE.years);
    const what = `${pick(ACTS, at)} ${pick(THINGS, at * 7)} và ${pick(THINGS, at * 5 + 3)} tại ${pick(PLACES, at * 3)} đợt ${at}`;
    return {
      code: `${group}.${Math.floor(at / GROUPS) + 1}`,
      group,
      title: what,
      purpose: `Giảm hao hụt ${pick(THINGS, at * 11)} ở ${pick(PLACES, at * 13)}, bớt tiêu hao than củi`,
      result: `Biên bản ${pick(ACTS, at * 3).toLowerCase()} ${pick(THINGS, at * 7)}`,
      years: Array.from({ length: 1 + (at % 3) }, (_year, next) => from + next),
      lead: at % LARGE.units,
    };
  });
}

/** Fills a store that holds the shipped plan with its 1,000 units more; `openedById` is an officer. */
export async function fillLargePlan({ database }: Store, openedById: number): Promise<void> {
  const plan = await database.plan.findFirstOrThrow();
  const tasks = largeTasks(LARGE.tasks - (await database.task.count()));
  const groups = Array.from({ length: GROUPS }, (_, at) => String(6 + at));
  await addTasks(database, plan.id, tasks, groups);
  await addToDocument(database, plan.id, tasks, groups);
  await addRounds(database, plan.id, openedById);
  await addReports(database);
  await addProgress(database, plan.id, openedById);
  await database.$executeRawUnsafe('ANALYZE');
}

type Database = Store['database'];

async function addTasks(database: Database, planId: number, tasks: LargeTask[], groups: string[]): Promise<void> {
  await database.taskGroup.createMany({
    data: groups.map((code, at) => ({
      planId,
      code,
      position: 5 + at,
      declaredCost: 500,
      title: `${pick(ACTS, at)} ${pick(THINGS, at)} ở ${pick(PLACES, at)}`,
    })),
  });
  await database.$executeRaw`
    INSERT INTO "Task" ("planId", "groupId", "code", "position", "title", "purpose", "expectedResult", "period", "fromYear",
      "toYear", "quantityUnit", "declaredCost")
    SELECT ${planId}, held."id", task."code", 100 + row_number() OVER (), task."title", task."purpose", task."result",
      (task."years" ->> 0) || ' - ' || (task."years" ->> -1), (task."years" ->> 0)::int, (task."years" ->> -1)::int,
      'Cơ sở', 30
    FROM jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb)
      AS task("code" text, "group" text, "title" text, "purpose" text, "result" text, "years" jsonb)
    JOIN "TaskGroup" held ON held."planId" = ${planId} AND held."code" = task."group"`;
  await database.$executeRaw`
    INSERT INTO "Milestone" ("taskId", "year", "quantity", "cost")
    SELECT task."id", year, 1 + task."id" % 9, 10 FROM "Task" task, generate_series(task."fromYear", task."toYear") year
    WHERE task."position" >= 100`;
  await database.$executeRaw`
    INSERT INTO "BudgetLine" ("taskId", "source", "names", "amount")
    SELECT "id", source, CASE source WHEN 'local' THEN ARRAY['Ngân sách tỉnh; KP Khuyến công'] ELSE ARRAY[]::text[] END, 15
    FROM "Task", unnest(ARRAY['central', 'local']) source WHERE "position" >= 100`;
  await database.$executeRaw`
    INSERT INTO "TaskUnit" ("taskId", "unitId", "role")
    SELECT task."id", unit."id", CASE place WHEN 0 THEN 'lead' ELSE 'cooperate' END
    FROM "Task" task, generate_series(0, 3) place
    JOIN LATERAL (SELECT "id" FROM "Unit" WHERE "key" = 'THU_' || (1 + (task."position" + place * 37) % ${LARGE.units}::int)) unit ON TRUE
    WHERE task."position" >= 100`;
}

/** What the plan's own document says of them: it is as large as the plan. */
async function addToDocument(database: Database, planId: number, tasks: LargeTask[], groups: string[]): Promise<void> {
  interface Document {
    groups: object[];
    tasks: object[];
    budget: { lines: object[] };
  }
  const { document } = await database.plan.findUniqueOrThrow({ where: { id: planId }, select: { document: true } });
  const whole = document as unknown as Document;
  whole.groups.push(
    ...groups.map((code) => ({ code, title: `Nhóm ${code}`, budgetTitle: `Nhóm ${code}`, declaredCost: 500 })),
  );
  for (const { code, group, title, purpose, result, years } of tasks) {
    const said = { codeInDocument: code, responsibility: '', leads: ['SCT'], cooperating: [], sections: [] };
    whole.tasks.push({ code, group, title, purpose, expectedResult: result, years, period: years.join(', '), ...said });
    whole.budget.lines.push({
      task: code,
      titleInDocument: title,
      quantityUnit: 'Cơ sở',
      declaredTotal: 10 * years.length,
      byYear: years.map((year) => ({
        year,
        quantity: 3,
        cost: 10,
      })),
      sources: {
        central: 5 * years.length,
        local: 5 * years.length,
        localNames: [],
        counterpart: null,
      },
    });
  }
  await database.$executeRaw`UPDATE "Plan" SET "document" = ${JSON.stringify(whole)}::jsonb, "contentHash" = 'large' WHERE "id" = ${planId}`;
}

/** Ten rounds a year; those of the newest year are open, and that of the shipped form is owed by 500 units. */
async function addRounds(database: Database, planId: number, openedById: number): Promise<void> {
  const shipped = await database.form.findFirstOrThrow({ where: { key: 'bao-cao-nam-cap-huyen' } });
  const definition = shipped.definition as { questions: { key: string }[] };
  const forms = [];
  for (let at = 1; at < LARGE.forms; at += 1) {
    const questions = definition.questions.map(({ key, ...rest }) => ({
      ...Object.fromEntries(Object.entries(rest).filter(([name]) => name !== 'aggregation')),
      key: `${key}_${at}`,
    }));
    const key = `bao-cao-${at}`;
    const data = { planId, key, version: 1, title: `Báo cáo ${at}`, definition: { ...definition, key, questions } };
    forms.push(await database.form.create({ data }));
  }
  forms.push(shipped);
  const roster = await database.roster.findFirstOrThrow();
  for (let year = LARGE.firstYear; year < LARGE.firstYear + LARGE.years; year += 1)
    for (const { id, key, title } of forms) {
      const newest = year === LARGE.firstYear + LARGE.years - 1;
      const round = await database.round.create({
        data: {
          planId,
          formId: id,
          formKey: key,
          rosterId: roster.id,
          year,
          title: `${title} năm ${year}`,
          openedById,
          closingOn: new Date(`${year}-11-30`),
          dueOn: new Date(`${year}-12-14`),
          openedAt: new Date(`${year}-11-01`),
          state: newest ? 'open' : 'closed',
        },
      });
      const units = newest && key === shipped.key ? LARGE.tableUnits : LARGE.units;
      await database.$executeRaw`
        INSERT INTO "Obligation" ("roundId", "unitId", "state")
        SELECT ${round.id}, "id", CASE WHEN ${newest} THEN (ARRAY['open', 'open', 'open', 'drafting', 'submitted', 'submitted',
          'returned', 'approved', 'approved', 'approved'])[1 + "id" % 10] ELSE 'approved' END
        FROM (SELECT "id" FROM "Unit" WHERE "kind" = 'district' ORDER BY "key" = 'QUY_HOP' DESC, "id" DESC LIMIT ${units}::int) unit`;
    }
}

/** Each obligation that was begun has a report, with seven answers; most of what was handed in has its signed document. */
async function addReports(database: Database): Promise<void> {
  await database.$executeRaw`
    INSERT INTO "Report" ("obligationId", "formId", "revision", "state", "createdAt", "submittedAt", "decidedAt")
    SELECT owed."id", round."formId", 1, CASE owed."state" WHEN 'drafting' THEN 'draft' ELSE owed."state" END, round."openedAt",
      CASE WHEN owed."state" <> 'drafting' THEN round."dueOn" END, CASE WHEN owed."state" = 'approved' THEN round."dueOn" END
    FROM "Obligation" owed JOIN "Round" round ON round."id" = owed."roundId" WHERE owed."state" <> 'open'`;
  await database.$executeRaw`
    INSERT INTO "Answer" ("reportId", "questionKey", "state", "value", "answeredById", "answeredAt")
    SELECT report."id", question."key" || CASE WHEN form."key" LIKE 'bao-cao-nam%' THEN '' ELSE replace(form."key", 'bao-cao-', '_') END,
      'given', CASE question."key" WHEN 'money_spent'
        THEN '{"type":"money-by-source","amounts":{"province":12500000,"own":3000000},"names":{}}'::jsonb
        ELSE jsonb_build_object('type', 'integer', 'number', question."figure") END, 1, report."createdAt"
    FROM "Report" report JOIN "Form" form ON form."id" = report."formId",
      (VALUES ('facilities_total', 100), ('facilities_informed', 80), ('facilities_applying', 40), ('facilities_with_section', 9),
        ('staff_total', 12), ('staff_trained', 7), ('money_spent', 0)) AS question("key", "figure")`;
  await database.$executeRaw`
    INSERT INTO "SignedDocument" ("obligationId", "number", "documentDate", "files", "via", "state", "recordedById", "recordedAt")
    SELECT "id", '1/BC', '2018-12-01', '[]', 'paper', 'received', 1, '2018-12-01' FROM "Obligation"
    WHERE "state" IN ('approved', 'submitted') AND "id" % 5 > 0`;
}

/** What leads say of their tasks, in approved reports and in updates; and what stands in their way. */
async function addProgress(database: Database, planId: number, officerId: number): Promise<void> {
  await database.$executeRaw`
    INSERT INTO "Answer" ("reportId", "questionKey", "state", "value", "answeredById", "answeredAt")
    SELECT report."id", 'task_' || replace(task."code", '.', '_'), 'given', jsonb_build_object('type', 'group', 'items', jsonb_build_object(
      'status', jsonb_build_object('state', 'given', 'reason', NULL, 'value', '{"type":"choice","option":"doing"}'::jsonb),
      'quantity', jsonb_build_object('state', 'given', 'reason', NULL, 'value', jsonb_build_object('type', 'integer', 'number', task."id" % 9)),
      'disbursed', jsonb_build_object('state', 'given', 'reason', NULL,
        'value', '{"type":"money-by-source","amounts":{"province":5000000},"names":{}}'::jsonb))), 1, report."createdAt"
    FROM "Task" task
    JOIN "TaskUnit" lead ON lead."taskId" = task."id" AND lead."role" = 'lead'
    JOIN "Round" round ON round."year" BETWEEN task."fromYear" AND task."toYear" AND round."formKey" = 'bao-cao-nam-cap-huyen'
    JOIN "Obligation" owed ON owed."roundId" = round."id" AND owed."unitId" = lead."unitId"
    JOIN "Report" report ON report."obligationId" = owed."id" AND report."state" = 'approved'
    WHERE task."position" >= 100 AND (task."id" / 7) % 2 = 0`;
  await database.$executeRaw`
    INSERT INTO "TaskUpdate" ("planId", "taskId", "taskCode", "year", "unitId", "status", "quantity", "spent", "note", "files", "state",
      "submittedById", "submittedAt")
    SELECT ${planId}, task."id", task."code", task."toYear", lead."unitId", 'done', 3, 4000000, '', '[]',
      CASE WHEN (task."id" / 5) % 6 = 0 THEN 'submitted' ELSE 'confirmed' END, ${officerId}, '2018-10-01'
    FROM "Task" task JOIN "TaskUnit" lead ON lead."taskId" = task."id" AND lead."role" = 'lead'
    WHERE task."position" >= 100 AND (task."id" / 3) % 3 = 0 AND task."toYear" <= 2018`;
  await database.$executeRaw`
    INSERT INTO "Obstacle" ("planId", "unitId", "taskId", "text", "files", "state", "raisedById", "raisedAt")
    SELECT ${planId}, lead."unitId", task."id", 'Thiếu kinh phí.', '[]', CASE WHEN task."id" % 10 = 0 THEN 'open' ELSE 'closed' END,
      ${officerId}, '2018-10-01'
    FROM "Task" task JOIN "TaskUnit" lead ON lead."taskId" = task."id" AND lead."role" = 'lead'
    WHERE task."position" >= 100 AND task."id" % 20 = 0`;
}
