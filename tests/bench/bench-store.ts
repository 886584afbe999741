import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { identifyWriter } from '../../src/actions/people/identify-writer.ts';
import { importPlan } from '../../src/actions/plan/import-plan.ts';
import { decideRegistration } from '../../src/actions/registration/decide-registration.ts';
import { draftRound, openRound } from '../../src/actions/rounds/open-round.ts';
import type { Request } from '../../src/actions/request.ts';
import { admitTrialPeople } from '../../src/actions/trial/admit-trial-people.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { createDatabase, dropDatabases, PLAN_FILE } from '../support/template.ts';

/** When the bench takes place, in business time: the report of 2018 is due in a month. */
export const NOW = new Date('2018-11-12T01:00:00Z');

/** A store for one measurement, with the shipped plan and many more districts. */
export interface BenchStore {
  settings: Record<string, string>;
  unitName(index: number): string;
  inStore<T>(work: (store: Store) => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

/** Makes a store with `units` more districts. @param server URL of a PostgreSQL server; undefined: the embedded store. */
export async function makeBenchStore(units: number, server: string | undefined): Promise<BenchStore> {
  const folder = await mkdtemp(join(tmpdir(), 'dieu-phoi-bench-'));
  await cp(dirname(PLAN_FILE), join(folder, 'plan'), { recursive: true });
  const unitName = (index: number): string => `UBND huyện Thử ${String(index).padStart(4, '0')}`;
  await addUnits(join(folder, 'plan'), units, unitName);
  const name = `bench_${process.pid}_${Date.now()}`;
  const databaseUrl = server === undefined ? undefined : await createDatabase(server, name, null);
  const dataFolder = join(folder, 'store');
  const planFile = join(folder, 'plan', 'plan.json');
  const inStore: BenchStore['inStore'] = async (work) => {
    const store = await openStore({ databaseUrl, dataFolder });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  await inStore(async (store) => {
    const outcome = await importPlan(store, planFile, NOW);
    if (outcome.kind !== 'imported') throw new Error(JSON.stringify(outcome).slice(0, 1000));
    await store.database.setting.create({ data: { key: 'clock-offset', value: NOW.getTime() - Date.now() } });
  });
  return {
    settings: {
      DATA_DIR: dataFolder,
      PLAN_FILE: planFile,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    },
    unitName,
    inStore,
    remove: async () => {
      if (server !== undefined) await dropDatabases(server, name);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function addUnits(folder: string, units: number, unitName: (index: number) => string): Promise<void> {
  interface Rosters {
    rosters: { count: number; units: object[] }[];
  }
  await changeFile(join(folder, 'rosters.json'), (content) => {
    const [districts] = (content as Rosters).rosters;
    if (districts === undefined) throw new Error('The shipped plan has no roster.');
    for (let index = 1; index <= units; index += 1) {
      const key = `THU_${index}`;
      const dates = { validFrom: '2013-01-01', validTo: '2025-06-30' };
      districts.units.push({
        key,
        name: unitName(index),
        shortName: `Thử ${index}`,
        kind: 'district',
        level: 'Huyện',
        ...dates,
        fullName: `Huyện Thử ${index}`,
        statisticsCode: String(1e5 + index),
      });
    }
    districts.count += units;
  });
  await changeFile(join(folder, 'plan.json'), (content) => {
    for (const unit of (content as { units: { memberCount?: number }[] }).units)
      if (unit.memberCount !== undefined) unit.memberCount += units;
  });
}

async function changeFile(file: string, change: (content: unknown) => void): Promise<void> {
  const content: unknown = JSON.parse(await readFile(file, 'utf8'));
  change(content);
  await writeFile(file, JSON.stringify(content));
}

/** Admits a coordinator under this Telegram id, and lets them open the round of 2018. */
export async function openRoundAs(store: Store, telegramUserId: number): Promise<void> {
  await admitContacts(store, [{ telegramUserId, unitKey: 'SCT', roles: ['coordinator'] }]);
  const request = await requestAs(store, telegramUserId);
  const form = await store.database.form.findFirstOrThrow({ where: { key: 'bao-cao-nam-cap-huyen' } });
  await draftRound(request, form.id, '2018');
  const outcome = await openRound(request);
  if (outcome.kind !== 'opened') throw new Error(`The round was not opened: ${outcome.kind}.`);
}

/** Approves every registration as contact, without a word to anybody. */
export async function approveAll(store: Store, telegramUserId: number): Promise<void> {
  const request = await requestAs(store, telegramUserId);
  for (const { id } of await store.database.registration.findMany({ where: { state: 'submitted' } }))
    await decideRegistration(request, id, { kind: 'approve', role: 'contact' });
  await store.database.notice.deleteMany();
}

/** Admits people as if they had registered. */
export async function admitContacts(
  store: Store,
  people: readonly { telegramUserId: number; unitKey: string; roles: readonly ('contact' | 'coordinator')[] }[],
): Promise<void> {
  const facts = { fullName: 'Người Thử', title: 'chuyên viên', phone: '0912345678' };
  const admitted = people.map((person) => ({ ...facts, ...person }));
  // A transaction has fifteen seconds.
  for (let at = 0; at < admitted.length; at += 200) await admitTrialPeople(store, admitted.slice(at, at + 200), NOW);
}

/** Makes the request of somebody who writes at the time of the bench. */
export async function requestAs(store: Store, telegramUserId: number): Promise<Request> {
  const { person, conversation, planId } = await identifyWriter(store, telegramUserId, NOW);
  return { store, now: NOW, person, planId, conversation, chatId: telegramUserId, updateIds: [] };
}
