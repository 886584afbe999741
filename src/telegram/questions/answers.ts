import { showBudget } from '../../actions/status/show-budget.ts';
import { showContradictions } from '../../actions/status/show-contradictions.ts';
import { showDeadlines } from '../../actions/status/show-deadlines.ts';
import { showDuties } from '../../actions/status/show-duties.ts';
import { listUnitsInState, type ListedState } from '../../actions/status/list-units-in-state.ts';
import { listObstacles } from '../../actions/obstacles/answer-obstacle.ts';
import { listWork } from '../../actions/people/list-work.ts';
import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import type { QuestionNames } from '../../actions/status/question-vocabulary.ts';
import { showPlanNumber, showTask } from '../../actions/status/show-tasks.ts';
import { showStatus, showUnitStatus } from '../../actions/status/show-status.ts';
import { showTargets } from '../../actions/status/show-targets.ts';
import { showTaskYear } from '../../actions/status/show-task-year.ts';
import { searchDatabase } from '../../actions/databases/search-databases.ts';
import { unitsViewedBy } from '../../domain/people/roles.ts';
import type { QuestionKind, Reading } from '../../domain/questions/reading.ts';
import { PLAIN } from '../../locales.ts';
import { answerBriefing } from '../commands/briefing.ts';
import { answerDatabases } from '../callbacks/databases.ts';
import { viewDatabasePage } from '../views/databases.ts';
import { answerOwedReports } from '../commands/report.ts';
import { answerUnit } from '../commands/unit.ts';
import type { BotContext } from '../context.ts';
import { answerPicture } from '../pictures/answer-picture.ts';
import { viewPictureList } from '../views/pictures/picture.ts';
import { viewBudget } from '../views/questions/budget.ts';
import { viewDeadlines, viewTaskPeriod } from '../views/questions/deadlines.ts';
import { labelReading } from '../views/questions/labels.ts';
import { viewContradictions, viewDuties, viewPlan } from '../views/questions/plan.ts';
import { viewTargets } from '../views/questions/targets.ts';
import { viewTaskYear } from '../views/questions/task-year.ts';
import { viewUnitsInState } from '../views/questions/units-in-state.ts';
import { exampleLines } from '../views/questions/asking-back.ts';
import { mainButtons, say } from '../views/main-buttons.ts';
import { viewObstacleList } from '../views/obstacles.ts';
import { viewRoundStatus } from '../views/status.ts';
import { viewUnitAnswer } from '../views/unit-answer.ts';
import type { Answer } from '../views/view.ts';
import { viewWork } from '../views/work.ts';
import { answerTaskList } from './task-list.ts';

type QuestionAnswer = (ctx: BotContext, reading: Reading, names: QuestionNames) => Promise<Answer>;

/** What each kind of question is answered with. Who may see what is decided in the actions. */
export const QUESTION_ANSWERS: Readonly<Record<QuestionKind, QuestionAnswer>> = {
  task: async ({ t, request }, { task, year }) => {
    const view = task === undefined ? null : await showTaskYear(request, task, year ?? null);
    return view === null ? say(t('status:task.notFound')) : { views: [viewTaskYear(t, view)] };
  },
  tasks: (ctx, reading, names) => answerTaskList(ctx, reading, 0, names),
  round: answerRound,
  'unit-report': async (ctx, { unit, year }, names) => {
    const { t, request } = ctx;
    const status = await showUnitStatus(request, unit ?? 0);
    if (status.kind !== 'unit' || year === undefined) return { views: [await viewUnitAnswer(ctx, status)] };
    const obligations = status.obligations.filter(({ obligation }) => obligation.round.year === year);
    if (obligations.length === 0)
      return say(t('questions:unit.noRound', { year, unit: names.units.get(status.unitId)?.name ?? status.name }));
    return { views: [await viewUnitAnswer(ctx, { ...status, obligations })] };
  },
  mine: async (ctx) => {
    const own = unitsViewedBy(ctx.request.person);
    if (own.length === 0) return answerOwedReports(ctx);
    const statuses = await Promise.all(own.slice(0, 3).map((unit) => showUnitStatus(ctx.request, unit)));
    return { views: await Promise.all(statuses.map((status) => viewUnitAnswer(ctx, status))) };
  },
  deadline: async ({ t, request }, { task, year }) => {
    const view = task === undefined ? null : await showTask(request, task);
    if (view !== null) return { views: [viewTaskPeriod(t, view.task)] };
    return { views: [viewDeadlines(t, await showDeadlines(request, year ?? null), year ?? null)] };
  },
  targets: async ({ t, request }, { target, year }) => ({
    views: [viewTargets(t, await showTargets(request, target ?? null, year ?? null))],
  }),
  budget: async ({ t, request }, reading, names) => {
    const title = labelReading(t, reading, names);
    return { views: [viewBudget(t, title, await showBudget(request, reading), reading, names)] };
  },
  duties: async ({ t, request }, { unit }) => {
    const outcome = await showDuties(request, unit ?? null);
    return outcome.kind === 'duties' ? { views: [viewDuties(t, outcome)] } : say(t('questions:duties.ask'));
  },
  contact: async (ctx, { unit }) => (unit === undefined ? say(ctx.t('questions:contact.ask')) : answerUnit(ctx, unit)),
  obstacles: async ({ t, request }, reading, names) => {
    const { task, unit } = reading;
    const outcome = await listObstacles(request);
    if (outcome.kind === 'forbidden' || (task === undefined && unit === undefined))
      return { views: [viewObstacleList(t, outcome)] };
    const code = task === undefined ? undefined : names.tasks.get(task)?.code;
    const obstacles = outcome.obstacles.filter(
      (obstacle) =>
        (unit === undefined || obstacle.unit.id === unit) && (task === undefined || obstacle.task?.code === code),
    );
    if (obstacles.length === 0) return say(t('questions:obstacles.none', { about: labelReading(t, reading, names) }));
    return { views: [viewObstacleList(t, { ...outcome, obstacles })] };
  },
  next: async ({ t, request }) => ({
    views: [viewWork(t, await listWork(request), await readCalendarFor(request), request.now)],
  }),
  plan: async ({ t, request }, _reading, names) => {
    const shown = await showPlanNumber(request);
    if (shown === null) return say(t('status:tasks.none'));
    const counts = { tasks: names.tasks.size, targets: names.targets.length };
    return { views: [viewPlan(t, shown.plan, shown.number, counts)] };
  },
  contradictions: async ({ t, request }, { task }) => ({
    views: [viewContradictions(t, await showContradictions(request, task ?? null))],
  }),
  chart: (ctx, { chart, year }) =>
    chart === undefined
      ? Promise.resolve({ views: [viewPictureList(ctx.t)] })
      : answerPicture(ctx, { kind: chart, page: 0, year: year ?? 0, round: 0 }),
  briefing: (ctx) => answerBriefing(ctx, 'picture'),
  databases: async (ctx, { database, unit, words = '' }, names) => {
    if (database === undefined) return answerDatabases(ctx);
    const place = unit === undefined ? '' : (names.units.get(unit)?.shortName ?? '');
    const shown = await searchDatabase(ctx.request, database, `${words} ${place}`.trim());
    return shown.kind === 'page' ? { views: [viewDatabasePage(ctx.t, shown)] } : answerDatabases(ctx);
  },
  greeting: (ctx) => Promise.resolve(say(ctx.t('questions:back.greeting'), mainButtons(ctx))),
  help: (ctx) =>
    Promise.resolve(say(ctx.t('questions:back.help', { examples: exampleLines(ctx.t), ...PLAIN }), mainButtons(ctx))),
};

const LISTED: readonly string[] = ['submitted', 'approved', 'late', 'without-document', 'not-submitted'];

async function answerRound(ctx: BotContext, { state, year }: Reading): Promise<Answer> {
  const { t, request } = ctx;
  const isDayOff = await readCalendarFor(request);
  const listed = state !== undefined && LISTED.includes(state) ? (state as ListedState) : undefined;
  // Who has not handed in is what the whole state of a round shows first.
  if (listed === undefined || listed === 'not-submitted') {
    const [open] = await showStatus(request, 1, year);
    if (open !== undefined) return { views: [viewRoundStatus(t, open, request.now, isDayOff)] };
  }
  const asked = listed ?? 'submitted';
  const outcome = await listUnitsInState(request, asked, year ?? null);
  return { views: [viewUnitsInState(t, outcome, { state: asked, year: year ?? null, now: request.now, isDayOff })] };
}
