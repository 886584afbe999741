import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { beginReport } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('messages that are no answers, in the middle of a report', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    await beginReport(trial);
    await trial.contact.says('126', /Câu 2\/14/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test.each(['/trợgiúp', '／trogiup', '/ trogiup', '/TroGiup@dieu_phoi_chat_thu_bot', '/trợ giúp'])(
    '%s is the command, and the open question is put again',
    async (typed) => {
      await trial.contact.says(typed, /Các việc có thể làm/);
      await trial.contact.reads(/Câu 2\/14/);
    },
  );

  test.each([
    ['bao cao', /đã nhập 1\/14 câu/],
    ['báo cáo', /đã nhập 1\/14 câu/],
    ['tinh hinh', /đã nộp 0\/21|đã nộp 00\/21/],
    ['tro giup', /Các việc có thể làm/],
  ])(
    '“%s” is the command wherever somebody is: at a figure, where all answers are shown, and where words are asked',
    async (typed, answer) => {
      const { contact } = trial;
      await contact.says(typed, answer);
      await contact.says('/baocao', /đã nhập 1\/14/);
      await contact.presses('Làm tiếp', /Câu 2\/14/);
      await contact.says('câu 14', /Câu 14\/14/);
      await contact.says(typed, answer);
      await contact.says('/baocao', /đã nhập 1\/14/);
      await contact.presses('Làm tiếp', /Câu 2\/14/);
      await contact.presses('Xem bản nháp', /xem lại trước khi nộp/);
      await contact.says(typed, answer);
      await contact.says('/vuongmac', /./);
      await contact.presses(/Báo vướng mắc/, /vướng mắc/);
      await contact.says('Thiếu kinh phí tập huấn', /Thiếu kinh phí tập huấn/);
      await contact.says(typed, answer);
      expect(contact.heard().join('\n')).not.toMatch(new RegExp(`Chưa rõ “${typed}”|^${typed}$`, 'm'));
    },
  );

  test('“báo vướng mắc” is the command at a figure', async () => {
    await trial.contact.says('báo vướng mắc', /Không có vướng mắc nào đang mở/);
    await trial.contact.reads(/Câu 2\/14/);
  });

  test('an unknown command gets the nearest one offered, which a tap runs', async () => {
    const { contact } = trial;
    await contact.says('/tinhinh', /Chưa có lệnh \/tinhinh\. Có phải/);
    await contact.reads(/Câu 2\/14/);
    const offer = trial.chat.messages(contact.id).findLast(({ text }) => text.startsWith('Chưa có lệnh'));
    expect(offer?.buttons.flat().map(({ text }) => text)).toEqual(['/tinhhinh']);
    contact.mark();
    await trial.chat.press(contact.id, offer?.id ?? 0, offer?.buttons[0]?.[0]?.callback_data ?? '');
    await contact.reads(/đã nộp 0\/21|đã nộp 00\/21/);
  });

  test('what Telegram itself says is answered with nothing, in a report and outside of it', async () => {
    const { contact, coordinator } = trial;
    for (const person of [contact, coordinator]) {
      const heard = person.heard().length;
      trial.chat.sendService(person.id, { message_auto_delete_timer_changed: { message_auto_delete_time: 86_400 } });
      trial.chat.sendService(person.id, { pinned_message: { message_id: 1, date: 0, chat: { id: person.id } } });
      trial.chat.sendService(person.id, { some_new_service: {} });
      await person.says('/trogiup', /Các việc có thể làm/);
      expect(
        person
          .heard()
          .slice(heard)
          .filter((text) => /chỉ đọc được chữ|cần tin bằng chữ/.test(text)),
      ).toEqual([]);
    }
    expect(contact.newest().text).toMatch(/Câu 2\/14/);
  });
});

describe('an album of which a part cannot be read', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.contact.says('/start', /Kính chào/);
  });
  afterAll(() => trial.stop());

  test('is taken without it, and its sender is told which part was not', async () => {
    const { contact } = trial;
    await contact.says('/vuongmac', /./);
    await contact.presses(/Báo vướng mắc/, /vướng mắc/);
    await contact.sendsAlbum(['photo', 'video', 'photo'], ['a.jpg', 'b.mp4', 'c.jpg'], /phần 2 \(video\)/);
    await contact.says('/huy', /Đã dừng/);
  });

  test('where none of it is taken that alone is said, and the words below it are answered', async () => {
    const { contact } = trial;
    const before = contact.heard().length;
    await contact.sendsAlbum(['photo', 'video'], ['a.jpg', 'b.mp4'], /chỉ đọc được chữ/);
    expect(contact.heard().slice(before).join('\n')).not.toMatch(/Chưa nhận trong album/);
    const file = { name: 'a.jpg', bytes: Buffer.from('-') };
    await contact.sendsFile('document', /chưa nhận ảnh, tệp/, file, 'huyen nao chua nop');
    await contact.reads(/nộp|kỳ báo cáo/);
  });
});
