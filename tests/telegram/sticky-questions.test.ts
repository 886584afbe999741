import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draftReport } from '../support/prepared.ts';
import { openQuestions } from '../support/open-questions.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('what is no answer to an open question', () => {
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

  test.each(OPEN)('$name: a question is answered, and the open one put again', async ({ open, enter }) => {
    const { coordinator } = trial;
    await enter();
    const before = await where();
    await coordinator.says('huyện nào chưa nộp?', /Báo cáo năm 2018[\s\S]*Chưa nộp/);
    await expect.poll(() => coordinator.newest().text).toMatch(open);
    expect(await where()).toEqual(before);
  });

  test.each(OPEN.slice(0, 6))('$name: what the bot cannot answer is no answer either', async ({ open, enter }) => {
    const { coordinator } = trial;
    await enter();
    const before = await where();
    for (const question of ['bao nhiêu huyện?', 'sao lại thế?', 'sao lại thế']) {
      await coordinator.says(question, /ở đây chưa trả lời được|Chưa nộp|đơn vị/);
      const heard = coordinator.heard().slice(-3).join('\n');
      expect(heard).not.toMatch(/[Cc]hưa đọc được|Chưa tìm thấy/);
      await expect.poll(() => coordinator.newest().text).toMatch(open);
      expect(await where()).toEqual(before);
    }
    expect(
      coordinator.heard().filter((text) => /ở đây chưa trả lời được[\s\S]*\/trogiup/.test(text)).length,
    ).toBeGreaterThan(1);
  });

  test.each(OPEN.slice(0, 6))('$name: a command without its stroke is one', async ({ enter }) => {
    const { coordinator } = trial;
    await enter();
    await coordinator.says('tro giup', /Các việc có thể làm/);
    coordinator.chat.sendText(coordinator.id, 'hủy');
    await expect.poll(where).toEqual([]);
  });

  test('somebody who registers asks, goes on, and a name is a name', async () => {
    const newcomer = trial.newcomer();
    await newcomer.says('/start', /xin lưu/);
    await newcomer.presses('Đồng ý', /công tác ở đơn vị nào/);
    await newcomer.says('nhiệm vụ đánh giá nhanh tới đâu rồi', /2\.2/);
    await expect.poll(() => newcomer.newest().text).toMatch(/công tác ở đơn vị nào/);
    await newcomer.says('bao nhiêu huyện?', /ở đây chưa trả lời được/);
    await expect.poll(() => newcomer.newest().text).toMatch(/công tác ở đơn vị nào/);
    await newcomer.says('Nam Đàn ạ', /Có phải UBND huyện Nam Đàn/);
    await newcomer.presses('Đúng', /họ tên, chức vụ/);
    await newcomer.says('sao lại thế?', /ở đây chưa trả lời được/);
    await expect.poll(() => newcomer.newest().text).toMatch(/họ tên, chức vụ/);
    await newcomer.says('Lầu Bá Nao, chuyên viên', /điện thoại/);
  });

  test.each(['có gửi được cho lãnh đạo không', 'cho hỏi gửi được mấy nơi'])(
    'the audience of a broadcast: “%s” has no mark and is a question all the same',
    async (typed) => {
      const { coordinator } = trial;
      await coordinator.says('/thongbao', /gửi đến ai/);
      const before = await where();
      await coordinator.says(typed, /ở đây chưa trả lời được/);
      await expect.poll(() => coordinator.newest().text).toMatch(/gửi đến ai/);
      expect(await where()).toEqual(before);
    },
  );

  test('names, phones and days off are asked for again after a question without a mark', async () => {
    const { contact, coordinator } = trial;
    await contact.says('/hoso', /Hồ sơ/);
    await contact.presses('Sửa họ tên, chức vụ', /họ tên, chức vụ mới/);
    await contact.says('cho hỏi nhiệm vụ 2.1 ai chủ trì', /2\.1[\s\S]*[Cc]hủ trì/);
    await expect.poll(() => contact.newest().text).toMatch(/họ tên, chức vụ mới/);
    await contact.says('/huy', /./);
    await contact.says('/hoso', /Hồ sơ/);
    await contact.presses('Sửa số điện thoại', /điện thoại công vụ mới/);
    await contact.says('nhiệm vụ 2.1 ai chủ trì', /2\.1[\s\S]*[Cc]hủ trì/);
    await expect.poll(() => contact.newest().text).toMatch(/điện thoại công vụ mới/);
    await coordinator.says('/ngaynghi', /nghỉ/i);
    coordinator.mark();
    await coordinator.says('mai có nghỉ không', /ở đây chưa trả lời được/);
    await coordinator.reads(/nghỉ/i);
    const newcomer = trial.newcomer();
    await newcomer.says('/start', /xin lưu/);
    await newcomer.presses('Đồng ý', /công tác ở đơn vị nào/);
    await newcomer.says('đồng chí cho hỏi đường dây nóng', /ở đây chưa trả lời được/);
    await expect.poll(() => newcomer.newest().text).toMatch(/công tác ở đơn vị nào/);
  });

  test('where all answers are shown, a question is one', async () => {
    const { contact } = trial;
    await draftReport(trial);
    await contact.says('/baocao', /đã nhập/);
    await contact.presses('Làm tiếp', /Đủ 14\/14 câu/);
    const said = await contact.says('số liệu 1.4 nộp ở đâu?', /ở đây chưa trả lời được|1\.4/);
    expect(said.text).not.toMatch(/Chưa rõ/);
    await expect.poll(() => contact.newest().text).toMatch(/14\/14 câu/);
  });
});
