import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { download } from '../support/fill-report.ts';
import { putApproved } from '../support/approved-report.ts';
import { DISTRICT, putCourses } from '../support/prepared-consolidation.ts';
import { freezeFigures, putFigures } from '../support/prepared-annual-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { readDocx } from '../support/unzip.ts';

describe('the report of several years', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await putFigures(trial);
    await putCourses(trial, [['SCT', 'Lớp một', 38]]);
    const obstacles = { type: 'long-text', text: 'Thiếu máy đo' } as const;
    for (const year of [2017, 2019])
      await putApproved(trial, { form: DISTRICT, unit: 'DO_LUONG', year }, { obstacles });
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('is written the same way', async () => {
    const { coordinator } = trial;
    await coordinator.says('/baocaonam', /Chưa có bản tổng hợp nào được chốt/);
    await freezeFigures(trial, '2017-2020');
    await coordinator.says('/tonghop 2017-2020', /Tổng hợp 2017 - 2020/);
    await coordinator.presses('Soạn báo cáo tổng kết', /Báo cáo tổng kết 2017 - 2020/);
    await coordinator.presses('Chốt báo cáo', /Chưa xem 05 mục/);
    const frozen = await download(coordinator, await coordinator.presses('Chốt báo cáo', /Đã chốt Báo cáo tổng kết/));
    expect(frozen.name).toBe('bao-cao-tong-ket-2017-2020.docx');
    const said = readDocx(frozen.bytes);
    expect(said).toMatch(/Tổng kết thực hiện Kế hoạch/);
    expect(said).toMatch(/báo cáo kết quả thực hiện giai đoạn 2017\s-\s2020/);
    // It was told in the reports of two years in the same words.
    expect(said.split('Thiếu máy đo')).toHaveLength(2);
  });
});
