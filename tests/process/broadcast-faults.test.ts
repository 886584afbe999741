import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fault } from '../../src/local-chat/index.ts';
import type { BotProcess } from '../support/bot-process.ts';
import { startStand, type Stand } from '../support/stand.ts';

const PEOPLE = 60;
const TEXT = 'Nội dung gửi trong lúc mạng chập chờn.';

/** Faults by the person's place: refused for good, for now, lost before and after they were done, formatting refused. */
const FAULTS: Record<number, Fault> = {
  3: { kind: 'refuse', code: 403, description: 'Forbidden: bot was blocked by the user' },
  11: { kind: 'refuse', code: 403, description: 'Forbidden: user is deactivated' },
  7: { kind: 'refuse', code: 429, description: 'Too Many Requests: retry after 1', retryAfter: 1 },
  20: { kind: 'refuse', code: 500, description: 'Internal Server Error' },
  31: { kind: 'drop-before' },
  42: { kind: 'drop-after' },
  53: { kind: 'refuse', code: 400, description: "Bad Request: can't parse entities: unsupported" },
};
const FOR_GOOD = [3, 11];

describe('a broadcast through faults and kills', () => {
  let stand: Stand;
  let bot: BotProcess;
  const seen = new Set<number>();
  beforeAll(async () => {
    stand = await startStand({
      people: PEOPLE + 1,
      onCall: ({ method, parameters }) => {
        const place = Number(parameters['chat_id']) - 42;
        if (method !== 'sendmessage' || place < 1 || !String(parameters['text']).includes(TEXT)) return undefined;
        if (seen.has(place) && !FOR_GOOD.includes(place)) return undefined;
        seen.add(place);
        return FAULTS[place];
      },
    });
    await stand.inStore(async ({ database }) => {
      const sct = await database.unit.findUniqueOrThrow({ where: { key: 'SCT' } });
      const units = await database.unit.findMany({ where: { kind: 'commune' }, orderBy: { id: 'asc' } });
      for (let place = 0; place <= PEOPLE; place += 1) {
        const unitId = place === 0 ? sct.id : (units[place]?.id ?? 0);
        await database.officer.create({
          data: {
            telegramUserId: BigInt(42 + place),
            chatId: BigInt(42 + place),
            fullName: `Cán bộ ${place}`,
            title: '',
            phone: '',
            createdAt: new Date('2018-01-01'),
            memberships: {
              create: {
                unitId,
                role: place === 0 ? 'coordinator' : 'contact',
                validFrom: new Date('2018-01-01'),
              },
            },
          },
        });
      }
    });
    bot = stand.bot();
    await bot.start();
    await Promise.all(
      Array.from({ length: PEOPLE + 1 }, (_, place) => stand.person(42 + place).says('/start', /Kính chào/)),
    );
  }, 180_000);
  afterAll(() => stand.stop());

  test(
    'its counts are those of the server’s own log, and what nobody can know is counted apart',
    { timeout: 300_000 },
    async () => {
      const coordinator = stand.person(42);
      await coordinator.says('/thongbao', /gửi đến ai/);
      await coordinator.presses('Tất cả đơn vị', /nhập nội dung/);
      coordinator.mark();
      stand.chat.sendText(42, TEXT, { entities: [{ type: 'bold', offset: 0, length: 8 }] });
      await coordinator.reads(/trả lời thế nào/);
      await coordinator.presses('Đã nhận', /60 người của 60 đơn vị/);
      await coordinator.presses('Gửi ngay', /TB-001: đang gửi/);
      // Killed on the way; claims of a dead process are ended, as their minute would end them.
      await expect.poll(() => arrivals().size, { timeout: 30_000 }).toBeGreaterThanOrEqual(20);
      await bot.kill();
      await stand.inStore(({ database }) =>
        database.notice.updateMany({ where: { state: 'claimed' }, data: { heldUntil: new Date(0) } }),
      );
      await bot.startAgain();
      const end = await stand.chat.waitFor(42, ({ text }) => text.includes('TB-001: đã gửi'), 0, 90_000);
      await bot.stop();
      const rows = await stand.inStore(({ database }) =>
        database.broadcastRecipient.findMany({ include: { broadcast: true } }),
      );
      const notices = await stand.inStore(({ database }) => database.notice.findMany({ where: { kind: 'broadcast' } }));
      const officers = await stand.inStore(({ database }) => database.officer.findMany());
      const chatOf = (officerId: number | null): number =>
        Number(officers.find(({ id }) => id === officerId)?.chatId ?? 0);
      const log = arrivals();
      for (const { officerId, state } of rows) {
        const times = log.get(chatOf(officerId)) ?? 0;
        const unknown = notices.find((notice) => notice.officerId === officerId)?.unknownOutcomes ?? 0;
        if (state === 'sent') {
          expect(times).toBeGreaterThanOrEqual(1);
          // Once, and once more only where an outcome was unknown.
          expect(times).toBeLessThanOrEqual(1 + unknown);
        } else if (state === 'failed') expect(times).toBe(0);
        else expect(state).toBe('unknown');
      }
      const failed = rows.filter(({ state }) => state === 'failed').map(({ officerId }) => chatOf(officerId) - 42);
      // Of whom an attempt was unknown before the refusal, nobody can say that it did not arrive.
      const hasUnknown = (place: number): boolean =>
        notices.some(({ chatId, unknownOutcomes }) => Number(chatId) === 42 + place && unknownOutcomes > 0);
      expect(failed.sort((a, b) => a - b)).toEqual(FOR_GOOD.filter((place) => !hasUnknown(place)));
      const sent = rows.filter(({ state }) => state === 'sent').length;
      const lost = rows.filter(({ state }) => state === 'unknown').length;
      expect(sent + lost + failed.length).toBe(PEOPLE);
      expect(log.size).toBeGreaterThanOrEqual(sent);
      expect(log.size).toBeLessThanOrEqual(sent + lost);
      expect(end.text).toContain(`đã gửi ${sent}/60 người`);
      if (failed.length > 0) expect(end.text).toContain(`Không gửi được: 0${failed.length}.`);
      expect(stand.chat.messages(42 + 53).findLast(({ text }) => text.includes(TEXT))?.entities).toEqual([]);
    },
  );

  /** How often the notice came to each chat, by the server's log; the preview of its writer is left out. */
  function arrivals(): Map<number, number> {
    const counts = new Map<number, number>();
    for (const { method, parameters } of stand.chat.calls) {
      const chatId = Number(parameters['chat_id']);
      if (method === 'sendmessage' && chatId !== 42 && String(parameters['text']).includes(TEXT))
        counts.set(chatId, (counts.get(chatId) ?? 0) + 1);
    }
    return counts;
  }
});
