import { GIVEN_FIGURE } from '../prepare-steps.ts';
import * as asked from '../../../src/actions/status/ask-question.ts';
import { listLateTasks } from '../../../src/actions/status/list-late-tasks.ts';
import { listUnitsInState } from '../../../src/actions/status/list-units-in-state.ts';
import * as topics from '../../../src/actions/status/question-topics.ts';
import { searchPlan } from '../../../src/actions/status/search-plan.ts';
import { showBudget } from '../../../src/actions/status/show-budget.ts';
import { showContradictions, showReaderNotes } from '../../../src/actions/status/show-contradictions.ts';
import { showDeadlines } from '../../../src/actions/status/show-deadlines.ts';
import { showDuties, showPlanPlace } from '../../../src/actions/status/show-duties.ts';
import { showFigure } from '../../../src/actions/status/show-figure.ts';
import { showPassages } from '../../../src/actions/status/show-passages.ts';
import { showFigures } from '../../../src/actions/status/show-figures.ts';
import * as status from '../../../src/actions/status/show-status.ts';
import { showTargets } from '../../../src/actions/status/show-targets.ts';
import * as year from '../../../src/actions/status/show-task-year.ts';
import * as tasks from '../../../src/actions/status/show-tasks.ts';
import { UNIT } from '../people.ts';
import type { Done, Row, Rows } from '../row.ts';

const PLAN = { everybody: 'the plan and counts about it are there for everybody' };
const plan = (call: Row['call'], done: Done): Row => ({ needs: PLAN, call, done });
/** Whether a list has something in it. */
const some = ({ length }: readonly unknown[]): boolean => length > 0;
const none = ({ length }: readonly unknown[]): boolean => length === 0;
/** The plan in force when it is asked for. */
const inPlan = ({ plan: { fromYear } }: { plan: { fromYear: number } }): boolean => fromYear === 2017;
const hidden = ({ kind }: { kind: string }): boolean => kind === 'hidden';

export const STATUS: Rows = {
  'status/ask-question.ts#askQuestion': plan((request) => asked.askQuestion(request, 'nhiệm vụ 1.5'), ['answer']),
  'status/ask-question.ts#askByCommand': plan((request) => asked.askByCommand(request, 'nhiệm vụ', '1.5'), ['answer']),
  'status/ask-question.ts#askAside': plan((request) => asked.askAside(request, 'nhiệm vụ 1.5'), ['answer']),
  'status/ask-question.ts#isAnswerable': plan(
    (request) => asked.isAnswerable(request, 'nhiệm vụ 1.5'),
    (answerable: unknown) => answerable === true,
  ),
  'status/ask-question.ts#askWithoutTopic': plan(
    (request) => asked.askWithoutTopic(request, 'nhiệm vụ 1.5'),
    ['answer'],
  ),
  'status/list-late-tasks.ts#listLateTasks': plan(
    (request) => listLateTasks(request, null),
    ({ late, unknown }: { late: unknown[]; unknown: unknown[] }) => late.length === 0 && unknown.length > 0,
  ),
  'status/list-units-in-state.ts#listUnitsInState': {
    needs: PLAN,
    call: (request) => listUnitsInState(request, { year: 2020 }, 3),
    shows: [
      {
        need: ['status.names', 'everywhere'],
        seen: ({ rounds }: { rounds: { units: unknown }[] }) => rounds.some(({ units }) => units !== null),
      },
      {
        need: ['unit.status', 'own'],
        seen: ({ rounds }: { rounds: { own: { unit: { key: string } }[] }[] }) =>
          rounds.some(({ own }) => own.some(({ unit }) => unit.key === UNIT)),
      },
    ],
  },
  'status/question-topics.ts#recallTopic': plan((request) => Promise.resolve(topics.recallTopic(request)), none),
  'status/question-topics.ts#keepTopic': plan((request) => {
    const elsewhere = { ...request, chatId: -3 };
    topics.keepTopic(elsewhere, [{ kind: 'plan' }]);
    return Promise.resolve(topics.recallTopic(elsewhere));
  }, some),
  'status/search-plan.ts#searchPlan': plan((request) => searchPlan(request, 'tập huấn'), some),
  'status/show-budget.ts#showBudget': [
    plan((request) => showBudget(request, {}), ['planned']),
    {
      needs: ['unit.status'],
      call: (request, { unit }) => showBudget(request, { unit }),
      refused: hidden,
      done: ['unit'],
    },
  ],
  'status/show-contradictions.ts#showContradictions': plan(
    (request) => showContradictions(request, null),
    ({ found }: { found: unknown[] }) => found.length > 0,
  ),
  'status/show-contradictions.ts#showReaderNotes': plan((request) => showReaderNotes(request), some),
  'status/show-deadlines.ts#showDeadlines': {
    needs: PLAN,
    call: (request) => showDeadlines(request, 2020),
    done: ['rounds'],
    shows: [
      {
        need: ['unit.status', 'own'],
        seen: ({ rounds }: { rounds: { own: { unit: { key: string } }[] }[] }) =>
          rounds.some(({ own }) => own.some(({ unit }) => unit.key === UNIT)),
      },
    ],
  },
  'status/show-duties.ts#showDuties': plan((request, { unit }) => showDuties(request, unit), ['duties']),
  'status/show-duties.ts#showPlanPlace': plan((request) => showPlanPlace(request, 'IV.2'), ['place']),
  'status/show-figure.ts#showFigure': [
    plan((request) => showFigure(request, { figure: 'facilities_total' }), ['figure']),
    {
      needs: ['report.read'],
      call: (request, { unit }) => showFigure(request, { figure: 'facilities_total', unit }),
      done: ['figure'],
    },
    {
      needs: PLAN,
      call: (request) => showFigure(request, { figure: GIVEN_FIGURE, year: 2017 }),
      shows: [{ need: 'report.read', seen: ({ cell }: { cell: { kind: string } }) => cell.kind === 'value' }],
    },
    {
      needs: PLAN,
      call: (request) => showFigure(request, { figure: 'facilities_total', how: 'most' }),
      shows: [{ need: ['consolidation.read', 'everywhere'], seen: ({ units }: { units: unknown }) => units !== null }],
    },
  ],
  'status/show-passages.ts#showPassages': plan((request) => showPassages(request, 'sản xuất sạch hơn'), some),
  'status/show-figures.ts#showFigures': {
    needs: ['report.read'],
    call: (request, { approvedObligation }) => showFigures(request, approvedObligation),
    done: ['figures'],
  },
  'status/show-status.ts#showStatus': {
    needs: PLAN,
    call: (request) => status.showStatus(request, 1, { year: 2020 }),
    shows: [
      { need: ['status.names', 'everywhere'], seen: ([one]: { units: unknown }[]) => one?.units !== null },
      { need: ['report.enter', 'everywhere'], seen: ([one]: { mayEnter: boolean }[]) => one?.mayEnter === true },
      { need: ['reminder.chase', 'everywhere'], seen: ([one]: { mayChase: boolean }[]) => one?.mayChase === true },
      {
        need: ['unit.status', 'own'],
        seen: ([one]: { own: { unit: { key: string } }[] }[]) =>
          one?.own.some(({ unit }) => unit.key === UNIT) === true,
      },
    ],
  },
  'status/show-status.ts#showUnitStatus': {
    needs: ['unit.status'],
    call: (request, { unit }) => status.showUnitStatus(request, unit),
    refused: hidden,
    done: ['unit'],
    shows: [
      {
        need: ['round.open', 'everywhere'],
        seen: ({ may }: { may: { manage: boolean } }) => may.manage,
      },
      {
        need: 'report.read',
        seen: ({
          may,
        }: {
          may: {
            read: boolean;
          };
        }) => may.read,
      },
      {
        need: ['report.enter', 'everywhere'],
        seen: ({
          may,
        }: {
          may: {
            enter: boolean;
          };
        }) => may.enter,
      },
      {
        need: ['document.receive', 'everywhere'],
        seen: ({
          may,
        }: {
          may: {
            receive: boolean;
          };
        }) => may.receive,
      },
      {
        need: 'document.send',
        seen: ({
          may,
        }: {
          may: {
            send: boolean;
          };
        }) => may.send,
      },
      {
        need: ['reminder.chase', 'everywhere'],
        seen: ({ mayChase }: { mayChase: boolean }) => mayChase,
      },
    ],
  },
  'status/show-targets.ts#showTargets': plan((request) => showTargets(request, null, null), some),
  'status/show-task-year.ts#showTaskYear': {
    needs: PLAN,
    call: (request, { task }) => year.showTaskYear(request, task, 2020),
    shows: [{ need: 'task.update', seen: (view: { mayUpdate: boolean } | null) => view?.mayUpdate === true }],
  },
  'status/show-task-year.ts#listTaskYears': plan((request) => year.listTaskYears(request, [], 2020), none),
  'status/show-task-year.ts#listTasksOverYears': plan((request) => year.listTasksOverYears(request, [2020]), some),
  'status/show-tasks.ts#showTasks': plan((request) => tasks.showTasks(request), inPlan),
  'status/show-tasks.ts#showTask': {
    needs: PLAN,
    call: (request, { task }) => tasks.showTask(request, task),
    shows: [{ need: 'task.update', seen: (view: { updateYear: number | null } | null) => view?.updateYear != null }],
  },
  'status/show-tasks.ts#withContradictions': plan(
    async (request, { task }) => {
      const found = await tasks.showTask(request, task);
      return found === null ? null : tasks.withContradictions(request, found.task);
    },
    ({ task }: { task: { code: string } }) => task.code === '1.5',
  ),
  'status/show-tasks.ts#showPlanNumber': plan((request) => tasks.showPlanNumber(request), inPlan),
  'status/show-tasks.ts#showPlan': plan(
    (request) => tasks.showPlan(request),
    ({ fromYear }: { fromYear: number }) => fromYear === 2017,
  ),
};
