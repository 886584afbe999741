import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countWaitingEntries, listWaitingEntries } from '../../src/store/databases.ts';
import type { Store } from '../../src/store/open-store.ts';
import { countSubmittedReports, listSubmittedReports } from '../../src/store/reports.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { readShippedPlanId } from '../support/shipped-plan.ts';

const NOW = new Date('2018-11-12T02:00:00Z');

describe('what waits for review is counted as it is listed', () => {
  let lent: LentStore;
  let store: Store;
  let planId: number;
  beforeAll(async () => {
    lent = await lendStore();
    ({ store } = lent);
    planId = await readShippedPlanId(store.database);
    for (const occasion of ['yearly', 'each-event', 'survey', 'database']) await handIn(occasion);
  });
  afterAll(async () => {
    await lent.giveBack();
  });

  /** A round of this occasion with a report that waits and a draft; returns the obligation of the first. */
  async function handIn(occasion: string): Promise<{ obligationId: number; reportId: number }> {
    const { database } = store;
    const form = await database.form.findFirstOrThrow();
    const { rosterId } = await database.rosterUnit.findFirstOrThrow();
    const [first, second] = await database.unit.findMany({ orderBy: { id: 'asc' }, take: 2 });
    const formKey = `${occasion}-${await database.round.count()}`;
    const kept = { planId: form.planId, formId: form.id, formKey, rosterId, year: 2018 };
    const dueAt = occasion === 'survey' ? NOW : null;
    const days = { closingOn: new Date('2018-11-30'), dueOn: new Date('2018-12-14'), openedAt: NOW };
    const round = await database.round.create({
      data: { ...kept, ...days, dueAt, occasion, title: `Kỳ ${occasion}`, openedById: 1 },
    });
    const owe = async (unitId: number, state: string): Promise<{ obligationId: number; reportId: number }> => {
      const { id: obligationId } = await database.obligation.create({ data: { roundId: round.id, unitId } });
      const revision = { obligationId, formId: form.id, revision: 1, state, createdAt: NOW, submittedAt: NOW };
      return { obligationId, reportId: (await database.report.create({ data: revision })).id };
    };
    await owe(second?.id ?? 0, 'draft');
    return owe(first?.id ?? 0, 'submitted');
  }

  test('reports: neither answers to surveys nor entries of databases, in the list and in the count', async () => {
    const listed = await listSubmittedReports(store.database, planId);
    expect(listed.map(({ title }) => title)).toEqual(['Kỳ yearly', 'Kỳ each-event']);
    expect(await countSubmittedReports(store.database, planId)).toBe(2);
  });

  test('entries: neither what was waived nor what was taken out, in the list and in the count', async () => {
    const { database } = store;
    const waived = await handIn('database');
    await database.obligation.update({ where: { id: waived.obligationId }, data: { state: 'waived' } });
    const removed = await handIn('database');
    const entry = { planId, formKey: 'csdl', title: 'Mục', searchText: 'muc', files: [], approvedAt: NOW };
    await database.databaseEntry.create({ data: { ...entry, ...removed, removedAt: NOW } });
    expect(await listWaitingEntries(database, planId, 10)).toHaveLength(1);
    expect(await countWaitingEntries(database, planId)).toBe(1);
  });
});
