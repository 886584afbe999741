import { describe, expect, test } from 'vitest';
import { findFigureFaults } from '../../../src/domain/consolidation/find-figure-faults.ts';
import { listFigures } from '../../../src/domain/consolidation/list-figures.ts';
import { changeJson } from '../../support/change-json.ts';
import { shippedForm, shippedForms } from '../../support/shipped-form.ts';

const FORMS = shippedForms();
const { rules, conflicts } = listFigures(FORMS);
const ruleOf = (key: string) => rules.find((rule) => rule.key === key);
const KNOWN = {
  rosters: ['cap_huyen_2017_2020', 'so_nganh_2017_2020', 'co_so_sxcn'],
  units: rules.flatMap(({ counted }) => counted?.units ?? []),
  tasks: ['1.1', '1.2', '1.3', '1.4', '1.5', '2.1', '2.2', '2.3', '3.1', '3.2', '4.1', '5.1'],
  targets: ['MT1', 'MT2A', 'MT2B', 'MT3', 'MT4'],
};

test('the forms that come with the plan agree about every figure, and name what the plan has', () => {
  expect(conflicts).toEqual([]);
  expect(FORMS.flatMap((form, at) => findFigureFaults(form, FORMS.slice(0, at), KNOWN))).toEqual([]);
});

test('a form is compared with others whatever the order in which the store keeps their parts', () => {
  for (const form of FORMS) expect(findFigureFaults(form, FORMS.map(fromStore), KNOWN)).toEqual([]);
});

/** The same value with its parts in the order in which the store gives them back: the shortest names first. */
function fromStore<T>(value: T): T {
  if (Array.isArray(value)) return value.map(fromStore) as T;
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries(value).sort(([one], [other]) => one.length - other.length || (one < other ? -1 : 1));
  return Object.fromEntries(parts.map(([key, part]) => [key, fromStore(part)])) as T;
}

test('a figure that two forms ask for is one, and only whom it names is counted', () => {
  expect(ruleOf('staff_total')?.places.map(({ form }) => form)).toEqual([
    'bao-cao-nam-cap-huyen',
    'bao-cao-nam-so-nganh',
  ]);
  expect(ruleOf('facilities_total')?.counted).toEqual({ rosters: ['cap_huyen_2017_2020'], units: ['BQLKKT'] });
});

test('quantity and money of tasks come from the yearly report, courses and assessments', () => {
  const of = (code: string): string[] =>
    rules.filter(({ task }) => task?.code === code).map(({ key, task }) => `${task?.measures ?? ''}: ${key}`);
  expect(of('1.3')).toEqual([
    'status: task_1_3.status',
    'quantity: task_1_3.quantity',
    'assigned: task_1_3.assigned',
    'disbursed: task_1_3.disbursed',
    'quantity: lop-tap-huan.name',
    'disbursed: lop-tap-huan.money',
  ]);
  expect(of('2.2').slice(4)).toEqual(['quantity: danh-gia-co-so.kind@2.2', 'disbursed: danh-gia-co-so.support@2.2']);
});

describe('one change that breaks a rule gives one fault, with its place', () => {
  test.each([
    ['a list unknown', 'questions[0].aggregation.counted.rosters[0]', 'x', 'questions[0].aggregation.counted.rosters'],
    ['a unit unknown', 'questions[0].aggregation.counted.units[0]', 'X', 'questions[0].aggregation.counted.units'],
    ['a task unknown', 'questions[6].aggregation.besideTasks[0]', '9.9', 'questions[6].aggregation.besideTasks'],
    ['a target unknown', 'questions[1].aggregation.targets[0]', 'MT9', 'questions[1].aggregation.targets'],
    ['a task without what it tells', 'questions[6].aggregation.task', '1.1', 'questions[6].aggregation.measures'],
  ])('%s', (_name, path, value, expected) => {
    const form = structuredClone(shippedForm('bao-cao-nam-cap-huyen'));
    changeJson(form, path, value);
    expect(findFigureFaults(form, [], KNOWN).map((fault) => fault.path)).toEqual([expected]);
  });

  test.each([
    ['method', { method: 'sum' }],
    ['years', { years: 'each' }],
    ['counted', { counted: undefined }],
    ['targets', { targets: [] }],
    ['tasks beside which it stands', { besideTasks: ['1.1'] }],
    ['tasks to which it is not added', { notAddedTo: ['1.1'] }],
  ])('another %s than in another form', (_name, change) => {
    const form = structuredClone(shippedForm('bao-cao-nam-so-nganh'));
    const at = form.questions.findIndex(({ key }) => key === 'facilities_informed');
    changeJson(form, `questions[${at}].aggregation`, { ...form.questions[at]?.aggregation, ...change });
    expect(findFigureFaults(form, [shippedForm('bao-cao-nam-cap-huyen')], KNOWN).map(({ path }) => path)).toEqual([
      `questions[${at}].aggregation`,
    ]);
  });
});
