import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ChatGroup } from '../support/chat-group.ts';
import { compose } from '../support/compose-broadcast.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('a broadcast and the groups that are linked', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const linked = async (title: string, to: string): Promise<ChatGroup> => {
    const { chat, coordinator, contact } = trial;
    const group = new ChatGroup(chat, title, [coordinator, contact], contact);
    await group.reads(/Kính chào các đồng chí/);
    if (to === '') {
      await group.says(coordinator, '/lienket', /./);
      await group.presses(coordinator, 'Liên kết với kế hoạch');
      await group.reads(/Nhóm đã liên kết/, true);
    } else await group.says(coordinator, `/lienket ${to}`, /Nhóm đã liên kết/);
    return group;
  };

  test('each gets it once, pinned where that is allowed; who is in a group and on the list is told once privately', async () => {
    const { coordinator, contact, chat } = trial;
    const plan = await linked('Tổ công tác SXSH', '');
    const unit = await linked('Quỳ Hợp làm SXSH', 'quy hop');
    const elsewhere = await linked('Sở Tài chính', 'So Tai chinh');
    chat.letPin(plan.id, true);
    await compose(coordinator, 'Họp giao ban về SXSH.', 'Đã nhận');
    expect(coordinator.newest().text).toContain('Nhóm: Tổ công tác SXSH, Quỳ Hợp làm SXSH.');
    contact.mark();
    await coordinator.presses('Gửi ngay', /đang gửi|đã gửi/);
    for (const group of [plan, unit]) {
      const told = await group.reads(/Họp giao ban/);
      expect(told.text).toContain('Đơn vị trả lời trong tin nhắn riêng');
      expect(told.buttons).toEqual([]);
    }
    await contact.reads(/Họp giao ban/);
    await chat.waitFor(
      coordinator.id,
      ({ text }) => /TB-001: đã gửi 01\/01 người[\s\S]*Nhóm: 02\/02/.test(text),
      0,
      20_000,
    );
    const times = (id: number): number => chat.messages(id).filter(({ text }) => text.includes('Họp giao ban')).length;
    expect([plan.id, unit.id, contact.id, elsewhere.id].map(times)).toEqual([1, 1, 1, 0]);
    expect(chat.pinned(plan.id)).toBe(plan.newest().id);
    expect(chat.pinned(unit.id)).toBeNull();
  });

  test('is kept out of groups where its writer says so', async () => {
    const { coordinator, chat } = trial;
    await linked('Tổ công tác SXSH', '');
    await compose(coordinator, 'Chỉ gửi riêng.');
    expect(coordinator.newest().text).toContain('Nhóm: Tổ công tác SXSH.');
    await coordinator.presses('Người nhận', /Người nhận TB-001/);
    await coordinator.presses(/Gửi cả vào nhóm/, /Người nhận TB-001/);
    await coordinator.presses('Xong', /Gửi xong trong khoảng/);
    expect(coordinator.newest().text).not.toContain('Nhóm:');
    await coordinator.presses('Gửi ngay', /đang gửi|đã gửi/);
    await chat.waitFor(coordinator.id, ({ text }) => text.includes('TB-001: đã gửi 01/01'), 0, 20_000);
    const groups = chat.calls.filter(
      ({ parameters }) => Number(parameters['chat_id']) < 0 && String(parameters['text']).includes('Chỉ gửi riêng'),
    );
    expect(groups).toEqual([]);
  });
});
