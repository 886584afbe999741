import { findFigureFaults } from '../consolidation/find-figure-faults.ts';
import type { Fault } from '../reporting/faults.ts';
import { findOtherFormFaults } from '../reporting/find-other-form-faults.ts';
import { findRespondentFaults } from '../reporting/find-respondent-faults.ts';
import type { Form } from '../reporting/form-schema.ts';
import type { PlanFile } from './parse-plan.ts';

/**
 * Finds what a form, sound by itself, says that does not hold in a plan: lists, units, tasks and targets that it does not
 * have, and figures of which its other forms say something else.
 * @param forms that are checked with it, each in the place of the plan's own of its key.
 */
export function findFormFaults(
  form: Form,
  { plan, rosters, forms: ofPlan }: PlanFile,
  forms: readonly Form[] = [form],
): Fault[] {
  const lists = [...rosters.map(({ key }) => key), ...plan.agencyRosters.map(({ key }) => key)];
  const all = [...ofPlan.filter(({ key }) => !forms.some((one) => one.key === key)), ...forms];
  const known = {
    rosters: lists,
    units: [...plan.units, ...rosters.flatMap(({ units }) => units)].map(({ key }) => key),
    tasks: plan.tasks.map(({ code }) => code),
    targets: plan.targets.map(({ code }) => code),
  };
  return [
    ...findRespondentFaults(form, lists),
    ...findOtherFormFaults(form, all),
    ...findFigureFaults(form, all, known),
  ];
}
