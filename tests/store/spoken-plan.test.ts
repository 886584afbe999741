import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { choosePlan } from '../../src/actions/plan-import/choose-plan.ts';
import { showPlans } from '../../src/actions/plan-import/show-plans.ts';
import { findPlanOfRows, NAMED_TABLES } from '../../src/actions/plan/named-plan.ts';
import { startRegistration } from '../../src/actions/registration/start-registration.ts';
import { claimDueNotice } from '../../src/actions/outbox/deliver-notices.ts';
import { planNotices } from '../../src/actions/outbox/plan-notices.ts';
import { askSuccessor, endOwnMemberships } from '../../src/actions/people/profile.ts';
import { SUSPENDED } from '../../src/actions/people/suspended-notice.ts';
import { authorize } from '../../src/actions/permissions/authorize.ts';
import { listPermitted } from '../../src/actions/permissions/list-permitted.ts';
import { listReviewQueue } from '../../src/actions/review/read-review.ts';
import { saveConversation, storedConversation } from '../../src/store/conversations.ts';
import type { Store } from '../../src/store/open-store.ts';
import { findWriter } from '../../src/store/people.ts';
import { listPlanIdsOf, readSpokenPlan } from '../../src/store/spoken-plan.ts';
import { NOTICES } from '../../src/telegram/routing/notices.ts';
import { bringRowsBack, keepRows } from '../support/kept-rows.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { admitTo, requestIn } from '../support/plan-people.ts';
import { SECOND_COORDINATOR, SECOND_ONLY, writeSecondPlan } from '../support/second-plan.ts';
import { readShippedPlanId } from '../support/shipped-plan.ts';

const NOW = new Date('2018-11-12T02:00:00Z');
const TODAY = '2018-11-12';
const WHO = { stranger: 7_700, firstCoordinator: 7_701, secondCoordinator: 7_702, contact: 7_703, district: 7_704 };

describe('of which plan somebody speaks', () => {
  let lent: LentStore;
  let store: Store;
  let first: number;
  let second: number;
  const officers: Record<string, number> = {};
  beforeAll(async () => {
    lent = await lendStore();
    ({ store } = lent);
    first = await readShippedPlanId(store.database);
    await keepRows(store, 'kept_one_plan');
    second = await writeSecondPlan(store, NOW);
    for (const [name, telegramUserId, unitKey, role, planId] of [
      ['firstCoordinator', WHO.firstCoordinator, 'SCT', 'coordinator', first],
      ['secondCoordinator', WHO.secondCoordinator, SECOND_COORDINATOR, 'coordinator', second],
      ['contact', WHO.contact, SECOND_ONLY, 'contact', second],
      ['district', WHO.district, 'QUY_HOP', 'contact', first],
    ] as const)
      officers[name] = await admitTo(store, { telegramUserId, unitKey, role, planId }, NOW);
    await keepRows(store, 'kept_two_plans');
  });
  beforeEach(() => bringRowsBack(store, 'kept_two_plans'));
  afterAll(() => lent.giveBack());

  const spokenBy = async (telegramUserId: number): Promise<[number, string]> => {
    const { planId, agency } = await findWriter(store.database, telegramUserId, TODAY);
    return [planId, agency];
  };
  const FIRST = 'Sở Công Thương';
  const SECOND = 'Sở Tài nguyên và Môi trường';

  test('of that in which their units take part, and else of the oldest', async () => {
    expect(await spokenBy(WHO.contact)).toEqual([second, SECOND]);
    expect(await spokenBy(WHO.district)).toEqual([first, FIRST]);
    expect(await spokenBy(WHO.stranger)).toEqual([first, FIRST]);
    expect(await readSpokenPlan(store.database, officers['contact'] ?? 0, TODAY)).toBe(second);
    expect(await readSpokenPlan(store.database, null, TODAY)).toBe(first);
  });

  test('of the one they have chosen, and before that of that of their conversation', async () => {
    const { database } = store;
    await database.officer.update({ where: { telegramUserId: WHO.district }, data: { planId: second } });
    expect(await spokenBy(WHO.district)).toEqual([second, SECOND]);
    const obstacle = storedConversation({ kind: 'obstacle', state: {} });
    await saveConversation(database, WHO.district, obstacle, null, first, NOW);
    expect(await spokenBy(WHO.district)).toEqual([first, FIRST]);
    expect(await readSpokenPlan(database, officers['district'] ?? 0, TODAY)).toBe(first);
  });

  test('of that of the report they are in, whatever else was chosen', async () => {
    const { database } = store;
    const form = await database.form.findFirstOrThrow({ where: { planId: second } });
    const { id: unitId } = await database.unit.findUniqueOrThrow({ where: { key: SECOND_ONLY } });
    const days = { closingOn: NOW, dueOn: NOW, openedAt: NOW, openedById: 1 };
    const kept = { planId: second, formId: form.id, formKey: form.key, year: 2018, title: 'Kỳ', ...days };
    const { rosterId } = await database.rosterUnit.findFirstOrThrow({ where: { unitId } });
    const { id: roundId } = await database.round.create({ data: { ...kept, rosterId } });
    const { id: obligationId } = await database.obligation.create({ data: { roundId, unitId } });
    const revision = { obligationId, formId: form.id, revision: 1, state: 'draft', createdAt: NOW };
    const { id: reportId } = await database.report.create({ data: revision });
    await database.officer.update({ where: { telegramUserId: WHO.contact }, data: { planId: first } });
    const place = storedConversation({ kind: 'report', state: { reportId } });
    await saveConversation(database, WHO.contact, place, null, first, NOW);
    expect(await spokenBy(WHO.contact)).toEqual([second, SECOND]);
  });

  test('of an open one before a closed one', async () => {
    await store.database.plan.update({ where: { id: first }, data: { state: 'closed' } });
    expect(await spokenBy(WHO.district)).toEqual([second, SECOND]);
  });

  test('whoever coordinates one plan is refused in the other, and is told of nothing in it', async () => {
    const { database } = store;
    for (const [who, own, other] of [
      ['firstCoordinator', first, second],
      ['secondCoordinator', second, first],
    ] as const) {
      const there = await requestIn(store, WHO[who], NOW, own);
      expect(authorize(there.person, 'report.review').kind).toBe('officer');
      expect((await listReviewQueue(there)).kind).toBe('queue');
      const elsewhere = await requestIn(store, WHO[who], NOW, other);
      expect(authorize(elsewhere.person, 'report.review')).toEqual({ kind: 'forbidden', permission: 'report.review' });
      expect((await listReviewQueue(elsewhere)).kind).toBe('forbidden');
      const told = await listPermitted(database, own, 'report.review', TODAY);
      expect(told.map(({ telegramUserId }) => telegramUserId)).toEqual([WHO[who]]);
    }
    expect(await listPermitted(database, null, 'report.review', TODAY)).toHaveLength(2);
  });

  test('whoever coordinates one plan can lay everything down while they speak of the other', async () => {
    const elsewhere = await requestIn(store, WHO.secondCoordinator, NOW, first);
    expect((await askSuccessor(elsewhere)).kind).toBe('ask-successor');
    expect((await endOwnMemberships(elsewhere, null)).kind).toBe('left');
    expect((await findWriter(store.database, WHO.secondCoordinator, '2018-11-13')).person.memberships).toEqual([]);
  });

  test('whoever coordinates one plan does not register anew while they speak of the other', async () => {
    const elsewhere = await requestIn(store, WHO.secondCoordinator, NOW, first);
    expect((await startRegistration(elsewhere)).kind).toBe('already-registered');
  });

  test('rows belong to a plan, those that all plans have to none, and a button of two plans is known', async () => {
    const request = await requestIn(store, WHO.firstCoordinator, NOW, first);
    const taskOf = async (planId: number): Promise<{ table: 'Task'; id: number }> => {
      const { id } = await store.database.task.findFirstOrThrow({ where: { planId } });
      return { table: 'Task', id };
    };
    const there = await taskOf(second);
    const unit = { table: 'Unit', id: 1 } as const;
    const plan = { planId: second, agency: SECOND };
    expect(await findPlanOfRows(request, [there, unit])).toEqual({ kind: 'plan', plan });
    expect(await findPlanOfRows(request, [await taskOf(first), there])).toEqual({ kind: 'several' });
    expect(await findPlanOfRows(request, [unit, { table: 'Round', id: 0 }])).toEqual({ kind: 'any' });
    for (const table of NAMED_TABLES)
      expect(await findPlanOfRows(request, [{ table, id: 999_999 }]), table).toEqual({ kind: 'any' });
  });

  test('whoever takes part in several plans chooses among these; whoever takes part in one has nothing to choose', async () => {
    const { database } = store;
    const one = await requestIn(store, WHO.contact, NOW);
    expect((await showPlans(one)).kind).toBe('forbidden');
    expect((await choosePlan(one, first)).kind).toBe('forbidden');
    await admitTo(store, { telegramUserId: WHO.district, unitKey: SECOND_ONLY, role: 'contact', planId: second }, NOW);
    const both = await requestIn(store, WHO.district, NOW);
    const shown = await showPlans(both);
    expect(shown).toMatchObject({ kind: 'plans', plans: [{ id: first }, { id: second }], spoken: first, adding: null });
    expect((await choosePlan(both, second)).kind).toBe('chosen');
    expect(await spokenBy(WHO.district)).toEqual([second, SECOND]);
    expect((await choosePlan(both, 999_999)).kind).toBe('no-plan');
    expect(await listPlanIdsOf(database, officers['district'] ?? 0, TODAY)).toEqual([first, second]);
  });

  test('a notice names the agency of its own plan, and one of no plan that of which its reader speaks', async () => {
    const { database } = store;
    const told = async (planId: number | null, officer: string): Promise<unknown> => {
      const to = { chatId: 501, officerId: officers[officer] ?? 0, priority: 1, dedupeKey: `${planId}${officer}` };
      await planNotices(database, planId, SUSPENDED, {}, [{ ...to, dueAt: NOW }], NOW);
      const claimed = await claimDueNotice(store, { businessNow: NOW, dueUntil: NOW }, NOW, [], NOTICES);
      if (claimed?.kind !== 'due') throw new Error(`It is ${claimed?.kind ?? 'not there'}.`);
      await database.notice.deleteMany();
      return claimed.notice.agency;
    };
    expect(await told(second, 'district')).toBe(SECOND);
    expect(await told(first, 'contact')).toBe(FIRST);
    expect(await told(null, 'contact')).toBe(SECOND);
    expect(await told(null, 'district')).toBe(FIRST);
  });

  test('with one plan everybody speaks of it, whatever was chosen', async () => {
    await bringRowsBack(store, 'kept_one_plan');
    await admitTo(store, { telegramUserId: WHO.district, unitKey: 'QUY_HOP', role: 'contact', planId: first }, NOW);
    await store.database.officer.updateMany({ data: { planId: second } });
    for (const who of [WHO.district, WHO.stranger]) expect(await spokenBy(who)).toEqual([first, FIRST]);
  });
});
