import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { admit, compose } from '../support/compose-broadcast.ts';
import { beginBroadcastTo } from '../support/prepared-broadcasts.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const PDF = Buffer.from('%PDF-1.4');

describe('a broadcast that goes wrong', () => {
  let trial: Trial;
  let coordinator: ChatPerson;
  let contact: ChatPerson;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(async () => {
    await trial.goBack();
    ({ coordinator, contact } = trial);
  });
  afterAll(() => trial.stop());

  const drafts = () => trial.application.store.database.broadcast;
  const discard = async (): Promise<void> => {
    await coordinator.presses('Bỏ thông báo này', /Đã bỏ/);
  };

  test('without an audience, words are taken for one; what is unclear is asked about with buttons', async () => {
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('Chọn từng đơn vị', /bấm tên đơn vị/);
    await coordinator.presses('Xong', /gửi đến ai/);
    await coordinator.says('ky son, quy, xyzxyz', /Không tìm thấy “xyzxyz”/);
    expect(coordinator.heard().some((text) => text.includes('Chưa rõ “quy” là đơn vị nào'))).toBe(true);
    expect(coordinator.heard().some((text) => text.startsWith('Gửi đến: Kỳ Sơn.'))).toBe(true);
  });

  test('the audience may be typed at once; what is no audience is answered as a question, or asked for again', async () => {
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.says('huyện nào chưa nộp', /Chưa mở kỳ báo cáo|chưa nộp|Chưa có kỳ/);
    expect(await drafts().count()).toBe(0);
    await coordinator.says('các huyện, trừ Quỳ Hợp, Nam Đàn', /21 huyện, thành phố, thị xã, trừ Quỳ Hợp, Nam Đàn/);
    expect(coordinator.newest().text).toMatch(/nhập nội dung/);
    await coordinator.says('Đề nghị gửi số liệu.', /trả lời thế nào/);
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.says('xyzxyz', /Chưa rõ thông báo gửi đến ai|Đồng chí muốn hỏi|chưa hiểu/);
    expect(await drafts().count()).toBe(1);
  });

  test('words typed anew for what was unclear are taken for the audience, not for the text', async () => {
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.says('ky son, quy', /Chưa rõ “quy” là đơn vị nào/);
    await coordinator.says('quy hop', /nhập nội dung|Kỳ Sơn, Quỳ Hợp/);
    expect(coordinator.heard().join()).toMatch(/Kỳ Sơn, Quỳ Hợp/);
    const [draft] = await drafts().findMany();
    expect(draft?.content).toMatchObject({ text: '' });
  });

  test('an audience without anybody cannot be sent, and says what to do', async () => {
    const { database } = trial.application.store;
    const { id: unitId } = await database.unit.findUniqueOrThrow({ where: { key: 'KY_SON' } });
    await beginBroadcastTo(trial, { kind: 'unit', unitId });
    await coordinator.says('Đề nghị gửi số liệu.', /trả lời thế nào/);
    const controls = await coordinator.presses('Không cần', /Chưa có ai để gửi/);
    expect(controls.buttons.flat().map(({ text }) => text)).not.toContain('Gửi ngay');
    await discard();
  });

  test('forwarded before there is an audience, a text is kept as the notice', async () => {
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('Chọn từng đơn vị', /bấm tên đơn vị/);
    coordinator.mark();
    trial.chat.sendText(coordinator.id, 'Tin chuyển tiếp về tập huấn.', { forwardedFrom: 'Văn phòng' });
    await coordinator.reads(/gửi đến ai/);
    await coordinator.says('quy hop', /cần trả lời thế nào/);
    await coordinator.presses('Không cần', /Gửi xong trong khoảng/);
    expect(coordinator.heard().at(-2)).toContain('Tin chuyển tiếp về tập huấn.');
    await discard();
  });

  test('units are taken out and in by words and buttons, and the audience reads as it is', async () => {
    await compose(coordinator, 'Đề nghị gửi số liệu.');
    await coordinator.presses('Người nhận', /Người nhận TB-/);
    await coordinator.says('trừ Quỳ Hợp, Nam Đàn', /21 huyện, thành phố, thị xã, trừ Quỳ Hợp, Nam Đàn\./);
    expect(coordinator.newest().text).toContain('Chưa có ai để gửi');
    await coordinator.presses('Chọn từng đơn vị', /bấm tên đơn vị/);
    await coordinator.presses('Trang sau', /Trang 2\//);
    await coordinator.pressesFor('✗ Quỳ Hợp');
    await coordinator.presses('Xong', /01 người của 01 đơn vị/);
    expect(coordinator.newest().text).toContain('Gửi đến: 21 huyện, thành phố, thị xã, trừ Nam Đàn.');
    await coordinator.presses('Người nhận', /Người nhận TB-/);
    await coordinator.presses('lãnh đạo đơn vị', /đầu mối, đầu mối dự phòng, lãnh đạo đơn vị/);
    await coordinator.presses('Theo nhiệm vụ', /chọn nhiệm vụ/);
    await coordinator.pressesFor('2.1 CT');
    await coordinator.presses('Xong', /đơn vị chủ trì nhiệm vụ 2\.1/);
    await discard();
  });

  test('formatting is kept, in its place below the salutation', async () => {
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
    coordinator.mark();
    const text = 'Đề nghị gửi số liệu <gấp> & đủ.';
    trial.chat.sendText(coordinator.id, text, {
      entities: [{ type: 'bold', offset: text.indexOf('<gấp>'), length: 5 }],
    });
    await coordinator.reads(/trả lời thế nào/);
    contact.mark();
    await coordinator.presses('Không cần', /Gửi xong trong khoảng/);
    await coordinator.presses('Gửi ngay', /đang gửi|đã gửi/);
    const arrived = await contact.reads(/gửi số liệu/);
    expect(arrived.text).toContain(text);
    expect(
      arrived.entities.map(({ type, offset, length }) => [type, arrived.text.slice(offset, offset + length)]),
    ).toEqual([['bold', '<gấp>']]);
  });

  test('files without words, stickers and too many files are each answered', async () => {
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
    await coordinator.sendsFile('sticker', /ở đây cần chữ, ảnh hoặc tệp/);
    await coordinator.sendsAlbum('document', ['a.pdf', 'b.pdf'], /Đã kèm 02 tệp. Đề nghị đồng chí gõ vài lời/);
    await coordinator.sendsAlbum(
      'document',
      Array.from({ length: 9 }, (_, at) => `${at}.pdf`),
      /nhiều nhất 10 tệp/,
    );
  });

  test('an album goes as one, above the text with its buttons', async () => {
    await beginBroadcastTo(trial, { kind: 'districts' });
    await coordinator.sendsAlbum('document', ['a.pdf', 'b.pdf'], /Đã kèm 02 tệp/);
    await coordinator.says('Gửi kèm giấy mời và chương trình.', /trả lời thế nào/);
    await coordinator.presses('Đã nhận', /Kèm 02 tệp/);
    contact.mark();
    await coordinator.presses('Gửi ngay', /đang gửi|đã gửi/);
    const arrived = await contact.reads(/giấy mời và chương trình/);
    const files = trial.chat.messages(contact.id).filter(({ from, file }) => from === 'bot' && file !== null);
    expect(files.map(({ file }) => file?.name)).toEqual(['a.pdf', 'b.pdf']);
    expect(files[0]?.album).toBe(files[1]?.album);
    expect(await contact.pressesFor('Đã nhận')).toBe('Đã ghi nhận, cảm ơn đồng chí.');
    expect(arrived.id).toBeGreaterThan(files[1]?.id ?? 0);
  });

  test('a text over one message is split at the border of a sentence, one over the limit is refused', async () => {
    const sentence = 'Đề nghị Quý đơn vị rà soát số liệu của từng cơ sở. ';
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
    await coordinator.says(sentence.repeat(260).trim(), /nội dung dài 13\.\d{3} ký tự, tối đa 12\.000/);
    await coordinator.says(sentence.repeat(100).trim(), /trả lời thế nào/);
    contact.mark();
    await coordinator.presses('Đã nhận', /Gửi xong trong khoảng/);
    await coordinator.presses('Gửi ngay', /đang gửi|đã gửi/);
    const last = await contact.reads(/Trân trọng\.$/);
    const parts = trial.chat.messages(contact.id).filter(({ text }) => text.includes('rà soát số liệu'));
    expect(parts).toHaveLength(2);
    for (const { text } of parts) expect(text).toMatch(/\.$/);
    expect(parts[0]?.buttons).toEqual([]);
    expect(last.buttons.flat().map(({ text }) => text)).toEqual(['Đã nhận']);
  });

  test('two who write on one draft: whoever comes second is told by whom it was changed, and nothing is lost', async () => {
    const second = trial.newcomer();
    await admit(trial, { person: second, unitKey: 'SCT', role: 'coordinator', fullName: 'Phạm Văn D' });
    await compose(coordinator, 'Bản thứ nhất.');
    const code = /TB-\d+/.exec(coordinator.heard().findLast((text) => text.includes('xem trước')) ?? '')?.[0] ?? '';
    await second.says('/thongbao', /Đang soạn dở/);
    await second.presses(`Soạn tiếp ${code}`, /Gửi xong trong khoảng/);
    // Each waits for the text as it is previewed, which is not the person's own message, and for the buttons below it.
    await second.says('Bản thứ hai.', /Kính gửi[^]*Bản thứ hai/);
    await second.reads(/xem trước/);
    await coordinator.presses('Gửi ngay', /Phạm Văn D vừa sửa TB-/);
    await coordinator.reads(/Kính gửi[^]*Bản thứ hai/);
    await coordinator.reads(/xem trước/);
    await second.says('Bản thứ ba.', /Kính gửi[^]*Bản thứ ba/);
    await second.reads(/xem trước/);
    await coordinator.says('Bản thứ tư.', /Phạm Văn D vừa sửa TB-/);
    await coordinator.reads(/Kính gửi[^]*Bản thứ ba/);
    await coordinator.reads(/xem trước/);
    const { content } = await drafts().findFirstOrThrow({ where: { state: 'draft' }, orderBy: { id: 'desc' } });
    expect(content).toMatchObject({ text: 'Bản thứ ba.' });
    await coordinator.says('Bản thứ tư.', /Kính gửi[^]*Bản thứ tư/);
    await coordinator.reads(/xem trước/);
    await second.presses('Gửi ngay', /Điều phối viên vừa sửa TB-/);
    await discard();
  });

  test('suspended in the middle, a coordinator is refused, and the draft waits', async () => {
    const { database } = trial.application.store;
    await compose(coordinator, 'Nội dung dở dang.');
    const where = { telegramUserId: BigInt(coordinator.id) };
    await database.officer.update({ where, data: { state: 'suspended' } });
    await coordinator.presses('Gửi ngay', /dành cho cán bộ điều phối/);
    await coordinator.says('Nội dung khác.', /dành cho cán bộ điều phối/);
    expect(contact.heard().some((text) => text.includes('dở dang'))).toBe(false);
    await database.officer.update({ where, data: { state: 'active' } });
    const { content } = await drafts().findFirstOrThrow({ where: { state: 'draft' }, orderBy: { id: 'desc' } });
    expect(content).toMatchObject({ text: 'Nội dung dở dang.' });
    await coordinator.says('/thongbao', /Đang soạn dở/);
    await coordinator.presses(/^Soạn tiếp/, /Gửi xong trong khoảng/);
    await discard();
  });

  test('where everybody has blocked the bot it is said before, and after with whom to call', async () => {
    trial.chat.block(contact.id, true);
    await expect
      .poll(() => trial.application.store.database.officer.count({ where: { unreachableSince: { not: null } } }))
      .toBe(1);
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
    await coordinator.sendsFile('document', /trả lời thế nào/, { name: 'a.pdf', bytes: PDF }, 'Gửi khi bị chặn.');
    await coordinator.presses('Không cần', /gửi sẽ không đến ai/);
    const watched = await coordinator.presses('Gửi ngay', /đang gửi|đã gửi/);
    await trial.chat.waitFor(
      coordinator.id,
      ({ id, text }) => id === watched.id && /đã gửi 0\/01 người/.test(text),
      0,
      15_000,
    );
    await coordinator.presses(/^Tin gửi hỏng/, /Đầu mối Quỳ Hợp \(Quỳ Hợp\): đã chặn bot/);
    await coordinator.presses('Danh sách gọi điện', /Quỳ Hợp: Đầu mối Quỳ Hợp, 0900 000 002/);
  });

  test('a file that phones cannot load is refused', async () => {
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('21 huyện, thành phố, thị xã', /nhập nội dung/);
    const large = { name: 'to.zip', bytes: Buffer.alloc(21 * 1_048_576, 1) };
    await coordinator.sendsFile('document', /tệp to\.zip nặng 21 MB, tối đa 20 MB/, large);
  });
});
