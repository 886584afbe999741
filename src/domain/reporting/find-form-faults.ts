import { repeatedFaults, type Fault } from './faults.ts';
import { findCircularFaults } from './find-circular-faults.ts';
import { findCheckFaults, findNameFaults, workOfChecks, type QuestionScope } from './find-check-faults.ts';
import { fieldOf } from './fields/index.ts';
import { formatNumber } from '../text/vietnamese-format.ts';
import type { Form, Question } from './form-schema.ts';
import { isWhere, OF_CONTRIBUTORS } from './occasions.ts';

/** Questions of a form at most, with the parts of groups, and their checks. */
const MOST_QUESTIONS = 1000;
const MOST_CHECKS = 2000;
/** Steps that all expressions of a form take at most, counted as if every list were full. */
const MOST_WORK_OF_FORM = 1_000_000;

/**
 * Finds what is wrong with a form whose shape is right: numbers, limits, choices, years and checks that cannot hold.
 */
export function findFormFaults(form: Form): Fault[] {
  const { questions } = form;
  const tooMuch = findSizeFaults(questions);
  if (tooMuch.length > 0) return tooMuch;
  const scope = { questions, siblings: [] };
  const faults = [
    ...repeatedFaults(
      questions.map(({ key }) => key),
      (at) => `questions[${at}].key`,
    ),
    ...form.uniqueBy.flatMap((key, at): Fault[] =>
      questions.some((question) => question.key === key)
        ? []
        : [{ path: `uniqueBy[${at}]`, message: `Không có câu “${key}”` }],
    ),
    ...findDatabaseFaults(form),
    ...findNumberFaults(questions),
    ...findCircularFaults(questions),
    ...questions.flatMap((question, at) => [
      ...findQuestionFaults(scope, question, `questions[${at}]`),
      ...findPartFaults(questions, question, `questions[${at}]`),
    ]),
  ];
  // Expressions with a fault cannot be measured.
  return faults.length > 0 ? faults : findWorkFaults(questions);
}

/** A form is looked through while others wait: what is larger than any form is not looked at. */
function findSizeFaults(questions: readonly Question[]): Fault[] {
  const all = questions.flatMap((question): Question[] =>
    'items' in question ? [question, ...question.items] : [question],
  );
  const checks = all.reduce(
    (sum, { refuse, askReason, crossChecks = [] }) => sum + refuse.length + askReason.length + crossChecks.length,
    0,
  );
  const fault = (message: string): Fault[] => [{ path: 'questions', message }];
  if (all.length > MOST_QUESTIONS) return fault(`Có quá ${formatNumber(MOST_QUESTIONS)} câu, kể cả câu con`);
  return checks > MOST_CHECKS ? fault(`Có quá ${formatNumber(MOST_CHECKS)} điều kiện kiểm tra`) : [];
}

/** An answer may have every check of the form looked at again. */
function findWorkFaults(questions: readonly Question[]): Fault[] {
  const work = questions.reduce((sum, question) => {
    const rows = 'maxRows' in question ? question.maxRows : 1;
    const siblings: readonly Question[] = 'items' in question ? question.items : [];
    const ofParts = siblings.reduce((parts, part) => parts + workOfChecks({ questions, siblings }, part), 0);
    return sum + workOfChecks({ questions, siblings: [] }, question) + rows * ofParts;
  }, 0);
  if (work <= MOST_WORK_OF_FORM) return [];
  return [{ path: 'questions', message: 'Các điều kiện của mẫu phải tính quá nhiều bước, đề nghị bớt điều kiện' }];
}

/** A database names questions that are there; a consent is a yes or no. */
function findDatabaseFaults({ occasion, database, questions }: Form): Fault[] {
  const describes = isWhere(occasion, { filledBy: 'contributors' });
  if (database === undefined) return describes ? [{ path: 'database', message: 'Thiếu mô tả cơ sở dữ liệu' }] : [];
  if (!describes)
    return [{ path: 'occasion', message: `Chỉ mẫu có occasion là “${OF_CONTRIBUTORS}” mới mô tả cơ sở dữ liệu` }];
  const missing = (key: string, path: string): Fault[] =>
    questions.some((question) => question.key === key) ? [] : [{ path, message: `Không có câu “${key}”` }];
  const { title, needs, personal, from } = database;
  const consent = questions.find(({ key }) => key === personal?.consent);
  return [
    ...missing(title, 'database.title'),
    ...needs.flatMap((key, at) => missing(key, `database.needs[${at}]`)),
    ...(personal?.answers ?? []).flatMap((key, at) => missing(key, `database.personal.answers[${at}]`)),
    ...(personal === undefined || consent?.type === 'yes-no'
      ? []
      : [{ path: 'database.personal.consent', message: 'Cần một câu có hoặc không' }]),
    ...Object.keys(from?.answers ?? {}).flatMap((key) => missing(key, `database.from.answers.${key}`)),
  ];
}

/** Notes stand between the questions and need no number of their own. */
function findNumberFaults(questions: readonly Question[]): Fault[] {
  const numbered = questions
    .map((question, at) => ({ ...question, at }))
    .filter(({ type }) => fieldOf(type).unnumbered !== true);
  const missing = numbered
    .filter(({ number }) => number === 0)
    .map(({ at }): Fault => ({ path: `questions[${at}].number`, message: 'Thiếu số câu' }));
  const repeated = repeatedFaults(
    numbered.map(({ number }) => number),
    (index) => `questions[${numbered[index]?.at ?? 0}].number`,
  );
  return missing.length > 0 ? missing : repeated;
}

function findQuestionFaults(scope: QuestionScope, question: Question, path: string): Fault[] {
  return [
    ...findNameFaults(question, path),
    ...findLimitFaults(question, path),
    ...findChoiceFaults(question, path),
    ...findYearFaults(question, path),
    ...findShareFaults(scope, question, path),
    ...findCheckFaults(scope, question, path),
  ];
}

/** The parts of a group are questions among themselves, and see the questions of the form. */
function findPartFaults(questions: readonly Question[], question: Question, path: string): Fault[] {
  if (!('items' in question)) return [];
  const siblings: readonly Question[] = question.items;
  const outside = questions.map(({ key }) => key);
  const shadowing = siblings.flatMap(({ key }, at): Fault[] =>
    outside.includes(key) ? [{ path: `${path}.items[${at}].key`, message: `Trùng với câu “${key}” của mẫu` }] : [],
  );
  return [
    ...repeatedFaults(
      siblings.map(({ key }) => key),
      (at) => `${path}.items[${at}].key`,
    ),
    ...shadowing,
    ...siblings.flatMap((part, at) => findQuestionFaults({ questions, siblings }, part, `${path}.items[${at}]`)),
  ];
}

function findLimitFaults(question: Question, path: string): Fault[] {
  if (!('min' in question) || question.min <= question.max) return [];
  return [{ path: `${path}.min`, message: `${question.min} lớn hơn giới hạn trên ${question.max}` }];
}

function findChoiceFaults(question: Question, path: string): Fault[] {
  const keysOf = (items: readonly { key: string }[]): string[] => items.map(({ key }) => key);
  const inVariants = (question.variants ?? []).flatMap(({ options }, at) => {
    if (options === undefined) return [];
    const place = `${path}.variants[${at}].options`;
    if (fieldOf(question.type).optionsVary !== true)
      return [{ path: place, message: 'Chỉ câu chọn một mới có lựa chọn' }];
    return repeatedFaults(keysOf(options), (index) => `${place}[${index}].key`);
  });
  if ('options' in question)
    return [...repeatedFaults(keysOf(question.options), (at) => `${path}.options[${at}].key`), ...inVariants];
  if ('sources' in question)
    return [...repeatedFaults(keysOf(question.sources), (at) => `${path}.sources[${at}].key`), ...inVariants];
  return inVariants;
}

/** A share, and the figures of an aggregation, are of questions that count. */
function findShareFaults({ questions, siblings }: QuestionScope, question: Question, path: string): Fault[] {
  const counts = (key: string): boolean =>
    [...siblings, ...questions].some((one) => one.key === key && fieldOf(one.type).counts === true);
  const fault = (key: string, place: string): Fault[] =>
    counts(key) ? [] : [{ path: `${path}.${place}`, message: `Không có câu hỏi số lượng “${key}”` }];
  const { partOf, aggregation } = question;
  return [
    ...(partOf === undefined ? [] : fault(partOf, 'partOf')),
    ...(aggregation?.method === 'ratio'
      ? [
          ...fault(aggregation.numerator, 'aggregation.numerator'),
          ...fault(aggregation.denominator, 'aggregation.denominator'),
        ]
      : []),
    ...findCountFaults({ questions, siblings }, question, path),
  ];
}

/** The year in which an event counts is that of a date, and the options by which it counts are there to be chosen. */
function findCountFaults({ questions, siblings }: QuestionScope, question: Question, path: string): Fault[] {
  const { yearOf, taskBy } = question.aggregation ?? {};
  const askedOf = [...siblings, ...questions];
  const isDate = askedOf.some(({ key, type }) => key === yearOf && type === 'date');
  const chosen = askedOf.find(({ key }) => key === taskBy?.question);
  const options = chosen !== undefined && 'options' in chosen ? chosen.options.map(({ key }) => key) : [];
  return [
    ...(yearOf === undefined || isDate
      ? []
      : [{ path: `${path}.aggregation.yearOf`, message: `Không có câu hỏi ngày “${yearOf}”` }]),
    ...Object.keys(taskBy?.tasks ?? {})
      .filter((option) => !options.includes(option))
      .map((option) => ({
        path: `${path}.aggregation.taskBy.tasks.${option}`,
        message: `Không có lựa chọn “${option}”`,
      })),
  ];
}

/** A variant belongs to a year in which the question is asked, and a year has one variant at most. */
function findYearFaults({ years, variants }: Question, path: string): Fault[] {
  const places = (variants ?? []).flatMap((variant, at) =>
    variant.years.map((year, index) => ({ year, path: `${path}.variants[${at}].years[${index}]` })),
  );
  const unasked = places
    .filter(({ year }) => years !== undefined && !years.includes(year))
    .map((place): Fault => ({ path: place.path, message: `Năm ${place.year} không hỏi câu này` }));
  const twice = repeatedFaults(
    places.map(({ year }) => year),
    (at) => places[at]?.path ?? path,
  );
  return [...unasked, ...twice];
}
