import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approveSubmitted, draftReport, submitDraft } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const LONG = `${'Địa bàn rộng, <nhiều> cơ sở nhỏ & lẻ. '.repeat(60)}HẾT Ý KIẾN.`;

describe('a long answer is shown to its end wherever the whole is promised', () => {
  let trial: Trial;
  let reportId: number;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    reportId = await draftReport(trial, {}, LONG);
    await submitDraft(trial, reportId);
    await trial.coordinator.reads(/đã nộp Báo cáo năm 2018/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('to its reviewer, in all answers and where a question is returned', async () => {
    const { coordinator } = trial;
    await coordinator.says('/duyet', /Chờ duyệt/);
    await coordinator.presses('Quỳ Hợp', /nộp lúc/);
    await coordinator.presses('Xem đủ 14 câu', /HẾT Ý KIẾN\./);
    await coordinator.presses('Trả lại', /câu nào/);
    await coordinator.presses('14', /nhập ý kiến cho câu 14[\s\S]*HẾT Ý KIẾN\./);
  });

  test('to whoever looks at the figures', async () => {
    const { coordinator } = trial;
    await approveSubmitted(trial, reportId);
    await coordinator.says('/tinhhinh quỳ hợp', /đã duyệt/i);
    await coordinator.presses('Xem số liệu', /HẾT Ý KIẾN\./);
    expect(coordinator.newest().text).not.toContain('…');
  });
});
