import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTrial, type Trial } from '../support/trial.ts';

describe('a broadcast', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
  });
  afterAll(() => trial.stop());

  const TEXT = 'Theo Giấy mời số 125/GM-SCT ngày 20/8/2018, đề nghị Quý đơn vị cử 01 cán bộ dự tập huấn <SXSH>.';

  test('is previewed exactly, with the people it reaches and every unit without a recipient', async () => {
    const { coordinator } = trial;
    await coordinator.says('/thongbao', /Thông báo gửi đến ai/);
    await coordinator.presses('Các huyện, thành phố, thị xã', /Mời đồng chí nhập nội dung/);
    const reach = await coordinator.says(TEXT, /Gửi 01 người của 01 đơn vị/);
    expect(reach.text).toContain('Chưa có người nhận, cần báo cách khác (20):');
    expect(reach.text).toContain('Kỳ Sơn');
    expect(reach.text).not.toContain('Quỳ Hợp,');
    expect(coordinator.heard().at(-2)).toBe(`Kính gửi: Quý đơn vị.\n\n${TEXT}\n\nTrân trọng.`);
  });

  test('too long a text is refused, and the one before stays', async () => {
    const { coordinator } = trial;
    await coordinator.says('dài '.repeat(900).trim(), /Nội dung dài 3\.599 ký tự, tối đa 3\.500/);
    await coordinator.presses('Không cần trả lời', /Người nhận không phải trả lời/);
    await coordinator.presses('Hỏi Đã nhận', /Người nhận được hỏi: Đã nhận/);
    expect(coordinator.heard().at(-2)).toContain(TEXT);
  });

  test('arrives as previewed, is acknowledged with one press, and the result is told by unit', async () => {
    const { coordinator, contact } = trial;
    contact.mark();
    await coordinator.presses('Gửi ngay', /Đang gửi 01 người của 01 đơn vị/);
    const arrived = await contact.reads(/Giấy mời số 125/);
    expect(arrived.text).toBe(`Kính gửi: Quý đơn vị.\n\n${TEXT}\n\nTrân trọng.`);
    await expect
      .poll(() => trial.application.store.database.notice.count({ where: { kind: 'broadcast', state: 'sent' } }))
      .toBe(1);
    const before = await coordinator.presses('Xem kết quả', /Đã gửi 01\/01 người/);
    expect(before.text).toContain('Chưa trả lời 01: Quỳ Hợp');
    expect(await contact.pressesFor('Đã nhận')).toBe('Đã ghi nhận, cảm ơn đồng chí.');
    await contact.pressesFor('Đã nhận');
    await coordinator.presses('Xem kết quả', /Đã nhận 01: Quỳ Hợp/);
    expect(await trial.application.store.database.acknowledgement.count()).toBe(1);
  });

  test('cannot be sent twice with the old button, nor by a contact, nor acknowledged by somebody else', async () => {
    const { coordinator, contact } = trial;
    const old = trial.chat
      .messages(coordinator.id)
      .find(({ buttons }) => buttons.flat().some(({ text }) => text === 'Gửi ngay'));
    const data = old?.buttons.flat().find(({ text }) => text === 'Gửi ngay')?.callback_data ?? '';
    coordinator.mark();
    await trial.chat.press(coordinator.id, old!.id, data);
    await coordinator.reads(/không còn mở/);
    await contact.says('/thongbao', /dành cho cán bộ điều phối/);
    const stranger = trial.newcomer();
    await stranger.says('/start', /xin lưu/);
    stranger.newest().buttons.push([{ text: 'Đã nhận', callback_data: 'broadcast-received:1' }]);
    expect(await stranger.pressesFor('Đã nhận')).toBe('Thông báo này không gửi cho đồng chí.');
    expect(await trial.application.store.database.broadcast.count()).toBe(1);
  });
});
