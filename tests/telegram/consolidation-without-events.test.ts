import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putApproved } from '../support/approved-report.ts';
import { AGENCY, decimal, group } from '../support/prepared-consolidation.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('courses in the report of a lead, of which none was told by itself', () => {
  let trial: Trial;
  const note = /Sở Công Thương, năm 2018, nhiệm vụ 1\.3: báo cáo ghi 2 lớp, chưa có phiếu nào được duyệt \(Mẫu D/;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await putApproved(trial, { form: AGENCY, unit: 'SCT' }, { task_1_3: group({ quantity: decimal(2) }) });
  });
  afterAll(() => trial.stop());

  test('are noted beside the figure, in the list of what does not agree, and in the file; nothing stops', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Không khớp (0)', note);
    await coordinator.presses('Bản tổng hợp', /Tổng hợp năm 2018/);
    await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    const task = await coordinator.presses('1.3', /Nhiệm vụ 1\.3/);
    expect(task.text).toMatch(note);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Xuất .xlsx', /Bản tổng hợp/);
    const { file } = coordinator.newest();
    const bytes = await (await fetch(`${trial.chat.url}/chat/file/${file?.fileId ?? ''}`)).arrayBuffer();
    const rows = (await readXlsxFile(Buffer.from(bytes))).find(({ sheet }) => sheet === 'Không khớp')?.data ?? [];
    expect(rows.map(([first]) => String(first)).filter((text) => note.test(text))).toHaveLength(1);
  });
});
