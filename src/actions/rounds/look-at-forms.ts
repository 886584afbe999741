import { isAsked } from '../../domain/reporting/fields/index.ts';
import { findFigureFaults, listDisagreeing } from '../../domain/consolidation/find-figure-faults.ts';
import { compareForms, type FormChange } from '../../domain/reporting/compare-forms.ts';
import { listFormDifferences, type FormDifference } from '../../domain/reporting/form-differences.ts';
import { inFile } from '../../domain/reporting/faults.ts';
import { findOtherFormFaults } from '../../domain/reporting/find-other-form-faults.ts';
import { findRespondentFaults } from '../../domain/reporting/find-respondent-faults.ts';
import { parseForm, type Fault } from '../../domain/reporting/parse-form.ts';
import type { Form } from '../../domain/reporting/form-schema.ts';
import { canonicalText } from '../../domain/text/canonical-text.ts';
import { listForms, listRosterKeys } from '../../store/forms.ts';
import type { Database } from '../../store/open-store.ts';
import { listTargets, listTasks, readPlanFacts } from '../../store/plans.ts';
import { listUnits } from '../../store/units.ts';

/** What a form is, as its import shows it. */
export interface FormSummary {
  key: string;
  name: string;
  questions: number;
  version: number;
}

/** A form that would be kept; `change` from the version that is there, null where it is new. */
export interface FormPreview {
  form: FormSummary;
  change: FormChange | null;
  /** Question by question; none where it is new. */
  differences: readonly FormDifference[];
}

export type FormsLookedAt =
  | { kind: 'preview'; planId: number; forms: readonly (FormPreview & { definition: Form })[] }
  | { kind: 'broken'; faults: Fault[] }
  /** Each is sound by itself, and says of figures what the named forms, which were not sent with it, say otherwise. */
  | { kind: 'needs-other'; forms: readonly FormSummary[]; others: readonly string[]; faults: Fault[] }
  | { kind: 'unchanged'; form: FormSummary }
  | { kind: 'nothing' };

/**
 * Reads forms that are to be kept together, each against the plan, the others of them, and the newest of those that are in
 * the store; stores nothing. Of two of one key the later counts.
 */
export async function lookAtForms(
  database: Database,
  planId: number,
  written: readonly unknown[],
): Promise<FormsLookedAt> {
  const plan = await readPlanFacts(database, planId);
  if (plan === null) return { kind: 'nothing' };
  const parsed = written.map((one) => parseForm(one));
  const broken = parsed.find((one) => one.kind === 'broken');
  if (broken?.kind === 'broken') return broken;
  const read = parsed.flatMap((one) => (one.kind === 'broken' ? [] : [one.form]));
  const sent = [...new Map(read.map((form) => [form.key, form])).values()];
  const rosters = await listRosterKeys(database, plan.id);
  const known = {
    rosters,
    units: (await listUnits(database)).map(({ key }) => key),
    tasks: (await listTasks(database, planId)).map(({ code }) => code),
    targets: (await listTargets(database, planId)).map(({ code }) => code),
  };
  const stored = (await listForms(database, planId)).map(({ definition }) => definition);
  const others = stored.filter(({ key }) => !sent.some((form) => form.key === key));
  const whose = (form: Form, faults: Fault[]): Fault[] =>
    sent.length === 1 ? faults : faults.map((fault) => inFile(form.name, fault));
  const faults = sent.flatMap((form) =>
    whose(form, [
      ...findRespondentFaults(form, rosters),
      ...findOtherFormFaults(form, [...others, ...sent]),
      ...findFigureFaults(form, sent, known),
    ]),
  );
  if (faults.length > 0) return { kind: 'broken', faults };
  const previews = sent.map((form) => previewOf(form, stored.find(({ key }) => key === form.key) ?? null));
  const disagreeing = sent.flatMap((form) => listDisagreeing(form, others));
  if (disagreeing.length > 0)
    return {
      kind: 'needs-other',
      forms: previews.map(({ form }) => form),
      others: [...new Set(disagreeing.map(({ name }) => name))],
      faults: sent.flatMap((form) => whose(form, findFigureFaults(form, others, known))),
    };
  const changed = previews.filter(({ same }) => !same);
  const [first] = previews;
  if (first === undefined) return { kind: 'nothing' };
  if (changed.length === 0) return { kind: 'unchanged', form: first.form };
  return { kind: 'preview', planId: plan.id, forms: changed };
}

function previewOf(form: Form, newest: Form | null): FormPreview & { definition: Form; same: boolean } {
  const same = newest !== null && sameForm(newest, form);
  const next = newest === null ? form.version : Math.max(form.version, newest.version + 1);
  const version = same ? newest.version : next;
  const questions = form.questions.filter(isAsked).length;
  return {
    form: { key: form.key, name: form.name, questions, version },
    change: newest === null ? null : compareForms(newest, form),
    differences: newest === null ? [] : listFormDifferences(newest, form),
    definition: form,
    same,
  };
}

/** The same in everything but its version, in whatever order its fields are stored. */
function sameForm(a: Form, b: Form): boolean {
  return canonicalText({ ...a, version: 0 }) === canonicalText({ ...b, version: 0 });
}
