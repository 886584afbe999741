import type { Briefing } from '../../documents/briefing/briefing-data.ts';
import { addMonth, monthOf } from '../../documents/briefing/months.ts';
import { announcedDue } from '../../domain/reporting/round-dates.ts';
import type { IsDayOff } from '../../domain/reporting/round-deadline.ts';
import { toLocalDate, type LocalDate } from '../../domain/text/local-date.ts';
import { listOpenObstacles } from '../../store/obstacles.ts';
import { readPlanFacts } from '../../store/plans.ts';
import { listUnits } from '../../store/units.ts';
import { listRounds, type RoundFacts } from '../../store/rounds.ts';
import { readCalendar } from '../calendar/read-calendar.ts';
import { readDocumentGround } from '../documents/read-cited-plan.ts';
import type { Request } from '../request.ts';
import { listTasksOverYears } from '../status/show-task-year.ts';
import { statesOf, type ReportStates } from './show-report-states.ts';

const MILLION = 1_000_000;
/** So many rounds stand on the page. */
const ROUNDS = 2;

type TaskOverYears = Awaited<ReturnType<typeof listTasksOverYears>>[number];

/** What the page for the giao ban of this month is written from; null before a plan was imported. Asks no permission. */
export async function gatherBriefing(request: Request): Promise<Briefing | null> {
  const { database } = request.store;
  const { now } = request;
  const plan = await readPlanFacts(database);
  const ground = await readDocumentGround(database);
  if (plan === null || ground === null) return null;
  const today = toLocalDate(now);
  const { year } = monthOf(today);
  const rounds = (await listRounds(database)).filter(({ state }) => state === 'open');
  const states: ReportStates[] = [];
  for (const round of rounds.slice(0, ROUNDS)) states.push(await statesOf(request, round));
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
  const costs = current.flatMap(({ at }) => (at.planned?.cost == null ? [] : [at.planned.cost]));
  const spent = current.flatMap(({ at }) => (at.reported?.spent == null ? [] : [at.reported.spent]));
  const obstacles = await listOpenObstacles(database, 'everywhere');
  const names = new Map((await listUnits(database)).map(({ id, shortName }) => [id, shortName]));
  return {
    coordinator: ground.coordinator,
    province: ground.province,
    plan: { title: plan.title, shortTitle: plan.shortTitle },
    at: now,
    reports: states.map(reportOf),
    tasks: {
      year,
      total: current.length,
      done: current.filter(({ at }) => at.state === 'done').length,
      unreported: current.filter(({ at }) => at.state === 'unreported').length,
      late: tasks.flatMap((task) => lateOf(task, year, names)),
      due: current
        .filter(({ task, at }) => task.toYear === year && !['done', 'nothing', 'late', 'short'].includes(at.state))
        .map(({ task }) => ({ code: task.code, title: task.title, leads: leadsOf(task, names) })),
    },
    obstacles: obstacles.map(({ unit, task, text, raisedAt, messages }) => ({
      ...{ unit: unit.shortName, task: task?.code ?? null, text, on: toLocalDate(raisedAt) },
      answered: messages.some(({ answer }) => answer),
    })),
    money: {
      planned: costs.length === 0 ? null : sum(costs),
      spent: spent.length === 0 ? null : sum(spent) / MILLION,
    },
    next: datesOf(rounds, today, nextMonth, isDayOff),
    toReview: states.reduce((total, { counts }) => total + countOf(counts, 'submitted'), 0),
    nextTasks: {
      year: nextMonth.year,
      codes: ofYear(nextMonth.year)
        .filter(({ at }) => !['done', 'nothing'].includes(at.state))
        .map(({ task }) => task.code),
    },
  };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

const countOf = (counts: ReportStates['counts'], wanted: string): number =>
  counts.find(({ standing }) => standing === wanted)?.count ?? 0;

/** @param names short names of units, by id. */
function leadsOf({ units }: TaskOverYears['task'], names: ReadonlyMap<number, string>): string[] {
  return units.flatMap(({ role, unitId }) => (role === 'lead' ? [names.get(unitId) ?? ''] : []));
}

/** The years up to this one in which a task is late, or was reported as done with less than was planned. */
function lateOf(
  { task, years }: TaskOverYears,
  thisYear: number,
  names: ReadonlyMap<number, string>,
): Briefing['tasks']['late'][number][] {
  return years
    .filter(({ year, state }) => year <= thisYear && (state === 'late' || state === 'short'))
    .map(({ year }) => ({ code: task.code, title: task.title, year, leads: leadsOf(task, names) }));
}

function reportOf({ round, announced, total, counts, units }: ReportStates): Briefing['reports'][number] {
  const owing = units.filter(({ standing }) => ['late', 'excused', 'not-begun', 'filling'].includes(standing));
  return {
    ...{ title: round.title, total, dueOn: announced },
    submitted: countOf(counts, 'submitted') + countOf(counts, 'approved'),
    approved: countOf(counts, 'approved'),
    owing: owing.map(({ name }) => name),
    late: countOf(counts, 'late') > 0,
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
