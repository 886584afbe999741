import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest';
import { putApproved } from '../support/approved-report.ts';
import { AGENCY, integer, putDistricts } from '../support/prepared-consolidation.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('a share of which one side is said in two ways', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await putDistricts(trial, [
      { unit: 'VINH', total: 300, informed: 240 },
      { unit: 'BQLKKT', total: 70, informed: 40 },
    ]);
    await putApproved(trial, { form: AGENCY, unit: 'BQLKKT' }, { facilities_total: integer(65) });
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const SAID = /BQL KKT Đông Nam, Tổng số cơ sở[^:]*: [^:]*70[^(:]*\(Mẫu A[^)]*\), [^(]*65[^(]*\(Mẫu B/;

  test('names the question in the targets', async () => {
    await trial.coordinator.says('/chitieu', SAID);
  });

  test('names it in the picture', async () => {
    await trial.coordinator.says('biểu đồ chỉ tiêu', /chỉ tiêu/i);
    await trial.coordinator.presses('Xem dạng chữ', SAID);
  });

  test('names it where the figure is asked for', async () => {
    await trial.coordinator.says('tỷ lệ cơ sở được tuyên truyền', SAID);
  });
});
