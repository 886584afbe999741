import { findExpressionFault, isUsableName, namesIn, textsComparedWith, type ExpressionType } from './expressions.ts';
import type { Fault } from './faults.ts';
import { FIELD_TYPES } from './fields/index.ts';
import type { Check, Question } from './form-schema.ts';
import { FACTS } from './known.ts';

/** Where a question stands: the questions of its form, and for a part of a group its siblings. */
export interface Surroundings {
  questions: readonly Question[];
  siblings: readonly Question[];
}

/** Names that every check has; no question may be called so. */
const OWN_NAMES = ['value', 'previous', 'line', 'source', ...Object.keys(FACTS)];

/** What is wrong with the key of a question as a name in expressions. */
export function findNameFaults({ key }: Question, path: string): Fault[] {
  const taken = OWN_NAMES.includes(key) || !isUsableName(key);
  return taken ? [{ path: `${path}.key`, message: `“${key}” là tên dành riêng, đề nghị đặt tên khác` }] : [];
}

/** Expressions of a question that could never be worked out: of unknown names, wrong types, or questions that come later. */
export function findCheckFaults(around: Surroundings, question: Question, path: string): Fault[] {
  const variables = variablesOf(around, question);
  const inLists = (['refuse', 'askReason'] as const).flatMap((list) =>
    question[list].flatMap((check, at) => {
      const place = `${path}.${list}[${at}]`;
      const faults = findOneFault(around, check.when, variables, 'bool', `${place}.when`);
      if (faults.length > 0) return faults;
      // A limit that is known only after the answer cannot block it.
      const late = list === 'refuse' ? findLateFaults(around, question, check.when, `${place}.when`) : [];
      return [...late, ...findMessageFaults(around, question, check, place)];
    }),
  );
  return [...inLists, ...findConditionFaults(around, question, path), ...findFormulaFaults(around, question, path)];
}

function findConditionFaults(around: Surroundings, question: Question, path: string): Fault[] {
  const { askIf } = question;
  if (askIf === undefined) return [];
  const place = `${path}.askIf`;
  const names = withoutOwn(variablesOf(around, question));
  const faults = findOneFault(around, askIf, names, 'bool', place);
  return faults.length > 0 ? faults : findLateFaults(around, question, askIf, place);
}

function findFormulaFaults(around: Surroundings, question: Question, path: string): Fault[] {
  if (question.type !== 'calculated') return [];
  const names = withoutOwn(variablesOf(around, question));
  return findOneFault(around, question.formula, names, 'double', `${path}.formula`);
}

function findOneFault(
  around: Surroundings,
  expression: string,
  variables: ReadonlyMap<string, ExpressionType>,
  wanted: 'bool' | 'double',
  path: string,
): Fault[] {
  const fault = findExpressionFault(expression, variables, wanted);
  if (fault !== null) return [{ path, message: fault }];
  return namesIn(expression).flatMap((name) => {
    const named = findNamed(around, name);
    const offered = named === undefined ? null : optionsOf(named);
    if (offered === null) return [];
    return textsComparedWith(expression, name)
      .filter((option) => !offered.includes(option))
      .map((option) => ({ path, message: `Câu “${name}” không có lựa chọn “${option}”` }));
  });
}

/** Every option that a question offers in any year; null where it offers none. */
function optionsOf(question: Question): string[] | null {
  if (question.type !== 'choice' && question.type !== 'choices') return null;
  const varied = (question.variants ?? []).flatMap(({ options }) => options ?? []);
  return [...question.options, ...varied].map(({ key }) => key);
}

function findLateFaults(
  { questions, siblings }: Surroundings,
  question: Question,
  expression: string,
  path: string,
): Fault[] {
  const own = siblings.length > 0 ? siblings : questions;
  return namesIn(expression).flatMap((name) => {
    const other = own.find(({ key }) => key === name);
    if (other === undefined || other.number < question.number) return [];
    if (other.key === question.key) return [{ path, message: 'Câu hỏi không đối chiếu được với chính nó' }];
    return [{ path, message: `Câu ${other.number} đứng sau câu ${question.number}, chưa có trả lời lúc này` }];
  });
}

function findMessageFaults(around: Surroundings, question: Question, { when, message }: Check, path: string): Fault[] {
  const line = question.type === 'money-by-source' && namesIn(when).includes('line');
  const own = OWN_NAMES.filter((name) => line || (name !== 'line' && name !== 'source'));
  return Array.from(message.matchAll(/\{([^}]*)\}/gu), ([, name = '']) => name)
    .filter((name) => !own.includes(name) && findNamed(around, name) === undefined)
    .map((name) => ({ path: `${path}.message`, message: `Không điền được {${name}} ở đây` }));
}

function findNamed({ questions, siblings }: Surroundings, name: string): Question | undefined {
  return siblings.find(({ key }) => key === name) ?? questions.find(({ key }) => key === name);
}

function variablesOf({ questions, siblings }: Surroundings, question: Question): Map<string, ExpressionType> {
  const variables = new Map<string, ExpressionType>(Object.entries(FACTS));
  for (const { key, type } of [...questions, ...siblings]) {
    const measured = FIELD_TYPES[type].inExpressions;
    if (measured !== null && key !== question.key && !variables.has(key) && isUsableName(key))
      variables.set(key, measured);
  }
  const own = FIELD_TYPES[question.type].inExpressions;
  if (own !== null) variables.set('value', own).set('previous', own);
  if (question.type === 'money-by-source') variables.set('line', 'double');
  return variables;
}

function withoutOwn(variables: Map<string, ExpressionType>): Map<string, ExpressionType> {
  return new Map([...variables].filter(([name]) => !['value', 'previous', 'line'].includes(name)));
}
