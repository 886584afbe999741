import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftRound, openRound } from '../../src/actions/rounds/open-round.ts';
import { identifyWriter } from '../../src/actions/people/identify-writer.ts';
import { admitTrialPeople } from '../../src/actions/trial/admit-trial-people.ts';
import type { BotProcess } from '../support/bot-process.ts';
import { startStand, type Stand } from '../support/stand.ts';

const COORDINATOR = 42;
/** One contact of each of the 21 districts, and as many deputies. */
const CONTACTS = Array.from({ length: 42 }, (_, at) => 43 + at);
const OPENED = new Date('2018-11-12T01:00:00Z');
/** Eight in the morning in Viet Nam, seven working days before the deadline of the plan. */
const REMINDED = new Date('2018-12-05T01:00:05Z');

// The embedded store belongs to one process: several share a server only.
describe.runIf(process.env['DATABASE_URL'] !== undefined)('three processes on one database', () => {
  let stand: Stand;
  let bots: BotProcess[];
  /** Reminders that Telegram took, by person. */
  const taken = new Map<number, number>();
  let onReminder = (): void => undefined;
  const total = (): number => [...taken.values()].reduce((sum, count) => sum + count, 0);

  beforeAll(async () => {
    stand = await startStand({
      people: CONTACTS.length + 1,
      onCall: ({ method, parameters }) => {
        if (method === 'sendmessage' && String(parameters['text']).includes('chậm nhất 17 giờ 00')) {
          const id = Number(parameters['chat_id']);
          taken.set(id, (taken.get(id) ?? 0) + 1);
          onReminder();
        }
        return undefined;
      },
    });
    await stand.inStore(async (store) => {
      const districts = await store.database.rosterUnit.findMany({
        where: { unit: { kind: 'district' } },
        include: { unit: true },
        orderBy: { unitId: 'asc' },
      });
      const facts = { fullName: 'Người Thử', title: 'chuyên viên', phone: '0912345678' };
      const unitKeys = districts.map(({ unit }) => unit.key);
      const people = CONTACTS.map((telegramUserId, at) => ({
        ...facts,
        telegramUserId,
        unitKey: unitKeys[at % unitKeys.length] ?? '',
        roles: [at < unitKeys.length ? ('contact' as const) : ('deputy' as const)],
      }));
      const coordinator = { ...facts, telegramUserId: COORDINATOR, unitKey: 'SCT', roles: ['coordinator' as const] };
      await admitTrialPeople(store, [coordinator, ...people], OPENED);
      const { person, conversation, planId } = await identifyWriter(store, COORDINATOR, OPENED);
      const request = { store, now: OPENED, person, planId, conversation, chatId: COORDINATOR, updateIds: [] };
      const form = await store.database.form.findFirstOrThrow();
      await draftRound(request, form.id, '2018');
      expect((await openRound({ ...request, conversation: null })).kind).toBe('opened');
      // Everybody has been told of the round; what is measured are the reminders.
      await store.database.notice.deleteMany();
      const offset = REMINDED.getTime() - Date.now();
      await store.database.setting.create({ data: { key: 'clock-offset', value: offset } });
    });
    for (const id of CONTACTS) stand.chat.sendText(id, '/start');
    bots = [stand.bot(), stand.bot(), stand.bot()];
  });
  afterAll(() => stand.stop());

  /** Resolves when Telegram has taken so many reminders. */
  const reached = (count: number): Promise<void> =>
    new Promise((resolve) => {
      onReminder = () => {
        if (total() >= count) resolve();
      };
      onReminder();
    });

  test('jobs run once and each notice goes once, whoever is killed in the middle', async () => {
    const [first, second, third] = bots as [BotProcess, BotProcess, BotProcess];
    await first.start();
    await second.startStandingBy();
    await third.startStandingBy();
    await reached(8);
    const taking = Promise.race([second.takesOver(), third.takesOver()]);
    await first.kill();
    await taking;
    await reached(20);
    const [leader, waiting] = second.serving ? [second, third] : [third, second];
    const last = waiting.takesOver();
    await leader.kill();
    await last;
    await stand.inStore(async ({ database }) => {
      const unfinished = (): Promise<number> =>
        database.notice.count({ where: { kind: 'reminder', finishedAt: null } });
      // A claim of one that was killed holds for a minute.
      await expect.poll(unfinished, { timeout: 100_000, interval: 500 }).toBe(0);
      const notices = await database.notice.findMany({ where: { kind: 'reminder' } });
      const officers = await database.officer.findMany({ where: { telegramUserId: { not: COORDINATOR } } });
      expect(notices).toHaveLength(new Set(notices.map(({ officerId }) => officerId)).size);
      for (const { id, chatId } of officers) {
        const own = notices.filter(({ officerId }) => officerId === id);
        const unknown = own.reduce((sum, { unknownOutcomes }) => sum + unknownOutcomes, 0);
        const got = taken.get(Number(chatId)) ?? 0;
        if (own.length === 0) continue;
        expect(own.every(({ state }) => state === 'sent')).toBe(true);
        expect(got).toBeGreaterThanOrEqual(1);
        expect(got).toBeLessThanOrEqual(1 + unknown);
      }
    });
    expect(taken.size).toBeGreaterThanOrEqual(21);
  });
});
