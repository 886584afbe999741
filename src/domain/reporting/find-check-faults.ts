import { extentOfParts, extentOfRows, ONE, type Extent } from './expression-work.ts';
import {
  findExpressionFault,
  isUsableName,
  namesIn,
  textsComparedWith,
  workOfExpression,
  type ExpressionType,
} from './expressions.ts';
import type { Fault } from './faults.ts';
import { fieldOf } from './fields/index.ts';
import type { Check, Question } from './form-schema.ts';
import { FACTS } from './filling-context.ts';

/** Where a question stands: the questions of its form, and for a part of a group its siblings. */
export interface QuestionScope {
  questions: readonly Question[];
  siblings: readonly Question[];
}

/** Names that every check has; no question may be called so. */
const OWN_NAMES = ['value', 'previous', 'line', 'source', 'recorded', ...Object.keys(FACTS)];

/** Finds what is wrong with the key of a question as a name in expressions. */
export function findNameFaults({ key }: Question, path: string): Fault[] {
  const taken = OWN_NAMES.includes(key) || !isUsableName(key);
  return taken ? [{ path: `${path}.key`, message: `“${key}” là tên dành riêng, đề nghị đặt tên khác` }] : [];
}

/**
 * Finds expressions of a question that could never be worked out: of unknown names, wrong types, or questions that come
 * later.
 */
export function findCheckFaults(scope: QuestionScope, question: Question, path: string): Fault[] {
  const variables = variablesOf(scope, question);
  const inLists = (['refuse', 'askReason'] as const).flatMap((list) =>
    question[list].flatMap((check, at) => {
      const place = `${path}.${list}[${at}]`;
      const faults = findOneFault(scope, question, check.when, variables, 'bool', `${place}.when`);
      if (faults.length > 0) return faults;
      // A limit that is known only after the answer cannot block it.
      const late = list === 'refuse' ? findLateFaults(scope, question, check.when, `${place}.when`) : [];
      return [...late, ...findMessageFaults(scope, question, check, place)];
    }),
  );
  return [
    ...inLists,
    ...findCrossFaults(scope, question, path),
    ...findConditionFaults(scope, question, path),
    ...findFormulaFaults(scope, question, path),
  ];
}

/** Finds what is wrong with the checks against what is on record, but for what lies in other forms. */
function findCrossFaults(scope: QuestionScope, question: Question, path: string): Fault[] {
  const { crossChecks = [] } = question;
  return crossChecks.flatMap((check, at): Fault[] => {
    const place = `${path}.crossChecks[${at}]`;
    if (scope.siblings.length > 0) return [{ path: place, message: 'Chỉ câu của mẫu mới đối chiếu được với nơi khác' }];
    const recorded: ExpressionType = check.against === 'survey-answered' ? 'bool' : 'double';
    const variables = variablesOf(scope, question).set('recorded', recorded);
    const faults = findOneFault(scope, question, check.when, variables, 'bool', `${place}.when`);
    return faults.length > 0 ? faults : findMessageFaults(scope, question, check, place);
  });
}

/** Returns how many steps the expressions of a question take at most, all together. */
export function workOfChecks(scope: QuestionScope, question: Question): number {
  const { refuse, askReason, crossChecks = [], askIf } = question;
  const expressions = [
    ...[...refuse, ...askReason, ...crossChecks].map(({ when }) => when),
    ...(askIf === undefined ? [] : [askIf]),
    ...('formula' in question ? [question.formula] : []),
  ];
  if (expressions.length === 0) return 0;
  const extentOf = extentsIn(scope, question);
  return expressions.reduce((sum, expression) => sum + workOfExpression(expression, extentOf), 0);
}

/** Returns how much a name of the expressions of a question holds at most. */
function extentsIn(scope: QuestionScope, question: Question): (name: string) => Extent {
  return (name) => {
    const named = name === 'value' || name === 'previous' ? question : findNamed(scope, name);
    return named === undefined ? ONE : extentOf(named);
  };
}

function extentOf(question: Question): Extent {
  if (!('items' in question)) {
    const several = fieldOf(question.type).inExpressions === 'list<string>';
    return several && 'options' in question ? extentOfRows(question.options.length, ONE) : ONE;
  }
  const row = extentOfParts(question.items.map((part) => extentOf(part)));
  return 'maxRows' in question ? extentOfRows(question.maxRows, row) : row;
}

function findConditionFaults(scope: QuestionScope, question: Question, path: string): Fault[] {
  const { askIf } = question;
  if (askIf === undefined) return [];
  const place = `${path}.askIf`;
  const names = withoutOwn(variablesOf(scope, question));
  const faults = findOneFault(scope, question, askIf, names, 'bool', place);
  return faults.length > 0 ? faults : findLateFaults(scope, question, askIf, place);
}

function findFormulaFaults(scope: QuestionScope, question: Question, path: string): Fault[] {
  if (!('formula' in question)) return [];
  const names = withoutOwn(variablesOf(scope, question));
  return findOneFault(scope, question, question.formula, names, 'double', `${path}.formula`);
}

/** Finds what is wrong with one expression, also options that no question has. */
function findOneFault(
  scope: QuestionScope,
  question: Question,
  expression: string,
  variables: ReadonlyMap<string, ExpressionType>,
  wanted: 'bool' | 'double',
  path: string,
): Fault[] {
  const fault = findExpressionFault(expression, variables, wanted, extentsIn(scope, question));
  if (fault !== null) return [{ path, message: fault }];
  return namesIn(expression).flatMap((name) => {
    const named = findNamed(scope, name);
    const offered = named === undefined ? null : optionsOf(named);
    if (offered === null) return [];
    return textsComparedWith(expression, name)
      .filter((option) => !offered.includes(option))
      .map((option) => ({ path, message: `Câu “${name}” không có lựa chọn “${option}”` }));
  });
}

/** Every option that a question offers in any year; null where it offers none. */
function optionsOf(question: Question): string[] | null {
  if (!('options' in question)) return null;
  const varied = (question.variants ?? []).flatMap(({ options }) => options ?? []);
  return [...question.options, ...varied].map(({ key }) => key);
}

function findLateFaults(
  { questions, siblings }: QuestionScope,
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

function findMessageFaults(
  scope: QuestionScope,
  question: Question,
  { when, message }: Pick<Check, 'when' | 'message'>,
  path: string,
): Fault[] {
  const line = fieldOf(question.type).bySource !== undefined && namesIn(when).includes('line');
  const own = OWN_NAMES.filter((name) => line || (name !== 'line' && name !== 'source'));
  return Array.from(message.matchAll(/\{([^}]*)\}/gu), ([, name = '']) => name)
    .filter((name) => !own.includes(name) && findNamed(scope, name) === undefined)
    .map((name) => ({ path: `${path}.message`, message: `Không điền được {${name}} ở đây` }));
}

function findNamed({ questions, siblings }: QuestionScope, name: string): Question | undefined {
  return siblings.find(({ key }) => key === name) ?? questions.find(({ key }) => key === name);
}

function variablesOf({ questions, siblings }: QuestionScope, question: Question): Map<string, ExpressionType> {
  const variables = new Map<string, ExpressionType>(Object.entries(FACTS));
  for (const { key, type } of [...questions, ...siblings]) {
    const measured = fieldOf(type).inExpressions;
    if (measured !== null && key !== question.key && !variables.has(key) && isUsableName(key))
      variables.set(key, measured);
  }
  const own = fieldOf(question.type).inExpressions;
  if (own !== null) variables.set('value', own).set('previous', own);
  if (fieldOf(question.type).bySource !== undefined) variables.set('line', 'double');
  return variables;
}

/** Returns the names of the answers to a form, with their types. */
export function variablesOfForm({ questions }: { questions: readonly Question[] }): Map<string, ExpressionType> {
  return new Map(
    questions.flatMap(({ key, type }): [string, ExpressionType][] => {
      const measured = fieldOf(type).inExpressions;
      return measured === null || !isUsableName(key) ? [] : [[key, measured]];
    }),
  );
}

/** Returns how much a name of the answers to a form holds at most. */
export function extentsOfForm({ questions }: { questions: readonly Question[] }): (name: string) => Extent {
  return (name) => {
    const named = questions.find(({ key }) => key === name);
    return named === undefined ? ONE : extentOf(named);
  };
}

function withoutOwn(variables: Map<string, ExpressionType>): Map<string, ExpressionType> {
  return new Map([...variables].filter(([name]) => !['value', 'previous', 'line'].includes(name)));
}
