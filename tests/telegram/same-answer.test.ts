import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { draftReport } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

async function begin(contact: ChatPerson): Promise<void> {
  await contact.says('/baocao', /14 câu/);
  await contact.presses('Bắt đầu', /Câu 1\/14/);
}

/** What somebody does; each ends with the answer that is compared. */
const ACTS: Readonly<
  Record<string, { prepare: (trial: Trial) => Promise<unknown>; act: (trial: Trial) => Promise<unknown> }>
> = {
  'a figure is typed': {
    prepare: ({ contact }) => begin(contact),
    act: ({ contact }) => contact.says('126', /Câu 2\/14/),
  },
  'a figure is edited': {
    prepare: async ({ contact }) => {
      await begin(contact);
      await contact.says('126', /Câu 2\/14/);
      await contact.says('82', /Câu 3\/14/);
    },
    act: ({ contact }) => contact.edits('82', '83', /83[\s\S]*Câu 3\/14/),
  },
  'a button is pressed': {
    prepare: ({ contact }) => begin(contact),
    act: ({ contact }) => contact.presses('Chưa có số, để sau', /Câu 2\/14/),
  },
  'a command leads out of the report': {
    prepare: ({ contact }) => begin(contact),
    act: ({ contact }) => contact.says('/vuongmac', /[Vv]ướng mắc/),
  },
  'another conversation ends, and the report goes on': {
    prepare: async ({ contact }) => {
      await begin(contact);
      await contact.says('/hoso', /Họ tên/);
      await contact.presses('Sửa họ tên, chức vụ', /họ tên/);
    },
    act: ({ contact }) => contact.says('Lô Văn Mười, chuyên viên', /Câu 1\/14/),
  },
  'the report is handed in': {
    prepare: async (trial) => {
      await draftReport(trial, { facilities_applying: 41, facilities_informed: 82 });
      await trial.contact.says('/baocao', /14\/14 câu/);
      await trial.contact.presses('Làm tiếp', /xem lại trước khi nộp/);
    },
    act: ({ contact }) => contact.says('nộp', /./),
  },
};

describe('Telegram fails once while it is answered', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const allHandled = async (): Promise<boolean> =>
    (await trial.application.store.database.inboxUpdate.count({ where: { doneAt: null } })) === 0;

  test.each(Object.entries(ACTS))('%s: the answer is the same', async (_name, { prepare, act }) => {
    const heard = async (failing: boolean): Promise<string[]> => {
      await trial.goBack();
      await prepare(trial);
      const before = trial.contact.heard();
      let failed = !failing;
      trial.chat.letFail(({ method }) => {
        if (failed || !/^(sendmessage|editmessagetext)$/.test(method)) return undefined;
        failed = true;
        return { kind: 'refuse', code: 504, description: 'Gateway Timeout' };
      });
      await act(trial);
      await expect.poll(allHandled, { timeout: 20_000 }).toBe(true);
      trial.chat.letFail(() => undefined);
      expect(failed).toBe(true);
      return trial.contact.heard().filter((text, at) => before[at] !== text);
    };
    const once = await heard(false);
    expect(once.length).toBeGreaterThan(0);
    expect(await heard(true)).toEqual(once);
  });
});
