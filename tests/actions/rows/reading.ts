import { draftBudgetReport } from '../../../src/actions/annual-report/write-budget-report.ts';
import { exportConsolidation } from '../../../src/actions/consolidation/export-consolidation.ts';
import { showConsolidatedMoney } from '../../../src/actions/consolidation/show-consolidated-money.ts';
import { showConsolidation } from '../../../src/actions/consolidation/show-consolidation.ts';
import { showSources } from '../../../src/actions/consolidation/show-sources.ts';
import { showUnitFigures } from '../../../src/actions/consolidation/show-unit-figures.ts';
import { keyNumber } from '../../../src/domain/text/key-number.ts';
import { cancelConversation } from '../../../src/actions/conversations/cancel-conversation.ts';
import { gatherBriefing } from '../../../src/actions/pictures/gather-briefing.ts';
import { showBriefing } from '../../../src/actions/pictures/show-briefing.ts';
import { showMoney } from '../../../src/actions/pictures/show-money.ts';
import { showProgress } from '../../../src/actions/pictures/show-progress.ts';
import { showReportStates } from '../../../src/actions/pictures/show-report-states.ts';
import { switchWeeklyBriefing } from '../../../src/actions/pictures/switch-weekly-briefing.ts';
import { applyOnce, readAppliedOutcome } from '../../../src/actions/request.ts';
import { listWork } from '../../../src/actions/work/list-work.ts';
import type { Done, Row, Rows } from '../row.ts';

const PLAN = { everybody: 'the plan and counts about it are there for everybody' };
const plan = (call: Row['call'], done: Done): Row => ({ needs: PLAN, call, done });
const YEAR = { from: 2018, to: 2018 };
const SHEET = { name: 'Trang', title: [], widths: [1], head: [['A']], rows: [], stickyColumns: 0 };

export const READING: Rows = {
  'conversations/cancel-conversation.ts#cancelConversation': {
    needs: { everybody: 'it is about whoever asks' },
    call: (request) => cancelConversation(request, () => null),
    shows: [
      {
        of: ['the contact', 'the coordinator', 'a coordinator of the unit itself'],
        seen: ({ kind }: { kind: string }) => kind === 'left',
      },
    ],
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
      {
        need: ['report.enter', 'everywhere'],
        seen: ({ mayEnter }: { mayEnter?: boolean }) => mayEnter === true,
      },
    ],
  },
  'consolidation/export-consolidation.ts#exportConsolidation': {
    needs: [['consolidation.read', 'everywhere']],
    call: (request) =>
      exportConsolidation(request, YEAR, () => Promise.resolve({ title: '', creator: '', sheets: [SHEET] })),
    done: ['exported'],
  },
  'consolidation/show-consolidated-money.ts#showConsolidatedMoney': {
    needs: [['consolidation.read', 'everywhere']],
    call: (request) => showConsolidatedMoney(request, YEAR),
    done: ['money'],
  },
  'annual-report/write-budget-report.ts#draftBudgetReport': {
    needs: [['consolidation.read', 'everywhere']],
    call: (request) => draftBudgetReport(request, YEAR),
    done: ['written'],
  },
  'consolidation/show-sources.ts#showSources': {
    needs: [['consolidation.read', 'everywhere']],
    call: (request) => showSources(request, YEAR, keyNumber('facilities_total'), 'own'),
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
    done: ({ coordinator }: { coordinator: { key: string } }) => coordinator.key === 'SCT',
  },
  'pictures/switch-weekly-briefing.ts#switchWeeklyBriefing': {
    needs: [['briefing.receive', 'everywhere']],
    call: (request) => switchWeeklyBriefing(request, false),
    done: ['switched'],
  },
  'pictures/show-briefing.ts#showBriefing': {
    needs: [['briefing.read', 'everywhere']],
    call: (request) => showBriefing(request, 'picture'),
    done: ['page'],
    shows: [
      { need: ['briefing.receive', 'everywhere'], seen: ({ weekly }: { weekly: boolean | null }) => weekly !== null },
    ],
  },
  'pictures/show-money.ts#showMoney': plan(
    (request) => showMoney(request),
    ({ declared }: { declared: number }) => declared === 8275,
  ),
  'pictures/show-progress.ts#showProgress': plan(
    (request) => showProgress(request),
    ({ tasks }: { tasks: unknown[] }) => tasks.length === 12,
  ),
  'pictures/show-report-states.ts#showReportStates': {
    needs: PLAN,
    call: (request, { round }) => showReportStates(request, { round, year: null }),
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
    call: (request) => applyOnce(request, 'test', () => Promise.resolve({ kind: 'applied' })),
    done: ['applied'],
  },
  'request.ts#readAppliedOutcome': {
    needs: { everybody: 'it reads what an action answered to the same update' },
    call: (request) => readAppliedOutcome(request, 'test'),
    done: (outcome: unknown) => outcome === undefined,
  },
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
