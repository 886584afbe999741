import type { Briefing, PartlyKnown, YearMoney } from '../../documents/briefing/briefing-data.ts';
import { addMonth, monthOf } from '../../documents/briefing/months.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { isUnknown } from '../../domain/status/task-state.ts';
import { hasNoWork } from '../../domain/consolidation/no-work.ts';
import { spentTogether } from '../../domain/status/money-by-source.ts';
import { toLocalDate, type LocalDate } from '../../domain/text/local-date.ts';
import { MILLION } from '../../domain/text/parse-money.ts';
import { listOpenObstacles } from '../../store/obstacles.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { countSubmittedReports } from '../../store/reports.ts';
import { listUnits } from '../../store/units.ts';
import { listRoundsToTell, type RoundFacts } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { readDocumentGround } from '../documents/read-cited-plan.ts';
import { countRounds, type CountedRound } from '../reports/count-rounds.ts';
import type { PlanStore } from '../plan/plan-index.ts';
import { lateAmong, type LateTask } from '../status/list-late-tasks.ts';
import { listTasksOverYears, type TaskYear } from '../status/show-task-year.ts';

/** So many rounds stand on the page. */
const ROUNDS = 3;

type TaskOverYears = Awaited<ReturnType<typeof listTasksOverYears>>[number];

/**
 * Gathers what the page for the giao ban of this month is written from; null before a plan was imported. Asks no
 * permission.
 */
export async function gatherBriefing(request: {
  store: PlanStore;
  now: Date;
  planId: number;
}): Promise<Briefing | null> {
  const { database } = request.store;
  const { now, planId } = request;
  const plan = await readPlanFacts(database, planId);
  const ground = await readDocumentGround(database, planId);
  if (plan === null || ground === null) return null;
  const today = toLocalDate(now);
  const { year } = monthOf(today);
  const rounds = await countRounds(database, await listRoundsToTell(database, planId, { most: ROUNDS }), now);
  const isDayOff = await readCalendar(database);
  const nextMonth = addMonth(monthOf(today));
  const years = Array.from({ length: Math.max(nextMonth.year - plan.fromYear + 1, 1) }, (_, at) => plan.fromYear + at);
  const tasks = await listTasksOverYears(request, years);
  const ofYear = (wanted: number) =>
    tasks.flatMap((task) => {
      const at = task.years.find((one) => one.year === wanted);
      return at === undefined || at.state === 'not-planned' ? [] : [{ task: task.task, at }];
    });
  const current = ofYear(year);
  const earlier = years.filter((one) => one < year);
  const money = moneyOf(current);
  // Until this year's is reported that of the newest year of which something was stays on the page.
  const before =
    money.spent === null
      ? earlier.map((one) => ({ year: one, ...moneyOf(ofYear(one)) })).findLast(({ spent }) => spent !== null)
      : undefined;
  const obstacles = await listOpenObstacles(database, planId, 'everywhere');
  const names = new Map((await listUnits(database)).map(({ id, shortName }) => [id, shortName]));
  return {
    coordinator: ground.coordinator,
    province: ground.province,
    plan: ground.plan,
    at: now,
    reports: rounds.map(reportOf),
    tasks: {
      year,
      total: current.length,
      done: current.filter(({ at }) => at.state === 'done').length,
      unreported: unreportedAmong(current).length,
      partly: partlyAmong(current, names),
      unreportedBefore: earlier
        .map((one) => ({
          year: one,
          total: unreportedAmong(ofYear(one)).length,
          partly: partlyAmong(ofYear(one), names),
        }))
        .filter(({ total, partly }) => total + partly.length > 0),
      late: lateAmong(tasks)
        .filter(({ at }) => at.year <= year)
        .map(({ task, at }) => ({ code: task.code, title: task.title, year: at.year, leads: leadsOf(task, names) })),
      due: current
        .filter(({ task, at }) => task.toYear === year && !['done', 'nothing', 'late', 'short'].includes(at.state))
        .map(({ task }) => ({ code: task.code, title: task.title, leads: leadsOf(task, names) })),
    },
    obstacles: obstacles.map(({ unit, task, text, raisedAt, messages }) => ({
      unit: unit.shortName,
      task: task?.code ?? null,
      text,
      on: toLocalDate(raisedAt),
      answered: messages.some(({ answer }) => answer),
    })),
    money: { ...money, year, before: before ?? null },
    next: datesOf(
      rounds.flatMap(({ round }) => (round.state === 'open' ? [round] : [])),
      today,
      nextMonth,
      isDayOff,
    ),
    toReview: await countSubmittedReports(database, planId),
    nextTasks: {
      year: nextMonth.year,
      codes: ofYear(nextMonth.year)
        .filter(({ at }) => !['done', 'nothing'].includes(at.state) && !isUnknown(at.state))
        .map(({ task }) => task.code),
      unreported: unreportedAmong(ofYear(nextMonth.year)),
      partly: partlyAmong(ofYear(nextMonth.year), names),
    },
  };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

/** Codes of the tasks of which nothing is known. */
function unreportedAmong(tasks: readonly LateTask[]): string[] {
  return tasks.flatMap(({ task, at }) => (at.state === 'unreported' ? [task.code] : []));
}

/** The tasks of which some leads have said nothing. @param names short names of units, by id. */
function partlyAmong(tasks: readonly LateTask[], names: ReadonlyMap<number, string>): PartlyKnown[] {
  return tasks.flatMap(({ task: { code }, at }) =>
    at.state === 'partly-reported' ? [{ code, missing: at.heard.silent.map((id) => names.get(id) ?? '') }] : [],
  );
}

/** @param names short names of units, by id. */
function leadsOf({ units }: TaskOverYears['task'], names: ReadonlyMap<number, string>): string[] {
  return units.flatMap(({ role, unitId }) => (role === 'lead' ? [names.get(unitId) ?? ''] : []));
}

/** What the plan gives these tasks for a year, and what their leads reported as spent in it. */
function moneyOf(years: readonly { task: { code: string }; at: TaskYear }[]): YearMoney {
  const costs = years.flatMap(({ at }) => (at.planned?.cost == null ? [] : [at.planned.cost]));
  const { total, known, disputed, tasks } = spentTogether(
    years
      .filter(({ at }) => !hasNoWork(at.measures))
      .map(({ task: { code }, at }) => ({ code, cell: at.measures.disbursed ?? null })),
  );
  return {
    planned: costs.length === 0 ? null : sum(costs),
    spent: total === null ? null : total / MILLION,
    tasks,
    known: known.length,
    disputed: disputed.map(({ code }) => code),
  };
}

function reportOf({ round, announced, over, count }: CountedRound): Briefing['reports'][number] {
  const names = (units: readonly { name: string }[]): string[] => units.map(({ name }) => name);
  return {
    title: round.title,
    closed: round.state === 'closed',
    total: count.all.length,
    dueOn: announced,
    submitted: count['handed-in'].length,
    approved: count.approved.length,
    missing: names(count.missing),
    late: over,
    returned: names(count.returned),
    excused: count.excused.map(({ name, excused }) => ({ name, until: excused?.until ?? '' })),
    waived: names(count.waived),
    handedInLate: names(count['handed-in-late']),
  };
}

/** The closing and due days of open rounds from today to the end of next month. */
function datesOf(
  rounds: readonly RoundFacts[],
  today: LocalDate,
  { month, year }: { month: number; year: number },
  isDayOff: IsDayOff,
): { on: LocalDate; what: string }[] {
  const last = `${year}-${String(month).padStart(2, '0')}-31`;
  return rounds
    .flatMap(({ title, closingOn, dueOn }) => [
      { on: closingOn, what: `chốt số liệu, ${title}` },
      { on: announcedDue(dueOn, isDayOff).announced, what: `hạn nộp, ${title}` },
    ])
    .filter(({ on }) => on >= today && on <= last)
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}
