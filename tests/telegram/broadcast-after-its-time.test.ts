import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { moveClockTo } from '../support/clock.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const BY = 'Đề nghị Quý đơn vị gửi số liệu trước 17 giờ ngày 13/11/2018.';
const TOMORROW = 'Mời Quý đơn vị dự họp lúc 14 giờ chiều mai tại Sở Công Thương.';

describe('a notice that goes after what it speaks of', () => {
  let trial: Trial;
  let coordinator: ChatPerson;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(async () => {
    await trial.goBack();
    ({ coordinator } = trial);
  });
  afterAll(() => trial.stop());

  const write = async (text: string): Promise<void> => {
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
    await coordinator.says(text, /trả lời thế nào/);
    await coordinator.presses('Đã nhận', /Gửi xong trong khoảng/);
  };
  const state = async (): Promise<string> =>
    (await trial.application.store.database.broadcast.findFirstOrThrow({ orderBy: { id: 'desc' } })).state;

  test('scheduled behind its own time to answer it is asked about', async () => {
    await write(BY);
    await coordinator.presses('Hẹn giờ', /Gửi lúc nào/);
    await coordinator.says('8h 15/11', /hạn trả lời 17 giờ 00 thứ Ba 13\/11\/2018, nhưng hẹn gửi lúc 08 giờ 00/);
    expect(await state()).toBe('draft');
    await coordinator.presses('Hẹn như vậy', /Đã hẹn/);
    expect(await state()).toBe('scheduled');
  });

  test('sent when its time to answer is over it is asked about', async () => {
    await write(BY);
    await moveClockTo(trial.chat, '2018-11-14');
    await coordinator.presses('Gửi ngay', /nay đã qua/);
    expect(await state()).toBe('draft');
    await coordinator.presses('Vẫn gửi', /đang gửi|đã gửi/);
  });

  test('“chiều mai” that goes on another day is told of', async () => {
    await write(TOMORROW);
    expect(coordinator.newest().text).not.toContain('hiểu thành ngày khác');
    await coordinator.presses('Hẹn giờ', /Gửi lúc nào/);
    await coordinator.says('8h 15/11', /có “chiều mai”, nhưng tin gửi ngày 15\/11\/2018/);
  });

  test('“chiều mai” in a draft that is opened on another day is told of', async () => {
    await write(TOMORROW);
    await moveClockTo(trial.chat, '2018-11-14');
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses(
      /^Soạn tiếp/,
      /Nội dung viết ngày 12\/11\/2018 có “chiều mai”, nhưng tin gửi ngày 14\/11/,
    );
  });
});
