import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { submittedRegistration } from '../support/prepared-people.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('the menu of commands', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** What the menu of a private chat shows, as the page shows it. */
  async function menu(id: number): Promise<string[]> {
    const state = (await (await fetch(`${trial.chat.url}/chat/state`)).json()) as {
      commands: { command: string }[];
      chats: { id: number; commands: { command: string }[] | null }[];
    };
    const own = state.chats.find((chat) => chat.id === id)?.commands;
    return (own ?? state.commands).map(({ command }) => command);
  }

  test('shows each role what it can do: a newcomer neither reports nor coordinates', async () => {
    const newcomer = trial.newcomer();
    expect(await menu(newcomer.id)).toContain('dangky');
    for (const command of ['baocao', 'duyet', 'kybaocao', 'thongbao', 'nhatky'])
      expect(await menu(newcomer.id)).not.toContain(command);
    await trial.contact.says('/start', /Kính chào/);
    await expect.poll(() => menu(trial.contact.id)).toContain('baocao');
    for (const command of ['dangky', 'duyet', 'kybaocao', 'thongbao'])
      expect(await menu(trial.contact.id)).not.toContain(command);
    await trial.coordinator.says('/start', /Kính chào/);
    await expect.poll(() => menu(trial.coordinator.id)).toContain('duyet');
    expect(await menu(trial.coordinator.id)).not.toContain('dangky');
  });

  test('follows an approval as soon as the person is told of it', async () => {
    await submittedRegistration(trial, 'NAM_DAN', 'Nguyễn Văn A');
    const { telegramUserId } = await trial.application.store.database.registration.findFirstOrThrow();
    await trial.person(Number(telegramUserId)).says('/trogiup', /Các việc/);
    await trial.coordinator.says('/duyet', /Đăng ký chờ xác nhận: 01/);
    await trial.coordinator.presses(/Nguyễn Văn A/, /Điện thoại/);
    await trial.coordinator.presses('Duyệt', /Đã xác nhận/);
    await expect.poll(() => menu(Number(telegramUserId))).toContain('baocao');
    expect(await menu(Number(telegramUserId))).not.toContain('dangky');
  });

  test('that cannot be published keeps nobody from an answer, and is published later', async () => {
    trial.chat.letFail(({ method }) =>
      method === 'setmycommands' ? { kind: 'refuse', code: 500, description: 'Internal Server Error' } : undefined,
    );
    await trial.contact.says('/start', /Kính chào/);
    await trial.contact.says('/trogiup', /Các việc/);
    expect(await menu(trial.contact.id)).not.toContain('baocao');
    trial.chat.letFail(() => undefined);
    await trial.contact.says('/trogiup', /Các việc/);
    await expect.poll(() => menu(trial.contact.id)).toContain('baocao');
  });
});
