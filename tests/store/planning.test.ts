import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { planReminders } from '../../src/actions/reminders/plan-reminders.ts';
import { importPlan } from '../../src/actions/plan/import-plan.ts';
import { atLocalTime } from '../../src/domain/text/local-date.ts';
import { countRound } from '../../src/domain/status/round-count.ts';
import { listStandings } from '../../src/store/round-standing.ts';
import type { Store } from '../../src/store/open-store.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { PLAN_FILE } from '../support/template.ts';

const PAPER = { number: '1/BC', documentDate: new Date('2018-12-01'), files: [], via: 'paper', recordedById: 1 };

describe('planning against a database: outages, clocks that jump, two schedulers at once, reports in between', () => {
  let lent: LentStore;
  let store: Store;
  let obligations: number[];
  beforeAll(async () => {
    lent = await lendStore();
    store = lent.store;
    await importPlan(store, PLAN_FILE, atLocalTime('2018-11-12', 8));
    const { database } = store;
    const form = await database.form.findFirstOrThrow();
    const roster = await database.roster.findFirstOrThrow({ include: { units: { take: 3 } } });
    const officers = [];
    for (const id of [1, 2])
      officers.push(
        await database.officer.create({
          data: {
            telegramUserId: BigInt(id),
            chatId: BigInt(id),
            fullName: 'Người Thử',
            title: '',
            phone: '',
            createdAt: new Date('2018-01-01'),
          },
        }),
      );
    const round = await database.round.create({
      data: {
        planId: form.planId,
        formId: form.id,
        formKey: form.key,
        rosterId: roster.id,
        year: 2018,
        title: 'Báo cáo năm 2018',
        closingOn: new Date('2018-11-30'),
        dueOn: new Date('2018-12-14'),
        openedAt: atLocalTime('2018-11-12', 9),
        openedById: 1,
      },
    });
    obligations = [];
    for (const [at, { unitId }] of roster.units.entries()) {
      const officer = officers[at === 2 ? 1 : 0];
      await database.membership.create({
        data: { officerId: officer!.id, unitId, role: 'contact', validFrom: new Date('2018-01-01') },
      });
      obligations.push((await database.obligation.create({ data: { roundId: round.id, unitId } })).id);
    }
  });
  beforeEach(async () => {
    await store.database.chase.deleteMany();
    await store.database.notice.deleteMany();
    await store.database.obligation.updateMany({ data: { state: 'open' } });
    await store.database.signedDocument.deleteMany();
    await store.database.round.updateMany({ data: { asksDocument: true } });
  });
  afterAll(async () => {
    await lent.giveBack();
  });

  test('a person with two units gets one message that lists both; planned again, nothing is added', async () => {
    const now = atLocalTime('2018-12-05', 8);
    expect(await planReminders(store, now)).toBe(3);
    expect(await planReminders(store, now)).toBe(0);
    expect(await store.database.notice.count()).toBe(2);
  });

  /** States of an obligation, documents sent with it, whether the round asks for one, and until when it is excused. */
  const CASES = ['open', 'drafting', 'signing', 'returned', 'submitted', 'approved', 'waived'].flatMap((state) =>
    [
      [],
      ['refused'],
      ['announced'],
      ['received'],
      ['outdated'],
      ['refused', 'announced'],
      ['outdated', 'received'],
    ].flatMap((documents) =>
      [true, false].flatMap((asks) =>
        [null, '2018-12-05', '2018-12-04'].map((excused) => ({ state, documents, asks, excused })),
      ),
    ),
  );

  test.each(['another agency', 'the agency that coordinates'])(
    '%s: the store plans for those who are urged by the count of the round',
    async (which) => {
      const { database } = store;
      const [obligationId = 0] = obligations;
      const { unit, roundId } = await database.obligation.findUniqueOrThrow({
        where: { id: obligationId },
        include: { unit: true },
      });
      const { id: planId, coordinatorKey } = await database.plan.findFirstOrThrow();
      const coordinates = which === 'the agency that coordinates';
      if (coordinates) await database.plan.update({ where: { id: planId }, data: { coordinatorKey: unit.key } });
      const { formId } = await database.round.findUniqueOrThrow({ where: { id: roundId } });
      const report = { obligationId, formId, revision: 2, figuresRevision: 2, createdAt: new Date('2018-12-01') };
      const { id: reportId } = await database.report.create({ data: { ...report, state: 'submitted' } });
      await database.obligation.updateMany({ data: { state: 'waived' } });
      const parted: unknown[] = [];
      for (const { state, documents, asks, excused } of CASES) {
        await database.chase.deleteMany();
        await database.notice.deleteMany();
        await database.signedDocument.deleteMany();
        await database.round.updateMany({ data: { asksDocument: asks } });
        const excusedUntil = excused === null ? null : new Date(excused);
        await database.obligation.update({ where: { id: obligationId }, data: { state, excusedUntil } });
        await database.signedDocument.createMany({
          data: documents.map((one) => ({
            ...PAPER,
            obligationId,
            state: one === 'outdated' ? 'received' : one,
            figuresRevision: one === 'outdated' ? 1 : 2,
            recordedAt: new Date('2018-12-01'),
          })),
        });
        const standings = (await listStandings(database, [roundId], '2018-12-05')).filter(
          (one) => one.obligationId === obligationId,
        );
        const { urged } = countRound(standings, { lateAfter: '2018-12-14', today: '2018-12-05' });
        const planned = await planReminders(store, atLocalTime('2018-12-05', 8));
        if (planned !== urged.length || (coordinates && planned > 0)) parted.push({ state, documents, asks, excused });
      }
      await database.report.delete({ where: { id: reportId } });
      await database.obligation.updateMany({ data: { excusedUntil: null } });
      await database.plan.update({ where: { id: planId }, data: { coordinatorKey } });
      expect(parted).toEqual([]);
    },
  );

  test('a reminder that Telegram refused reminded nobody: the next day it goes again, on the same day it does not', async () => {
    const { database } = store;
    expect(await planReminders(store, atLocalTime('2018-12-05', 8))).toBe(3);
    await database.chase.updateMany({ data: { state: 'failed' } });
    expect(await planReminders(store, atLocalTime('2018-12-05', 9))).toBe(0);
    expect(await planReminders(store, atLocalTime('2018-12-06', 8))).toBe(3);
    await database.chase.updateMany({ where: { state: 'pending' }, data: { state: 'sent' } });
    expect(await planReminders(store, atLocalTime('2018-12-06', 9))).toBe(0);
  });

  test('each obligation gets its newest step once, nothing older, nothing twice', async () => {
    const { database } = store;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            hours: fc.integer({ min: -30, max: 400 }),
            comes: fc.option(
              fc.record({ unit: fc.integer({ min: 0, max: 2 }), what: fc.constantFrom('figures', 'document') }),
              { freq: 6 },
            ),
          }),
          {
            minLength: 3,
            maxLength: 12,
          },
        ),
        async (events) => {
          await database.chase.deleteMany();
          await database.notice.deleteMany();
          await database.obligation.updateMany({ data: { state: 'open' } });
          await database.signedDocument.deleteMany();
          let now = atLocalTime('2018-12-03', 10);
          const inHand = { figures: new Set<number>(), document: new Set<number>() };
          for (const { hours, comes } of events) {
            now = new Date(now.getTime() + hours * 3_600_000);
            if (comes !== null) {
              const obligationId = obligations[comes.unit] ?? 0;
              inHand[comes.what].add(obligationId);
              if (comes.what === 'figures')
                await database.obligation.update({ where: { id: obligationId }, data: { state: 'submitted' } });
              else
                await database.signedDocument.create({
                  data: { ...PAPER, obligationId, state: 'announced', recordedAt: now },
                });
            }
            const before = await database.chase.findMany();
            // At once where the store has several connections; the embedded one takes them in turn.
            await Promise.all([planReminders(store, now), planReminders(store, now)]);
            const added = (await database.chase.findMany()).filter(({ id }) => !before.some((old) => old.id === id));
            for (const { obligationId, stepAt } of added) {
              expect(inHand.figures.has(obligationId) && inHand.document.has(obligationId)).toBe(false);
              for (const old of before.filter((other) => other.obligationId === obligationId))
                expect(old.stepAt < stepAt).toBe(true);
            }
            expect(new Set(added.map(({ obligationId }) => obligationId)).size).toBe(added.length);
            expect(await planReminders(store, now)).toBe(0);
          }
          const keys = (await database.chase.findMany()).map(({ obligationId, step }) => `${obligationId}:${step}`);
          expect(new Set(keys).size).toBe(keys.length);
          const days = await database.notice.groupBy({ by: ['officerId', 'dedupeKey'], _count: true });
          expect(days.every(({ _count }) => _count === 1)).toBe(true);
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);
});
