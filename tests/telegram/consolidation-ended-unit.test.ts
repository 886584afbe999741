import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putDistricts } from '../support/prepared-consolidation.ts';
import { newestSheets } from '../support/newest-sheets.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('a district that was merged into another', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    const { database } = trial.application.store;
    const idOf = async (key: string): Promise<number> => (await database.unit.findUniqueOrThrow({ where: { key } })).id;
    const [predecessorId, successorId] = [await idOf('CUA_LO'), await idOf('VINH')];
    await database.unit.update({ where: { id: predecessorId }, data: { validTo: new Date('2018-12-31') } });
    const since = new Date('2019-01-01');
    await database.unitSuccession.create({ data: { predecessorId, successorId, since, sole: true } });
    await putDistricts(trial, [
      { unit: 'CUA_LO', total: 60, informed: 54 },
      { unit: 'VINH', total: 300, informed: 246 },
      { unit: 'VINH', total: 360, informed: 300, year: 2019 },
      { unit: 'QUY_HOP', total: 50, informed: 30 },
    ]);
  });
  afterAll(() => trial.stop());

  test('counts in its last year, and no more where the figure of the other has its own in it', async () => {
    const { coordinator } = trial;
    const last = await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    expect(last.text).toContain('(330/410); 3/22 đơn vị.');
    const { text } = await coordinator.says('/tonghop 2017-2020', /Tổng hợp 2017 - 2020/);
    expect(text).toContain('(330/410); 2/21 đơn vị.');
  });

  test('is left out of the sums of the file of all years too', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2017-2020', /Tổng hợp 2017 - 2020/);
    await coordinator.presses('Xuất .xlsx', /Bản tổng hợp/);
    const sheets = await newestSheets(trial);
    expect(sheets.get('Chỉ tiêu')?.join('\n')).toMatch(/hướng dẫn \| 330 \| 410 \|[^\n]* 2 \| 21 \|/);
    expect(sheets.get('Chỉ tiêu theo đơn vị')?.join('\n')).not.toContain('Cửa Lò');
  });

  test('is not asked for in the years after, and not told to lack a round in them', async () => {
    const { coordinator } = trial;
    const after = await coordinator.says('/tonghop 2019', /Tổng hợp năm 2019/);
    expect(after.text).toContain('(300/360); 1/21 đơn vị.');
    const { text } = await coordinator.presses(/^Chưa mở kỳ/, /Quỳ Hợp/);
    expect(text).toContain('Quỳ Hợp');
    expect(text).not.toContain('Cửa Lò');
  });
});
