import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../../src/domain/plan/parse-plan.ts';
import { changeJson } from '../../support/change-json.ts';

const FOLDER = new URL('../../../prisma/plans/nghe-an-sxsh-2017-2020/', import.meta.url);
const PLAN = 'plan.json';
const ROSTERS = 'rosters.json';
const FORM = 'forms/bao-cao-nam-cap-huyen.json';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
const { forms, targets } = read(PLAN) as { forms: string[]; targets: object[] };
const [target] = targets;

/** A file, the path in it that is changed, and the value put there. */
type Change = [file: string, path: string, value: unknown];

function faultsAfter(...changes: Change[]): { path: string; message: string }[] {
  const files: Record<string, unknown> = Object.fromEntries(
    [PLAN, ROSTERS, ...forms].map((name) => [name, read(name)]),
  );
  for (const [file, path, value] of changes) changeJson(files[file], path, value);
  const parsed = parsePlan(files[PLAN], files);
  return parsed.kind === 'broken' ? parsed.faults : [];
}

const duty = { unit: 'SCT', place: 'IV.1.a', statement: 'Chủ trì.' };
const line = {
  task: '1.1',
  codeInDocument: '1.1',
  title: 'Tuyên truyền',
  quantityUnit: null,
  byYear: [],
  declaredTotal: 0,
};
const sources = { central: null, local: null, localNames: [], counterpart: null };

describe('one change that breaks the plan gives one fault, with its path', () => {
  test.each<[string, ...Change, string]>([
    ['a text where a number belongs', PLAN, 'groups[0].declaredCost', '720', 'groups[0].declaredCost'],
    ['a day that does not exist', PLAN, 'document.issuedOn', '2017-02-30', 'document.issuedOn'],
    ['an issuer unknown', PLAN, 'document.issuer', 'X', 'document.issuer'],
    ['a coordinator unknown', PLAN, 'coordinator', 'X', 'coordinator'],
    ['a content unknown', PLAN, 'tasks[0].sections', ['II.9'], 'tasks[0].sections[0]'],
    ['a year twice', PLAN, 'tasks[3].years', [2018, 2018], 'tasks[3].years[1]'],
    ['a lead cooperating too', PLAN, 'tasks[0].cooperating', ['STTTT', 'SCT'], 'tasks[0].cooperating[1]'],
    ['money of one who does not lead', PLAN, 'tasks[5].leadsBySource[0].unit', 'STP', 'tasks[5].leadsBySource[0].unit'],
    ['two lines of a task', PLAN, 'budget.lines[12]', { ...line, sources }, 'budget.lines[12].task'],
    ['money before the plan', PLAN, 'budget.lines[0].byYear[0].year', 2016, 'budget.lines[0].byYear[0].year'],
    ['two targets of one code', PLAN, 'targets[5]', target, 'targets[5].code'],
    ['a range the wrong way round', PLAN, 'targets[1].minimum', 60, 'targets[1].maximum'],
    [
      'a yearly quantity the wrong way round',
      PLAN,
      'sections[1].items[1].perYear.minimum',
      9,
      'sections[1].items[1].perYear.maximum',
    ],
    ['a database unknown', PLAN, 'sections[2].items[1].databases', ['X'], 'sections[2].items[1].databases[0]'],
    ['a duty twice', PLAN, 'duties[17]', duty, 'duties[17]'],
    ['a report to nobody known', PLAN, 'reportingDuties[0].receivers', ['SXD'], 'reportingDuties[0].receivers[0]'],
    ['a due day that no year has', PLAN, 'reportingDuties[0].before', '02-30', 'reportingDuties[0].before'],
    ['members miscounted', PLAN, 'units[10].memberCount', 20, 'units[10].memberCount'],
    ['a roster file named twice', PLAN, 'rosters[1]', ROSTERS, 'rosters[1]'],
    ['a roster miscounted', ROSTERS, 'rosters[1].count', 131, `${ROSTERS}: rosters[1].count`],
    ['two rosters of one key', ROSTERS, 'rosters[1].key', 'cap_huyen_2017_2020', `${ROSTERS}: rosters[1].key`],
    [
      'two districts of one statistics code',
      ROSTERS,
      'rosters[0].units[1].statisticsCode',
      '412',
      `${ROSTERS}: rosters[0].units[1].statisticsCode`,
    ],
    ['a former district unknown', ROSTERS, 'rosters[1].units[0].area', 'X', `${ROSTERS}: rosters[1].units[0].area`],
    [
      'a unit that ends before it begins',
      ROSTERS,
      'rosters[0].units[1].validTo',
      '2012-12-31',
      `${ROSTERS}: rosters[0].units[1].validTo`,
    ],
    ['an agency unknown in a roster', PLAN, 'agencyRosters[0].members[1]', 'X', 'agencyRosters[0].members[1]'],
    ['a form for a roster unknown', FORM, 'respondents.rosters', ['x'], `${FORM}: respondents.rosters[0]`],
    ['a form with a fault of its own', FORM, 'questions[0].min', 30_000, `${FORM}: questions[0].min`],
  ])('%s', (_what, file, path, value, expected) => {
    expect(faultsAfter([file, path, value]).map((fault) => fault.path)).toEqual([expected]);
  });
});

test('two communes of one key are a fault, and so is the reform that names the one that is missing then', () => {
  const faults = faultsAfter([ROSTERS, 'rosters[1].units[1].key', 'XA_VAN_TU']).map(({ path }) => path);
  expect(faults).toHaveLength(2);
  expect(faults).toContain(`${ROSTERS}: rosters[1].units[1].key`);
  expect(faults.join()).toMatch(/reforms\[0\]\.changes\[\d+\]\.successors\[\d+\]/);
});

test('an attached file that is missing is named once, and nothing is blamed for what was in it', () => {
  expect(faultsAfter([PLAN, 'rosters', ['khac.json']])).toEqual([{ path: 'khac.json', message: 'Thiếu' }]);
});

test('faults are told in Vietnamese', () => {
  const faults = faultsAfter(
    [PLAN, 'document.title', undefined],
    [PLAN, 'document.fromYear', '2017'],
    [PLAN, 'units[0].kind', 'village'],
    [PLAN, 'tasks[0].code', '1.a'],
    [PLAN, 'tasks[1].leads', []],
    [PLAN, 'tasks[2].title', ' '],
    [PLAN, 'budget.declaredTotal', -1],
    [PLAN, 'extra', true],
  );
  expect(faults.map(({ path, message }) => `${path}: ${message}`).sort()).toEqual([
    'budget.declaredTotal: Không được nhỏ hơn 0',
    'document.fromYear: Phải là số',
    'document.title: Thiếu',
    'extra: Trường không có trong mẫu tệp',
    String.raw`tasks[0].code: Phải viết theo mẫu /^\d+(?:\.\d+)*$/`,
    'tasks[1].leads: Phải có ít nhất 1 mục',
    'tasks[2].title: Không được để trống',
    'units[0].kind: Chỉ nhận: “province”, “ministry”, “department”, “agency”, “board”, “press”, “enterprise”, “group”',
  ]);
});

test.each([[undefined], [null], [[]], ['kế hoạch'], [{}]])('%j is no plan, and is refused without throwing', (file) => {
  expect(parsePlan(file, {}).kind).toBe('broken');
});
