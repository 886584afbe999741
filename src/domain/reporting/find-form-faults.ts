import { repeatedFaults, type Fault } from './faults.ts';
import { findCheckFaults, findNameFaults, type Surroundings } from './find-check-faults.ts';
import type { Form, Question } from './form-schema.ts';

/** What is wrong with a form whose shape is right: numbers, limits, choices, years and checks that cannot hold. */
export function findFormFaults(form: Form): Fault[] {
  const { questions } = form;
  const around = { questions, siblings: [] };
  return [
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
    ...questions.flatMap((question, at) => [
      ...findQuestionFaults(around, question, `questions[${at}]`),
      ...findPartFaults(questions, question, `questions[${at}]`),
    ]),
  ];
}

/** A database names questions that are there; a consent is a yes or no. */
function findDatabaseFaults({ occasion, database, questions }: Form): Fault[] {
  if (database === undefined)
    return occasion === 'database' ? [{ path: 'database', message: 'Thiếu mô tả cơ sở dữ liệu' }] : [];
  if (occasion !== 'database')
    return [{ path: 'occasion', message: 'Chỉ mẫu có occasion là “database” mới mô tả cơ sở dữ liệu' }];
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
  const numbered = questions.map((question, at) => ({ ...question, at })).filter(({ type }) => type !== 'note');
  const missing = numbered
    .filter(({ number }) => number === 0)
    .map(({ at }): Fault => ({ path: `questions[${at}].number`, message: 'Thiếu số câu' }));
  const repeated = repeatedFaults(
    numbered.map(({ number }) => number),
    (index) => `questions[${numbered[index]?.at ?? 0}].number`,
  );
  return missing.length > 0 ? missing : repeated;
}

function findQuestionFaults(around: Surroundings, question: Question, path: string): Fault[] {
  return [
    ...findNameFaults(question, path),
    ...findLimitFaults(question, path),
    ...findChoiceFaults(question, path),
    ...findYearFaults(question, path),
    ...findShareFaults(around, question, path),
    ...findCheckFaults(around, question, path),
  ];
}

/** The parts of a group are questions among themselves, and see the questions of the form. */
function findPartFaults(questions: readonly Question[], question: Question, path: string): Fault[] {
  if (question.type !== 'group' && question.type !== 'repeat-group') return [];
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
    if (question.type !== 'choice') return [{ path: place, message: 'Chỉ câu chọn một mới có lựa chọn' }];
    return repeatedFaults(keysOf(options), (index) => `${place}[${index}].key`);
  });
  if (question.type === 'choice' || question.type === 'choices')
    return [...repeatedFaults(keysOf(question.options), (at) => `${path}.options[${at}].key`), ...inVariants];
  if (question.type === 'money-by-source')
    return [...repeatedFaults(keysOf(question.sources), (at) => `${path}.sources[${at}].key`), ...inVariants];
  return inVariants;
}

/** A share, and the figures of an aggregation, are of questions that count. */
function findShareFaults({ questions, siblings }: Surroundings, question: Question, path: string): Fault[] {
  const counts = (key: string): boolean =>
    [...siblings, ...questions].some((one) => one.key === key && (one.type === 'integer' || one.type === 'decimal'));
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
