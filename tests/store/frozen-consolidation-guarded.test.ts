import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readFrozenFigure } from '../../src/actions/consolidation/list-consolidations.ts';
import { verifyConsolidation } from '../../src/actions/consolidation/verify-consolidation.ts';
import { eraseOwnData } from '../../src/actions/people/own-data.ts';
import type { Store } from '../../src/store/open-store.ts';
import { CONTACTS, expectKind, PEOPLE, requestOf } from '../support/district-reports.ts';
import { freezeFour, reportFourDistricts, rowsOf } from '../support/four-districts.ts';
import { bringRowsBack, keepRows } from '../support/kept-rows.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { refusalOf } from '../support/refusal-of.ts';
import { keyNumber } from '../../src/domain/text/key-number.ts';

describe('what was frozen of four districts', () => {
  let lent: LentStore;
  let store: Store;
  beforeAll(async () => {
    lent = await lendStore();
    store = lent.store;
    await reportFourDistricts(store);
    await keepRows(store, 'kept_districts');
  });
  beforeEach(async () => {
    await bringRowsBack(store, 'kept_districts');
    // What is kept in memory of a store is kept by the object.
    store = { ...store };
  });
  afterAll(() => lent.giveBack());

  const coordinator = () => requestOf(store, PEOPLE.coordinator);
  const freeze = () => freezeFour(store);
  const verify = async (id: number) => (await verifyConsolidation(await coordinator(), id)).kind;

  test('can be verified after whoever gave them and whoever froze them were erased', async () => {
    const { consolidation } = await freeze();
    for (const who of [CONTACTS.VINH, PEOPLE.coordinator])
      await eraseOwnData(await requestOf(store, who), (id) => `Cán bộ số ${id}`);
    const reader = await requestOf(store, PEOPLE.secondCoordinator);
    const verified = await expectKind(verifyConsolidation(reader, consolidation.id), 'verified');
    expect(verified.consolidation.frozenBy.name).toBe(`Cán bộ số ${consolidation.frozenBy.id}`);
    const read = await expectKind(readFrozenFigure(reader, consolidation.id, keyNumber('facilities_total')), 'figure');
    expect(Object.values(read.officers)).not.toContain(`Cán bộ ${CONTACTS.VINH}`);
    expect(Object.values(read.officers)).toContainEqual(expect.stringMatching(/^Cán bộ số \d+$/));
  });

  test.each([
    ['a figure is changed', `UPDATE "ConsolidatedFigureRow" SET "given" = 5`],
    ['a figure is deleted', `DELETE FROM "ConsolidatedFigureRow" WHERE "kind" = 'missing'`],
    ['figures are emptied', `TRUNCATE "ConsolidatedFigureRow" CASCADE`],
    ['a source is changed', `UPDATE "ConsolidatedSource" SET "value" = '{"kind": "number", "number": 1}'`],
    ['a source is deleted', `DELETE FROM "ConsolidatedSource"`],
    ['sources are emptied', `TRUNCATE "ConsolidatedSource"`],
    [
      'a figure is added',
      `INSERT INTO "ConsolidatedFigureRow" ("consolidationId", "position", "place", "key", "kind", "given", "expected")
       SELECT "id", 999, 'figure', 'x', 'missing', 0, 0 FROM "Consolidation"`,
    ],
    [
      'a source is added',
      `INSERT INTO "ConsolidatedSource" ("figureRowId", "position", "kind", "figure", "unitId", "year", "value", "carried",
         "reportId", "obligationId", "revision", "form", "question", "answeredById", "answeredAt", "submittedAt", "approvedAt")
       SELECT "figureRowId", 999, "kind", "figure", "unitId", "year", "value", "carried", "reportId", "obligationId",
         "revision", "form", "question", "answeredById", "answeredAt", "submittedAt", "approvedAt"
       FROM "ConsolidatedSource" LIMIT 1`,
    ],
    ['the consolidation is deleted', `DELETE FROM "Consolidation"`],
    ['consolidations are emptied', `TRUNCATE "Consolidation" CASCADE`],
    ['how units had reported is changed', `UPDATE "Consolidation" SET "state" = 'superseded', "standing" = NULL`],
    ['its hash is changed', `UPDATE "Consolidation" SET "state" = 'superseded', "contentHash" = 'x'`],
    ['it becomes a draft', `UPDATE "Consolidation" SET "state" = 'draft'`],
    [
      'it gets a document while it is superseded',
      `UPDATE "Consolidation" SET "state" = 'superseded', "documentNumber" = '1'`,
    ],
    ['it is sent without a document', `UPDATE "Consolidation" SET "state" = 'sent'`],
  ])('the store refuses it where %s', async (_what, statement) => {
    const { consolidation } = await freeze();
    const before = await rowsOf(store, consolidation);
    expect(await refusalOf(store, statement)).toMatch(
      /append-only|no more|not deleted|stays as it is|does not become|with_document/,
    );
    expect(await rowsOf(store, consolidation)).toEqual(before);
    expect(await verify(consolidation.id)).toBe('verified');
  });

  test('keep how many units had reported in each form when they were frozen', async () => {
    const { consolidation } = await freeze();
    const districts = consolidation.standing?.coverage.find(({ asked }) => asked > 0);
    expect(districts).toMatchObject({ year: 2018, asked: 21 });
    expect(districts?.approved).toHaveLength(4);
    expect(districts?.missing).toHaveLength(17);
  });

  test('what somebody changed past the triggers is found out', async () => {
    const { consolidation } = await freeze();
    const changes = [
      `UPDATE "ConsolidatedSource" SET "value" = '{"kind": "number", "number": 301}'
       WHERE "value" = '{"kind": "number", "number": 300}'`,
      `UPDATE "ConsolidatedSource" SET "answeredById" = "answeredById" + 1`,
      `UPDATE "ConsolidatedFigureRow" SET "given" = "given" + 1 WHERE "key" = 'facilities_total'`,
      `DELETE FROM "ConsolidatedSource" WHERE "figure" = 'news_items'`,
      `UPDATE "Consolidation" SET "asOf" = "asOf" + interval '1 day'`,
      `UPDATE "Consolidation" SET "standing" = jsonb_set("standing", '{coverage,0,asked}', '20')`,
      `UPDATE "Consolidation" SET "standing" = NULL`,
    ];
    for (const change of changes) {
      await store.database.$executeRawUnsafe(`DO $do$ BEGIN
        SET LOCAL session_replication_role = replica;
        ${change};
      END $do$`);
      const found = await verifyConsolidation(await coordinator(), consolidation.id);
      expect([change, found.kind]).toEqual([change, 'differs']);
      await bringRowsBack(store, 'kept_districts');
      store = { ...store };
      await freeze();
    }
  });
});
