import { describeIssue, faultsOf, inFile, type Fault } from '../reporting/faults.ts';
import type { Form } from '../reporting/form-schema.ts';
import { findTextFaults } from '../reporting/find-text-faults.ts';
import { parseForm } from '../reporting/parse-form.ts';
import { findPlanFaults } from './find-plan-faults.ts';
import { findAttachedFaults } from './find-attached-faults.ts';
import { readLeniently } from './read-leniently.ts';
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

/** Lists by whose codes other parts of a plan name what they mean, as far as a fault of form is in such a code. */
const NAMING =
  /^(?:rosters|forms|(?:units|groups|tasks|sections|databases|agencyRosters)(?:\[\d+\](?:\.items(?:\[\d+\])?)?)?(?:\.(?:code|key))?)$/;

/**
 * Checks a plan with its rosters and forms: shapes, and that everything named in one place exists in another.
 * A file with one fault is refused whole; each fault carries its path, with the name of an attached file before it.
 * Faults of form hide none of meaning, but where codes are missing that others go by.
 */
export function parsePlan(
  file: unknown,
  attached: AttachedFiles,
): { kind: 'valid'; file: PlanFile } | { kind: 'broken'; faults: Fault[] } {
  const parsed = planSchema.safeParse(file, { error: describeIssue });
  const plan = parsed.success ? parsed.data : readLeniently(planSchema, file);
  const shape = parsed.success ? [] : faultsOf(parsed.error);
  const texts = parsed.success ? findTextFaults(file, Infinity) : [];
  const { rosters, forms, faults: inFiles } = parseAttached(plan, attached);
  const listed = [...rosters.values()].flatMap((one) => one.rosters);
  const units = new Set([...plan.units, ...listed.flatMap((roster) => roster.units)].map(({ key }) => key));
  // Without every file, what is missing in one of them would be blamed on whoever names it.
  const complete = texts.length === 0 && inFiles.length === 0;
  const meaning = shape.some(({ path }) => NAMING.test(path))
    ? []
    : [
        ...findPlanFaults(plan, complete ? units : null),
        ...(complete ? findAttachedFaults(plan, rosters, forms) : []),
      ].filter(({ path }) => !shape.some((fault) => isWithin(path, fault.path) || isWithin(fault.path, path)));
  const faults = [...shape, ...texts, ...inFiles, ...meaning];
  if (faults.length > 0) return { kind: 'broken', faults };
  return { kind: 'valid', file: { plan, rosters: listed, forms: [...forms.values()] } };
}

/** Whether a path is another, or lies below it. */
function isWithin(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}.`) || path.startsWith(`${other}[`);
}

/** Checks the files that a plan names, each by itself; those that are sound by name. */
function parseAttached(
  plan: Pick<PlanDocument, 'rosters' | 'forms'>,
  attached: AttachedFiles,
): { rosters: Map<string, Rosters>; forms: Map<string, Form>; faults: Fault[] } {
  const faults: Fault[] = [];
  const rosters = new Map<string, Rosters>();
  for (const name of plan.rosters) {
    const parsed = rostersSchema.safeParse(attached[name], { error: describeIssue });
    if (parsed.success) {
      rosters.set(name, parsed.data);
      faults.push(...findTextFaults(attached[name], Infinity).map((fault) => inFile(name, fault)));
    } else faults.push(...faultsOf(parsed.error, name));
  }
  const forms = new Map<string, Form>();
  for (const name of plan.forms) {
    const parsed = parseForm(attached[name]);
    if (parsed.kind === 'valid') forms.set(name, parsed.form);
    else faults.push(...parsed.faults.map((fault) => inFile(name, fault)));
  }
  return { rosters, forms, faults };
}
