import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startLocalChat, type Fault, type LocalChat } from '../../src/local-chat/index.ts';
import { CLIENTS, PERSON, refusalOf, TOKEN, type Client } from '../support/api-clients.ts';

const AT = new Date('2018-11-12T01:00:00Z');

describe.each(Object.keys(CLIENTS))('the Bot API server, as %s sees it', (name) => {
  let chat: LocalChat;
  let client: Client;
  let fault: Fault | undefined;
  beforeEach(async () => {
    fault = undefined;
    chat = await start();
    client = CLIENTS[name]!(chat.url);
    chat.sendText(PERSON, '/start');
  });
  afterEach(() => chat.stop());

  function start(): Promise<LocalChat> {
    return startLocalChat({
      host: '127.0.0.1',
      port: 0,
      token: TOKEN,
      people: [
        { id: PERSON, firstName: 'Người thử', phone: '+84912345678', description: '' },
        { id: 43, firstName: 'Người chưa bấm Bắt đầu', phone: '+84912345679', description: '' },
      ],
      clock: { now: () => AT, start: new Date(0), moveTo: () => Promise.resolve() },
      words: {},
      onCall: () => fault,
    });
  }

  const refused = (method: string, parameters: object) => refusalOf(client, method, parameters);

  test('getMe says who the bot is, and a wrong token is unauthorized', async () => {
    expect(await client.call('getMe', {})).toMatchObject({ is_bot: true, first_name: 'Điều Phối' });
    client = CLIENTS[name]!(chat.url, '1000000002:another-token-altogether');
    expect(await refused('getMe', {})).toMatchObject({ code: 401, description: 'Unauthorized' });
  });

  test('polling brings messages in order and forgets what an offset confirms', async () => {
    chat.sendText(PERSON, 'hai');
    const updates = (await client.call('getUpdates', { timeout: 0 })) as {
      update_id: number;
      message: { text: string; entities?: object[] };
    }[];
    expect(updates.map(({ message }) => message.text)).toEqual(['/start', 'hai']);
    expect(updates[0]!.message.entities).toEqual([{ type: 'bot_command', offset: 0, length: 6 }]);
    const rest = await client.call('getUpdates', { offset: updates[1]!.update_id, timeout: 0 });
    expect(rest).toHaveLength(1);
    await client.call('getUpdates', { offset: updates[1]!.update_id + 1, timeout: 0 });
    expect(chat.pendingUpdates()).toBe(0);
  });

  test('a long poll answers as soon as something comes', async () => {
    const [{ update_id }] = (await client.call('getUpdates', { timeout: 0 })) as [{ update_id: number }];
    const poll = client.call('getUpdates', { offset: update_id + 1, timeout: 20 });
    chat.sendText(PERSON, 'đến ngay');
    expect(await poll).toMatchObject([{ message: { text: 'đến ngay' } }]);
  });

  test('a second poller ends the first with 409', async () => {
    const [{ update_id }] = (await client.call('getUpdates', { timeout: 0 })) as [{ update_id: number }];
    const first = refused('getUpdates', { offset: update_id + 1, timeout: 20 });
    // The first poll is open once its offset has confirmed the update.
    await expect.poll(() => chat.pendingUpdates()).toBe(0);
    await client.call('getUpdates', { offset: update_id + 1, timeout: 0 });
    expect(await first).toMatchObject({ code: 409, description: expect.stringContaining('Conflict') as string });
  });

  test('HTML becomes text and entities, and broken markup is refused', async () => {
    const sent = await client.call('sendMessage', {
      chat_id: PERSON,
      text: 'Kính <b>gửi &lt;1&gt;</b>',
      parse_mode: 'HTML',
    });
    expect(sent).toMatchObject({ text: 'Kính gửi <1>', entities: [{ type: 'bold', offset: 5, length: 7 }] });
    const broken = await refused('sendMessage', { chat_id: PERSON, text: '<b>thiếu đóng', parse_mode: 'HTML' });
    expect(broken).toMatchObject({ code: 400, description: expect.stringContaining("can't parse entities") as string });
  });

  test.each([
    ['an empty text', { text: ' ' }, 'Bad Request: message text is empty'],
    ['4,097 characters', { text: 'a'.repeat(4097) }, 'Bad Request: message is too long'],
    [
      'callback data of 65 bytes',
      { text: 'a', reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'đ'.repeat(32) + 'a' }]] } },
      'Bad Request: BUTTON_DATA_INVALID',
    ],
    [
      'a button that does nothing',
      { text: 'a', reply_markup: { inline_keyboard: [[{ text: 'a' }]] } },
      'Bad Request: text buttons are unallowed in the inline keyboard',
    ],
  ])('%s is refused', async (_what, parameters, description) => {
    expect(await refused('sendMessage', { chat_id: PERSON, ...parameters })).toMatchObject({ code: 400, description });
  });

  test('4,096 characters and 64 bytes of callback data are taken', async () => {
    const reply_markup = { inline_keyboard: [[{ text: 'a', callback_data: 'đ'.repeat(32) }]] };
    await client.call('sendMessage', { chat_id: PERSON, text: 'a'.repeat(4096), reply_markup });
    expect(chat.messages(PERSON).at(-1)).toMatchObject({ from: 'bot', buttons: reply_markup.inline_keyboard });
  });

  test('nobody is written to who has not written, has blocked the bot, or does not exist', async () => {
    expect(await refused('sendMessage', { chat_id: 43, text: 'a' })).toMatchObject({ code: 403 });
    expect(await refused('sendMessage', { chat_id: 99, text: 'a' })).toMatchObject({
      code: 400,
      description: 'Bad Request: chat not found',
    });
    chat.block(PERSON, true);
    const blocked = await refused('sendMessage', { chat_id: PERSON, text: 'a' });
    expect(blocked).toMatchObject({ code: 403, description: 'Forbidden: bot was blocked by the user' });
  });

  test('a message is edited; the same again is not modified; a missing one is not found', async () => {
    const { message_id } = (await client.call('sendMessage', { chat_id: PERSON, text: 'một' })) as {
      message_id: number;
    };
    await client.call('editMessageText', { chat_id: PERSON, message_id, text: 'hai' });
    expect(chat.messages(PERSON).at(-1)).toMatchObject({ text: 'hai', edited: true });
    const same = await refused('editMessageText', { chat_id: PERSON, message_id, text: 'hai' });
    expect(same.description).toContain('message is not modified');
    const missing = await refused('editMessageText', { chat_id: PERSON, message_id: 9999, text: 'hai' });
    expect(missing).toMatchObject({ code: 400, description: 'Bad Request: message to edit not found' });
  });

  test('a press reaches the bot, its answer reaches the person, and a second answer is too old', async () => {
    const reply_markup = { inline_keyboard: [[{ text: 'Đồng ý', callback_data: 'consent:yes' }]] };
    const { message_id } = (await client.call('sendMessage', { chat_id: PERSON, text: 'a', reply_markup })) as {
      message_id: number;
    };
    const said = chat.press(PERSON, message_id, 'consent:yes');
    const updates = (await client.call('getUpdates', { timeout: 0 })) as {
      callback_query?: { id: string; data: string };
    }[];
    const query = updates.find(({ callback_query }) => callback_query !== undefined)!.callback_query!;
    expect(query.data).toBe('consent:yes');
    await client.call('answerCallbackQuery', { callback_query_id: query.id, text: 'Đã ghi' });
    expect(await said).toEqual({ text: 'Đã ghi', alert: false });
    const again = await refused('answerCallbackQuery', { callback_query_id: query.id });
    expect(again.description).toContain('query is too old');
    expect(() => chat.press(PERSON, message_id, 'forged')).toThrow();
  });

  test('an inline query reaches the bot, its offers reach the person, and what is chosen comes back as sent through it', async () => {
    const offered = chat.askInline(PERSON, '2.1');
    const query = async (): Promise<string> => {
      const updates = (await client.call('getUpdates', { timeout: 0 })) as {
        inline_query?: { id: string; query: string; chat_type: string };
      }[];
      const found = updates.flatMap(({ inline_query }) => (inline_query === undefined ? [] : [inline_query])).at(-1)!;
      expect(found).toMatchObject({ query: '2.1', chat_type: 'sender' });
      return found.id;
    };
    const inline_query_id = await query();
    const article = (id: string, message_text = 'Nhiệm vụ <b>2.1</b>'): object => ({
      type: 'article',
      id,
      title: 'Nhiệm vụ 2.1',
      input_message_content: {
        message_text,
        parse_mode: 'HTML',
      },
    });
    const wrong = (results: object[]): Promise<{ description: string }> =>
      refused('answerInlineQuery', { inline_query_id, results });
    expect((await wrong([article('a'), article('a')])).description).toContain('RESULT_ID_DUPLICATE');
    expect((await wrong([article('a', '')])).description).toContain('message text is empty');
    expect((await wrong([article('a'.repeat(65))])).description).toContain('RESULT_ID_INVALID');
    await client.call('answerInlineQuery', {
      inline_query_id,
      results: [article('a')],
      button: { text: 'Hỏi thêm', start_parameter: 'hoi' },
    });
    const answer = await offered;
    expect(answer).toMatchObject({
      results: [{ id: 'a', title: 'Nhiệm vụ 2.1', text: 'Nhiệm vụ 2.1', entities: [{ type: 'bold' }] }],
      button: { text: 'Hỏi thêm', start: 'hoi' },
    });
    expect((await refused('answerInlineQuery', { inline_query_id, results: [] })).description).toContain(
      'query is too old',
    );
    chat.chooseInline(PERSON, answer!.results[0]!);
    const updates = (await client.call('getUpdates', { timeout: 0 })) as {
      message?: { text: string; via_bot?: object };
    }[];
    expect(updates.at(-1)?.message).toMatchObject({ text: 'Nhiệm vụ 2.1', via_bot: { is_bot: true } });
  });

  test('a shared phone number carries its owner', async () => {
    const keyboard = { keyboard: [[{ text: 'Gửi số', request_contact: true }]] };
    await client.call('sendMessage', { chat_id: PERSON, text: 'a', reply_markup: keyboard });
    chat.sendContact(PERSON);
    const updates = await client.call('getUpdates', { timeout: 0 });
    expect(updates).toMatchObject([{}, { message: { contact: { phone_number: '+84912345678', user_id: PERSON } } }]);
  });

  test('a document goes up and comes down unchanged', async () => {
    const { document } = await client.sendDocument('giấy mời.txt', 'Kính gửi');
    const { file_path } = (await client.call('getFile', { file_id: document.file_id })) as { file_path: string };
    const response = await fetch(`${chat.url}/file/bot${TOKEN}/${file_path}`);
    expect(await response.text()).toBe('Kính gửi');
    expect(chat.messages(PERSON).at(-1)?.file?.name).toBe('giấy mời.txt');
    expect((await fetch(`${chat.url}/file/botwrong/${file_path}`)).status).toBe(404);
  });

  test('the menu of commands is kept, by chat and for all', async () => {
    const commands = [{ command: 'baocao', description: 'Làm báo cáo' }];
    await client.call('setMyCommands', { commands });
    expect(await client.call('getMyCommands', {})).toEqual(commands);
    expect(await refused('setMyCommands', { commands: [{ command: 'Báo', description: 'x' }] })).toMatchObject({
      code: 400,
    });
    const scope = { type: 'all_group_chats' };
    const inGroups = [{ command: 'nhiemvu', description: 'Các nhiệm vụ' }];
    await client.call('setMyCommands', { commands: inGroups, scope });
    expect(await client.call('getMyCommands', { scope })).toEqual(inGroups);
    expect(await client.call('getMyCommands', {})).toEqual(commands);
    await client.call('deleteMyCommands', { scope });
    expect(await client.call('getMyCommands', { scope })).toEqual([]);
  });

  test('a text of digits sent as a form is a text', async () => {
    const body = new URLSearchParams({ chat_id: String(PERSON), text: '2018' });
    const response = await fetch(`${chat.url}/bot${TOKEN}/sendMessage`, { method: 'POST', body });
    expect(await response.json()).toMatchObject({ ok: true, result: { text: '2018' } });
  });

  test('an unknown method is not found', async () => {
    const response = await fetch(`${chat.url}/bot${TOKEN}/makeCoffee`);
    expect(await response.json()).toEqual({ ok: false, error_code: 404, description: 'Not Found' });
  });

  test('injected faults are what the client sees: 429 with its wait, and connections dropped before and after', async () => {
    fault = { kind: 'refuse', code: 429, description: 'Too Many Requests: retry after 7', retryAfter: 7 };
    expect(await refused('sendMessage', { chat_id: PERSON, text: 'a' })).toMatchObject({ code: 429, retryAfter: 7 });
    const before = chat.messages(PERSON).length;
    fault = { kind: 'drop-before' };
    await expect(client.call('sendMessage', { chat_id: PERSON, text: 'a' })).rejects.toThrow();
    expect(chat.messages(PERSON)).toHaveLength(before);
    fault = { kind: 'drop-after' };
    await expect(client.call('sendMessage', { chat_id: PERSON, text: 'a' })).rejects.toThrow();
    expect(chat.messages(PERSON)).toHaveLength(before + 1);
  });
});
