import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { putApproved } from '../support/approved-report.ts';
import { draftReport, submitDraft } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const HELD = /Câu 9: Ghi 2 lớp, cuộc; huyện chưa nộp Mẫu D nào\. Đề nghị nộp bổ sung Mẫu D của từng lớp\./;

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

  test('count what was returned as handed in, and what was handed in anew once', async () => {
    const { contact } = trial;
    const { database } = trial.application.store;
    await draftReport(trial, { trainings_held: 2 });
    const returned = await putApproved(
      trial,
      { form: 'lop-tap-huan', unit: 'QUY_HOP' },
      { held_on: { type: 'date', date: '2018-06-04' } },
    );
    const { obligationId, formId, createdAt } = await database.report.update({
      where: { id: returned },
      data: { state: 'returned' },
    });
    const draft = { obligationId, formId, createdAt, revision: 2, state: 'draft' };
    const { id } = await database.report.create({ data: draft });
    await contact.says('/baocao', /đã nhập/);
    await contact.presses('Làm tiếp', /Ghi 2 lớp, cuộc; huyện đã nộp 1 Mẫu D/);
    await database.report.update({ where: { id }, data: { state: 'submitted', submittedAt: createdAt } });
    await contact.says('/baocao', /đã nhập/);
    await contact.presses('Làm tiếp', /Ghi 2 lớp, cuộc; huyện đã nộp 1 Mẫu D/);
  });

  test('are looked at by the reviewer, and keep a report from being approved among those without anything unusual', async () => {
    await submitDraft(trial, await draftReport(trial, { trainings_held: 2 }));
    const { coordinator } = trial;
    await coordinator.says('/duyet', /Chờ duyệt 01 báo cáo/);
    const card = await coordinator.presses('Quỳ Hợp', /Cần xem/);
    expect(card.text).toMatch(/9\. [^\n]+\n\s+Đối chiếu: Ghi 2 lớp, cuộc; huyện chưa nộp Mẫu D nào/);
    expect(card.text).toMatch(/13 câu không có bất thường/);
    expect(card.text).toMatch(/Nộp trước ngày chốt số liệu 30\/11\/2018/);
  });
});
