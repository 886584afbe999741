import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listHandedInReports } from '../../src/store/recorded-reports.ts';
import type { Store } from '../../src/store/open-store.ts';
import { putApproved } from '../support/approved-report.ts';
import { openDistrictRound } from '../support/district-reports.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';

const COURSE = 'lop-tap-huan';

describe('reports of events, against which a yearly report is held', () => {
  let lent: LentStore;
  let store: Store;
  beforeAll(async () => {
    lent = await lendStore();
    store = lent.store;
    await openDistrictRound(store);
    for (const [name, year, date] of [
      ['Lớp tháng 12, báo cáo sang năm', 2019, '2018-12-20'],
      ['Lớp năm sau', 2019, '2019-03-05'],
      ['Lớp năm trước, báo cáo muộn', 2018, '2017-11-02'],
    ] as const)
      await putApproved(
        { application: { store } },
        { form: COURSE, unit: 'QUY_HOP', year },
        { name: { type: 'text', text: name }, held_on: { type: 'date', date } },
      );
  });
  afterAll(() => lent.giveBack());

  test.each([
    [2017, [2017]],
    [2018, [2017, 2018]],
    [2019, [2017, 2018, 2019]],
  ])('are of the year of their own date, up to %d', async (year, years) => {
    const { id: planId } = await store.database.plan.findFirstOrThrow();
    const reports = await listHandedInReports(store.database, planId, [COURSE], year);
    expect(reports.map((report) => report.year).sort((one, other) => one - other)).toEqual(years);
  });
});
