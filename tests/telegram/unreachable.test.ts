import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveClockTo } from '../support/clock.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('a contact who cannot be written to any more', () => {
  let trial: Trial;
  const digests = (): string[] => trial.coordinator.heard().filter((text) => text.startsWith('Đầu ngày'));
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi: Đồng chí Đầu mối Quỳ Hợp/);
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('far from the deadline no digest lists who never had a contact', async () => {
    await moveClockTo(trial.chat, '2018-11-20', 9);
    await trial.allDelivered();
    expect(digests()).toEqual([]);
  });

  test('the next morning the coordinator is told whose unit must be reached otherwise, with whom to call', async () => {
    const { coordinator, contact, chat } = trial;
    await moveClockTo(chat, '2018-11-20', 9);
    chat.block(contact.id, true);
    await coordinator.says('/thongbao', /gửi đến ai/);
    await coordinator.presses('Tất cả đơn vị', /nhập nội dung/);
    await coordinator.says('Nội dung thử.', /trả lời thế nào/);
    await coordinator.presses('Không cần', /Gửi xong/);
    await coordinator.presses('Gửi ngay', /đang gửi|đã gửi/);
    const { database } = trial.application.store;
    const since = async () =>
      (await database.officer.findFirstOrThrow({ where: { telegramUserId: BigInt(contact.id) } })).unreachableSince;
    await expect.poll(since, { timeout: 10_000 }).toBeInstanceOf(Date);
    // In business time, as everything that the digest compares it with.
    expect((await since())?.toISOString()).toMatch(/^2018-11-20/);
    coordinator.mark();
    await moveClockTo(chat, '2018-11-21', 8);
    await coordinator.reads(
      /Đầu ngày thứ Tư 21\/11\/2018[\s\S]*Không nhận được tin, cần báo cách khác: Báo cáo năm 2018, 01 đơn vị: Quỳ Hợp\./,
    );
    await coordinator.presses('Danh sách gọi điện', /Quỳ Hợp: Đầu mối Quỳ Hợp 0900 000 002/);
  });

  test('that is told once, until the deadline is near', async () => {
    const { coordinator, contact, chat } = trial;
    await trial.application.store.database.officer.update({
      where: { telegramUserId: BigInt(contact.id) },
      data: { unreachableSince: new Date('2018-11-20T02:00:00Z') },
    });
    await moveClockTo(chat, '2018-11-21', 8);
    await coordinator.reads(/Không nhận được tin, cần báo cách khác: Báo cáo năm 2018, 01 đơn vị: Quỳ Hợp\./);
    await moveClockTo(chat, '2018-11-22', 8);
    await trial.allDelivered();
    expect(digests()).toHaveLength(1);
    coordinator.mark();
    await moveClockTo(chat, '2018-12-12', 8);
    await coordinator.reads(/Sắp hạn[\s\S]*cần báo cách khác: [\s\S]*Quỳ Hợp/);
  });
});
