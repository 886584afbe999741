import { describeIssue, faultsOf, inFile, type Fault } from '../reporting/faults.ts';
import type { Form } from '../reporting/form-schema.ts';
import { parseForm } from '../reporting/parse-form.ts';
import { findPlanFaults } from './find-plan-faults.ts';
import { findAttachedFaults } from './find-attached-faults.ts';
import { planSchema, type PlanDocument } from './plan-schema.ts';
import { rostersSchema, type Rosters } from './rosters-schema.ts';

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
 * A file with one fault is refused whole; each fault carries its path, with the name of an attached file before it.
 */
export function parsePlan(
  file: unknown,
  attached: AttachedFiles,
): { kind: 'valid'; file: PlanFile } | { kind: 'broken'; faults: Fault[] } {
  const plan = planSchema.safeParse(file, { error: describeIssue });
  if (!plan.success) return { kind: 'broken', faults: faultsOf(plan.error) };
  const faults: Fault[] = [];
  const rosters = new Map<string, Rosters>();
  for (const name of plan.data.rosters) {
    const parsed = rostersSchema.safeParse(attached[name], { error: describeIssue });
    if (parsed.success) rosters.set(name, parsed.data);
    else faults.push(...faultsOf(parsed.error, name));
  }
  const forms = new Map<string, Form>();
  for (const name of plan.data.forms) {
    const parsed = parseForm(attached[name]);
    if (parsed.kind === 'valid') forms.set(name, parsed.form);
    else faults.push(...parsed.faults.map((fault) => inFile(name, fault)));
  }
  const listed = [...rosters.values()].flatMap((one) => one.rosters);
  const units = new Set([...plan.data.units, ...listed.flatMap((roster) => roster.units)].map(({ key }) => key));
  // Without every file, what is missing in one of them would be blamed on whoever names it.
  const complete = faults.length === 0;
  faults.push(...findPlanFaults(plan.data, complete ? units : null));
  if (complete) faults.push(...findAttachedFaults(plan.data, rosters, forms));
  if (faults.length > 0) return { kind: 'broken', faults };
  return { kind: 'valid', file: { plan: plan.data, rosters: listed, forms: [...forms.values()] } };
}
