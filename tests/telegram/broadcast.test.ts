import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { INVITATION, INVITATION_SENT, INVITATION_TEXT, startWithInvitation } from '../support/invitation.ts';
import { startTrial, type Trial } from '../support/trial.ts';

/** One dot. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('a broadcast that is written', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('asks for audience, content and answer, and is previewed exactly, with every unit without a recipient', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thongbao', /Thông báo gửi đến ai/);
    await coordinator.presses(
      '21 huyện, thành phố, thị xã',
      /Gửi đến: 21 huyện, thành phố, thị xã\.[\s\S]*nhập nội dung/,
    );
    await coordinator.sendsFile('document', /trả lời thế nào/, INVITATION, INVITATION_TEXT);
    const reach = await coordinator.presses('Tham dự hoặc không tham dự', /01 người của 01 đơn vị/);
    expect(reach.text).toContain('Chưa có người nhận, cần báo cách khác (20):');
    expect(reach.text).toContain('Kỳ Sơn');
    expect(reach.text).not.toContain('Quỳ Hợp,');
    expect(reach.text).toContain('trước 17 giờ 00 thứ Sáu 23/11/2018');
    expect(reach.text).toContain('Kèm 01 tệp');
    expect(reach.text).toContain('trong khoảng 01 phút');
    const shown = trial.chat.messages(coordinator.id).findLast(({ text }) => text === INVITATION_SENT);
    expect(shown?.file?.name).toBe('giay-moi-125.pdf');
    expect(shown?.buttons.flat().map(({ text }) => text)).toEqual(['Tham dự', 'Không tham dự']);
  });

  test('a text that cites a document without a file is asked once whether to attach it', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
    await coordinator.says(INVITATION_TEXT, /nhắc văn bản số 125\/GM-SCT nhưng chưa kèm tệp/);
    await coordinator.sendsFile('document', /trả lời thế nào/, INVITATION);
    await coordinator.presses('Không cần', /Kèm 01 tệp/);
  });

  test('a text that cites a document goes without a file where that is wanted, and is not asked about again', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
    await coordinator.says(INVITATION_TEXT, /nhưng chưa kèm tệp/);
    await coordinator.presses('Không kèm tệp', /trả lời thế nào/);
    await coordinator.presses('Không cần', /Gửi xong trong khoảng/);
    await coordinator.says(INVITATION_TEXT.replace('01 cán bộ', '02 cán bộ'), /Gửi xong trong khoảng/);
  });

  test('a time to answer that the text names without its date is told with it', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
    await coordinator.says('Đề nghị trả lời trước 17:00 ngày mai.', /trả lời thế nào/);
    await coordinator.presses('Đã nhận', /Gửi xong trong khoảng/);
    await coordinator.presses('Hạn trả lời', /trước lúc nào/);
    await coordinator.says('17 giờ ngày mai', /Cách trả lời: Đã nhận, trước 17 giờ 00 thứ Ba 13\/11\/2018/);
    const shown = trial.chat.messages(coordinator.id).findLast(({ text }) => text.includes('17:00 ngày mai'));
    expect(shown?.text).toContain('Đề nghị trả lời trước 17 giờ 00 thứ Ba 13/11/2018.');
  });

  test('the document and the time to answer are read of a text typed without marks, and can be corrected', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
    const text = 'Theo cong van 45/SCT ngay 3/4/2018, truoc 17 gio ngay mai bao lai so nguoi du.';
    await coordinator.says(text, /văn bản số 45\/SCT nhưng chưa kèm tệp/);
    await coordinator.presses('Không kèm tệp', /trả lời thế nào/);
    await coordinator.presses('Đã nhận', /Cách trả lời: Đã nhận, trước 17 giờ 00 thứ Ba 13\/11\/2018/);
    await coordinator.presses('Hạn trả lời', /trước lúc nào/);
    await coordinator.says('16h thứ tư', /Cách trả lời: Đã nhận, trước 16 giờ 00 thứ Tư 14\/11\/2018/);
  });

  test('a photo goes as a photo, with the words under it', async () => {
    const { coordinator, contact, chat } = trial;
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
    const photo = { name: 'so-do.png', bytes: Buffer.from(PICTURE, 'base64') };
    await coordinator.sendsFile('photo', /trả lời thế nào/, photo, 'Sơ đồ nơi tập huấn.');
    await coordinator.presses('Không cần', /01 người của 01 đơn vị/);
    contact.mark();
    await coordinator.presses('Gửi ngay', /đang gửi|đã gửi/);
    await contact.reads(/Sơ đồ nơi tập huấn/);
    const arrived = chat.messages(contact.id).findLast(({ text }) => text.includes('Sơ đồ nơi tập huấn'));
    expect(arrived?.file).toMatchObject({ kind: 'photo' });
  });
});

describe('a broadcast that is previewed', () => {
  let trial: Trial;
  beforeAll(async () => {
    ({ trial } = await startWithInvitation());
    await trial.coordinator.says('/thongbao', /Đang soạn dở/);
    await trial.coordinator.presses('Soạn tiếp TB-001', /Gửi xong trong khoảng/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('its buttons do nothing in the preview, and a test goes to nobody else', async () => {
    const { coordinator, contact } = trial;
    expect(await coordinator.pressesFor('Tham dự')).toBe('Bản xem trước: chưa gửi cho ai.');
    await coordinator.presses('Gửi thử cho tôi', /Chưa gửi cho ai/);
    expect(coordinator.heard().at(-2)).toBe(INVITATION_SENT);
    expect(contact.heard().some((text) => text.includes('Giấy mời'))).toBe(false);
    expect(await trial.application.store.database.broadcastRecipient.count()).toBe(0);
  });

  test('the list of people is shown on demand, by unit', async () => {
    const list = await trial.coordinator.presses('Xem danh sách', /người nhận \(01\)/);
    expect(list.text).toContain('Quỳ Hợp: Đầu mối Quỳ Hợp');
  });

  test('sent by its word, it is told of to the end too', async () => {
    const { coordinator, chat } = trial;
    const told = await coordinator.says('gui ngay', /TB-001: đang gửi/);
    await chat.waitFor(
      coordinator.id,
      ({ id, text }) => id === told.id && /đã gửi 01\/01 người, xong lúc/.test(text),
      0,
      15_000,
    );
  });

  test('arrives as previewed, with its file, and one message shows how far it is until the end', async () => {
    const { coordinator, contact, chat } = trial;
    contact.mark();
    const watched = await coordinator.presses('Gửi ngay', /TB-001: đang gửi|đã gửi/);
    const arrived = await contact.reads(/Giấy mời số 125/);
    expect(arrived.text).toBe(INVITATION_SENT);
    expect(arrived.file?.name).toBe('giay-moi-125.pdf');
    const end = await chat.waitFor(
      coordinator.id,
      ({ id, text }) => id === watched.id && /đã gửi 01\/01 người/.test(text),
      0,
      15_000,
    );
    expect(end.text).toContain('Cần báo cách khác (20):');
    expect(await trial.application.store.database.broadcast.findFirst({ select: { state: true } })).toEqual({
      state: 'sent',
    });
  });
});
