import { exportConsolidation } from '../../../src/actions/consolidation/export-consolidation.ts';
import { showConsolidation } from '../../../src/actions/consolidation/show-consolidation.ts';
import { showSources } from '../../../src/actions/consolidation/show-sources.ts';
import { showUnitFigures } from '../../../src/actions/consolidation/show-unit-figures.ts';
import { figureNumber } from '../../../src/domain/consolidation/figure-number.ts';
import { cancelConversation } from '../../../src/actions/conversations/cancel-conversation.ts';
import { gatherBriefing } from '../../../src/actions/pictures/gather-briefing.ts';
import { showBriefing } from '../../../src/actions/pictures/show-briefing.ts';
import { showMoney } from '../../../src/actions/pictures/show-money.ts';
import { showProgress } from '../../../src/actions/pictures/show-progress.ts';
import { showReportStates } from '../../../src/actions/pictures/show-report-states.ts';
import { switchWeeklyBriefing } from '../../../src/actions/pictures/switch-weekly-briefing.ts';
import { applyOnce, readAppliedOutcome } from '../../../src/actions/request.ts';
import * as asked from '../../../src/actions/status/ask-question.ts';
import { listLateTasks } from '../../../src/actions/status/list-late-tasks.ts';
import { listUnitsInState } from '../../../src/actions/status/list-units-in-state.ts';
import * as topics from '../../../src/actions/status/question-topics.ts';
import { searchPlan } from '../../../src/actions/status/search-plan.ts';
import { showBudget } from '../../../src/actions/status/show-budget.ts';
import { showContradictions, showReaderNotes } from '../../../src/actions/status/show-contradictions.ts';
import { showDeadlines } from '../../../src/actions/status/show-deadlines.ts';
import { showDuties, showPlanPlace } from '../../../src/actions/status/show-duties.ts';
import { showFigures } from '../../../src/actions/status/show-figures.ts';
import * as status from '../../../src/actions/status/show-status.ts';
import { showTargets } from '../../../src/actions/status/show-targets.ts';
import * as year from '../../../src/actions/status/show-task-year.ts';
import * as tasks from '../../../src/actions/status/show-tasks.ts';
import { listWork } from '../../../src/actions/work/list-work.ts';
import type { Row, Rows } from '../row.ts';

const PLAN = { everybody: 'the plan and counts about it are there for everybody' };
const plan = (call: Row['call']): Row => ({ needs: PLAN, call });
const YEAR = { from: 2018, to: 2018 };
const SHEET = { name: 'Trang', title: [], widths: [1], head: [['A']], rows: [], stickyColumns: 0 };
const hidden = ({ kind }: { kind: string }): boolean => kind === 'hidden';

export const READING: Rows = {
  'conversations/cancel-conversation.ts#cancelConversation': {
    needs: { everybody: 'it is about whoever asks' },
    call: (request) => cancelConversation(request, () => null),
  },
  'consolidation/show-consolidation.ts#showConsolidation': {
    needs: [['consolidation.read', 'everywhere']],
    call: (request) => showConsolidation(request, YEAR),
    done: ['consolidation'],
    shows: [
      {
        need: ['consolidation.freeze', 'everywhere'],
        seen: (outcome: Extract<Awaited<ReturnType<typeof showConsolidation>>, { kind: 'consolidation' }>) =>
          outcome.mayFreeze,
      },
    ],
  },
  'consolidation/export-consolidation.ts#exportConsolidation': {
    needs: [['consolidation.read', 'everywhere']],
    call: (request) =>
      exportConsolidation(request, YEAR, () => Promise.resolve({ title: '', creator: '', sheets: [SHEET] })),
    done: ['exported'],
  },
  'consolidation/show-sources.ts#showSources': {
    needs: [['consolidation.read', 'everywhere']],
    call: (request) => showSources(request, YEAR, figureNumber('facilities_total'), 'own'),
    done: ['sources'],
  },
  'consolidation/show-unit-figures.ts#showUnitFigures': {
    needs: [['consolidation.read', 'everywhere']],
    call: (request, { unit }) => showUnitFigures(request, YEAR, unit),
    done: ['unit-figures'],
  },
  'pictures/gather-briefing.ts#gatherBriefing': {
    needs: { everybody: 'it gathers what showBriefing shows, which asks' },
    call: (request) => gatherBriefing(request),
  },
  'pictures/switch-weekly-briefing.ts#switchWeeklyBriefing': {
    needs: [['briefing.receive', 'everywhere']],
    call: (request) => switchWeeklyBriefing(request, false),
    done: ['switched'],
  },
  'pictures/show-briefing.ts#showBriefing': {
    needs: [['briefing.read', 'everywhere']],
    call: (request) => showBriefing(request, 'words'),
    done: ['page'],
    shows: [
      { need: ['briefing.receive', 'everywhere'], seen: ({ weekly }: { weekly: boolean | null }) => weekly !== null },
    ],
  },
  'pictures/show-money.ts#showMoney': plan((request) => showMoney(request)),
  'pictures/show-progress.ts#showProgress': plan((request) => showProgress(request)),
  'pictures/show-report-states.ts#showReportStates': {
    ...plan((request, { round }) => showReportStates(request, { round, year: null })),
    shows: [
      {
        need: ['status.names', 'everywhere'],
        seen: ([states]: { hidden: boolean }[]) => states?.hidden === false,
      },
      {
        need: 'unit.status',
        seen: ([states]: { units: { name: string }[] }[]) =>
          states?.units.some(({ name }) => name === 'Sở Khoa học và Công nghệ') === true,
      },
    ],
  },
  'request.ts#applyOnce': {
    needs: { everybody: 'it runs the work of an action, which asks' },
    call: (request) => applyOnce(request, 'test', () => Promise.resolve({})),
  },
  'request.ts#readAppliedOutcome': {
    needs: { everybody: 'it reads what an action answered to the same update' },
    call: (request) => readAppliedOutcome(request, 'test'),
  },
  'status/ask-question.ts#askQuestion': plan((request) => asked.askQuestion(request, 'nhiệm vụ 1.5')),
  'status/ask-question.ts#askByCommand': plan((request) => asked.askByCommand(request, 'nhiệm vụ', '1.5')),
  'status/ask-question.ts#askAside': plan((request) => asked.askAside(request, 'nhiệm vụ 1.5')),
  'status/ask-question.ts#isAnswerable': plan((request) => asked.isAnswerable(request, 'nhiệm vụ 1.5')),
  'status/ask-question.ts#askWithoutTopic': plan((request) => asked.askWithoutTopic(request, 'nhiệm vụ 1.5')),
  'status/list-late-tasks.ts#listLateTasks': plan((request) => listLateTasks(request, null)),
  'status/list-units-in-state.ts#listUnitsInState': {
    ...plan((request) => listUnitsInState(request, 2020, 3)),
    shows: [
      {
        need: ['status.names', 'everywhere'],
        seen: ({ rounds }: { rounds: { units: unknown }[] }) => rounds.some(({ units }) => units !== null),
      },
      {
        need: ['unit.status', 'own'],
        seen: ({ rounds }: { rounds: { own: { unit: { key: string } }[] }[] }) =>
          rounds.some(({ own }) => own.some(({ unit }) => unit.key === 'SKHCN')),
      },
    ],
  },
  'status/question-topics.ts#recallTopic': plan((request) => Promise.resolve(topics.recallTopic(request))),
  'status/question-topics.ts#keepTopic': plan((request) => {
    topics.keepTopic(request, []);
    return Promise.resolve();
  }),
  'status/search-plan.ts#searchPlan': plan((request) => searchPlan(request, 'tập huấn')),
  'status/show-budget.ts#showBudget': [
    plan((request) => showBudget(request, {})),
    {
      needs: ['unit.status'],
      call: (request, { unit }) => showBudget(request, { unit }),
      refused: hidden,
      done: ['unit'],
    },
  ],
  'status/show-contradictions.ts#showContradictions': plan((request) => showContradictions(request, null)),
  'status/show-contradictions.ts#showReaderNotes': plan((request) => showReaderNotes(request)),
  'status/show-deadlines.ts#showDeadlines': plan((request) => showDeadlines(request, 2020)),
  'status/show-duties.ts#showDuties': plan((request, { unit }) => showDuties(request, unit)),
  'status/show-duties.ts#showPlanPlace': plan((request) => showPlanPlace(request, 'IV.2')),
  'status/show-figures.ts#showFigures': {
    needs: ['report.read'],
    call: (request, { approvedObligation }) => showFigures(request, approvedObligation),
    done: ['figures'],
  },
  'status/show-status.ts#showStatus': {
    ...plan((request) => status.showStatus(request, 1, 2020)),
    shows: [
      { need: ['status.names', 'everywhere'], seen: ([one]: { units: unknown }[]) => one?.units !== null },
      { need: ['report.enter', 'everywhere'], seen: ([one]: { mayEnter: boolean }[]) => one?.mayEnter === true },
      { need: ['reminder.chase', 'everywhere'], seen: ([one]: { mayChase: boolean }[]) => one?.mayChase === true },
      {
        need: ['unit.status', 'own'],
        seen: ([one]: { own: { unit: { key: string } }[] }[]) =>
          one?.own.some(({ unit }) => unit.key === 'SKHCN') === true,
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
  'status/show-targets.ts#showTargets': plan((request) => showTargets(request, null, null)),
  'status/show-task-year.ts#showTaskYear': {
    ...plan((request, { task }) => year.showTaskYear(request, task, 2020)),
    shows: [{ need: 'task.update', seen: (view: { mayUpdate: boolean } | null) => view?.mayUpdate === true }],
  },
  'status/show-task-year.ts#listTaskYears': plan((request) => year.listTaskYears(request, [], 2020)),
  'status/show-task-year.ts#listTasksOverYears': plan((request) => year.listTasksOverYears(request, [2020])),
  'status/show-tasks.ts#showTasks': plan((request) => tasks.showTasks(request)),
  'status/show-tasks.ts#showTask': {
    ...plan((request, { task }) => tasks.showTask(request, task)),
    shows: [{ need: 'task.update', seen: (view: { updateYear: number | null } | null) => view?.updateYear != null }],
  },
  'status/show-tasks.ts#withContradictions': plan(async (request, { task }) => {
    const found = await tasks.showTask(request, task);
    return found === null ? null : tasks.withContradictions(request, found.task);
  }),
  'status/show-tasks.ts#showPlanNumber': plan((request) => tasks.showPlanNumber(request)),
  'status/show-tasks.ts#showPlan': plan((request) => tasks.showPlan(request)),
  'work/list-work.ts#listWork': {
    needs: { everybody: 'it gathers what waits for whoever asks' },
    call: (request) => listWork(request),
    shows: [
      { need: ['report.fill', 'somewhere'], seen: ({ reports }: { reports: unknown }) => reports !== null },
      {
        need: ['registration.decide', 'somewhere'],
        seen: ({ registrations }: { registrations: unknown }) => registrations !== null,
      },
      { need: ['report.review', 'everywhere'], seen: ({ reviews }: { reviews: unknown }) => reviews !== null },
      { need: ['obstacle.read', 'somewhere'], seen: ({ obstacles }: { obstacles: unknown }) => obstacles !== null },
    ],
  },
};
