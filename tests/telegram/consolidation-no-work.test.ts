import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../src/domain/reporting/answers.ts';
import { putApproved } from '../support/approved-report.ts';
import { AGENCY, group } from '../support/prepared-consolidation.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('a task whose lead says that it has no work in the year', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    const status: AnswerValue = { type: 'choice', option: 'not_this_year' };
    await putApproved(trial, { form: AGENCY, unit: 'SCT' }, { task_1_2: group({ status }) });
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
    await coordinator.presses('Nguồn: Trạng thái', /Nguồn số liệu[\s\S]*Sở Công Thương: câu \d+: Không có việc/);
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
