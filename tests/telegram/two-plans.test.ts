import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { admitTo } from '../support/plan-people.ts';
import { SECOND_COORDINATOR, writeSecondPlan } from '../support/second-plan.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('two plans in one bot', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
  });
  afterAll(() => trial.stop());

  test('a button of the second plan is answered in it, whatever its coordinator speaks of', async () => {
    const { store, clock } = trial.application;
    const { id: first } = await store.database.plan.findFirstOrThrow();
    const planId = await writeSecondPlan(store, clock.now());
    const chief = trial.newcomer();
    const held = { telegramUserId: chief.id, unitKey: SECOND_COORDINATOR, role: 'coordinator' as const, planId };
    await admitTo(store, held, clock.now());
    await store.database.officer.update({ where: { telegramUserId: chief.id }, data: { planId } });
    await chief.says('/kybaocao', /./);
    const offered = chief.labels();
    // It is handled once, and what it shows is kept with the plan in which it was asked.
    await chief.says('/kybaocao', /./);
    await vi.waitFor(async () => expect(await store.database.inboxUpdate.count({ where: { doneAt: null } })).toBe(0), {
      timeout: 20_000,
    });
    const aside = { where: { fault: { not: null } } };
    expect([chief.heard().length, await store.database.inboxUpdate.count(aside)]).toEqual([2, 0]);
    const shown = await store.database.shownButtons.findMany({ where: { chatId: chief.id } });
    expect(new Set(shown.map((row) => row.planId))).toEqual(new Set([planId]));
    await store.database.officer.update({ where: { telegramUserId: chief.id }, data: { planId: first } });
    const label = offered.find((one) => one.includes('2018')) ?? JSON.stringify([offered, chief.heard()]);
    expect(label).toMatch(/^[^[]*2018/);
    await chief.presses(label, /Hạn nộp/);
  });
});
