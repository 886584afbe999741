import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { followMigration } from '../../src/actions/outbox/follow-migration.ts';
import { settleDelivery } from '../../src/actions/outbox/deliver-notices.ts';
import { saveNewGroup } from '../../src/store/groups.ts';
import { ChatGroup } from '../support/chat-group.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('a group that moves', () => {
  let trial: Trial;
  let coordinator: ChatPerson;
  let contact: ChatPerson;
  let other: ChatPerson;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.person(600_000_003).says('/start', /Kính chào/);
    await trial.contact.says('/baocao', /14 câu/);
    await trial.contact.presses('Bắt đầu', /Câu 1\/14/);
    await trial.contact.says('7131', /Câu 2\/14/);
    await trial.keep();
  });
  beforeEach(async () => {
    await trial.goBack();
    ({ coordinator, contact } = trial);
    other = trial.person(600_000_003);
  });
  afterAll(() => trial.stop());

  const groupOf = (title: string): ChatGroup =>
    new ChatGroup(trial.chat, title, [coordinator, contact, other], contact);
  const linkedGroup = async (title: string, to: string): Promise<ChatGroup> => {
    const group = groupOf(title);
    await group.reads(/Kính chào các đồng chí/);
    await group.says(coordinator, `/lienket ${to}`, /Nhóm đã liên kết/);
    return group;
  };
  const rowOf = (id: number) =>
    trial.application.store.database.groupChat.findUnique({ where: { chatId: BigInt(id) } });
  const auditOf = async (id: number): Promise<string[]> => {
    const { database } = trial.application.store;
    const entries = await database.auditEntry.findMany({
      where: { subject: 'group', subjectId: id },
      orderBy: { id: 'asc' },
    });
    return entries.map(({ action }) => action);
  };

  test('removed and added again, it is a new group', async () => {
    const group = await linkedGroup('Ra vào', 'quy hop');
    trial.chat.removeBot(group.id, contact.id);
    await vi.waitFor(async () => expect(await rowOf(group.id)).toMatchObject({ state: 'left' }), { timeout: 10_000 });
    trial.chat.addBot(group.id, contact.id);
    await group.says(contact, '/tinhhinh', /^Nhóm chưa được liên kết/);
    expect(group.heard().filter((text) => text.startsWith('Kính chào'))).toHaveLength(2);
    const row = await rowOf(group.id);
    expect(row).toMatchObject({ state: 'new', unitId: null });
    expect(await auditOf(row!.id)).toEqual(['group.add', 'group.link', 'group.leave', 'group.add']);
    await group.says(coordinator, '/lienket ke hoach', /Nhóm đã liên kết/);
  });

  test('a group that becomes a supergroup keeps its link', async () => {
    const group = await linkedGroup('Lên siêu nhóm', 'quy hop');
    const old = group.id;
    const before = await rowOf(old);
    group.id = trial.chat.migrateGroup(old);
    await vi.waitFor(async () => expect(await rowOf(group.id)).toMatchObject({ state: 'linked' }), { timeout: 10_000 });
    await group.says(contact, '/tinhhinh', /Quỳ Hợp: đã nhập/);
    expect(await rowOf(group.id)).toMatchObject({ id: before!.id, unitId: before!.unitId });
    expect(await rowOf(old)).toBeNull();
  });

  test('a migration is followed from the refusal to send, too', async () => {
    const group = await linkedGroup('Từ chối gửi', 'quy hop');
    const old = group.id;
    await group.says(contact, '/nhiemvu', /12 nhiệm vụ/);
    const { id: messageId } = group.newest();
    group.id = trial.chat.migrateGroup(old, false);
    const button = trial.chat
      .messages(old)
      .find(({ id }) => id === messageId)!
      .buttons.flat()[0]!;
    await trial.chat.press(contact.id, messageId, button.callback_data!, old);
    await group.reads(/Nhiệm vụ 1\.1/);
    await group.says(contact, '/tinhhinh', /Quỳ Hợp: đã nhập/);
    expect(await rowOf(old)).toBeNull();
  });

  test('a notice for a group that moved takes the group along', async () => {
    const group = await linkedGroup('Tin chờ', 'ke hoach');
    const { store } = trial.application;
    const notice = await store.database.notice.create({
      data: {
        kind: 'none',
        params: {},
        chatId: BigInt(group.id),
        priority: 2,
        dedupeKey: 'tin-cho',
        state: 'claimed',
        dueAt: new Date('2100-01-01'),
        createdAt: new Date('2018-11-12'),
      },
    });
    const sending = {
      id: notice.id,
      kind: notice.kind,
      chatId: group.id,
      attempts: 1,
      unknownOutcomes: 0,
      failedAttempts: 0,
      planId: null,
      definition: undefined,
    };
    const at = { businessNow: new Date(), machineNow: new Date() };
    const movedTo = group.id - 1_000_000_000_000;
    await settleDelivery(store, sending, { kind: 'moved', chatId: movedTo }, at, 0);
    expect(await rowOf(movedTo)).toMatchObject({ state: 'linked', unitId: null });
    expect((await store.database.notice.findUniqueOrThrow({ where: { id: notice.id } })).chatId).toBe(BigInt(movedTo));
  });

  test.each([
    ['told twice', false, 2],
    ['told after Telegram spoke of the new group by itself', true, 1],
    ['told twice after that', true, 2],
  ])('a migration %s comes to the same', async (what, knownBefore, times) => {
    const group = await linkedGroup(`Di chuyển: ${what}`, 'quy hop');
    const { store } = trial.application;
    const before = await rowOf(group.id);
    const to = group.id - 1_000_000_000_000;
    if (knownBefore) await saveNewGroup(store.database, to, what, new Date('2018-11-12'));
    await Promise.all(Array.from({ length: times }, () => followMigration(store, group.id, to)));
    await followMigration(store, group.id, to);
    expect(await rowOf(to)).toMatchObject({ id: before!.id, state: 'linked', unitId: before!.unitId });
    expect(await rowOf(group.id)).toBeNull();
  });
});
