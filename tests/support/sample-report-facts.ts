import type { ReportedTask, ReportFacts, TaskOfYear } from '../../src/documents/annual-report/report-facts.ts';
import { CITED_PLAN, PROVINCE } from './sample-report.ts';

const ofYear = (year: number, changes: Partial<TaskOfYear> = {}): TaskOfYear => ({
  year,
  planned: { quantity: 2, cost: 60e6 },
  quantity: 1,
  assigned: 60e6,
  disbursed: 55.5e6,
  bySource: [{ source: 'Khuyến công', amount: 55.5e6 }],
  ...changes,
});

/** A task of the sample with one lead. */
export function sampleTask(changes: Partial<ReportedTask> = {}): ReportedTask {
  return {
    code: '1.3',
    title: 'Tổ chức tập huấn, hội nghị, hội thảo',
    leads: ['Sở Công Thương'],
    cooperating: ['Sở Tài nguyên và Môi trường'],
    period: '2017 - 2020',
    purpose: 'Nâng cao nhận thức',
    expectedResult: 'Cán bộ quản lý nhận thức được lợi ích',
    states: [{ year: 2018, unit: 'Sở Công Thương', state: 'Đang thực hiện' }],
    results: [{ year: 2018, unit: 'Sở Công Thương', text: 'đã tổ chức 01 lớp tại huyện Quỳ Hợp.' }],
    quantityUnit: 'Lớp',
    years: [ofYear(2018)],
    ...changes,
  };
}

/** Facts of a report of 2018 with two tasks, of one of which nobody has told anything. */
export function sampleFacts(changes: Partial<ReportFacts> = {}): ReportFacts {
  const untold = sampleTask({
    code: '1.4',
    title: 'Điều tra, đánh giá hiện trạng',
    states: [{ year: 2018, unit: 'Sở Công Thương', state: null }],
    results: [],
    years: [ofYear(2018, { quantity: null, assigned: null, disbursed: null, bySource: [] })],
  });
  return {
    coordinator: { key: 'SCT', name: 'Sở Công Thương tỉnh Nghệ An', shortName: 'Sở Công Thương', kind: 'department' },
    province: PROVINCE,
    plan: CITED_PLAN,
    years: { from: 2018, to: 2018 },
    asOf: new Date('2018-12-16T03:00:00Z'),
    coverage: [{ list: 'huyện, thành phố, thị xã', given: 20, expected: 21, missing: ['UBND huyện Kỳ Sơn'] }],
    groups: [{ code: '1', title: 'Nâng cao nhận thức', tasks: [sampleTask(), untold] }],
    targets: [
      {
        indicator: 'Tỷ lệ cơ sở SXCN áp dụng SXSH',
        minimum: 25,
        maximum: 50,
        unit: '%',
        year: 2020,
        figures: [
          {
            label: 'Cơ sở đang áp dụng SXSH',
            share: { part: 41, whole: 126 },
            value: (41 / 126) * 100,
            text: '41/126, bằng 32,5%',
            reached: [
              { bound: 25, reached: true },
              { bound: 50, reached: false },
            ],
            given: 20,
            expected: 22,
          },
        ],
      },
    ],
    beside: [
      {
        tasks: ['1.1'],
        label: 'Tin, bài đã đăng, phát',
        measure: 'tin, bài',
        total: 7,
        units: [
          { unit: 'UBND huyện Quỳ Hợp', number: 3 },
          { unit: 'UBND huyện Anh Sơn', number: 4 },
        ],
        given: 2,
        expected: 21,
      },
    ],
    obstacles: [
      { unit: 'UBND huyện Quỳ Hợp', task: null, text: 'Thiếu kinh phí\nvà cán bộ' },
      { unit: 'UBND huyện Anh Sơn', task: { code: '1.3', title: 'Tổ chức tập huấn' }, text: 'Chưa có giảng viên.' },
    ],
    ahead: { year: 2019, tasks: [{ code: '1.3', title: 'Tổ chức tập huấn', quantity: '01 lớp', cost: 40e6 }] },
    ...changes,
  };
}
