import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTRADICTION_CHECKS } from '../../../src/domain/plan/contradictions/index.ts';
import { findContradictions } from '../../../src/domain/plan/contradictions/find-contradictions.ts';
import { planSchema, type PlanDocument } from '../../../src/domain/plan/plan-schema.ts';
import { changeJson } from '../../support/change-json.ts';

const FILE = new URL('../../../prisma/plans/nghe-an-sxsh-2017-2020/plan.json', import.meta.url);
const read = (): PlanDocument => planSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));

/** What is computed of a plan, as "check | place | statement". */
const computed = (plan: PlanDocument): string[] =>
  findContradictions(plan)
    .filter(({ check }) => check !== 'recorded-note')
    .map(({ check, place, statement }) => `${check} | ${place} | ${statement}`);

const before = new Set(computed(read()));

describe('a plan with another mistake is told of that mistake', () => {
  test.each<[string, string, unknown, string]>([
    [
      'a row that its years do not add up to',
      'budget.lines[0].byYear[0].cost',
      null,
      'sums | Phụ lục II, mục 1.1 | Tổng các năm của mục 1.1: ghi 120, cộng các năm được 90, chênh lệch 30 triệu đồng.',
    ],
    [
      'sources that do not add up',
      'budget.lines[5].sources.counterpart',
      2500,
      'sums | Phụ lục II, mục 2.1 | Tổng các nguồn của mục 2.1: ghi 6.000, cộng các nguồn được 5.500, chênh lệch 500 triệu đồng.',
    ],
    [
      'one source that is more than the whole, others without an amount',
      'budget.lines[6].sources.counterpart',
      700,
      'sums | Phụ lục II, mục 2.2 | Tổng các nguồn của mục 2.2: ghi 600, cộng các nguồn được 700, chênh lệch 100 triệu đồng.',
    ],
    [
      'a total that the text writes otherwise',
      'budget.inFigures',
      '8.245.000.000 đồng',
      'figures | Mục III.2; Phụ lục II, dòng Tổng | Phần lời văn ghi 8.245.000.000 đồng, Phụ lục II ghi 8.275 triệu đồng.',
    ],
    [
      'a cost that is not quantity times price',
      'budget.lines[2].byYear[1].quantity',
      1,
      'unit-costs | Phụ lục II, mục 1.3, năm 2018 | Năm 2018, đơn giá 40 nhân số lượng 1 được 40, kinh phí ghi 80 triệu đồng.',
    ],
    [
      'a year of a task without money',
      'tasks[3].years',
      [2018, 2019],
      'appendix-years | Phụ lục I và II, mục 1.4 | Phụ lục I ghi thời gian 2018, Phụ lục II không ghi gì cho năm 2019.',
    ],
    [
      'money in a year that the task leaves out',
      'tasks[4].years',
      [2019],
      'appendix-years | Phụ lục I và II, mục 1.5 | Phụ lục II có số cho năm 2018, Phụ lục I ghi thời gian 2018.',
    ],
    [
      'an agency with a task and no duties',
      'tasks[0].cooperating[3]',
      'TTKC',
      'unmatched-duties | Phụ lục I, mục 1.1; mục IV | ',
    ],
  ])('%s', (_what, path, value, expected) => {
    const plan = read();
    changeJson(plan, path, value);
    const fresh = computed(plan).filter((line) => !before.has(line));
    expect(fresh.filter((line) => line.startsWith(expected))).toHaveLength(1);
  });

  test('sections, targets and totals are cited by the places of their own plan', () => {
    const plan = read();
    changeJson(plan, 'sections[1].code', 'B.4');
    changeJson(plan, 'targets[1].place', 'A.3');
    changeJson(plan, 'budget.place', 'C.1');
    const places = findContradictions(plan).map(({ place }) => place);
    expect(places).toContain('Mục B.4; Phụ lục I và II, mục 2.2');
    expect(places).toContain('Mục A.3, chỉ tiêu thứ 2');
    expect(places).toContain('Phụ lục II, dòng Tổng; mục C.1');
    expect(places.filter((place) => /II\.2;|III\.2/u.test(place))).toEqual([]);
  });
});

test('people read the names of agencies, never their keys', () => {
  const keys = read().units.map(({ key }) => key);
  const said = computed(read()).join('\n');
  expect(keys.filter((key) => new RegExp(String.raw`\b${key}\b`, 'u').test(said))).toEqual([]);
  expect(said).toContain('Sở Công Thương gửi UBND tỉnh, Bộ Công Thương');
});

test('fractions of a triệu that add up are no mistake', () => {
  const cents = fc.integer({ min: 0, max: 5_000_000 });
  fc.assert(
    fc.property(fc.tuple(cents, cents, cents, cents), (thousandths) => {
      const plan = read();
      const costs = thousandths.map((value) => value / 1000);
      costs.forEach((cost, at) => changeJson(plan, `budget.lines[5].byYear[${at}].cost`, cost));
      changeJson(plan, 'budget.lines[5].declaredTotal', thousandths.reduce((sum, value) => sum + value, 0) / 1000);
      const rows = computed(plan).filter((line) => line.includes('Tổng các năm'));
      expect(rows).toEqual([]);
    }),
  );
});

/** The reader's notes that a check computes as well; the others are told as recorded. */
const COMPUTED_NOTES: Readonly<Record<string, readonly string[]>> = {
  N01: ['quantities | Mục II.2; Phụ lục I và II, mục 2.2'],
  N02: ['quantities | Mục II.2; Phụ lục I và II, mục 2.3'],
  N03: ['quantities | Mục II.2; Phụ lục I và II, mục 2.1'],
  N04: ['missing-years | Mục II.2.b, II.2.c; Phụ lục I, mục 2.1', 'missing-years | Mục II.2.d; Phụ lục I, mục 2.2'],
  N05: ['blank-quantities | Phụ lục II, mục 3.1, năm 2018'],
  N06: ['sums | Phụ lục II, mục 5', 'sums | Phụ lục II, dòng Tổng; mục III.2'],
  N07: ['group-names | Phụ lục I và II, mục 5'],
  N08: ['group-names | Phụ lục I và II, mục 4'],
  N10: ['unmatched-sections | Mục II.1.b', 'unmatched-sections | Phụ lục I, mục 3.2'],
  N11: ['document-references | Phụ lục I; Phụ lục II'],
  N13: ['unmatched-duties | Mục IV.2', 'unmatched-duties | Phụ lục I, mục 1.1; mục IV'],
  N17: ['open-deadlines | Mục IV.1.a', 'open-deadlines | Mục IV.9', 'open-deadlines | Mục IV.10'],
  N19: ['open-targets | Mục I.2.b, chỉ tiêu thứ 2', 'open-targets | Mục I.2.b, chỉ tiêu thứ 3'],
};

test('each of the 24 notes of the reader is told: computed, recorded, or both', () => {
  const found = findContradictions(read());
  const told = found.map(({ check, place }) => `${check} | ${place}`);
  for (const { code } of read().notes) {
    expect(told, code).toContain(`recorded-note | ${code}`);
    for (const finding of COMPUTED_NOTES[code] ?? []) expect(told, code).toContain(finding);
  }
  expect(read().notes).toHaveLength(24);
});

test('every check has its own name, and names its findings by it', () => {
  const ids = CONTRADICTION_CHECKS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, find } of CONTRADICTION_CHECKS) {
    expect(
      find(read())
        .map(({ check }) => check)
        .filter((check) => check !== id),
    ).toEqual([]);
  }
});
