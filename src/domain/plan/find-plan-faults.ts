import { dateOf } from '../text/local-date.ts';
import { repeatedFaults, type Fault } from '../reporting/faults.ts';
import type { PlanDocument } from './plan-schema.ts';

type Need = (found: boolean, path: string, message: string) => void;
type NeedUnit = (key: string, path: string) => void;

const UNIT_KEY = /^[A-Z][A-Z0-9_]*$/;

/**
 * Finds what is wrong within a plan whose shape is right: what it names and does not have, what it has twice, years
 * outside its time, limits the wrong way round.
 * @param units every unit of the plan and its rosters; null where the rosters could not be read, so that no unit is
 *   called unknown
 */
export function findPlanFaults(plan: PlanDocument, units: ReadonlySet<string> | null): Fault[] {
  const faults: Fault[] = [];
  const need: Need = (found, path, message) => {
    if (!found) faults.push({ path, message });
  };
  const needUnit: NeedUnit = (key, path) => need(units === null || units.has(key), path, `Không có đơn vị “${key}”`);
  checkDocument(plan, need, needUnit);
  checkTasks(plan, need, needUnit);
  checkBudget(plan, need);
  checkDuties(plan, need, needUnit);
  plan.reforms.forEach(({ changes }, at) =>
    changes.forEach((change, index) => {
      const path = `reforms[${at}].changes[${index}]`;
      needUnit(change.unit, `${path}.unit`);
      if (change.kind === 'end')
        change.successors.forEach((key, place) => needUnit(key, `${path}.successors[${place}]`));
    }),
  );
  return [...faults, ...findRepeated(plan)];
}

/** Finds codes that stand twice in one list. */
function findRepeated({
  groups,
  tasks,
  targets,
  sections,
  databases,
  notes,
  reportingDuties,
  duties,
}: PlanDocument): Fault[] {
  const lists = { groups, tasks, targets, sections, databases, notes, reportingDuties };
  return [
    ...Object.entries(lists).flatMap(([name, list]) =>
      repeatedFaults(
        list.map(({ code }) => code),
        (at) => `${name}[${at}].code`,
      ),
    ),
    ...sections.flatMap(({ items }, at) =>
      repeatedFaults(
        items.map(({ code }) => code),
        (index) => `sections[${at}].items[${index}].code`,
      ),
    ),
    ...repeatedFaults(
      duties.map(({ unit, place }) => `${unit}, ${place}`),
      (at) => `duties[${at}]`,
    ),
  ];
}

/** Checks what the plan says of its period, units, targets and sections. */
function checkDocument(
  { document, coordinator, units, targets, sections, databases }: PlanDocument,
  need: Need,
  needUnit: NeedUnit,
): void {
  const { fromYear, toYear, issuer } = document;
  need(fromYear <= toYear, 'document.toYear', `Năm cuối ${toYear} trước năm đầu ${fromYear}`);
  needUnit(issuer, 'document.issuer');
  needUnit(coordinator, 'coordinator');
  units.forEach(({ later }, at) => {
    if (later?.successor !== undefined) needUnit(later.successor, `units[${at}].later.successor`);
  });
  targets.forEach(({ minimum, maximum }, at) =>
    need(minimum <= maximum, `targets[${at}].maximum`, `Nhỏ hơn mức dưới ${minimum}`),
  );
  const databaseCodes = new Set(databases.map(({ code }) => code));
  sections.forEach(({ items }, at) =>
    items.forEach((item, index) => {
      const path = `sections[${at}].items[${index}]`;
      checkPerYear(item.perYear, path, need);
      item.databases?.forEach((code, place) =>
        need(databaseCodes.has(code), `${path}.databases[${place}]`, `Không có cơ sở dữ liệu “${code}”`),
      );
    }),
  );
}

function checkPerYear(perYear: { minimum: number; maximum: number } | undefined, path: string, need: Need): void {
  if (perYear === undefined) return;
  need(perYear.minimum <= perYear.maximum, `${path}.perYear.maximum`, `Nhỏ hơn mức dưới ${perYear.minimum}`);
}

/** Checks that tasks name groups, units and sections that there are. */
function checkTasks({ document, groups, sections, tasks }: PlanDocument, need: Need, needUnit: NeedUnit): void {
  const groupCodes = new Set(groups.map(({ code }) => code));
  const sectionCodes = new Set(sections.flatMap(({ code, items }) => [code, ...items.map((item) => item.code)]));
  tasks.forEach((task, at) => {
    const path = `tasks[${at}]`;
    need(groupCodes.has(task.group), `${path}.group`, `Không có nhóm “${task.group}”`);
    checkPerYear(task.perYear, path, need);
    const units = [...task.leads, ...task.cooperating];
    units.forEach((key, index) => {
      const inLeads = index < task.leads.length;
      const place = inLeads ? `leads[${index}]` : `cooperating[${index - task.leads.length}]`;
      needUnit(key, `${path}.${place}`);
      need(units.indexOf(key) === index, `${path}.${place}`, `Trùng: ${key}`);
    });
    task.leadsBySource?.forEach(({ unit }, index) =>
      need(task.leads.includes(unit), `${path}.leadsBySource[${index}].unit`, `“${unit}” không phải đơn vị chủ trì`),
    );
    task.sections.forEach((code, index) =>
      need(sectionCodes.has(code), `${path}.sections[${index}]`, `Không có nội dung “${code}”`),
    );
    checkYears(task.years, document, (index) => `${path}.years[${index}]`, need);
  });
}

function checkYears(
  years: readonly number[],
  { fromYear, toYear }: PlanDocument['document'],
  path: (at: number) => string,
  need: Need,
): void {
  years.forEach((year, at) => {
    need(year >= fromYear && year <= toYear, path(at), `Năm ${year} ngoài thời gian của kế hoạch`);
    need(years.indexOf(year) === at, path(at), `Trùng: ${year}`);
  });
}

function checkBudget({ budget: { lines }, document, tasks }: PlanDocument, need: Need): void {
  const taskCodes = new Set(tasks.map(({ code }) => code));
  lines.forEach(({ task, byYear }, at) => {
    const path = `budget.lines[${at}]`;
    need(taskCodes.has(task), `${path}.task`, `Không có nhiệm vụ “${task}”`);
    need(lines.findIndex((other) => other.task === task) === at, `${path}.task`, `Trùng: ${task}`);
    const years = byYear.map(({ year }) => year);
    checkYears(years, document, (index) => `${path}.byYear[${index}].year`, need);
  });
}

function checkDuties({ duties, reportingDuties }: PlanDocument, need: Need, needUnit: NeedUnit): void {
  duties.forEach(({ unit }, at) => needUnit(unit, `duties[${at}].unit`));
  reportingDuties.forEach((duty, at) => {
    for (const field of ['senders', 'receivers', 'forwardedTo'] as const) {
      // Where the document names nobody in particular, words stand in place of a key.
      duty[field].forEach((words, index) => {
        if (UNIT_KEY.test(words)) needUnit(words, `reportingDuties[${at}].${field}[${index}]`);
      });
    }
    // Of a leap year, so that 29 February can be named.
    const exists = duty.before === null || isDayOf2020(duty.before);
    need(exists, `reportingDuties[${at}].before`, `Không có ngày ${duty.before ?? ''}`);
  });
}

function isDayOf2020(monthAndDay: string): boolean {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(monthAndDay) ?? [];
  return dateOf(2020, Number(month), Number(day)) !== null;
}
