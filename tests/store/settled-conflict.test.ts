import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { consolidatePlan } from '../../src/actions/consolidation/consolidate-plan.ts';
import { freezeConsolidation, previewFreezing } from '../../src/actions/consolidation/freeze-consolidation.ts';
import { readFrozenFigure } from '../../src/actions/consolidation/list-consolidations.ts';
import { settleConflict } from '../../src/actions/consolidation/settle-conflict.ts';
import { showConsolidation } from '../../src/actions/consolidation/show-consolidation.ts';
import { verifyConsolidation } from '../../src/actions/consolidation/verify-consolidation.ts';
import { keyNumber } from '../../src/domain/text/key-number.ts';
import type { AnswerValue } from '../../src/domain/reporting/answers.ts';
import type { Store } from '../../src/store/open-store.ts';
import { lineOf } from '../domain/consolidation/figures.ts';
import { putApproved } from '../support/approved-report.ts';
import { expectKind, openDistrictRound, PEOPLE, requestOf } from '../support/district-reports.ts';
import { bringRowsBack, keepRows } from '../support/kept-rows.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { readShippedPlanId } from '../support/shipped-plan.ts';

const YEAR = { from: 2018, to: 2018 };
const REASONS = { missing: 'Các đơn vị còn lại chưa nộp.', unreviewed: null };
const REPORT = 'bao-cao-nam-so-nganh';
const COURSES = 'lop-tap-huan';

describe('courses of which the yearly report and the reports of events say different numbers', () => {
  let lent: LentStore;
  let store: Store;
  let place: { figure: string; unitId: number; year: number };
  beforeAll(async () => {
    lent = await lendStore();
    store = lent.store;
    await openDistrictRound(store);
    const { id: unitId } = await store.database.unit.findUniqueOrThrow({ where: { key: 'SCT' } });
    place = { figure: '1.3.quantity', unitId, year: 2018 };
    const trial = { application: { store } };
    const given = (value: AnswerValue) => ({ state: 'given' as const, value, reason: null });
    await putApproved(
      trial,
      { form: REPORT, unit: 'SCT' },
      {
        task_1_3: {
          type: 'group',
          items: {
            status: given({ type: 'choice', option: 'done' }),
            quantity: given({ type: 'decimal', number: 3 }),
          },
        },
      },
    );
    for (const date of ['2018-05-04', '2018-06-04'])
      await putApproved(
        trial,
        { form: COURSES, unit: 'SCT' },
        { name: { type: 'text', text: `Lớp ngày ${date}` }, held_on: { type: 'date', date } },
      );
    await keepRows(store, 'kept_courses');
  });
  beforeEach(async () => {
    await bringRowsBack(store, 'kept_courses');
    store = { ...store };
  });
  afterAll(() => lent.giveBack());

  const coordinator = () => requestOf(store, PEOPLE.coordinator);
  const SAID = [
    { from: REPORT, value: { kind: 'number' as const, number: 3 } },
    { from: 'events', value: { kind: 'number' as const, number: 2 } },
  ];
  const settle = async (from: string, reason: string) =>
    settleConflict(await coordinator(), { ...place, from, candidates: SAID }, reason);
  /** Sở Công Thương corrects the number in its yearly report. */
  const correct = async (number: number): Promise<void> => {
    const quantity = { state: 'given', value: { type: 'decimal', number }, reason: null };
    const items = { status: { state: 'given', value: { type: 'choice', option: 'done' }, reason: null }, quantity };
    const where = { questionKey: 'task_1_3' };
    await store.database.answer.updateMany({ where, data: { value: { type: 'group', items } } });
    store = { ...store };
  };
  const quantity = async (): Promise<string> => {
    const { tasks } = await consolidatePlan(store, await readShippedPlanId(store.database), YEAR);
    return lineOf(tasks.find(({ code }) => code === '1.3')?.measures.quantity);
  };

  test('stop freezing until somebody has decided, whatever reason is given', async () => {
    const stopped = await expectKind(freezeConsolidation(await coordinator(), YEAR, REASONS), 'stopped');
    expect(stopped.totals).toEqual([]);
    expect(stopped.conflicts).toMatchObject([{ ...place, candidates: [{ from: REPORT }, { from: 'events' }] }]);
    const preview = await expectKind(previewFreezing(await coordinator(), YEAR, REASONS), 'preview');
    expect(preview.check).toMatchObject({ kind: 'stopped', conflicts: [place] });
    expect(await store.database.consolidation.count()).toBe(0);
  });

  test.each([
    [REPORT, '3 1/1', 1],
    ['events', '2 1/1', 2],
  ])('count as %s says once that was decided', async (from, expected, sources) => {
    expect(await quantity()).toBe('contradiction 1/1');
    expect(await settle(from, 'Đã đối chiếu hồ sơ lớp.')).toMatchObject({
      kind: 'settled',
      decision: { ...place, from, reason: 'Đã đối chiếu hồ sơ lớp.', by: { name: `Cán bộ ${PEOPLE.coordinator}` } },
    });
    expect(await quantity()).toBe(expected);
    const { consolidation } = await expectKind(freezeConsolidation(await coordinator(), YEAR, REASONS), 'frozen');
    expect(consolidation.decisions).toEqual([{ id: expect.any(Number), ...place, from, candidates: SAID }]);
    const read = await readFrozenFigure(await coordinator(), consolidation.id, keyNumber(place.figure));
    expect(read).toMatchObject({ kind: 'figure', figure: { placed: { task: '1.3' } } });
    expect(read.kind === 'figure' && read.figure.sources).toHaveLength(sources);
  });

  test('may be decided anew, and what was frozen by the decision before stays', async () => {
    await settle(REPORT, 'Theo báo cáo năm.');
    const first = await expectKind(freezeConsolidation(await coordinator(), YEAR, REASONS), 'frozen');
    const { decisions } = await expectKind(showConsolidation(await coordinator(), YEAR), 'consolidation');
    expect(decisions.settled).toMatchObject([{ decision: { from: REPORT }, conflict: { candidates: [{}, {}] } }]);

    await settle('events', 'Một lớp ghi trùng.');
    expect(await quantity()).toBe('2 1/1');
    const second = await expectKind(freezeConsolidation(await coordinator(), YEAR, REASONS), 'frozen');
    expect(second.changes?.map((change) => change.kind)).toEqual(['said', 'said', 'said']);
    expect(second.consolidation.decisions).toMatchObject([{ from: 'events' }]);
    for (const { consolidation } of [first, second])
      expect((await verifyConsolidation(await coordinator(), consolidation.id)).kind).toBe('verified');
    expect(await store.database.conflictDecision.count()).toBe(2);
  });

  test('contradict each other again once another number is said, and the decision before says nothing of it', async () => {
    await settle(REPORT, 'Theo báo cáo năm.');
    await correct(5);
    expect(await quantity()).toBe('contradiction 1/1');
    await expectKind(freezeConsolidation(await coordinator(), YEAR, REASONS), 'stopped');
    expect(await settle(REPORT, 'Như cũ vẫn đúng.')).toMatchObject({ kind: 'changed', conflict: place });
    await correct(3);
    expect(await quantity()).toBe('3 1/1');
  });

  test('agree in the end: the decision is no part of what is frozen', async () => {
    await settle(REPORT, 'Theo báo cáo năm.');
    await correct(2);
    expect(await quantity()).toBe('2 1/1');
    const { consolidation } = await expectKind(freezeConsolidation(await coordinator(), YEAR, REASONS), 'frozen');
    expect(consolidation.decisions).toEqual([]);
  });

  test('are decided with words alone, for a value that is said, and where there is a contradiction', async () => {
    expect(await settle('events', ' … ')).toMatchObject({ kind: 'reason-needed', conflict: place });
    expect(await settle('co-so-ap-dung-sxsh', 'Đúng')).toMatchObject({ kind: 'no-candidate', conflict: place });
    const elsewhere = { ...place, year: 2019, from: 'events', candidates: SAID };
    expect(await settleConflict(await coordinator(), elsewhere, 'Đúng')).toEqual({ kind: 'no-conflict' });
    expect(await store.database.conflictDecision.count()).toBe(0);
    expect(await quantity()).toBe('contradiction 1/1');
  });

  test('leave in the log which value was decided for, in the words of the forms', async () => {
    await settle(REPORT, 'Theo báo cáo năm.');
    await settle('events', 'Một lớp ghi trùng.');
    const log = await store.database.auditEntry.findMany({
      where: { action: 'consolidation.settle' },
      orderBy: { id: 'asc' },
    });
    expect(log).toMatchObject([
      { subject: 'unit', subjectId: place.unitId, before: null, after: { year: 2018, value: 3, taskCode: '1.3' } },
      { before: { value: 3 }, after: { value: 2, kind: 'events', form: null, reason: 'Một lớp ghi trùng.' } },
    ]);
  });

  test.each(['UPDATE "ConflictDecision" SET "chosen" = \'x\'', 'DELETE FROM "ConflictDecision"'])(
    'stay decided as they were: %s is refused',
    async (statement) => {
      await settle(REPORT, 'Theo báo cáo năm.');
      await store.database.$executeRawUnsafe(`DO $do$ BEGIN
        ${statement};
        RAISE division_by_zero;
        EXCEPTION WHEN raise_exception THEN NULL;
      END $do$`);
      expect(await store.database.conflictDecision.findMany()).toMatchObject([{ chosen: REPORT }]);
    },
  );
});
