import { Writable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { saveConversation, storedConversation } from '../../src/store/conversations.ts';
import { ChatGroup } from '../support/chat-group.ts';
import type { ChatPerson } from '../support/chat-person.ts';
import { startTrial, type Trial } from '../support/trial.ts';

/** A line of the log may be written after the answer has arrived. */
const LOGGED = { timeout: 10_000 };

const lines: string[] = [];
const log = new Writable({
  write: (chunk, _encoding, done) => {
    lines.push(String(chunk));
    done();
  },
});

/** Who may what is tried in tests/actions; here it is how a refusal is told and kept. */
describe('what is not theirs is refused in words, and kept in the log once', () => {
  let trial: Trial;
  let stranger: ChatPerson;
  beforeAll(async () => {
    trial = await startTrial({}, null, log);
    stranger = trial.newcomer();
    await stranger.says('/start', /Kính chào/);
  });
  beforeEach(() => {
    lines.length = 0;
  });
  afterAll(() => trial.stop());

  /** What was kept in the log of refusals, but for the number of the update. */
  function kept(): object[] {
    return lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ msg }) => msg === 'refused')
      .map(({ officerId, verb, permission }) => ({ officerId, verb, permission }));
  }

  test.each([
    ['review-all:1', 'report.review', /dành cho cán bộ điều phối/],
    ['notices-retry', 'notice.retry', /dành cho quản trị/],
    ['late-record:1', 'report.review', /dành cho cán bộ điều phối/],
    ['report-start:1', 'report.fill', /dành cho đầu mối của đơn vị/],
    ['database-files:1', 'database.personal', /dành cho cán bộ đã đăng ký/],
    ['database-forms', 'database.contribute', /dành cho đầu mối của đơn vị/],
    ['database-send:1', 'report.fill', /dành cho đầu mối của đơn vị/],
    ['event-forms', 'report.fill', /dành cho đầu mối của đơn vị/],
    ['round-list', 'round.open', /dành cho cán bộ điều phối/],
    ['registration-page:0', 'registration.decide', /dành cho cán bộ điều phối/],
    ['registration-refuse:1', 'registration.decide', /dành cho cán bộ điều phối/],
    ['invitation-withdraw:1', 'invitation.create', /dành cho cán bộ điều phối/],
    ['broadcast-audience:everybody', 'broadcast.send', /dành cho cán bộ điều phối/],
    ['broadcast-result:1', 'broadcast.send', /dành cho cán bộ điều phối/],
    // What is told with words of its own is kept all the same.
    ['chase-log:1:0', 'status.names', /Nhật ký đôn đốc của đơn vị khác/],
    ['mine', 'report.fill', /gõ \/dangky/],
  ])('a button that was never shown: %s', async (data, permission, words) => {
    stranger.newest().buttons.push([{ text: data, callback_data: data }]);
    await stranger.presses(data, words);
    await expect.poll(kept, LOGGED).toEqual([{ officerId: null, verb: data.split(':')[0], permission }]);
  });

  test('a command', async () => {
    await stranger.says('/duyet', /dành cho cán bộ điều phối/);
    await expect.poll(kept, LOGGED).toEqual([{ officerId: null, verb: 'message', permission: 'registration.decide' }]);
  });

  test('a message in a conversation', async () => {
    const { database } = trial.application.store;
    const { id: unitId } = await database.unit.findUniqueOrThrow({ where: { key: 'QUY_HOP' } });
    const draft = { unitId, taskId: null, text: 'Thiếu kinh phí.', files: [] };
    const conversation = storedConversation({ kind: 'obstacle', state: draft });
    await saveConversation(database, stranger.id, conversation, null, 0, new Date());
    await stranger.says('Và thiếu người.', /dành cho đầu mối của đơn vị/);
    await expect.poll(kept, LOGGED).toEqual([{ officerId: null, verb: 'message', permission: 'obstacle.raise' }]);
    await stranger.says('/huy', /chưa có gì thay đổi/);
  });

  test('a command and a button in a group, the button to whoever pressed it alone', async () => {
    const group = new ChatGroup(trial.chat, 'Nhóm thử', [stranger, trial.contact], trial.contact);
    await group.reads(/Kính chào/);
    await group.says(stranger, '/lienket', /dành cho cán bộ điều phối/);
    const before = group.heard().length;
    expect(await group.forges(trial.contact, 'group-link-plan')).toMatch(/dành cho cán bộ điều phối/);
    expect(group.heard()).toHaveLength(before);
    const { officer } = await trial.application.store.database.membership.findFirstOrThrow({
      where: { officer: { telegramUserId: BigInt(trial.contact.id) } },
      include: { officer: true },
    });
    await expect.poll(kept, LOGGED).toEqual([
      { officerId: null, verb: 'message', permission: 'group.link' },
      { officerId: officer.id, verb: 'group-link-plan', permission: 'group.link' },
    ]);
  });
});
