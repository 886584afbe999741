import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../src/domain/reporting/answers.ts';
import { putApproved } from '../support/approved-report.ts';
import { newestSheets } from '../support/newest-sheets.ts';
import { AGENCY, group, money, putCourses } from '../support/prepared-consolidation.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const NO_WORK: AnswerValue = { type: 'choice', option: 'not_this_year' };

describe('a task whose lead says that it has no work in the year', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await putApproved(trial, { form: AGENCY, unit: 'SCT' }, { task_1_2: group({ status: NO_WORK }) });
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('is no task without figures: neither at a glance, nor in the list, nor by itself', async () => {
    const { coordinator } = trial;
    const { text } = await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    expect(text).toMatch(/đã có số liệu 0\/10 nhiệm vụ.* Đơn vị chủ trì báo không có việc trong năm: 01 nhiệm vụ\./);
    const tasks = await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    expect(tasks.text).toMatch(/\n1\.2\..*\nkhông có việc trong năm \(đơn vị chủ trì báo\)\n/);
    const task = await coordinator.presses('1.2', /Nhiệm vụ 1\.2/);
    expect(task.text).toContain('Đơn vị chủ trì báo không có việc trong năm.');
    expect(task.text).not.toMatch(/chưa có số|0\/0/);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    const money = await coordinator.presses('Kinh phí', /Theo nguồn/);
    expect(money.text).toMatch(/\n1\.2\..*\n[\d.]+ - không có việc - không có việc\n/);
    const ofTask = await coordinator.presses('1.2', /Nhiệm vụ 1\.2/);
    expect(ofTask.text).toContain('Kinh phí giải ngân: không có việc');
    await coordinator.presses('Xem nguồn: Trạng thái', /Nguồn số liệu[\s\S]*Sở Công Thương: câu \d+: Không có việc/);
  });

  test('is counted in one way by the overview of a year, its workbook and that of all years', async () => {
    const { coordinator } = trial;
    const totalIn = async (asked: string, year: number): Promise<string | undefined> => {
      await coordinator.says(`/tonghop ${asked}`, /Tổng hợp/);
      await coordinator.presses('Xuất .xlsx', /Bản tổng hợp/);
      const text = [...(await newestSheets(trial)).values()].flat().join('\n');
      return new RegExp(`${year}: (\\d+/\\d+) nhiệm vụ có số giải ngân`).exec(text)?.[1];
    };
    const status: AnswerValue = { type: 'choice', option: 'done' };
    const spent = money({ province: 10 });
    for (const year of [2017, 2018])
      await putApproved(
        trial,
        { form: AGENCY, unit: 'SCT', year },
        { task_1_1: group({ status, disbursed: spent }), task_1_2: group({ status: NO_WORK }) },
      );
    for (const year of [2017, 2018]) {
      const { text } = await coordinator.says(`/tonghop ${year}`, /Tổng hợp năm/);
      const [, known, total] = /theo số liệu của (\d+)\/(\d+) nhiệm vụ/.exec(text) ?? [];
      const told = `${Number(known)}/${Number(total)}`;
      expect([await totalIn(String(year), year), await totalIn('2017-2020', year)]).toEqual([told, told]);
    }
  });

  test('is told as one to be looked at again where something done is told of it all the same', async () => {
    const { coordinator } = trial;
    await putApproved(trial, { form: AGENCY, unit: 'SCT', year: 2019 }, { task_1_3: group({ status: NO_WORK }) });
    await putCourses(trial, [['SCT', 'Lớp một', 38]], '2019-10-10');
    const LINE = /Sở Công Thương[^\n]*báo không có việc trong năm, nhưng đã có 01 phiếu được duyệt \(Mẫu D/;
    await coordinator.says('/tonghop 2019', /Tổng hợp năm 2019/);
    await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    expect((await coordinator.presses('1.3', /Nhiệm vụ 1\.3/)).text).toMatch(LINE);
    await coordinator.says('/tonghop 2017-2020', /Tổng hợp 2017 - 2020/);
    expect((await coordinator.presses(/^Nhắc bổ sung/, /Không có chỗ nào/)).text).toMatch(LINE);
    expect((await coordinator.says('nhiệm vụ 1.3 năm 2019', /Đã làm: 01 lớp/)).text).toMatch(LINE);
  });

  test('is none in the workbook', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Xuất .xlsx', /Bản tổng hợp/);
    const { file } = coordinator.newest();
    const bytes = await (await fetch(`${trial.chat.url}/chat/file/${file?.fileId ?? ''}`)).arrayBuffer();
    const rows = (await readXlsxFile(Buffer.from(bytes))).find(({ sheet }) => sheet === 'Phụ lục II')?.data ?? [];
    const row = rows.find(([code]) => code === '1.2') ?? [];
    expect(row.at(-1)).toBe('không có việc trong năm (đơn vị chủ trì báo)');
    const total = rows.find(([, content]) => content === 'Tổng') ?? [];
    expect(total.at(-1)).toBe('2018: 0/10 nhiệm vụ có số giải ngân');
  });
});
