import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { bandsOf } from '../../../src/domain/consolidation/bands.ts';
import { targetBands } from '../../../src/domain/status/bands.ts';
import { countEvents, eventCounters } from '../../../src/domain/status/event-counts.ts';
import type { ApprovedReport } from '../../../src/domain/status/approved-report.ts';
import { given, shippedForm } from '../../support/shipped-form.ts';

const COURSES = shippedForm('lop-tap-huan');
const ASSESSMENTS = shippedForm('danh-gia-co-so');
const FACILITIES = shippedForm('co-so-ap-dung-sxsh');
const [LEAD, OTHER] = [1, 2];
const APPROVED = new Date('2018-11-10');

const course = (unitId: number, date: string, million = 0): ApprovedReport => ({
  formKey: COURSES.key,
  year: 2018,
  unitId,
  at: APPROVED,
  answers: {
    held_on: given({ type: 'date', date }),
    money: given({ type: 'money-by-source', amounts: { province: million * 1_000_000 }, names: {} }),
  },
});
const assessment = (option: string, date: string): ApprovedReport => ({
  formKey: ASSESSMENTS.key,
  year: 2018,
  unitId: LEAD,
  at: APPROVED,
  answers: { kind: given({ type: 'choice', option }), finished_on: given({ type: 'date', date }) },
});

describe('approved reports of events reach the tasks for which they count', () => {
  const counters = eventCounters([COURSES, ASSESSMENTS, FACILITIES]);
  const counted = (code: string, reports: ApprovedReport[], year = 2018) =>
    countEvents(
      counters.find(({ taskCode }) => taskCode === code)!,
      reports,
      { year, leads: [LEAD] },
    );

  test('courses count for 1.3, quick assessments for 2.2, detailed ones for 2.3', () => {
    expect(counters.map(({ taskCode, formKey, chosen }) => [taskCode, formKey, chosen?.option])).toEqual([
      ['1.3', 'lop-tap-huan', undefined],
      ['2.2', 'danh-gia-co-so', 'quick'],
      ['2.3', 'danh-gia-co-so', 'detailed'],
    ]);
  });

  test('in the year of their day, those of the leads apart from the others', () => {
    const reports = [course(LEAD, '2018-03-01', 40), course(OTHER, '2018-04-01', 5), course(LEAD, '2017-12-30', 40)];
    expect(counted('1.3', reports)).toMatchObject({ ofLeads: 1, all: 2, spent: 40_000_000, at: APPROVED });
    expect(counted('1.3', reports, 2017)).toMatchObject({ ofLeads: 1, all: 1 });
    expect(counted('1.3', reports, 2019)).toBeNull();
  });

  test('an assessment counts for its kind alone, when it is finished', () => {
    const reports = [assessment('quick', '2019-01-05'), assessment('detailed', '2018-12-30')];
    expect(counted('2.2', reports)).toBeNull();
    expect(counted('2.2', reports, 2019)).toMatchObject({ ofLeads: 1 });
    expect(counted('2.3', reports)).toMatchObject({ ofLeads: 1 });
  });
});

describe('shares are counted in bands, never averaged', () => {
  test.each([
    [[4.9, 5, 13, 13.1], [1, 2, 1], 9],
    [[7], [0, 1, 0], 7],
    [[], [0, 0, 0], 0],
    [[20, 1, 6], [1, 1, 1], 6],
  ])('%j', (figures, counts, median) => {
    expect(bandsOf(figures, [5, 13])).toEqual({ counts, median });
  });

  test('each figure is in one band, and the median lies among them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 }),
        (figures, borders) => {
          const { counts, median } = bandsOf(
            figures,
            [...borders].sort((a, b) => a - b),
          );
          expect(counts.reduce((sum, one) => sum + one, 0)).toBe(figures.length);
          expect(median).toBeGreaterThanOrEqual(Math.min(...figures));
          expect(median).toBeLessThanOrEqual(Math.max(...figures));
        },
      ),
    );
  });

  const facility = (name: string, energy: number, year = 2018): ApprovedReport => ({
    formKey: FACILITIES.key,
    year,
    unitId: OTHER,
    at: APPROVED,
    answers: {
      facility: given({ type: 'facility', name }),
      energy_saving: given({ type: 'percent', number: energy }),
    },
  });

  test('a facility counts once, by its newest report; the newest year that says anything counts', () => {
    const reports = [facility('Đá Một', 14), facility('DA MOT', 3), facility('Đá Hai', 6), facility('Đá Ba', 1, 2017)];
    expect(targetBands(FACILITIES, 'MT2B', reports, null)).toMatchObject({
      year: 2018,
      reports: 2,
      figures: [{ label: 'Tiết kiệm năng lượng', counts: [0, 1, 1], median: 10 }],
    });
    const alike = [facility('Công ty Hùng Phát', 14), facility('Công ty Hưng Phát', 3)];
    expect(targetBands(FACILITIES, 'MT2B', alike, null)).toMatchObject({ reports: 2 });
    expect(targetBands(FACILITIES, 'MT2B', reports, 2017)).toMatchObject({ year: 2017, reports: 1 });
    expect(targetBands(FACILITIES, 'MT2B', reports, 2016)).toBeNull();
  });
});
