import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { beginReport } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('Telegram takes nothing for a while', () => {
  let trial: Trial;
  let reportId: number;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    reportId = await beginReport(trial);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const sends = (): number => refused;
  let refused = 0;
  /** From now on nothing reaches the chat. */
  function breakSending(): void {
    refused = 0;
    trial.chat.letFail(({ method }) => {
      if (!method.startsWith('sendmessage')) return undefined;
      refused += 1;
      return { kind: 'refuse', code: 504, description: 'Gateway Timeout' };
    });
  }
  const mend = (): void => trial.chat.letFail(() => undefined);
  const answers = async (): Promise<unknown[]> => {
    const rows = await trial.application.store.database.answer.findMany({
      where: { reportId },
      orderBy: { questionKey: 'asc' },
    });
    return rows.map(({ value }) => value);
  };
  const finished = async (): Promise<boolean> =>
    (await trial.application.store.database.inboxUpdate.count({ where: { doneAt: null } })) === 0;

  test('the reply comes when it can be sent; the same figure, typed again meanwhile, is not taken for the next question', async () => {
    const { contact, chat } = trial;
    breakSending();
    contact.mark();
    chat.sendText(contact.id, '126');
    await expect.poll(sends, { timeout: 20_000 }).toBeGreaterThan(6);
    chat.sendText(contact.id, '126');
    mend();
    await contact.reads(/Đã ghi câu 1: 126 cơ sở[\s\S]*Câu 2\/14/);
    const asked = await contact.reads(/Đã ghi 126 cho câu 1; câu 2 cũng là 126\?[\s\S]*Câu 2\/14/);
    expect(asked.buttons.flat().map(({ text }) => text)).toContain('Đúng, cũng vậy');
    expect(await answers()).toHaveLength(1);
    await contact.presses('Đúng, cũng vậy', /Đã ghi câu 2: 126[\s\S]*Câu 3\/14/);
    expect(await answers()).toHaveLength(2);
  });

  test('another figure, typed meanwhile, is the answer to the next question', async () => {
    const { contact, chat } = trial;
    breakSending();
    contact.mark();
    chat.sendText(contact.id, '126');
    await expect.poll(sends, { timeout: 20_000 }).toBeGreaterThan(3);
    chat.sendText(contact.id, '82');
    mend();
    await contact.reads(/Đã ghi câu 2: 82/);
    expect(await answers()).toHaveLength(2);
  });

  test('the reply is sent over a restart too', async () => {
    const { contact, chat } = trial;
    breakSending();
    chat.sendText(contact.id, '126');
    await expect.poll(sends, { timeout: 20_000 }).toBeGreaterThan(3);
    await trial.restart();
    await trial.contact.reads(/Đã ghi câu 1: 126 cơ sở[\s\S]*Câu 2\/14/);
    await expect.poll(finished).toBe(true);
    expect(await trial.application.store.database.inboxUpdate.count({ where: { fault: { not: null } } })).toBe(0);
  });

  test('the reply to what ended another conversation comes too, before the report goes on', async () => {
    const { contact, chat } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses(/Làm tiếp|Bắt đầu/, /Câu 1\/14/);
    await contact.says('/hoso', /Họ tên/);
    await contact.presses('Sửa họ tên, chức vụ', /họ tên/);
    let lost = false;
    chat.letFail(({ method }) => {
      if (lost || method !== 'sendmessage') return undefined;
      lost = true;
      return { kind: 'refuse', code: 504, description: 'Gateway Timeout' };
    });
    contact.mark();
    chat.sendText(contact.id, 'Lô Văn Mười, chuyên viên');
    await contact.reads(/Câu 1\/14/);
    expect(lost).toBe(true);
    expect(contact.heard().join('\n')).toContain('Lô Văn Mười');
  });

  test('in another conversation words typed again are no answer to what is asked next', async () => {
    const { chat } = trial;
    const person = trial.newcomer();
    await person.says('/dangky', /xin lưu/);
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.says('Nghĩa Đàn', /Có phải/);
    await person.presses('Đúng', /họ tên, chức vụ/);
    breakSending();
    person.mark();
    chat.sendText(person.id, 'Nguyễn Văn A, chuyên viên');
    await expect.poll(sends, { timeout: 20_000 }).toBeGreaterThan(3);
    chat.sendText(person.id, 'Nguyễn Văn A, chuyên viên');
    mend();
    await person.reads(/đã được nhận ở tin trước/);
  });
});
