import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTrial, type Trial } from '../support/trial.ts';

describe('a conversation that an earlier release left', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const rows = () => trial.application.store.database.conversation;
  const where = () => ({ telegramUserId: BigInt(trial.contact.id) });

  test('at a place that cannot be read is ended, and the draft goes on where it was', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    await contact.says('12', /Câu 2\/14/);
    await rows().update({ where: where(), data: { state: { reportId: 1, question: 2 } } });
    await contact.says('34', /bắt đầu từ bản trước[\s\S]*vẫn được giữ nguyên/);
    expect(contact.labels()).toContain('Việc của tôi');
    await expect.poll(() => rows().count({ where: where() })).toBe(0);
    await contact.says('/baocao', /đã nhập 1\/14 câu/);
    await contact.presses('Làm tiếp', /Câu 2\/14/);
  });

  test('at a place that cannot be read takes no button for an answer to another, and /huy leaves it', async () => {
    const { contact } = trial;
    await contact.says('/vuongmac', /Không có vướng mắc nào đang mở/);
    await contact.presses('Báo vướng mắc', /đang vướng gì/);
    await contact.says('126 cơ sở trong kế hoạch không khớp.', /hoặc bấm Gửi/);
    await rows().update({ where: where(), data: { state: { text: '126 cơ sở' } } });
    await contact.pressesFor('Gửi');
    // What somebody does is taken in turn: the press is done with when this is answered.
    await contact.says('/huy', /chưa có gì thay đổi/);
    expect(await trial.application.store.database.obstacle.count()).toBe(0);
    expect(await rows().count({ where: where() })).toBe(0);
  });

  test('of a kind that is no more is ended too, with what to do next', async () => {
    const { contact } = trial;
    const kept = { kind: 'gossip', state: {}, updatedAt: new Date() };
    await rows().create({ data: { ...where(), ...kept } });
    await contact.says('xin chào', /bắt đầu từ bản trước/);
    await expect.poll(() => rows().count({ where: where() })).toBe(0);
    await contact.says('/huy', /không có việc nào đang làm dở/);
  });
});

describe('a question about something else in the middle of a conversation', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
  });
  afterAll(() => trial.stop());

  test('where a text may be a question or what is told, that is asked, and the button says it', async () => {
    const { contact } = trial;
    await contact.says('/vuongmac', /Không có vướng mắc nào đang mở/);
    await contact.presses('Báo vướng mắc', /đang vướng gì/);
    await contact.says('nhiệm vụ đánh giá nhanh tới đâu rồi?', /Đây là câu hỏi, hay là nội dung/);
    await contact.presses('Là nội dung', /hoặc bấm Gửi/);
  });
});
