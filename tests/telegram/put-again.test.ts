import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { putReport } from '../support/filled-report.ts';
import { draftBroadcast } from '../support/prepared-broadcasts.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const TEXT = 'Đề nghị dự họp giao ban.';

describe('what was asked is put again after a question in between, and what is typed next answers it', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    await putReport(trial, 'QUY_HOP', { changed: { facilities_applying: 41 } });
    await draftBroadcast(trial, { text: TEXT });
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const broadcast = () => trial.application.store.database.broadcast.findFirstOrThrow();

  test('the hour of a notice', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thongbao', /Đang soạn dở/);
    await coordinator.presses(/^Soạn tiếp/, /xem trước/);
    await coordinator.presses('Hẹn giờ', /Gửi lúc nào/);
    await coordinator.says('huyen nao chua nop', /Chưa nộp/);
    await coordinator.reads(/Gửi lúc nào/);
    await coordinator.says('8h sáng mai', /08 giờ 00[\s\S]*13\/11\/2018/);
    expect(await broadcast()).toMatchObject({ state: 'scheduled', content: { text: expect.stringContaining(TEXT) } });
  });

  test('to whom a notice goes', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thongbao', /Đang soạn dở/);
    await coordinator.presses(/^Soạn tiếp/, /xem trước/);
    await coordinator.presses('Người nhận', /Gửi đến/);
    await coordinator.says('huyen nao chua nop', /Chưa nộp/);
    await coordinator.says('Quỳ Hợp, Con Cuông', /Gửi đến: .*Con Cuông/);
    expect(await broadcast()).toMatchObject({ content: { text: expect.stringContaining(TEXT) } });
  });

  test('the day until which a report is corrected, and the comment on a question', async () => {
    const { coordinator } = trial;
    await coordinator.says('/duyet', /Chờ duyệt|Quỳ Hợp/);
    await coordinator.presses(/Quỳ Hợp/, /mã nhận|câu/);
    await coordinator.presses('Trả lại', /Trả lại câu nào|nhập ý kiến/);
    await coordinator.presses('3', /nhập ý kiến cho câu 3/);
    await coordinator.says('huyen nao chua nop', /Chưa nộp|Đây là câu hỏi/);
    if (coordinator.labels().includes('Là câu hỏi')) await coordinator.presses('Là câu hỏi', /Chưa nộp/);
    await coordinator.reads(/nhập ý kiến cho câu 3/);
    await coordinator.says('Thiếu số của hai xã.', /Câu 3|câu 3/);
    await coordinator.presses('Đổi hạn', /ngày/);
    await coordinator.says('han nop bao cao khi nao', /14\/12\/2018/);
    await coordinator.says('16/11/2018', /Sửa trước 17 giờ 00 [\s\S]*16\/11\/2018/);
  });
});
