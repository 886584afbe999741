import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { admitPerson } from '../support/filled-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('the yearly report of an agency', () => {
  let trial: Trial;
  let finance: ChatPerson;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    finance = await admitPerson(trial, 'STC', 'contact', 'Người Thử');
  });
  afterAll(() => trial.stop());

  test('is opened beside that of the districts, asks for its own duty and figures alone, and is read with its groups', async () => {
    const { coordinator } = trial;
    await coordinator.says('/kybaocao', /Mở kỳ/);
    await coordinator.presses('Báo cáo năm 2018 của sở, ngành, đơn vị', /Hạn nộp/);
    finance.mark();
    await coordinator.presses('Mở kỳ', /Đã mở kỳ/);
    await finance.reads(/Báo cáo năm 2018 của sở, ngành, đơn vị/);

    await finance.says('/baocao', /05 câu|5 câu/);
    await finance.presses('Bắt đầu', /Trách nhiệm tại mục IV\.2[\s\S]*cân đối, bố trí kinh phí[\s\S]*\n\nCâu 1\/5/);
    const [first = '', ...others] = finance.labels();
    // Nothing stands before the first part of the first question.
    expect(others).not.toContain('Quay lại');
    await finance.presses(first, /Câu 1\/5, mục 2\/2/);
    await finance.presses('Quay lại', /Câu 1\/5, mục 1\/2/);
    await finance.presses(first, /Câu 1\/5, mục 2\/2/);
    await finance.says('Đã bố trí kinh phí theo dự toán.', /Câu 2\/5/);
    await finance.presses('Ngân sách tỉnh', /bao nhiêu/);
    await finance.says('350', /Còn nguồn nào khác/);
    await finance.presses('Đủ rồi, sang tiếp', /Câu 3\/5/);
    await finance.says('2', /Câu 4\/5/);
    await finance.says('3', /3 lớn hơn 2 cán bộ chuyên trách/);
    await finance.says('2', /Câu 5\/5/);
    await finance.presses('Không có', /xem lại/);
    await finance.presses('Nộp số liệu', /Số liệu đã đủ đến/);
    await finance.presses(/^Đã đủ đến/, /STC-2018-01/);

    await coordinator.says('/duyet', /Chờ duyệt 01 báo cáo/);
    await coordinator.presses(/Tài chính/, /Sở Tài chính[\s\S]*STC-2018-01/);
    const whole = await coordinator.presses(/Xem đủ/, /Đã bố trí kinh phí theo dự toán/);
    expect(whole.text).toMatch(/350/);
    await coordinator.presses('Duyệt', /Đã duyệt số liệu/);
  });
});
