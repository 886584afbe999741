import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanFile } from '../../src/domain/plan/parse-plan.ts';
import { readPlanFiles } from '../../src/actions/plan/read-plan-files.ts';
import { atLocalTime } from '../../src/domain/text/local-date.ts';
import { writePlan } from '../../src/store/import-plan.ts';
import type { Store } from '../../src/store/open-store.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { PLAN_FILE } from '../support/template.ts';

const NOW = atLocalTime('2018-11-12', 8);
let lent: LentStore;
let store: Store;
let file: PlanFile;
beforeAll(async () => {
  lent = await lendStore();
  store = lent.store;
  const reading = await readPlanFiles(PLAN_FILE);
  if (reading.kind !== 'read') throw new Error(`The shipped plan is ${reading.kind}.`);
  file = reading.file;
});
afterAll(() => lent.giveBack());

const withTasks = (tasks: PlanFile['plan']['tasks']): PlanFile => ({
  ...file,
  plan: {
    ...file.plan,
    tasks,
    budget: {
      ...file.plan.budget,
      lines: file.plan.budget.lines.filter(({ task }) => tasks.some(({ code }) => code === task)),
    },
  },
});
const write = (changed: PlanFile, contentHash: string, renumbered: { from: string; to: string }[] = []) =>
  store.transaction((database) => writePlan(database, changed, { contentHash, now: NOW, renumbered }));

test('a plan that is read anew keeps what is told of a task, brings the task up to date, and drops what is no longer in it', async () => {
  const { database } = store;
  const planId = await write(file, 'first');
  const [told, dropped] = await database.task.findMany({
    where: { planId, droppedAt: null },
    orderBy: { position: 'asc' },
    take: 2,
  });
  if (told === undefined || dropped === undefined) throw new Error('The shipped plan has tasks.');
  const { id: unitId } = await database.unit.findFirstOrThrow();
  const obstacle = {
    planId,
    unitId,
    taskId: told.id,
    text: 'Thiếu giảng viên',
    files: [],
    raisedById: 1,
    raisedAt: NOW,
  };
  const { id } = await database.obstacle.create({ data: obstacle });

  const tasks = file.plan.tasks
    .filter(({ code }) => code !== dropped.code)
    .map((task) => (task.code === told.code ? { ...task, title: 'Tiêu đề đã điều chỉnh' } : task));
  await write(withTasks(tasks), 'second');

  const after = await database.obstacle.findUniqueOrThrow({ where: { id }, include: { task: true } });
  expect(after.task).toMatchObject({ code: told.code, title: 'Tiêu đề đã điều chỉnh' });
  const codes = await database.task.findMany({
    where: { planId, droppedAt: null },
    orderBy: { position: 'asc' },
    select: { code: true },
  });
  expect(codes.map(({ code }) => code)).toEqual(tasks.map(({ code }) => code));
});

test('500 tasks for 130 units each are written within the time of one transaction', async () => {
  const [task] = file.plan.tasks;
  if (task === undefined) throw new Error('The shipped plan has tasks.');
  const communes = file.rosters.flatMap(({ units }) => units).filter(({ kind }) => kind === 'commune');
  const cooperating = communes.slice(0, 130).map(({ key }) => key);
  const tasks = Array.from({ length: 500 }, (_, at) => ({ ...task, code: `1.${at + 1}`, cooperating }));
  const large = withTasks(tasks);
  const planId = await write({ ...large, plan: { ...large.plan, key: 'lon' } }, 'large');
  expect(await store.database.taskUnit.count({ where: { task: { planId }, role: 'cooperate' } })).toBe(500 * 130);
}, 60_000);

test('a task that gets another number keeps what is told of it, even where two change places and a new one takes a number', async () => {
  const { database } = store;
  const planId = await write(file, 'third');
  const byCode = async (): Promise<Map<string, number>> =>
    new Map(
      (await database.task.findMany({ where: { planId, droppedAt: null } })).map(({ id, code }) => [code, id] as const),
    );
  const before = await byCode();
  const [first, second, third] = file.plan.tasks;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('The shipped plan has tasks.');
  const rest = file.plan.tasks.slice(3);
  const renumbered = [
    { from: first.code, to: second.code },
    { from: second.code, to: first.code },
  ];
  const added = { ...third, title: 'Nhiệm vụ mới' };
  const tasks = [{ ...second, code: first.code }, { ...first, code: second.code }, added, ...rest];
  await write(withTasks(tasks), 'fourth', renumbered);
  const after = await byCode();
  expect(after.get(second.code)).toBe(before.get(first.code));
  expect(after.get(first.code)).toBe(before.get(second.code));
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());

  // The third one leaves, and its number goes to another.
  const last = rest.at(-1);
  if (last === undefined) throw new Error('The shipped plan has more tasks.');
  await write(withTasks([...tasks.slice(0, 2), { ...last, code: third.code }, ...rest.slice(0, -1)]), 'fifth', [
    { from: last.code, to: third.code },
  ]);
  expect((await byCode()).get(third.code)).toBe(before.get(last.code));
  const dropped = await database.task.findMany({ where: { planId, NOT: { droppedAt: null } } });
  expect(dropped.map(({ code }) => code)).toContain(third.code);
  const versions = await database.planVersion.findMany({ where: { planId }, orderBy: { number: 'asc' } });
  expect(versions.length).toBeGreaterThan(2);
  expect(versions.map(({ number }) => number)).toEqual(versions.map((_, at) => at + 1));
});
