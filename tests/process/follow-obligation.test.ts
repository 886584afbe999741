import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identifyWriter } from '../../src/actions/people/identify-writer.ts';
import { draftRound, openRound } from '../../src/actions/rounds/open-round.ts';
import { admitTrialPeople } from '../../src/actions/trial/admit-trial-people.ts';
import type { Fault } from '../../src/local-chat/index.ts';
import type { BotProcess } from '../support/bot-process.ts';
import { freePort } from '../support/free-port.ts';
import { startStand, type Stand } from '../support/stand.ts';

const [COORDINATOR, CONTACT] = [42, 43];
const OPENED = new Date('2018-11-12T01:00:00Z');
/** Just before eight in the morning in Viet Nam, seven working days before the deadline of the plan. */
const REMINDED = new Date('2018-12-05T01:00:05Z');

interface Line {
  msg: string;
  noticeId?: number;
  obligationId?: number;
  obligationIds?: number[];
  outcome?: { kind: string };
}

describe('what an operator can see of a reminder', () => {
  let stand: Stand;
  let bot: BotProcess;
  let address: string;
  const faults: Fault[] = [{ kind: 'refuse', code: 502, description: 'Bad Gateway' }];
  beforeAll(async () => {
    stand = await startStand({
      people: 2,
      onCall: ({ method, parameters }) =>
        method === 'sendmessage' && String(parameters['text']).includes('chậm nhất 17 giờ 00')
          ? faults.shift()
          : undefined,
    });
    await stand.inStore(async (store) => {
      const facts = { fullName: 'Người Thử', title: 'chuyên viên', phone: '0912345678' };
      await admitTrialPeople(
        store,
        [
          { ...facts, telegramUserId: COORDINATOR, unitKey: 'SCT', roles: ['coordinator'] },
          { ...facts, telegramUserId: CONTACT, unitKey: 'QUY_HOP', roles: ['contact'] },
        ],
        OPENED,
      );
      const { person, conversation, planId } = await identifyWriter(store, COORDINATOR, OPENED);
      const request = { store, now: OPENED, person, planId, conversation, chatId: COORDINATOR, updateIds: [] };
      const form = await store.database.form.findFirstOrThrow({ where: { key: 'bao-cao-nam-cap-huyen' } });
      await draftRound(request, form.id, '2018');
      expect((await openRound({ ...request, conversation: null })).kind).toBe('opened');
      await store.database.notice.deleteMany();
      const offset = REMINDED.getTime() - Date.now();
      await store.database.setting.create({ data: { key: 'clock-offset', value: offset } });
    });
    stand.chat.sendText(CONTACT, '/start');
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    bot = stand.bot({ LOG_LEVEL: 'info', PORT: String(port) });
    await bot.start();
    await stand.person(CONTACT).reads(/chậm nhất 17 giờ 00 thứ Sáu 14\/12\/2018/);
  });
  afterAll(() => stand.stop());

  test('one number follows the obligation through the log, from planning over a failed attempt to delivery', async () => {
    const lines = (): Line[] =>
      bot.output.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : []));
    await expect.poll(() => lines().map(({ msg }) => msg), { timeout: 20_000 }).toContain('reminder sent');
    const planned = lines().find(({ msg }) => msg === 'reminder planned');
    expect(planned?.obligationId).toBeGreaterThan(0);
    const about = { noticeId: planned?.noticeId, obligationIds: [planned?.obligationId] };
    expect(lines().filter(({ noticeId }) => noticeId === planned?.noticeId)).toMatchObject([
      { msg: 'reminder planned', obligationId: planned?.obligationId },
      { msg: 'notice not sent', ...about, outcome: { kind: 'unknown' } },
      { msg: 'reminder sent', ...about },
    ]);
    expect(bot.output).not.toMatch(/Người Thử|0912345678|Quỳ Hợp/);
  });

  test('/metrics has queues, ages, outcomes, times and runs of jobs, each explained to the operator', async () => {
    const read = async (): Promise<string> => (await fetch(`${address}/metrics`)).text();
    // The reminder has been read, and may still be on its way to being noted as sent.
    await expect.poll(read, { timeout: 20_000 }).toMatch(/^dieu_phoi_outbox_waiting 0$/m);
    const metrics = await read();
    expect(metrics).toMatch(/^dieu_phoi_outbox_oldest_seconds 0$/m);
    expect(metrics).toMatch(/^dieu_phoi_outcomes_unknown 1$/m);
    expect(metrics).toMatch(/^dieu_phoi_notice_seconds_count\{outcome="sent"\} [1-9]/m);
    expect(metrics).toMatch(/^dieu_phoi_notice_seconds_count\{outcome="unknown"\} 1$/m);
    expect(metrics).toMatch(/^dieu_phoi_notice_delay_seconds_count [1-9]/m);
    expect(metrics).toMatch(/^dieu_phoi_job_runs_total\{job="plan-reminders",outcome="done"\} [1-9]/m);
    const own = [...metrics.matchAll(/^# TYPE (dieu_phoi_\w+)/gm)]
      .map(([, name = '']) => name)
      .filter((name) => !/^dieu_phoi_(process|nodejs)_/.test(name));
    const guide = readFileSync('docs/van-hanh.md', 'utf8');
    for (const name of own) expect(guide).toContain(`\`${name}\``);
  });
});
