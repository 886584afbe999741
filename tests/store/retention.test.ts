import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deleteExpiredRecords } from '../../src/actions/retention/delete-expired-records.ts';
import { eraseFormerPeople } from '../../src/actions/retention/erase-former-people.ts';
import type { Store } from '../../src/store/open-store.ts';
import { bringRowsBack, keepRows } from '../support/kept-rows.ts';
import { lendStore, type LentStore } from '../support/lent-store.ts';

const NOW = new Date('2019-06-01T01:00:00Z');
const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);

let lent: LentStore;
let store: Store;
beforeAll(async () => {
  lent = await lendStore();
  store = lent.store;
  await keepRows(store, 'kept_retention');
});
beforeEach(() => bringRowsBack(store, 'kept_retention'));
afterAll(async () => {
  await lent.giveBack();
});

test('raw messages, idle conversations and old notices go after their time; what is unfinished or official stays', async () => {
  const { database } = store;
  const update = (updateId: bigint, doneAt: Date | null) => ({
    updateId,
    lane: 'chat:1',
    payload: {},
    receivedAt: daysAgo(500),
    doneAt,
  });
  await database.inboxUpdate.createMany({
    data: [update(1n, daysAgo(16)), update(2n, daysAgo(14)), update(3n, null)],
  });
  await database.conversation.createMany({
    data: [61, 59].map((days) => ({
      telegramUserId: BigInt(days),
      kind: 'report',
      state: {},
      updatedAt: daysAgo(days),
    })),
  });
  const registration = (telegramUserId: bigint, state: string) => ({
    telegramUserId,
    chatId: telegramUserId,
    state,
    startedAt: daysAgo(61),
    fullName: 'Người Thử',
  });
  await database.registration.createMany({ data: [registration(1n, 'draft'), registration(2n, 'submitted')] });
  const consent = (telegramUserId: bigint, days: number) => ({
    telegramUserId,
    version: 1,
    decision: 'given',
    at: daysAgo(days),
  });
  await database.consent.createMany({ data: [consent(1n, 61), consent(2n, 61), consent(3n, 59)] });
  const notice = (dedupeKey: string, kind: string, finishedAt: Date | null) => ({
    dedupeKey,
    kind,
    finishedAt,
    params: {},
    chatId: 1n,
    priority: 1,
    dueAt: daysAgo(500),
    createdAt: daysAgo(500),
  });
  await database.notice.createMany({
    data: [
      notice('old', 'broadcast', daysAgo(401)),
      notice('recent', 'broadcast', daysAgo(399)),
      notice('waiting', 'broadcast', null),
      notice('reminder', 'reminder', daysAgo(401)),
    ],
  });
  const shown = (chatId: bigint, shownAt: Date) => ({ chatId, asNotice: false, messageId: 1, shownAt, buttons: [] });
  await database.shownButtons.createMany({ data: [shown(1n, daysAgo(2)), shown(2n, daysAgo(0))] });
  await database.textChoices.createMany({
    data: [1n, 2n].map((chatId) => ({ chatId, since: daysAgo(61) })),
  });
  const audited = await database.auditEntry.count();

  expect(await deleteExpiredRecords(store, NOW)).toBe(8);
  expect(await deleteExpiredRecords(store, NOW)).toBe(0);

  const updates = await database.inboxUpdate.findMany({ orderBy: { updateId: 'asc' } });
  expect(updates.map(({ updateId }) => Number(updateId))).toEqual([2, 3]);
  expect((await database.conversation.findMany()).map(({ telegramUserId }) => Number(telegramUserId))).toEqual([59]);
  const registrations = await database.registration.findMany({ where: { telegramUserId: { lte: 2n } } });
  expect(registrations.map(({ state }) => state)).toEqual(['submitted']);
  const consents = await database.consent.findMany({
    where: { telegramUserId: { gt: 0n } },
    orderBy: { telegramUserId: 'asc' },
  });
  expect(consents.map(({ telegramUserId }) => Number(telegramUserId))).toEqual([2, 3]);
  const notices = await database.notice.findMany({ orderBy: { id: 'asc' } });
  expect(notices.map(({ dedupeKey }) => dedupeKey)).toEqual(['recent', 'waiting']);
  expect(await database.auditEntry.count()).toBe(audited);
});

test('people are erased 24 months after their last duty, and forgotten of lists on which they never registered', async () => {
  const { database } = store;
  const unit = await database.unit.findUniqueOrThrow({ where: { key: 'QUY_HOP' } });
  const officer = async (id: number, ends: readonly (string | null)[]): Promise<void> => {
    const memberships = ends.map((validTo) => ({
      unitId: unit.id,
      role: 'contact',
      validFrom: new Date(`2015-01-0${ends.indexOf(validTo) + 1}`),
      validTo: validTo === null ? null : new Date(validTo),
    }));
    const person = { telegramUserId: BigInt(id), chatId: BigInt(id), fullName: `Người ${id}`, title: '', phone: '' };
    await database.officer.create({
      data: { ...person, createdAt: daysAgo(900), memberships: { create: memberships } },
    });
  };
  await officer(91, ['2017-05-30']);
  await officer(92, ['2017-06-02']);
  await officer(93, ['2016-01-01', null]);
  await officer(94, []);
  const listed = { unitId: unit.id, role: 'contact', title: '', phone: '0912345678', importedById: 1 };
  for (const [fullName, importedAt, officerId] of [
    ['Cũ', daysAgo(800), null],
    ['Đã đăng ký', daysAgo(800), 2],
    ['Mới', daysAgo(100), null],
  ] as const)
    await database.expectedContact.create({ data: { ...listed, fullName, importedAt, officerId } });

  const refused = { state: 'refused', startedAt: daysAgo(800), fullName: 'Bị Từ Chối', phone: '0912345678' };
  const asked = (id: number, days: number) => {
    const telegramUserId = BigInt(id);
    return { ...refused, telegramUserId, chatId: telegramUserId, unitId: unit.id, decidedAt: daysAgo(days) };
  };
  await database.registration.createMany({ data: [asked(801, 790), asked(802, 790), asked(802, 10), asked(93, 790)] });
  await database.consent.create({ data: { telegramUserId: 801n, version: 1, decision: 'given', at: daysAgo(800) } });

  const pseudonymOf = (id: number): string => `Cán bộ số ${id}`;
  expect(await eraseFormerPeople(store, NOW, pseudonymOf)).toBe(3);
  expect(await eraseFormerPeople(store, NOW, pseudonymOf)).toBe(0);
  const named = await database.registration.findMany({ where: { fullName: 'Bị Từ Chối' }, orderBy: { id: 'asc' } });
  expect(named.map(({ telegramUserId }) => Number(telegramUserId))).toEqual([802, 802, 93]);
  expect(await database.consent.count({ where: { telegramUserId: 801n } })).toBe(0);

  const people = await database.officer.findMany({ where: { state: { not: 'erased' } }, orderBy: { id: 'asc' } });
  expect(people.map(({ fullName }) => fullName)).toEqual(['Người 92', 'Người 93', 'Người 94']);
  const rest = await database.expectedContact.findMany({ orderBy: { id: 'asc' } });
  expect(rest.map(({ fullName }) => fullName)).toEqual(['Đã đăng ký', 'Mới']);
});

test('whoever has a duty again when their time has come is left alone', async () => {
  const { database } = store;
  const { id: unitId } = await database.unit.findUniqueOrThrow({ where: { key: 'QUY_HOP' } });
  const held = { unitId, role: 'contact', validFrom: new Date('2015-01-01') };
  const person = { telegramUserId: 95n, chatId: 95n, fullName: 'Người Trở Lại', title: '', phone: '' };
  const { id: officerId } = await database.officer.create({
    data: { ...person, createdAt: daysAgo(900), memberships: { create: { ...held, validTo: new Date('2016-01-01') } } },
  });
  // They come back after they were listed, and before they are erased.
  const transaction: Store['transaction'] = async (work) => {
    await database.membership.create({ data: { ...held, officerId, role: 'deputy' } });
    return store.transaction(work);
  };

  expect(await eraseFormerPeople({ ...store, transaction }, NOW, (id) => `Cán bộ số ${id}`)).toBe(0);

  expect(await database.officer.findUniqueOrThrow({ where: { id: officerId } })).toMatchObject(person);
});
