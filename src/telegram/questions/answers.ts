import { showBudget } from '../../actions/status/show-budget.ts';
import { showContradictions } from '../../actions/status/show-contradictions.ts';
import { showDeadlines } from '../../actions/status/show-deadlines.ts';
import { showDuties, showPlanPlace } from '../../actions/status/show-duties.ts';
import { GROUP_OF_STATE, listUnitsInState, type ListedState } from '../../actions/status/list-units-in-state.ts';
import { listObstacles } from '../../actions/obstacles/answer-obstacle.ts';
import { listWork } from '../../actions/work/list-work.ts';
import { readCalendarFor } from '../../actions/calendar/read-calendar.ts';
import type { QuestionNames } from '../../actions/status/question-vocabulary.ts';
import { showPlanNumber, showTask } from '../../actions/status/show-tasks.ts';
import { showPassages } from '../../actions/status/show-passages.ts';
import { findLockedYear, showStatus, showUnitStatus } from '../../actions/status/show-status.ts';
import { showTargets } from '../../actions/status/show-targets.ts';
import { showTaskYear } from '../../actions/status/show-task-year.ts';
import { searchDatabase } from '../../actions/databases/search-databases.ts';
import type { Request } from '../../actions/request.ts';
import { isAllowed, unitsViewedBy } from '../../domain/people/roles.ts';
import type { QuestionKind, Reading } from '../../domain/questions/reading.ts';
import { PLAIN } from '../../wording/locales.ts';
import { answerBriefing } from '../pictures/briefing-command.ts';
import { answerDatabases } from '../databases/buttons.ts';
import { viewDatabasePage } from '../databases/databases-view.ts';
import { answerOwedReports } from '../work/report-command.ts';
import { answerUnit } from '../units/command.ts';
import type { BotContext } from '../parts/context.ts';
import { askedPeriodText } from '../parts/period-text.ts';
import { answerPicture } from '../pictures/answer-picture.ts';
import { viewPictureList } from '../pictures/picture.ts';
import { answerFigures } from './answer-figure.ts';
import { answerOrder } from './answer-order.ts';
import { viewBudget } from './budget-view.ts';
import { viewPassages } from './passages-view.ts';
import { viewDeadlines, viewTaskPeriod } from './deadlines-view.ts';
import { labelReading } from './labels.ts';
import { viewContradictions } from './document-remarks-view.ts';
import { viewDuties, viewPlan, viewPlanPlace } from './plan-view.ts';
import { viewTargets } from './targets-view.ts';
import { viewTaskYear } from './task-year-view.ts';
import { viewUnitsInState } from './units-in-state-view.ts';
import { exampleLines } from './clarification-view.ts';
import { mainButtons, answerText } from '../parts/main-buttons.ts';
import { viewObstacleList } from '../obstacles/obstacles-view.ts';
import { viewRoundStatuses } from '../status/status-view.ts';
import { viewUnitAnswer } from '../status/unit-answer.ts';
import { answerOutcome } from '../parts/answer-outcome.ts';
import type { Answer } from '../parts/view.ts';
import { viewWork } from '../work/work-view.ts';
import { answerTaskList } from './task-list.ts';

type QuestionAnswer = (ctx: BotContext, reading: Reading, names: QuestionNames) => Promise<Answer>;

/** What each kind of question is answered with. Who may see what is decided in the actions. */
export const QUESTION_ANSWERS: Readonly<Record<QuestionKind, QuestionAnswer>> = {
  task: async ({ t, request }, { task, year }) => {
    const view = task === undefined ? null : await showTaskYear(request, task, year ?? null);
    return view === null
      ? answerText(t('status:task.notFound'))
      : { views: [viewTaskYear(t, view, seesSources(request))] };
  },
  tasks: (ctx, reading, names) => answerTaskList(ctx, reading, 0, names),
  round: answerRound,
  'unit-report': async (ctx, { unit, year, part }, names) => {
    const { t, request } = ctx;
    const status = await showUnitStatus(request, unit ?? 0, { year, part });
    if (status.kind === 'unit' && status.obligations.length === 0 && year !== undefined)
      return answerText(
        t('questions:unit.noRound', {
          period: askedPeriodText(t, year, part),
          unit: names.units.get(status.unitId)?.name ?? status.name,
        }),
      );
    return { views: [await viewUnitAnswer(ctx, status)] };
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
    return {
      views: [
        viewDeadlines(t, await showDeadlines(request, year ?? null), year ?? null, await readCalendarFor(request)),
      ],
    };
  },
  targets: async ({ t, request }, { target, year }) => ({
    views: [viewTargets(t, await showTargets(request, target ?? null, year ?? null), seesSources(request))],
  }),
  budget: async ({ t, request }, reading, names) => {
    const title = labelReading(t, reading, names);
    const ways = { codes: names, seesSources: seesSources(request) };
    return { views: [viewBudget(t, title, await showBudget(request, reading), reading, ways)] };
  },
  duties: async ({ t, request }, { unit, place }) => {
    if (place !== undefined) return { views: [viewPlanPlace(t, place, await showPlanPlace(request, place))] };
    const outcome = await showDuties(request, unit ?? null);
    return outcome.kind === 'duties' ? { views: [viewDuties(t, outcome)] } : answerText(t('questions:duties.ask'));
  },
  contact: async (ctx, { unit }) =>
    unit === undefined ? answerText(ctx.t('questions:contact.ask')) : answerUnit(ctx, unit),
  obstacles: async ({ t, request }, reading, names) => {
    const { task, unit } = reading;
    const outcome = await listObstacles(request, { unitId: unit ?? null, taskId: task ?? null });
    const narrowed = task !== undefined || unit !== undefined;
    if (narrowed && outcome.kind === 'obstacles' && outcome.obstacles.length === 0)
      return answerText(t('questions:obstacles.none', { about: labelReading(t, reading, names) }));
    return answerOutcome(t, outcome, viewObstacleList, 0);
  },
  next: async ({ t, request }) => ({
    views: [viewWork(t, await listWork(request), await readCalendarFor(request), request.now)],
  }),
  plan: async ({ t, request }, _reading, names) => {
    const shown = await showPlanNumber(request);
    if (shown === null) return answerText(t('status:tasks.none'));
    const counts = { tasks: names.tasks.size, targets: names.targets.length };
    return { views: [viewPlan(t, shown, counts)] };
  },
  contradictions: async ({ t, request }, { task }) => ({
    views: [viewContradictions(t, await showContradictions(request, task ?? null), { task: task ?? 0, page: 0 })],
  }),
  chart: (ctx, { chart, year }) =>
    chart === undefined
      ? Promise.resolve({ views: [viewPictureList(ctx.t)] })
      : answerPicture(ctx, { kind: chart, page: 0, year: year ?? 0, round: 0 }),
  briefing: (ctx) => answerBriefing(ctx, 'picture'),
  overview: answerOverview,
  databases: async (ctx, { database, unit, words = '' }, names) => {
    if (database === undefined) return answerDatabases(ctx);
    const place = unit === undefined ? '' : (names.units.get(unit)?.shortName ?? '');
    const shown = await searchDatabase(ctx.request, database, `${words} ${place}`.trim());
    return shown.kind === 'page' ? { views: [viewDatabasePage(ctx.t, shown)] } : answerDatabases(ctx);
  },
  figure: (ctx, reading) => answerFigures(ctx, [reading]),
  passage: async ({ t, request }, { words = '' }) => ({ views: [viewPassages(t, await showPassages(request, words))] }),
  order: (ctx, reading) => Promise.resolve(answerOrder(ctx, reading)),
  elsewhere: (ctx) => Promise.resolve(answerText(ctx.t('questions:back.elsewhere'))),
  thanks: (ctx) => Promise.resolve(answerText(ctx.t('questions:back.thanks'))),
  greeting: (ctx) => Promise.resolve(answerText(ctx.t('questions:back.greeting'), mainButtons(ctx))),
  help: (ctx) =>
    Promise.resolve(
      answerText(ctx.t('questions:back.help', { examples: exampleLines(ctx.t), ...PLAIN }), mainButtons(ctx)),
    ),
};

/** A leader follows the whole plan, a coordinator its rounds, everybody else the own unit. */
async function answerOverview(ctx: BotContext, reading: Reading, names: QuestionNames): Promise<Answer> {
  const { person } = ctx.request;
  if (isAllowed(person, 'briefing.receive')) return answerBriefing(ctx, 'picture');
  const own = !isAllowed(person, 'round.open') && unitsViewedBy(person).length > 0;
  return own ? QUESTION_ANSWERS.mine(ctx, reading, names) : answerRound(ctx, { kind: 'round' });
}

/** So many rounds are answered with at once. */
const ROUNDS = 3;

async function answerRound(ctx: BotContext, { state, year, part, unitKind, how }: Reading): Promise<Answer> {
  const { t, request } = ctx;
  const isDayOff = await readCalendarFor(request);
  const listed = state !== undefined && state in GROUP_OF_STATE ? (state as ListedState) : undefined;
  // Who has not handed in is what the whole state of a round shows first.
  if (listed === undefined && how !== 'share') {
    const rounds = await showStatus(request, ROUNDS, { year, part }, unitKind);
    const lockedYear = year === undefined ? await findLockedYear(request, rounds) : null;
    if (rounds.length > 0) return { views: viewRoundStatuses(t, rounds, { lockedYear, now: request.now, isDayOff }) };
  }
  const outcome = await listUnitsInState(request, { year, part }, ROUNDS, unitKind);
  const asked = {
    state: listed ?? 'submitted',
    period: year === undefined ? null : askedPeriodText(t, year, part),
    now: request.now,
    isDayOff,
    share: how === 'share',
  };
  return { views: [viewUnitsInState(t, outcome, asked)] };
}

/** Whether whoever asks may see what a figure of the plan rests on. */
function seesSources({ person }: Request): boolean {
  return isAllowed(person, 'consolidation.read');
}
