import { repeatedFaults, type Fault } from './faults.ts';
import { findCheckFaults } from './find-check-faults.ts';
import type { Form, Question } from './form-schema.ts';

/** What is wrong with a form whose shape is right: numbers, limits, choices, years and checks that cannot hold. */
export function findFormFaults(form: Form): Fault[] {
  const { questions } = form;
  return [
    ...repeatedFaults(
      questions.map(({ key }) => key),
      (at) => `questions[${at}].key`,
    ),
    ...repeatedFaults(
      questions.map(({ number }) => number),
      (at) => `questions[${at}].number`,
    ),
    ...questions.flatMap((question, at) => [
      ...findLimitFaults(question, `questions[${at}]`),
      ...findChoiceFaults(question, `questions[${at}]`),
      ...findYearFaults(question, `questions[${at}]`),
      ...findCheckFaults(questions, question, at),
    ]),
  ];
}

function findLimitFaults(question: Question, path: string): Fault[] {
  if (question.type !== 'integer' || question.min <= question.max) return [];
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
  switch (question.type) {
    case 'choice':
      return [...repeatedFaults(keysOf(question.options), (at) => `${path}.options[${at}].key`), ...inVariants];
    case 'money-by-source':
      return [...repeatedFaults(keysOf(question.sources), (at) => `${path}.sources[${at}].key`), ...inVariants];
    case 'integer':
    case 'long-text':
      return inVariants;
  }
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
