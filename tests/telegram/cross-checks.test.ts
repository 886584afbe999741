import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draftReport, submitDraft } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const HELD = /Câu 9: Ghi 2 lớp, cuộc; huyện đã nộp 0 Mẫu D\. Đề nghị nộp bổ sung/;

describe('answers that differ from what others have on record', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.openRound();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('are shown where all answers are, and hinder nobody from handing in', async () => {
    await draftReport(trial, { trainings_held: 2 });
    const { contact } = trial;
    await contact.says('/baocao', /đã nhập/);
    const review = await contact.presses('Làm tiếp', HELD);
    expect(review.text).toMatch(/Đề nghị đồng chí xem lại \(không bắt buộc sửa\):/);
    await contact.presses('Nộp số liệu', /Số liệu đã đủ đến/);
    await contact.presses(/^Đã đủ đến/, /QUYHOP-2018-01/);
  });

  test('are not shown where they agree', async () => {
    await draftReport(trial);
    await trial.contact.says('/baocao', /đã nhập/);
    const review = await trial.contact.presses('Làm tiếp', /Đủ 14\/14 câu/);
    expect(review.text).not.toMatch(/không bắt buộc sửa/);
  });

  test('are looked at by the reviewer, and keep a report from being approved among those without anything unusual', async () => {
    await submitDraft(trial, await draftReport(trial, { trainings_held: 2 }));
    const { coordinator } = trial;
    await coordinator.says('/duyet', /Chờ duyệt 01 báo cáo/);
    const card = await coordinator.presses('Quỳ Hợp', /Cần xem/);
    expect(card.text).toMatch(/9\. [^\n]+\n\s+Đối chiếu: Ghi 2 lớp, cuộc; huyện đã nộp 0 Mẫu D/);
    expect(card.text).toMatch(/13 câu không có bất thường/);
    expect(card.text).toMatch(/Nộp trước ngày chốt số liệu 30\/11\/2018/);
  });
});
