import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAnnualReport, freezeAnnualReport, readReportFile } from '../../src/store/annual-reports.ts';
import type { Store } from '../../src/store/open-store.ts';
import { activateTemplate, keepTemplate, readTemplateFile } from '../../src/store/report-templates.ts';
import { bringRowsBack, keepRows } from '../support/kept-rows.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { refusalOf } from '../support/refusal-of.ts';

const AT = new Date('2018-12-20T02:00:00Z');
const FILE = Buffer.from('tệp đã chốt');

describe('what was frozen or in use, against statements that no action makes', () => {
  let lent: LentStore;
  let store: Store;
  let reportId: number;
  let templateId: number;
  beforeAll(async () => {
    lent = await lendStore();
    store = lent.store;
    const { database } = store;
    const { id: planId } = await database.plan.findFirstOrThrow();
    // No row of officers is needed: neither table holds on to one.
    const officerId = 1;
    const by = { officerId, at: AT };
    const years = { planId, fromYear: 2018, toYear: 2018, version: 1 };
    const { id: consolidationId } = await database.consolidation.create({
      data: { ...years, asOf: AT, frozenById: officerId, decisions: [] },
    });
    reportId = await createAnnualReport(database, consolidationId, {}, by);
    await freezeAnnualReport(database, { id: reportId, version: 0 }, { content: FILE, hash: 'a' }, by);
    templateId = await keepTemplate(database, planId, { name: 'mau.docx', content: FILE, hash: 'b' }, by);
    await activateTemplate(database, templateId, by);
    await keepRows(store, 'kept_frozen_report');
  });
  beforeEach(() => bringRowsBack(store, 'kept_frozen_report'));
  afterAll(() => lent.giveBack());

  test.each([
    ['its file', `UPDATE "AnnualReport" SET "file" = '\\x00'`],
    ['the hash of its file', `UPDATE "AnnualReport" SET "fileHash" = 'x'`],
    ['its words', `UPDATE "AnnualReport" SET "words" = '{"results":{"kind":"left-out"}}'`],
    ['who froze it', `UPDATE "AnnualReport" SET "frozenById" = "frozenById" + 1`],
    ['when it was frozen', `UPDATE "AnnualReport" SET "frozenAt" = now()`],
    ['its state, back to a draft', `UPDATE "AnnualReport" SET "state" = 'draft'`],
    ['its number, while it is not signed', `UPDATE "AnnualReport" SET "documentNumber" = '1/BC'`],
    ['that it is there', `DELETE FROM "AnnualReport"`],
    ['that any is there', `TRUNCATE "AnnualReport"`],
  ])('of a frozen report nothing changes %s', async (_, statement) => {
    expect(await refusalOf(store, statement)).toMatch(/annual report/);
    expect(Buffer.from((await readReportFile(store.database, reportId)) ?? '').equals(FILE)).toBe(true);
  });

  test('of a signed report nothing changes its number, or takes it up again', async () => {
    const { database } = store;
    await database.$executeRawUnsafe(
      `UPDATE "AnnualReport" SET "state" = 'signed', "documentNumber" = '1/BC', "documentDate" = '2018-12-21', "scans" = '[]',
       "signedAt" = now(), "signedById" = "startedById"`,
    );
    for (const change of [`"documentNumber" = '2/BC'`, `"state" = 'superseded'`, `"file" = '\\x00'`])
      expect(await refusalOf(store, `UPDATE "AnnualReport" SET ${change}`)).toMatch(/annual report/);
  });

  test.each([
    ['its file', `UPDATE "ReportTemplate" SET "file" = '\\x00'`],
    [
      'its state, back to a draft',
      `UPDATE "ReportTemplate" SET "state" = 'draft', "activatedById" = NULL, "activatedAt" = NULL`,
    ],
    ['that it is there', `DELETE FROM "ReportTemplate"`],
  ])('of a template in use nothing changes %s', async (_, statement) => {
    expect(await refusalOf(store, statement)).toMatch(/report template/);
    expect(Buffer.from(await readTemplateFile(store.database, templateId)).equals(FILE)).toBe(true);
  });
});
