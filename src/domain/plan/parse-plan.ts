import type { z } from 'zod';
import type { Form } from '../reporting/form-schema.ts';
import { parseForm, pathOf, type Fault } from '../reporting/parse-form.ts';
import { planSchema, rostersSchema, type PlanDocument, type Rosters } from './plan-schema.ts';

/** A plan with the files that belong to it, all checked. */
export interface PlanFile {
  plan: PlanDocument;
  rosters: Rosters['rosters'];
  forms: Form[];
}

/** A file that the plan names, by the name it uses. */
export type AttachedFiles = Readonly<Record<string, unknown>>;

/**
 * Checks a plan with its rosters and forms: shapes, and that everything named in one place exists in another.
 * A file with one fault is refused whole; each fault carries its path.
 */
export function parsePlan(
  file: unknown,
  attached: AttachedFiles,
): { kind: 'valid'; file: PlanFile } | { kind: 'broken'; faults: Fault[] } {
  const plan = planSchema.safeParse(file);
  if (!plan.success) return { kind: 'broken', faults: faultsOf(plan.error, '') };
  const faults: Fault[] = [];
  const rosters: Rosters['rosters'] = [];
  for (const name of plan.data.rosters) {
    const parsed = rostersSchema.safeParse(attached[name]);
    if (parsed.success) rosters.push(...parsed.data.rosters);
    else faults.push(...faultsOf(parsed.error, `${name}: `));
  }
  const forms: Form[] = [];
  for (const name of plan.data.forms) {
    const parsed = parseForm(attached[name]);
    if (parsed.kind === 'valid') forms.push(parsed.form);
    else faults.push(...parsed.faults.map(({ path, message }) => ({ path: `${name}: ${path}`, message })));
  }
  const checked: PlanFile = { plan: plan.data, rosters, forms };
  faults.push(...findBrokenReferences(checked));
  return faults.length === 0 ? { kind: 'valid', file: checked } : { kind: 'broken', faults };
}

function faultsOf(error: z.ZodError, prefix: string): Fault[] {
  return error.issues.map(({ path, message }) => ({ path: `${prefix}${pathOf(path)}`, message }));
}

function findBrokenReferences({ plan, rosters, forms }: PlanFile): Fault[] {
  const units = [
    ...plan.units.map(({ key }) => key),
    ...rosters.flatMap((roster) => roster.units.map(({ key }) => key)),
  ];
  const known = new Set(units);
  const groups = new Set(plan.groups.map(({ code }) => code));
  const tasks = new Set(plan.tasks.map(({ code }) => code));
  const rosterKeys = new Set(rosters.map(({ key }) => key));
  const faults: Fault[] = [];
  const need = (found: boolean, path: string, message: string): void => {
    if (!found) faults.push({ path, message });
  };
  const needUnit = (key: string, path: string): void => need(known.has(key), path, `Không có đơn vị “${key}”`);
  const needOnce = (keys: readonly string[], path: (at: number) => string): void =>
    keys.forEach((key, at) => need(keys.indexOf(key) === at, path(at), `Trùng: ${key}`));

  needOnce(
    plan.units.map(({ key }) => key),
    (at) => `units[${at}].key`,
  );
  needOnce(
    plan.tasks.map(({ code }) => code),
    (at) => `tasks[${at}].code`,
  );
  needOnce(
    plan.groups.map(({ code }) => code),
    (at) => `groups[${at}].code`,
  );
  needOnce(units, () => 'rosters');
  needUnit(plan.coordinator, 'coordinator');
  needUnit(plan.document.issuer, 'document.issuer');
  plan.tasks.forEach((task, at) => {
    need(groups.has(task.group), `tasks[${at}].group`, `Không có nhóm “${task.group}”`);
    task.leads.forEach((key, index) => needUnit(key, `tasks[${at}].leads[${index}]`));
    task.cooperating.forEach((key, index) => needUnit(key, `tasks[${at}].cooperating[${index}]`));
    task.years.forEach((year, index) => {
      const within = year >= plan.document.fromYear && year <= plan.document.toYear;
      need(within, `tasks[${at}].years[${index}]`, `Năm ${year} ngoài thời gian của kế hoạch`);
    });
  });
  plan.budget.lines.forEach(({ task }, at) =>
    need(tasks.has(task), `budget.lines[${at}].task`, `Không có nhiệm vụ “${task}”`),
  );
  plan.duties.forEach(({ unit }, at) => needUnit(unit, `duties[${at}].unit`));
  plan.units.forEach((unit, at) => {
    if (unit.memberRoster !== undefined) {
      need(rosterKeys.has(unit.memberRoster), `units[${at}].memberRoster`, `Không có danh sách “${unit.memberRoster}”`);
    }
    if (unit.later?.successor !== undefined) needUnit(unit.later.successor, `units[${at}].later.successor`);
  });
  rosters.forEach((roster) =>
    need(
      roster.units.length === roster.count,
      `rosters.${roster.key}.count`,
      `Ghi ${roster.count}, có ${roster.units.length}`,
    ),
  );
  forms.forEach((form) =>
    form.respondents.rosters.forEach((key, at) =>
      need(rosterKeys.has(key), `forms.${form.key}.respondents.rosters[${at}]`, `Không có danh sách “${key}”`),
    ),
  );
  return faults;
}
