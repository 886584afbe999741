import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { InlineAnswer } from '../../src/local-chat/index.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('inline mode', () => {
  let trial: Trial;
  let coordinator: ChatPerson;
  let contact: ChatPerson;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.keep();
  });
  beforeEach(async () => {
    await trial.goBack();
    ({ coordinator, contact } = trial);
  });
  afterAll(() => trial.stop());

  const asks = async (person: ChatPerson, query: string, chatId?: number): Promise<InlineAnswer> => {
    const answer = await trial.chat.askInline(person.id, query, chatId);
    if (answer === null) throw new Error('Nothing was offered in time.');
    return answer;
  };
  const titles = ({ results }: InlineAnswer): string[] => results.map(({ title }) => title);

  test('the number of a task offers its state and its card, as the private chat shows them', async () => {
    const { results } = await asks(contact, '2.1');
    expect(results.map(({ title }) => title)).toEqual([
      expect.stringContaining('Nhiệm vụ 2.1'),
      'Nhiệm vụ 2.1, toàn văn trong Kế hoạch',
    ]);
    const [year, card] = results;
    const shown = await contact.says('nhiem vu 2.1', /Nhiệm vụ 2\.1/);
    expect(year?.text).toBe(shown.text);
    expect((await contact.says('/nhiemvu 2.1', /Nhiệm vụ 2\.1/)).text).toBe(card?.text);
    expect(year?.description).not.toMatch(/[<>]|&\w+;/);
  });

  test('what is asked twice or in doubt is offered in each reading', async () => {
    expect(titles(await asks(contact, 'kinh phi nam 2018')).length).toBeGreaterThan(0);
    const offered = titles(await asks(contact, 'nhiem vu danh gia nhanh toi dau roi'));
    expect(offered[0]).toMatch(/Nhiệm vụ 2\.2/);
  });

  test('before anything is typed, the state of the reports comes first', async () => {
    expect(titles(await asks(coordinator, ''))[0]).toBe('Tình hình nộp báo cáo');
  });

  test('names of units are offered to a coordinator and not to a contact, nor to a stranger', async () => {
    const stranger = trial.newcomer();
    const texts = async (person: ChatPerson): Promise<string> =>
      (await asks(person, 'huyen nao chua nop')).results.map(({ text }) => text).join('\n');
    expect(await texts(coordinator)).toContain('Con Cuông');
    expect(await texts(contact)).not.toContain('Con Cuông');
    expect(await texts(stranger)).not.toContain('Con Cuông');
  });

  test('who is to be called is never offered, and a button leads to the private chat', async () => {
    const answer = await asks(coordinator, 'dau moi quy hop la ai');
    expect(answer.results).toEqual([]);
    expect(answer.button?.text).toBe('Chưa có nội dung để gửi. Xem hỏi được những gì');
    await coordinator.says(`/start ${answer.button?.start}`, /Đồng chí hỏi bằng lời thường/);
    const stranger = trial.newcomer();
    await stranger.says(`/start ${answer.button?.start}`, /Đồng chí hỏi bằng lời thường/);
  });

  test('a message sent through the bot is for the others: in no chat is it answered or taken for an answer', async () => {
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\//);
    const [result] = (await asks(contact, '2.1')).results;
    if (result === undefined) throw new Error('Nothing was offered.');
    const heard = contact.heard().length;
    trial.chat.chooseInline(contact.id, result);
    const group = trial.chat.addGroup('Nhóm thử', [contact.id, coordinator.id], coordinator.id);
    trial.chat.chooseInline(contact.id, result, group);
    // Its answer comes after whatever the bot would have said to those.
    await contact.says('12', /Câu 2\//);
    expect(contact.heard()).toHaveLength(heard + 1);
    const inGroup = trial.chat.messages(group).filter(({ from }) => from === 'bot');
    expect(inGroup.filter(({ text }) => text.includes('2.1'))).toEqual([]);
  });

  test('a question in some chat is not gone on with in the private chat', async () => {
    await asks(contact, 'nhiem vu 3.2');
    const read = await contact.says('the nam 2019', /nội dung nào|không thuộc phạm vi/);
    expect(read.text).not.toContain('3.2');
  });

  test('words about something else offer nothing', async () => {
    expect(titles(await asks(contact, 'thoi tiet ha noi hom nay'))).toEqual([]);
  });
});
