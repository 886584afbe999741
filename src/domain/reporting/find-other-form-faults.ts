import { extentsOfForm, variablesOfForm } from './find-check-faults.ts';
import { findExpressionFault, type ExpressionType } from './expressions.ts';
import type { Fault } from './faults.ts';
import { fieldOf } from './fields/index.ts';
import type { CrossCheck } from './fields/cross-check.ts';
import type { Form } from './form-schema.ts';

/** What the expressions over a report of another form know of the unit. */
const ABOUT_UNIT: readonly [string, ExpressionType][] = [
  ['unit_key', 'string'],
  ['unit_name', 'string'],
];

/** Finds checks of a form against others that are not there, or do not ask what is looked at. */
export function findOtherFormFaults(form: Form, others: readonly Form[]): Fault[] {
  return form.questions.flatMap(({ crossChecks = [] }, at) =>
    crossChecks.flatMap((check, index) =>
      check.against === 'reports' ? findFaults(check, others, `questions[${at}].crossChecks[${index}]`) : [],
    ),
  );
}

function findFaults(
  { form, of, where, names }: Extract<CrossCheck, { against: 'reports' }>,
  others: readonly Form[],
  path: string,
): Fault[] {
  const other = others.find(({ key }) => key === form);
  if (other === undefined) return [{ path: `${path}.form`, message: `Không có mẫu “${form}”` }];
  const unitIn = typeof of === 'string' ? undefined : of.unitIn;
  const named =
    unitIn === undefined ||
    other.questions.some(({ key, type }) => key === unitIn && fieldOf(type).unitOfPlan !== undefined);
  const variables = new Map([...variablesOfForm(other), ...ABOUT_UNIT]);
  const fault = (expression: string | undefined, wanted: 'bool' | 'list', place: string): Fault[] => {
    if (expression === undefined) return [];
    const message = findExpressionFault(expression, variables, wanted, extentsOfForm(other));
    return message === null ? [] : [{ path: `${path}.${place}`, message }];
  };
  return [
    ...(named ? [] : [{ path: `${path}.of.unitIn`, message: `Mẫu “${form}” không có câu hỏi đơn vị “${unitIn}”` }]),
    ...fault(where, 'bool', 'where'),
    ...fault(names, 'list', 'names'),
  ];
}
