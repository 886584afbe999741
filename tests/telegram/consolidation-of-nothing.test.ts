import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { putDistricts } from '../support/prepared-consolidation.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('a share of nothing', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await putDistricts(trial, [{ unit: 'KY_SON', total: 0, informed: 0 }]);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const NEITHER = /: 0\/0, mẫu số bằng 0, chưa tính được tỷ lệ/;
  const VERDICT = /%: *(?:vừa đạt|đạt|thiếu)/;

  test.each([
    ['the overview', '/tonghop 2018', /Tổng hợp năm 2018/, null],
    ['the targets of a consolidation', '/tonghop 2018', /Tổng hợp năm 2018/, 'Chỉ tiêu'],
    ['the targets', '/chitieu', /được tuyên truyền/, null],
  ])('neither reaches a target nor misses it in %s', async (_name, words, page, way) => {
    const { coordinator } = trial;
    await coordinator.says(words, page);
    const { text } =
      way === null ? coordinator.newest() : await coordinator.presses(way, /được tuyên truyền[\s\S]*0\/0/);
    expect(text).toMatch(NEITHER);
    const own = text.split('\n').filter((line) => NEITHER.test(line) || VERDICT.test(line));
    expect(own.filter((line) => VERDICT.test(line))).toEqual([]);
  });

  test('neither reaches a target nor misses it in the picture, and in its words', async () => {
    const { coordinator } = trial;
    await coordinator.says('biểu đồ chỉ tiêu', /chỉ tiêu/i);
    const { text } = await coordinator.presses('Xem dạng chữ', /được tuyên truyền/);
    expect(text).toMatch(/mẫu số bằng 0, chưa tính được tỷ lệ/);
    expect(text).not.toMatch(VERDICT);
  });

  test('has no verdict in the file', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Xuất .xlsx', /Bản tổng hợp/);
    const fileId = coordinator.newest().file?.fileId ?? '';
    const bytes = await (await fetch(`${trial.chat.url}/chat/file/${fileId}`)).arrayBuffer();
    const sheets = await readXlsxFile(Buffer.from(bytes));
    const targets = sheets.find(({ sheet }) => sheet === 'Chỉ tiêu')?.data ?? [];
    const row = targets.find(([, figure]) => /được tuyên truyền/.test(String(figure))) ?? [];
    expect(row.slice(2, 9)).toEqual([0, 0, null, 90, null, null, null]);
    expect(row.join(' ')).toContain('mẫu số bằng 0, chưa tính được tỷ lệ');
  });
});
