import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { putApproved } from '../support/approved-report.ts';
import { newestSheets } from '../support/newest-sheets.ts';
import { AGENCY, integer, putDistricts } from '../support/prepared-consolidation.ts';
import { startTrial, type Trial } from '../support/trial.ts';

/** The figure is of districts; what the press reports of it stands apart. */
const APART = 'Tin, bài, chuyên mục đã đăng, phát (đơn vị khác báo cáo)';

describe('what others than those who are counted report of a figure', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await putApproved(trial, { form: AGENCY, unit: 'DPTTH' }, { news_items: integer(9) });
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const openTask = async (): Promise<string> => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    return (await coordinator.presses('1.1', /Nhiệm vụ 1\.1/)).text;
  };

  test('stands beside the task in chat, with the way to its sources, also where nobody who is counted reports it', async () => {
    const text = await openTask();
    expect(text).toMatch(
      /Dòng riêng, không cộng vào nhiệm vụ\n[\s\S]*\(đơn vị khác báo cáo\): 9 tin, bài \(1\/1 đơn vị\)/,
    );
    const sources = await trial.coordinator.presses(`Xem nguồn: ${APART}`, /Nguồn số liệu/);
    expect(sources.text).toMatch(/Đài.*: câu 2: 9 tin, bài/);
  });

  test('is never added to what is counted', async () => {
    await putDistricts(trial, [{ unit: 'VINH', total: 300, informed: 240, more: { news_items: integer(5) } }]);
    const text = await openTask();
    expect(text).toMatch(/đã đăng, phát: 5 tin, bài \(1\/22 đơn vị\)/);
    expect(text).toContain(`${APART}: 9 tin, bài`);
  });

  test('is told beside the task to who asks about it', async () => {
    const { text } = await trial.coordinator.says('nhiệm vụ 1.1 năm 2018', /Dòng riêng, không cộng/);
    expect(text).toMatch(/- Tin, bài, chuyên mục đã đăng, phát \(đơn vị khác báo cáo\): 09/);
  });

  test('has the same name in the file and in a frozen version', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Xuất .xlsx', /Bản tổng hợp/);
    expect([...(await newestSheets(trial)).values()].flat().join('\n')).toContain(APART);
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Chốt bản', /nhập lý do/);
    await coordinator.says('Các đơn vị nộp sau.', /lần 01\?/);
    await coordinator.presses('Chốt bản', /Đã chốt/);
    const { text } = await coordinator.presses('Xem bản lần 01', /chốt lúc/);
    expect(text).toContain(`${APART}: 9 tin, bài`);
  });
});
