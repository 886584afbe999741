import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putApproved } from '../support/approved-report.ts';
import { AGENCY, decimal, group, integer, putCourses, putDistricts } from '../support/prepared-consolidation.ts';
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
    await coordinator.presses('Nhắc bổ sung (01)', note);
    await coordinator.presses('Bản tổng hợp', /Tổng hợp năm 2018/);
    await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    const task = await coordinator.presses('1.3', /Nhiệm vụ 1\.3/);
    expect(task.text).toMatch(note);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Xuất .xlsx', /Bản tổng hợp/);
    const { file } = coordinator.newest();
    const bytes = await (await fetch(`${trial.chat.url}/chat/file/${file?.fileId ?? ''}`)).arrayBuffer();
    const rows = (await readXlsxFile(Buffer.from(bytes))).find(({ sheet }) => sheet === 'Mâu thuẫn')?.data ?? [];
    expect(rows.map(([first]) => String(first)).filter((text) => note.test(text))).toHaveLength(1);
  });
});

describe('courses in the report of a district, of which fewer or more were told of one by one', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    const held = (number: number) => ({ more: { trainings_held: integer(number) } });
    await putDistricts(trial, [
      { unit: 'QUY_HOP', total: 40, informed: 20, ...held(3) },
      { unit: 'VINH', total: 300, informed: 240, ...held(0) },
      { unit: 'KY_SON', total: 10, informed: 10, ...held(1) },
    ]);
    await putCourses(trial, [
      ['QUY_HOP', 'Lớp huyện'],
      ['VINH', 'Lớp thành phố'],
      ['KY_SON', 'Lớp Kỳ Sơn'],
    ]);
  });
  afterAll(() => trial.stop());

  test('are noted among what does not agree, with what the unit is to do', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    const { text } = await coordinator.presses('Nhắc bổ sung (02)', /cần nhắc bổ sung/);
    expect(text).toMatch(
      /Quỳ Hợp, năm 2018, nhiệm vụ 1\.3: báo cáo ghi 3 .*, mới có 01 phiếu được duyệt .*nộp bổ sung\./,
    );
    expect(text).toMatch(/Vinh, năm 2018, nhiệm vụ 1\.3: báo cáo ghi 0 .*, đã có 01 phiếu được duyệt .*kiểm tra lại/);
    expect(text).not.toContain('Kỳ Sơn');
  });
});
