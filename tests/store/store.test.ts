import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importPlan } from '../../src/actions/plan/import-plan.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { makePlace, type Place } from '../support/place.ts';
import { PLAN_FILE } from '../support/template.ts';

describe('one store', () => {
  let place: Place;
  let store: Store;
  beforeAll(async () => {
    place = await makePlace();
    store = await openStore({ databaseUrl: place.databaseUrl, dataFolder: place.dataFolder });
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  test('imports the plan once: the same files again change nothing, and ids stay when it is changed', async () => {
    expect(await importPlan(store, PLAN_FILE, new Date())).toMatchObject({ kind: 'unchanged' });
    const before = await store.database.unit.findMany({ orderBy: { id: 'asc' }, select: { id: true, key: true } });
    await store.database.plan.updateMany({ data: { contentHash: 'an older one' } });
    expect(await importPlan(store, PLAN_FILE, new Date())).toMatchObject({ kind: 'imported', tasks: 12 });
    expect(await store.database.unit.findMany({ orderBy: { id: 'asc' }, select: { id: true, key: true } })).toEqual(
      before,
    );
    const counted = await Promise.all([
      store.database.task.count(),
      store.database.target.count(),
      store.database.duty.count(),
      store.database.reportingDuty.count(),
      store.database.rosterUnit.count(),
      store.database.milestone.count(),
    ]);
    expect(counted).toEqual([12, 5, 17, 8, 162, 48]);
  });

  test('a broken plan changes nothing and tells every fault', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dieu-phoi-plan-'));
    const plan = JSON.parse(await readFile(PLAN_FILE, 'utf8')) as {
      tasks: { group: string }[];
      rosters: string[];
      forms: string[];
    };
    plan.tasks[0]!.group = '9';
    plan.rosters = [];
    plan.forms = [];
    await writeFile(join(folder, 'plan.json'), JSON.stringify(plan));
    const outcome = await importPlan(store, join(folder, 'plan.json'), new Date());
    expect(outcome).toMatchObject({
      kind: 'broken',
      faults: expect.arrayContaining([expect.objectContaining({ path: 'tasks[0].group' })]) as never,
    });
    await writeFile(join(folder, 'plan.json'), '{ "key": ');
    expect(await importPlan(store, join(folder, 'plan.json'), new Date())).toMatchObject({ kind: 'not-json' });
    expect(await importPlan(store, join(folder, 'nothing.json'), new Date())).toMatchObject({ kind: 'unreadable' });
    await rm(folder, { recursive: true });
  });

  test("keeps Prisma's own table of migrations, finished and with checksums", async () => {
    const rows = await store.database.$queryRaw<
      { migration_name: string; checksum: string; finished_at: Date | null }[]
    >`
      SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" ORDER BY migration_name`;
    expect(rows.length).toBeGreaterThan(0);
    for (const { checksum, finished_at } of rows) {
      expect(checksum).toMatch(/^[0-9a-f]{64}$/);
      expect(finished_at).not.toBeNull();
    }
  });

  test('instants come back as they were written', async () => {
    const at = new Date('2018-12-14T16:59:59.123Z');
    await store.database.auditEntry.create({ data: { at, action: 'test', subject: 'plan', subjectId: 1 } });
    expect((await store.database.auditEntry.findFirst({ where: { action: 'test' } }))?.at).toEqual(at);
  });
});

describe('a store and its migrations', () => {
  test('an edited migration is refused by name', async () => {
    const place = await makePlace();
    const first = await openStore({ databaseUrl: place.databaseUrl, dataFolder: place.dataFolder });
    await first.database.$executeRaw`UPDATE "_prisma_migrations" SET checksum = 'another'`;
    await first.close();
    await expect(openStore({ databaseUrl: place.databaseUrl, dataFolder: place.dataFolder })).rejects.toMatchObject({
      fault: { kind: 'migration-refused', reason: 'edited' },
    });
    await place.remove();
  });
});
