import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BUTTONS } from '../../src/telegram/routing/buttons.ts';
import { ChatGroup } from '../support/chat-group.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { COMMANDS } from '../../src/telegram/routing/commands.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('group chats', () => {
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
  /** Names of officers but for the trial's own, which are offices and stand in other texts too; phones; answers. */
  const PRIVATE = /7131|090\s?0000|\+84|Đầu mối Quỳ Hợp|Điều phối viên|Cán bộ Sở TN&MT|cán bộ điều phối, Sở/;

  test('added, it introduces itself; before it is linked every command gets one sentence', async () => {
    const group = groupOf('Nhóm mới');
    await group.reads(/Kính chào các đồng chí[\s\S]*sau khi cán bộ điều phối liên kết nhóm/);
    expect(await rowOf(group.id)).toMatchObject({ state: 'new', title: 'Nhóm mới', unitId: null });
    await group.says(contact, '/tinhhinh', /^Nhóm chưa được liên kết/);
    await group.says(coordinator, '/baocao', /^Nhóm chưa được liên kết/);
  });

  test('somebody who may not link is refused on top of the screen, without a word in the group', async () => {
    const group = groupOf('Nhóm thử bấm');
    await group.reads(/Kính chào/);
    const before = group.heard();
    for (const label of ['Liên kết với kế hoạch', 'Liên kết với đơn vị'])
      expect(await group.presses(contact, label)).toMatch(/dành cho cán bộ điều phối/);
    expect(await group.forges(contact, 'group-link-unit:1')).toMatch(/dành cho cán bộ điều phối/);
    expect(await group.forges(contact, 'group-unlink')).toMatch(/dành cho cán bộ điều phối/);
    expect(group.heard()).toEqual(before);
    await group.says(contact, '/lienket quy hop', /dành cho cán bộ điều phối/);
    expect(await rowOf(group.id)).toMatchObject({ state: 'new' });
  });

  test('one press links it to the plan: counts and tasks, and no names even for the coordinator', async () => {
    const group = groupOf('Ban chỉ đạo');
    await group.reads(/Kính chào/);
    await group.presses(coordinator, 'Liên kết với kế hoạch');
    await group.reads(/Nhóm đã liên kết với[\s\S]*\/tinhhinh[\s\S]*\/nhiemvu/, true);
    const status = await group.says(coordinator, '/tinhhinh', /đã nộp 00?\/\d+/);
    expect(status.text).not.toMatch(/Quỳ Hợp|Con Cuông/);
    await group.says(contact, '/tinhhinh quy hop', /do Sở Công Thương thông báo/);
    await group.says(contact, '/nhiemvu 2.2', /Nhiệm vụ 2\.2/);
    await group.presses(contact, 'Các nhiệm vụ khác');
    await group.reads(/12 nhiệm vụ/);
    const row = await rowOf(group.id);
    expect(await auditOf(row!.id)).toEqual(['group.add', 'group.link']);
  });

  test('linked to a unit by its name, asked back when two fit; it shows that unit alone', async () => {
    const group = groupOf('Huyện');
    await group.reads(/Kính chào/);
    await group.says(coordinator, '/lienket quy', /chọn đúng đơn vị/);
    await group.says(coordinator, '/lienket zzzzzz', /Chưa tìm thấy đơn vị “zzzzzz”/);
    await group.says(coordinator, '/lienket@dieu_phoi_chat_thu_bot quy hop', /liên kết với UBND huyện Quỳ Hợp/);
    const status = await group.says(other, '/tinhhinh', /Quỳ Hợp: đã nhập 1\/14 câu/);
    expect(status.text).not.toMatch(/Con Cuông|7131/);
    await group.says(coordinator, '/tinhhinh con cuong', /Con Cuông do Sở Công Thương thông báo/);
    await coordinator.says('/lienket', /Huyện: UBND huyện Quỳ Hợp/);
  });

  test('a unit is chosen with buttons, page by page; the link is taken away again', async () => {
    const group = groupOf('Chọn bằng nút');
    await group.reads(/Kính chào/);
    await group.presses(coordinator, 'Liên kết với đơn vị');
    await group.reads(/Nhóm này là của đơn vị nào/, true);
    while (
      !group
        .newest()
        .buttons.flat()
        .some(({ text }) => text === 'Quỳ Hợp')
    )
      await group.presses(coordinator, 'Trang sau');
    await group.presses(coordinator, 'Quỳ Hợp');
    await group.reads(/liên kết với UBND huyện Quỳ Hợp/, true);
    await group.says(coordinator, '/lienket', /Liên kết nhóm với kế hoạch hay/);
    await group.presses(coordinator, 'Bỏ liên kết');
    await group.reads(/Đã bỏ liên kết/, true);
    await group.says(contact, '/nhiemvu', /^Nhóm chưa được liên kết/);
    const row = await rowOf(group.id);
    expect(await auditOf(row!.id)).toEqual(['group.add', 'group.link', 'group.unlink']);
    expect(row).toMatchObject({ state: 'new', unitId: null, linkedById: null });
  });

  test('no command shows anything personal, whoever types it', async () => {
    const looks = COMMANDS.flatMap(({ name }) => ['quy hop', 'ke hoach'].map((to) => ({ name, to })));
    await Promise.all(
      looks.map(async ({ name, to }, number) => {
        const group = await linkedGroup(`Nhóm ${number}`, to);
        for (const who of [coordinator, contact]) {
          const { text } = await group.says(who, `/${name}`, /./);
          const works = [
            'nhiemvu',
            'tinhhinh',
            'hannop',
            'chitieu',
            'kinhphi',
            'tracuu',
            'trogiup',
            'lienket',
          ].includes(name);
          if (!works) expect(text).toMatch(/^Lệnh \/\w+ dùng trong tin nhắn riêng/);
        }
        for (const text of group.heard()) expect([name, text]).toEqual([name, expect.not.stringMatching(PRIVATE)]);
      }),
    );
  }, 120_000);

  test('no private button works in a group, whatever its data says', async () => {
    const group = await linkedGroup('Nút giả', 'quy hop');
    const before = group.heard();
    const row = await trial.application.store.database.report.findFirstOrThrow();
    const forged = [
      'profile',
      'own-data',
      'archive',
      'work',
      'mine',
      'status',
      `report-review:${row.id}`,
      `unit-card:1`,
    ];
    forged.push(
      `answer-nil:${row.id}:1`,
      `answer-jump:${row.id}:1`,
      'audit:all:0:0:0:0',
      'review-queue',
      'erase-confirm',
    );
    for (const data of forged)
      expect(await group.forges(coordinator, data)).toMatch(/tin nhắn riêng|không còn dùng được/);
    expect(group.heard()).toEqual(before);
    for (const verb of BUTTONS.flatMap((buttons) => Object.keys(buttons.schemas)))
      if (!/^(group-|task-|status-all|unit-status|question|picture|databases$|database-page|database-entry)/.test(verb))
        expect(await group.forges(contact, `${verb}:1`)).toMatch(/tin nhắn riêng|không còn dùng được/);
    expect(group.heard()).toEqual(before);
  });

  test('what is written in a group is no answer to a private draft, and no step of it', async () => {
    const group = await linkedGroup('Trò chuyện', 'quy hop');
    const { database } = trial.application.store;
    const answers = await database.answer.count();
    const heard = group.heard().length;
    trial.chat.sendText(contact.id, '82', { chatId: group.id, replyTo: group.newest().id });
    trial.chat.sendText(contact.id, '@dieu_phoi_chat_thu_bot 82', { chatId: group.id });
    await group.says(contact, '/huy', /tin nhắn riêng/);
    expect(group.heard()).toHaveLength(heard + 1);
    expect(await database.answer.count()).toBe(answers);
    await contact.says('82', /Câu 3\/14/);
    await contact.presses('Quay lại', /Câu 2\/14/);
  });

  test('a command to another bot, and one that is not ours, are left alone', async () => {
    const group = await linkedGroup('Nhiều bot', 'quy hop');
    const heard = group.heard().length;
    trial.chat.sendText(contact.id, '/khongphaicuata', { chatId: group.id });
    await group.says(contact, '/nhiemvu@dieu_phoi_chat_thu_bot', /12 nhiệm vụ/);
    expect(group.heard()).toHaveLength(heard + 1);
  });

  test('somebody who blocks the bot cannot be reached, until it is let in again', async () => {
    const { database } = trial.application.store;
    const unreachable = async (): Promise<boolean> =>
      (await database.officer.findUniqueOrThrow({ where: { telegramUserId: BigInt(other.id) } })).unreachableSince !==
      null;
    trial.chat.block(other.id, true);
    await expect.poll(unreachable, { timeout: 10_000 }).toBe(true);
    trial.chat.block(other.id, false);
    await expect.poll(unreachable, { timeout: 10_000 }).toBe(false);
  });

  test('in a group the menu has what works there, elsewhere what somebody new can do', () => {
    const calls = trial.chat.calls
      .filter(({ method }) => method === 'setmycommands')
      .map(({ parameters }) => parameters);
    const names = (scope: string | undefined): string[] =>
      calls
        .filter((call) => (call['scope'] as { type: string } | undefined)?.type === scope)
        .slice(0, 1)
        .flatMap((call) => call['commands'] as { command: string }[])
        .map(({ command }) => command);
    expect(names('all_group_chats')).toEqual([
      'tinhhinh',
      'nhiemvu',
      'hannop',
      'chitieu',
      'kinhphi',
      'tracuu',
      'trogiup',
      'lienket',
    ]);
    expect(names(undefined)).toContain('dangky');
    expect(names(undefined)).not.toContain('duyet');
  });
});
