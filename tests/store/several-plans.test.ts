import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listBroadcasts } from '../../src/store/broadcasts.ts';
import { listConflictDecisions } from '../../src/store/conflict-decisions.ts';
import { listForms } from '../../src/store/forms.ts';
import { countObstacles, listOpenObstacles } from '../../src/store/obstacles.ts';
import type { Store } from '../../src/store/open-store.ts';
import { listOpenPlanIds, listTargets, listTasks, readPlanDocument, readPlanFacts } from '../../src/store/plans.ts';
import { countSubmittedReports, listSubmittedReports, listUnitsHandedInSince } from '../../src/store/reports.ts';
import { findActiveTemplate } from '../../src/store/report-templates.ts';
import { listRoundYears } from '../../src/store/round-history.ts';
import { listRoundsToRemind } from '../../src/store/round-reminding.ts';
import { listRounds } from '../../src/store/rounds.ts';
import { listWaitingUpdates } from '../../src/store/task-updates.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';
import { SECOND_COORDINATOR, writeSecondPlan } from '../support/second-plan.ts';
import { readShippedPlanId } from '../support/shipped-plan.ts';

const NOW = new Date('2018-11-12T02:00:00Z');

describe('two plans in one store: each is read with what is its own', () => {
  let lent: LentStore;
  let store: Store;
  let first: number;
  let second: number;
  beforeAll(async () => {
    lent = await lendStore();
    ({ store } = lent);
    first = await readShippedPlanId(store.database);
    second = await writeSecondPlan(store, NOW);
    await putWork(first, 2018);
    await putWork(second, 2019);
  });
  afterAll(() => lent.giveBack());

  /** A round with a report that waits, an obstacle, a broadcast, an update, a decision and a template of a plan; `year` marks them. */
  async function putWork(planId: number, year: number): Promise<void> {
    const { database } = store;
    const form = await database.form.findFirstOrThrow({ where: { planId, key: 'bao-cao-nam-so-nganh' } });
    const { id: unitId } = await database.unit.findUniqueOrThrow({ where: { key: 'STP' } });
    const { rosterId } = await database.rosterUnit.findFirstOrThrow({ where: { unitId, roster: { planId } } });
    const days = { closingOn: NOW, dueOn: NOW, openedAt: NOW, openedById: 1 };
    const { id: roundId } = await database.round.create({
      data: { planId, formId: form.id, formKey: form.key, rosterId, year, title: `Kỳ ${year}`, ...days },
    });
    const { id: obligationId } = await database.obligation.create({ data: { roundId, unitId } });
    const revision = { obligationId, formId: form.id, revision: 1, state: 'submitted' };
    await database.report.create({ data: { ...revision, createdAt: NOW, submittedAt: NOW } });
    const raised = { raisedById: 1, raisedAt: NOW };
    await database.obstacle.create({ data: { planId, unitId, text: `Vướng ${year}`, files: [], ...raised } });
    const audience = { parts: [], exclusions: [], roles: [] };
    const content = { text: `Tin ${year}`, entities: [], files: [] };
    const by = { authorId: 1, editedById: 1, editedAt: NOW, createdAt: NOW };
    await database.broadcast.create({ data: { planId, audience, content, state: 'draft', ...by } });
    const { id: taskId } = await database.task.findFirstOrThrow({ where: { planId, code: '1.1' } });
    const said = { taskId, taskCode: '1.1', year, unitId, status: 'doing', note: `Ghi ${year}`, files: [] };
    await database.taskUpdate.create({
      data: { planId, ...said, state: 'submitted', submittedById: 1, submittedAt: NOW },
    });
    const decided = { figure: 'q', unitId, year, chosen: 'events', candidates: [], reason: 'Lý do' };
    await database.conflictDecision.create({ data: { planId, ...decided, byId: 1, at: NOW } });
    const sent = { file: new Uint8Array(), fileHash: '', sentById: 1, sentAt: NOW, activatedById: 1, activatedAt: NOW };
    await database.reportTemplate.create({ data: { planId, name: `Mẫu ${year}`, state: 'active', ...sent } });
  }

  test('the plans themselves, with their agencies and documents', async () => {
    const { database } = store;
    expect(await listOpenPlanIds(database)).toEqual([first, second]);
    expect((await readPlanFacts(database, first))?.coordinator.key).toBe('SCT');
    expect((await readPlanFacts(database, second))?.coordinator.key).toBe(SECOND_COORDINATOR);
    expect((await readPlanDocument(database, second))?.document.shortTitle).toBe('Kế hoạch tiết kiệm nước');
    expect(await readPlanFacts(database, second + 1)).toBeNull();
  });

  test('tasks, targets and forms', async () => {
    const { database } = store;
    expect(await listTasks(database, first)).toHaveLength(12);
    expect((await listTasks(database, second)).map(({ title }) => title)).toEqual(['Nhiệm vụ về nước']);
    expect(await listTargets(database, first)).toHaveLength(5);
    expect((await listTargets(database, second)).map(({ statement }) => statement)).toEqual(['Mục tiêu về nước']);
    expect((await listForms(database, first)).length).toBeGreaterThan(2);
    expect((await listForms(database, second)).map(({ planId, key }) => [planId, key])).toEqual([
      [second, 'bao-cao-nam-so-nganh'],
    ]);
  });

  test('rounds, and the reports in them that wait for review', async () => {
    const { database } = store;
    for (const [planId, year] of [
      [first, 2018],
      [second, 2019],
    ] as const) {
      const title = `Kỳ ${year}`;
      expect((await listRounds(database, planId)).map((round) => round.title)).toEqual([title]);
      expect(await listRoundYears(database, planId)).toEqual([year]);
      expect((await listRoundsToRemind(database, planId)).map((round) => round.planId)).toEqual([planId]);
      expect((await listSubmittedReports(database, planId)).map((report) => report.title)).toEqual([title]);
      expect(await countSubmittedReports(database, planId)).toBe(1);
      expect(await listUnitsHandedInSince(database, planId, NOW)).toEqual(['Sở Tư pháp']);
    }
  });

  test('obstacles, broadcasts, updates of tasks, decisions and templates', async () => {
    const { database } = store;
    for (const [planId, year] of [
      [first, 2018],
      [second, 2019],
    ] as const) {
      const obstacles = await listOpenObstacles(database, planId, 'everywhere');
      expect(obstacles.map(({ text }) => text)).toEqual([`Vướng ${year}`]);
      expect(await countObstacles(database, planId, 'everywhere')).toEqual({ open: 1, unanswered: 1 });
      const broadcasts = await listBroadcasts(database, planId, ['draft'], 10);
      expect(broadcasts.map(({ content }) => content.text)).toEqual([`Tin ${year}`]);
      expect((await listWaitingUpdates(database, planId)).map((update) => update.year)).toEqual([year]);
      expect((await listConflictDecisions(database, planId)).map((decision) => decision.year)).toEqual([year]);
      expect((await findActiveTemplate(database, planId))?.name).toBe(`Mẫu ${year}`);
    }
  });
});
