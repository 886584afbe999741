import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../src/domain/reporting/answers.ts';
import { putApproved, putWaiting } from '../support/approved-report.ts';
import { COURSES, putCourses } from '../support/prepared-consolidation.ts';
import { newestSheets } from '../support/newest-sheets.ts';
import { cellsOf } from '../support/workbook-cells.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const FACILITY = { form: 'co-so-ap-dung-sxsh', unit: 'NGHI_LOC' };
const saving = (name: string, number: number): Readonly<Record<string, AnswerValue>> => ({
  facility: { type: 'facility', name },
  energy_saving: { type: 'percent', number },
});

describe('the sources of figures of facilities', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await putApproved(trial, FACILITY, saving('Nhà máy A & B', 12.5));
    await putApproved(trial, FACILITY, saving('Công ty Sao Mai', 4));
    await putWaiting(trial, FACILITY, saving('Xưởng Hòa Bình', 9));
    await putCourses(trial, COURSES);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const sourcesOfSaving = async (): Promise<string> => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Chỉ tiêu', /^Tổng hợp năm 2018(?![\s\S]*Nhiệm vụ:)/);
    return (await coordinator.presses(/^Xem nguồn: .*Tiết kiệm năng lượng/, /Nguồn số liệu/)).text;
  };

  test('name the facility of each, and say a share in per cent', async () => {
    const text = await sourcesOfSaving();
    expect(text).toContain('Nghi Lộc, Nhà máy A & B: câu 8: 12,5%.');
    expect(text).toContain('Nghi Lộc, Công ty Sao Mai: câu 8: 4%.');
    expect(text).toContain('Nghi Lộc, Xưởng Hòa Bình (2018): 9% (Mẫu C');
  });

  test('are the same in the workbook, beside those of courses', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Xuất .xlsx', /Bản tổng hợp/);
    const { file } = coordinator.newest();
    const bytes = await (await fetch(`${trial.chat.url}/chat/file/${file?.fileId}`)).arrayBuffer();
    const sheets = await readXlsxFile(Buffer.from(bytes));
    const rowsOf = (name: string, figure: RegExp) =>
      (sheets.find(({ sheet }) => sheet === name)?.data ?? []).filter((row) =>
        row.some((cell) => figure.test(String(cell))),
      );
    expect(rowsOf('Nguồn số liệu', /Tiết kiệm năng lượng/).map((row) => row.slice(3, 8))).toEqual(
      expect.arrayContaining([
        ['Nghi Lộc', 'Nhà máy A & B', 2018, 12.5, '%'],
        ['Nghi Lộc', 'Công ty Sao Mai', 2018, 4, '%'],
      ]),
    );
    expect(rowsOf('Nguồn số liệu', /^Lớp hai$/).length).toBeGreaterThan(0);
    expect(rowsOf('Số liệu gốc', /Tiết kiệm năng lượng/).map((row) => row.slice(1))).toEqual(
      expect.arrayContaining([['Mẫu C: cơ sở áp dụng SXSH: Tiết kiệm năng lượng, Nhà máy A & B', '%', 12.5]]),
    );
  });

  test('are counted in the workbook as the reports that they are', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Xuất .xlsx', /Bản tổng hợp/);
    const sheets = await newestSheets(trial);
    const row = (sheets.get('Chỉ tiêu') ?? []).find((line) => /Tiết kiệm năng lượng: dưới/.test(line)) ?? '';
    expect(row).toMatch(/ \| 2 \| 2 \| đếm theo phiếu$/);
    const counted = (sheets.get('Nguồn số liệu') ?? []).filter((line) =>
      /: Tiết kiệm năng lượng \| .*\| đếm /.test(line),
    );
    expect(counted.map((line) => line.split(' | ').slice(2, 9))).toEqual(
      [2, 2].map((total) => [
        'Số phiếu: Mẫu C: cơ sở áp dụng SXSH: Tiết kiệm năng lượng',
        '',
        '',
        '',
        String(total),
        '',
        'đếm phiếu đã duyệt',
      ]),
    );
  });

  test('are the same of what was frozen', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Chốt bản', /chưa có số liệu/);
    await coordinator.says('Các đơn vị còn lại nộp sau.', /lý do chốt trước khi duyệt/);
    await coordinator.says('Phiếu còn lại duyệt sau.', /lần 01\?/);
    await coordinator.presses('Chốt bản', /Đã chốt/);
    await coordinator.presses('Xem bản lần 01', /chốt lúc/);
    const list = await coordinator.presses('Từng số và nguồn', /Từng số của bản lần 01/);
    const number = /(\d+)\. .*Tiết kiệm năng lượng/.exec(list.text)?.[1];
    const { text } = await coordinator.presses(`Xem nguồn ${number}`, /Nguồn số liệu/);
    expect(text).toContain('Nghi Lộc, Nhà máy A & B (2018): 12,5%.');
  });

  test('are counted in bands by formulas that take a figure at the upper border in', async () => {
    const { coordinator } = trial;
    await putApproved(trial, FACILITY, saving('Công ty Đúng Mức', 13));
    await putApproved(trial, FACILITY, saving('Công ty Trên Mức', 13.5));
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Xuất .xlsx', /Bản tổng hợp/);
    const { file } = coordinator.newest();
    const bytes = await (await fetch(`${trial.chat.url}/chat/file/${file?.fileId}`)).arrayBuffer();
    const cells = [...cellsOf(new Uint8Array(bytes)).values()].flatMap((sheet) => [...sheet.values()]);
    const between = cells.filter(({ formula }) => formula !== null && /^COUNTIFS\(.*13/.test(formula));
    expect(between.map(({ formula }) => /(<=?)13/.exec(formula?.replaceAll('&lt;', '<') ?? '')?.[1])).toContain('<=');
    // 12,5 and 13 lie between; 4 below, 13,5 above.
    expect(between.map(({ number }) => number)).toContain(2);
  });
});
