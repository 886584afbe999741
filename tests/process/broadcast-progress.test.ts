import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStand, type Stand } from '../support/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await startStand({
    people: 2,
    onCall: ({ method, parameters }) =>
      method === 'editmessagetext' && String(parameters['text']).includes('đang gửi 0/')
        ? { kind: 'late', milliseconds: 8000 }
        : undefined,
  });
  await stand.inStore(async ({ database }) => {
    for (const [at, where] of [{ key: 'SCT' }, { kind: 'commune' }].entries()) {
      const { id } = await database.unit.findFirstOrThrow({ where });
      const account = BigInt(42 + at);
      await database.officer.create({
        data: {
          telegramUserId: account,
          chatId: account,
          fullName: `Cán bộ ${at}`,
          title: '',
          phone: '',
          createdAt: new Date('2018-01-01'),
          memberships: {
            create: {
              unitId: id,
              role: at === 0 ? 'coordinator' : 'contact',
              validFrom: new Date('2018-01-01'),
            },
          },
        },
      });
    }
  });
  await stand.bot().start();
  await Promise.all([42, 43].map((id) => stand.person(id).says('/start', /Kính chào/)));
}, 120_000);
afterAll(() => stand.stop());

test('a broadcast that is over before its start is shown still ends as sent', { timeout: 60_000 }, async () => {
  const coordinator = stand.person(42);
  await coordinator.says('/thongbao', /gửi đến ai/);
  await coordinator.presses('Tất cả đơn vị', /nhập nội dung/);
  await coordinator.says('Đề nghị gửi số liệu.', /trả lời thế nào/);
  await coordinator.presses('Không cần', /01 người của 01 đơn vị/);
  const edits = (): string[] =>
    stand.chat.calls
      .filter(({ method }) => method === 'editmessagetext')
      .map(({ parameters }) => String(parameters['text']));
  await coordinator.pressesFor('Gửi ngay');
  await expect.poll(() => edits().some((text) => text.includes('đang gửi 0/')), { timeout: 20_000 }).toBe(true);
  await expect.poll(() => edits().at(-1), { timeout: 15_000 }).toMatch(/đã gửi 01\/01 người/);
});
