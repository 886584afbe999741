import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { putReport } from '../support/filled-report.ts';
import { openQuestions } from '../support/open-questions.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('what may be a question, or the content that is asked for', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** In which conversations people are, and where. */
  const where = async (): Promise<object[]> =>
    (await trial.application.store.database.conversation.findMany()).map(({ kind, state }) => ({ kind, state }));

  const OPEN = openQuestions(() => trial);

  test('a reason and an obstacle that may be questions are asked about, and taken as their writer says', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Xin nộp chậm', /lý do và ngày dự kiến/);
    const late = await where();
    await contact.says('được chậm mấy ngày', /^“được chậm mấy ngày”\nĐây là câu hỏi, hay là nội dung/);
    expect(contact.labels()).toEqual(['Là câu hỏi', 'Là nội dung']);
    expect(await where()).toEqual(late);
    await contact.presses('Là câu hỏi', /lý do và ngày dự kiến/);
    expect(await where()).toEqual(late);
    await contact.says('chưa biết khi nào ký được', /câu hỏi, hay là nội dung/);
    await contact.presses('Là nội dung', /Lý do: “chưa biết khi nào ký được”/);
    await contact.says('/huy', /./);
    await contact.says('/vuongmac', /vướng mắc/);
    await contact.presses('Báo vướng mắc', /đang vướng gì/);
    const obstacle = await where();
    await contact.says('hạn nộp báo cáo là khi nào?', /câu hỏi, hay là nội dung/);
    contact.mark();
    await contact.presses('Là câu hỏi', /14\/12\/2018/);
    await contact.reads(/đang vướng gì/);
    expect(await where()).toEqual(obstacle);
    await contact.says('Hồ sơ <1.4> nộp ở đâu?', /^“Hồ sơ <1\.4> nộp ở đâu\?”/);
    await contact.presses('Là nội dung', /Hồ sơ <1\.4> nộp ở đâu\?/);
    expect(await where()).toMatchObject([{ state: { text: 'Hồ sơ <1.4> nộp ở đâu?' } }]);
  });

  test('a comment on a returned question may ask: only what the bot could answer itself is asked about', async () => {
    const { coordinator } = trial;
    await putReport(trial, 'NAM_DAN', {});
    await coordinator.says('/duyet', /Chờ duyệt 01/);
    await coordinator.presses('Nam Đàn', /nộp lúc/);
    await coordinator.presses('Trả lại', /câu nào|Chọn câu/);
    await coordinator.presses(/^3$|^Câu 3/, /ý kiến/);
    const before = await where();
    await coordinator.says('huyện nào chưa nộp', /^“huyện nào chưa nộp”\nĐây là câu hỏi, hay là nội dung/);
    expect(await where()).toEqual(before);
    await coordinator.presses('Là nội dung', /“?huyện nào chưa nộp”?/);
    await coordinator.presses(/^4$|^Câu 4/, /ý kiến/);
    const kept = await coordinator.says('Số này lấy ở đâu?', /“?Số này lấy ở đâu\?”?/);
    expect(kept.text).not.toMatch(/câu hỏi, hay là nội dung/);
  });

  test.each(OPEN.filter(({ name }) => name.startsWith('the reason')))(
    '$name: a question without its mark is asked about, and a reason is taken without a question back',
    async ({ open, enter }) => {
      const { coordinator } = trial;
      await enter();
      const before = await where();
      await coordinator.says('huyện nào chưa nộp', /^“huyện nào chưa nộp”\nĐây là câu hỏi, hay là nội dung/);
      expect(await where()).toEqual(before);
      coordinator.mark();
      await coordinator.presses('Là câu hỏi', /Chưa nộp/);
      await coordinator.reads(open);
      expect(await where()).toEqual(before);
      await coordinator.says('Hồ sơ này nộp ở đâu?', /câu hỏi, hay là nội dung/);
      await coordinator.says('huyện Quỳ Hợp nộp chưa', /^“huyện Quỳ Hợp nộp chưa”\nĐây là câu hỏi, hay là nội dung/);
      expect(await where()).toEqual(before);
      const long = 'Đơn vị không có nhiệm vụ nào trong năm, đã báo cáo tại cuộc họp giao ban. '.repeat(4).trim();
      const taken = await coordinator.says(long, /./);
      expect(taken.text).not.toMatch(/câu hỏi, hay là nội dung/);
      await expect.poll(where).not.toEqual(before);
    },
  );
});
