import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../src/domain/reporting/answers.ts';
import { putApproved } from '../support/approved-report.ts';
import { COURSES, DISTRICT, integer, putCourses } from '../support/prepared-consolidation.ts';
import { startTrial, type Trial } from '../support/trial.ts';

/** What two districts say in each year of the plan; null where they hand nothing in. */
const TOTALS = { QUY_HOP: [120, 126, null, 131], KY_SON: [12, undefined, 15, null] } as const;
const network = (option: string): AnswerValue => ({ type: 'choice', option });

describe('every figure of a consolidation', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    for (const [unit, totals] of Object.entries(TOTALS))
      for (const [at, total] of totals.entries())
        if (total !== null)
          await putApproved(
            trial,
            { form: DISTRICT, unit, year: 2017 + at },
            {
              ...(total === undefined ? {} : { facilities_total: integer(total) }),
              focal_point_assigned: network(unit === 'KY_SON' ? 'not_yet' : 'without_document'),
            },
          );
    await putCourses(trial, COURSES);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const figures = async (years: string): Promise<string> => {
    await trial.coordinator.says(`/tonghop ${years}`, /Tổng hợp/);
    return (await trial.coordinator.presses('Từng số và nguồn', /bấm số thứ tự để xem nguồn/)).text;
  };
  const sourcesOf = async (listed: string, figure: RegExp): Promise<string> => {
    const number = listed
      .split('\n')
      .find((line) => figure.test(line))
      ?.split('.')[0];
    return (await trial.coordinator.presses(`Xem nguồn ${number}`, /Nguồn số liệu/)).text;
  };

  test('is told with its coverage, though it feeds no target and no task, and leads to its sources', async () => {
    const listed = await figures('2020');
    expect(listed).toMatch(/\. Tổng số cơ sở sản xuất công nghiệp: 131 cơ sở \(1\/22 đơn vị\)/);
    expect(await sourcesOf(listed, /Tổng số cơ sở/)).toMatch(/Quỳ Hợp: câu 1: 131 cơ sở\..*QUYHOP-2020-01/);
    const network = await figures('2018');
    expect(network).toMatch(/\. Phân công đầu mối mạng lưới: .*: 01; .*: 01 \(2\/21 đơn vị\)/);
    expect(await sourcesOf(network, /Phân công đầu mối/)).toMatch(/Kỳ Sơn: câu 10: /);
  });

  test('of several years takes the newest of each unit, and names the one of which that is of an earlier year', async () => {
    const listed = await figures('2017-2020');
    expect(listed).toMatch(/\. Tổng số cơ sở sản xuất công nghiệp: 146 cơ sở/);
    const sources = await sourcesOf(listed, /Tổng số cơ sở/);
    expect(sources).toContain('gồm 01 đơn vị lấy số của năm trước (Kỳ Sơn)');
    expect(sources).toMatch(/Kỳ Sơn \(2019\): câu 1: 15 cơ sở/);
  });

  test('is listed of what stands beside a task too, with its own sources', async () => {
    const beside = await figures('2018');
    expect(await sourcesOf(beside, /\(hoạt động riêng\): 12,5 triệu/)).toMatch(/Quỳ Hợp, Lớp huyện: .*12,5 triệu đồng/);
    const listed = await figures('2018');
    expect(await sourcesOf(listed, /: 76 triệu đồng/)).toMatch(/Sở Công Thương, Lớp một: .*38 triệu đồng/);
  });
});
