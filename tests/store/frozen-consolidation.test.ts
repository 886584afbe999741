import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freezeConsolidation, previewFreezing } from '../../src/actions/consolidation/freeze-consolidation.ts';
import {
  listConsolidations,
  readFrozenConsolidation,
  readFrozenFigure,
} from '../../src/actions/consolidation/list-consolidations.ts';
import { markConsolidationSent } from '../../src/actions/consolidation/mark-consolidation-sent.ts';
import { verifyConsolidation } from '../../src/actions/consolidation/verify-consolidation.ts';
import type { Store } from '../../src/store/open-store.ts';
import { cellOf, lineOf } from '../domain/consolidation/figures.ts';
import { CONTACTS, correctFigures, expectKind, PEOPLE, requestOf } from '../support/district-reports.ts';
import { freezeFour, rowsOf, REASONS, reportFourDistricts, said, YEAR } from '../support/four-districts.ts';
import { bringRowsBack, keepRows } from '../support/kept-rows.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { keyNumber } from '../../src/domain/text/key-number.ts';

describe('the figures of four districts', () => {
  let lent: LentStore;
  let store: Store;
  let unitOf: ReadonlyMap<string, number>;
  beforeAll(async () => {
    lent = await lendStore();
    store = lent.store;
    await reportFourDistricts(store);
    unitOf = new Map((await store.database.unit.findMany()).map(({ key, id }) => [key, id]));
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
  const shareIn = async (id: number): Promise<string> => {
    const read = await expectKind(readFrozenConsolidation(await coordinator(), id), 'consolidation');
    return lineOf(cellOf(read.consolidation, 'facilities_informed'));
  };
  const verify = async (id: number) => (await verifyConsolidation(await coordinator(), id)).kind;

  test('12. stay as they were frozen when a report is corrected; the next version lists the one change', async () => {
    const first = await freeze();
    expect(first.changes).toBeNull();
    expect(first.consolidation).toMatchObject({ version: 1, state: 'frozen', reasons: REASONS, sent: null });
    expect(await shareIn(first.consolidation.id)).toBe('324/410 4/22');
    const before = await rowsOf(store, first.consolidation);

    await correctFigures(store, 'VINH', said([310, 240]));
    expect(await shareIn(first.consolidation.id)).toBe('324/410 4/22');
    const preview = await expectKind(previewFreezing(await coordinator(), YEAR, REASONS), 'preview');
    expect(preview.changes).toHaveLength(1);

    const second = await freeze();
    expect(second.consolidation).toMatchObject({ version: 2, state: 'frozen' });
    expect(await shareIn(second.consolidation.id)).toBe('324/420 4/22');
    const share = (whole: number) => ({ value: { kind: 'share', part: 324, whole }, given: 4, expected: 22 });
    expect(second.changes).toMatchObject([
      {
        kind: 'said',
        figure: 'facilities_total',
        unitId: unitOf.get('VINH'),
        year: 2018,
        before: { kind: 'number', number: 300 },
        after: { kind: 'number', number: 310 },
      },
    ]);
    expect(second.changes?.[0]?.kind === 'said' && second.changes[0].moved).toContainEqual({
      place: 'figure',
      key: 'facilities_informed',
      year: null,
      before: share(410),
      after: share(420),
    });

    const read = await expectKind(
      readFrozenConsolidation(await coordinator(), second.consolidation.id),
      'consolidation',
    );
    expect(read.changes).toEqual(second.changes);
    expect(await rowsOf(store, first.consolidation)).toEqual(before);
    const { consolidations } = await expectKind(listConsolidations(await coordinator(), YEAR), 'list');
    expect(consolidations.map(({ version, state }) => [version, state])).toEqual([
      [2, 'frozen'],
      [1, 'superseded'],
    ]);
    expect([await verify(first.consolidation.id), await verify(second.consolidation.id)]).toEqual([
      'verified',
      'verified',
    ]);
    const log = await store.database.auditEntry.findMany({
      where: { subject: 'consolidation' },
      orderBy: { id: 'asc' },
    });
    expect(log.map(({ action, subjectId }) => [action, subjectId])).toEqual([
      ['consolidation.freeze', first.consolidation.id],
      ['consolidation.supersede', first.consolidation.id],
      ['consolidation.freeze', second.consolidation.id],
    ]);
  });

  test('are frozen again only where something changed, and once where two freeze at the same time', async () => {
    const { consolidation } = await freeze();
    expect(await freezeConsolidation(await coordinator(), YEAR, REASONS)).toEqual({ kind: 'unchanged', consolidation });
    await correctFigures(store, 'VINH', said([310, 240]));
    const both = await Promise.all([
      freezeConsolidation(await coordinator(), YEAR, REASONS),
      freezeConsolidation(await requestOf(store, PEOPLE.secondCoordinator), YEAR, REASONS),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['frozen', 'unchanged']);
  });

  test('that another process froze meanwhile break the freezing, which comes to nothing new when it is tried again', async () => {
    await freeze();
    await correctFigures(store, 'VINH', said([310, 240]));
    // Another process has a connection of its own.
    const elsewhere = { ...store, database: Object.create(store.database) as typeof store.database };
    let others: string | null = null;
    const outrun = freezeConsolidation(await coordinator(), YEAR, REASONS, async () => {
      if (others !== null) return;
      others = '';
      const request = await requestOf(store, PEOPLE.secondCoordinator);
      others = (await freezeConsolidation({ ...request, store: elsewhere }, YEAR, REASONS)).kind;
    });
    await expect(outrun).rejects.toThrow();
    expect(others).toBe('frozen');
    expect((await freezeConsolidation(await coordinator(), YEAR, REASONS)).kind).toBe('unchanged');
    expect(await store.database.consolidation.count({ where: { state: 'draft' } })).toBe(0);
  });

  test('of which the freezing broke off are no version: nobody sees them, and the next freezing makes the whole', async () => {
    const first = await freeze();
    await correctFigures(store, 'VINH', said([310, 240]));
    const broken = freezeConsolidation(await coordinator(), YEAR, REASONS, () => Promise.reject(new Error('Killed.')));
    await expect(broken).rejects.toThrow('Killed.');
    const { id: draft } = await store.database.consolidation.findFirstOrThrow({ where: { state: 'draft' } });
    expect(await store.database.consolidatedSource.count({ where: { figureRow: { consolidationId: draft } } })).toBe(
      await store.database.consolidatedSource.count({
        where: { figureRow: { consolidationId: first.consolidation.id } },
      }),
    );
    expect(await verify(draft)).toBe('not-found');
    expect((await readFrozenConsolidation(await coordinator(), draft)).kind).toBe('not-found');
    const { consolidations } = await expectKind(listConsolidations(await coordinator(), YEAR), 'list');
    expect(consolidations).toMatchObject([{ id: first.consolidation.id, version: 1, state: 'frozen' }]);
    const second = await freeze();
    expect(second).toMatchObject({ consolidation: { version: 2, state: 'frozen' } });
    expect([await verify(first.consolidation.id), await verify(second.consolidation.id)]).toEqual([
      'verified',
      'verified',
    ]);
    expect(await store.database.consolidation.count({ where: { state: 'draft' } })).toBe(0);
    expect(await store.database.consolidatedFigureRow.count({ where: { consolidationId: draft } })).toBe(0);
  });

  test('of another period are another consolidation, with versions of its own', async () => {
    await freeze();
    const plan = await freezeConsolidation(await coordinator(), { from: 2017, to: 2020 }, REASONS);
    expect(plan).toMatchObject({ kind: 'frozen', consolidation: { version: 1, fromYear: 2017, toYear: 2020 } });
    const { consolidation } = await expectKind(Promise.resolve(plan), 'frozen');
    expect(await verify(consolidation.id)).toBe('verified');
    const read = await expectKind(readFrozenConsolidation(await coordinator(), consolidation.id), 'consolidation');
    expect(read.consolidation.ofYears.map(({ year }) => year)).toEqual([2017, 2018, 2019, 2020]);
    expect(await expectKind(listConsolidations(await coordinator(), null), 'list')).toMatchObject({
      consolidations: [{ toYear: 2020 }, { toYear: 2018 }],
    });
  });

  test('need a reason where units are missing, and another where reports wait', async () => {
    const nothing = { missing: null, unreviewed: null };
    const without = await freezeConsolidation(await coordinator(), YEAR, nothing);
    expect(without).toMatchObject({ kind: 'reason-needed', lacking: ['missing'], unreviewed: [] });
    const vinh = await store.database.report.findFirstOrThrow({ where: { obligation: { unit: { key: 'VINH' } } } });
    await store.database.report.update({ where: { id: vinh.id }, data: { state: 'submitted', decidedAt: null } });
    await store.database.obligation.update({ where: { id: vinh.obligationId }, data: { state: 'submitted' } });
    // What is kept in memory goes by the audit log, in which a row changed by hand is not.
    store = { ...store };
    const waiting = await freezeConsolidation(await coordinator(), YEAR, { missing: '…', unreviewed: ' ' });
    expect(waiting).toMatchObject({
      kind: 'reason-needed',
      lacking: ['missing', 'unreviewed'],
      unreviewed: [unitOf.get('VINH')],
    });
    expect(await store.database.consolidation.count()).toBe(0);
    const both = { ...REASONS, unreviewed: 'Vinh đang giải trình câu 1.' };
    const frozen = await expectKind(freezeConsolidation(await coordinator(), YEAR, both), 'frozen');
    expect(frozen.consolidation.reasons).toEqual(both);
  });

  test('name report, question, officer and times of each source, and what a coordinator entered its paper', async () => {
    const vinh = await store.database.report.findFirstOrThrow({ where: { obligation: { unit: { key: 'VINH' } } } });
    const { officerId } = (await requestOf(store, CONTACTS.VINH)).person;
    const enteredById = (await coordinator()).person.officerId;
    const entrySource = { way: 'document', number: '12/BC-UBND', date: '2018-11-09', files: [{ id: 'scan' }] };
    await store.database.report.update({ where: { id: vinh.id }, data: { enteredById, entrySource } });
    const { consolidation } = await freeze();
    const read = await readFrozenFigure(await coordinator(), consolidation.id, keyNumber('facilities_total'));
    const { figure, officers } = await expectKind(Promise.resolve(read), 'figure');
    expect(figure.sources.map(({ fact }) => fact.value)).toEqual(
      expect.arrayContaining([{ kind: 'number', number: 300 }]),
    );
    const source = figure.sources.find(({ fact }) => fact.unitId === unitOf.get('VINH'));
    expect(source).toMatchObject({
      fact: {
        source: {
          kind: 'report',
          reportId: vinh.id,
          revision: 1,
          question: 'facilities_total',
          submittedAt: vinh.submittedAt,
          at: vinh.decidedAt,
        },
      },
      record: {
        answeredById: officerId,
        answeredAt: new Date('2018-11-12T02:00:00Z'),
        submittedAt: vinh.submittedAt,
        approvedAt: vinh.decidedAt,
        entered: { byId: enteredById, way: 'document', number: '12/BC-UBND', date: '2018-11-09', cell: null },
      },
    });
    expect(officers[officerId ?? 0]).toBe(`Cán bộ ${CONTACTS.VINH}`);
    expect(
      await store.database.consolidatedSource.count({ where: { entrySource: { path: ['files'], not: 'x' } } }),
    ).toBe(0);
  });

  test('are sent with the document whose number and date was typed, once, and not where a later version is in force', async () => {
    const { consolidation } = await freeze();
    const send = async (id: number, typed: string) => markConsolidationSent(await coordinator(), id, typed);
    expect(await send(consolidation.id, 'đã gửi')).toEqual({ kind: 'not-understood', reason: 'no-number' });
    expect(await send(consolidation.id, 'số 125/BC-SCT ngày 12/11/2018')).toMatchObject({
      kind: 'sent',
      consolidation: { state: 'sent', sent: { document: { number: '125/BC-SCT', date: '2018-11-12' } } },
    });
    expect(await send(consolidation.id, 'số 126/BC-SCT ngày 12/11/2018')).toMatchObject({
      kind: 'not-frozen',
      consolidation: { sent: { document: { number: '125/BC-SCT' } } },
    });
    await correctFigures(store, 'VINH', said([310, 240]));
    await freeze();
    expect(await send(consolidation.id, 'số 126/BC-SCT ngày 12/11/2018')).toMatchObject({
      kind: 'not-frozen',
      consolidation: { state: 'superseded', sent: { document: { number: '125/BC-SCT' } } },
    });
    expect(await verify(consolidation.id)).toBe('verified');
  });
});
