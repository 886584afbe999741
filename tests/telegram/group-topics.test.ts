import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ChatGroup } from '../support/chat-group.ts';
import { draftBroadcast } from '../support/prepared-broadcasts.ts';
import { startTrial, type Trial } from '../support/trial.ts';

/** Any topic but the general one. */
const TOPIC = 17;

describe('a group that is a forum', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const groupRow = (group: ChatGroup) =>
    trial.application.store.database.groupChat.findUniqueOrThrow({ where: { chatId: BigInt(group.id) } });

  /** A group with a topic, in which it is linked to the unit of the contact. */
  async function linkedInTopic(title: string): Promise<ChatGroup> {
    const { coordinator, contact, chat } = trial;
    const group = new ChatGroup(chat, title, [coordinator, contact], coordinator);
    await group.reads(/Kính chào các đồng chí/);
    chat.setTopic(group.id, TOPIC);
    await group.says(coordinator, '/lienket quy hop', /Nhóm đã liên kết/, { topic: TOPIC });
    return group;
  }

  test('is answered in the topic in which it was asked, and in the general one where it was asked there', async () => {
    const group = await linkedInTopic('Diễn đàn');
    expect(group.newest().topic).toBe(TOPIC);
    expect((await groupRow(group)).topicId).toBe(TOPIC);
    trial.chat.setTopic(group.id, 18);
    expect((await group.says(trial.contact, '/tinhhinh', /đã nộp/, { topic: 18 })).topic).toBe(18);
    expect((await group.says(trial.contact, '/tinhhinh', /đã nộp/)).topic).toBeUndefined();
    await group.says(trial.coordinator, '/lienket', /liên kết/, { topic: 18 });
    await group.presses(trial.coordinator, /Bỏ liên kết/);
    await expect.poll(async () => (await groupRow(group)).topicId).toBeNull();
  });

  test('gets pictures in the topic in which they were asked for', async () => {
    const group = await linkedInTopic('Diễn đàn biểu đồ');
    await group.says(trial.contact, '/tinhhinh', /đã nộp/, { topic: TOPIC });
    await group.presses(trial.contact, 'Biểu đồ');
    await expect.poll(() => group.newest().file !== null, { timeout: 20_000 }).toBe(true);
    expect(group.newest().topic).toBe(TOPIC);
  });

  test('gets what is sent to it in the topic in which it was linked', async () => {
    const group = await linkedInTopic('Diễn đàn huyện');
    const { coordinator } = trial;
    await draftBroadcast(trial, { text: 'Đề nghị dự họp.' });
    await coordinator.says('/thongbao', /Đang soạn dở/);
    await coordinator.presses(/^Soạn tiếp/, /Nhóm: Diễn đàn huyện/);
    await coordinator.presses('Gửi ngay', /đang gửi|đã gửi/);
    expect((await group.reads(/Đề nghị dự họp/)).topic).toBe(TOPIC);
  });

  test('where the topic is closed, or the bot may not write, whoever asked is told why in private', async () => {
    const group = await linkedInTopic('Diễn đàn đóng');
    const { contact, chat } = trial;
    contact.mark();
    chat.setTopic(group.id, TOPIC, true);
    chat.sendText(contact.id, '/tinhhinh', { chatId: group.id, topic: TOPIC });
    await contact.reads(/Chủ đề đồng chí vừa hỏi trong nhóm “Diễn đàn đóng” đã đóng/);
    contact.mark();
    chat.letWrite(group.id, false);
    chat.sendText(contact.id, '/tinhhinh', { chatId: group.id });
    await contact.reads(/chưa được phép viết trong nhóm “Diễn đàn đóng”/);
  });

  test('who adds the bot where it may not write is told so in private', async () => {
    const { coordinator, chat } = trial;
    coordinator.mark();
    const id = chat.addGroup('Nhóm chỉ đọc', [coordinator.id], coordinator.id);
    chat.letWrite(id, false);
    await coordinator.reads(/chưa được phép viết trong nhóm “Nhóm chỉ đọc”/);
    const { database } = trial.application.store;
    await expect.poll(() => database.inboxUpdate.count({ where: { doneAt: null } })).toBe(0);
    expect(await database.inboxUpdate.count({ where: { fault: { not: null } } })).toBe(0);
  });

  test('an administrator who stays unknown is told why the group cannot be linked so', async () => {
    const group = await linkedInTopic('Diễn đàn ẩn danh');
    const told = await group.says(trial.coordinator, '/lienket', /gửi ẩn danh[\s\S]*tắt chế độ ẩn danh/, {
      topic: TOPIC,
      anonymous: true,
    });
    expect(told.topic).toBe(TOPIC);
  });

  test('a group without a title has a name to show, and its title is followed', async () => {
    const { coordinator, contact, chat } = trial;
    const group = new ChatGroup(chat, '\u200b ', [coordinator, contact], coordinator);
    await group.reads(/Kính chào các đồng chí/);
    await group.says(coordinator, '/lienket quy hop', /Nhóm đã liên kết/);
    await coordinator.says('/lienket', /Nhóm chưa đặt tên \(\d{4}\)/);
  });
});
