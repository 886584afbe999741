import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveClockTo } from '../support/clock.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { readShippedPlanId } from '../support/shipped-plan.ts';

const FAR = { timeout: 20_000, interval: 100 };

describe('a notice that breaks again and again', () => {
  let trial: Trial;
  let obstacleId: number;
  const database = () => trial.application.store.database;
  const noticeOf = (dedupeKey: string) => database().notice.findUniqueOrThrow({ where: { dedupeKey } });
  const stateOf = async (key: string): Promise<string> => (await noticeOf(key)).state;
  const setAside = async (): Promise<string | undefined> => {
    const metrics = await (await fetch(`${trial.chat.url}/metrics`)).text();
    return /^dieu_phoi_notices_set_aside (\d+)$/m.exec(metrics)?.[1];
  };
  /** Puts a notice to the contact into the outbox, due at once. */
  const put = (dedupeKey: string, kind: string, params: object, priority: number) =>
    database().notice.create({
      data: {
        kind,
        params,
        chatId: BigInt(trial.contact.id),
        officerId: null,
        priority,
        dedupeKey,
        dueAt: new Date(0),
        createdAt: new Date(),
      },
    });

  /** Puts two notices that break into the outbox. */
  const putBroken = async (): Promise<void> => {
    await put('unreadable', 'no-such-kind', {}, 0);
    // It is read, and breaks when it is put into words.
    await put('unspeakable', 'obstacle-raised', { obstacleId }, 0);
  };
  /** Puts the two, and waits until they are set aside and the coordinator has read of them. */
  const setBrokenAside = async (): Promise<void> => {
    await putBroken();
    await expect.poll(() => stateOf('unreadable'), FAR).toBe('set-aside');
    await expect.poll(() => stateOf('unspeakable'), FAR).toBe('set-aside');
    await trial.coordinator.reads(/để riêng/);
  };

  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    const { id: unitId } = await database().unit.findUniqueOrThrow({ where: { key: 'QUY_HOP' } });
    const { id: raisedById } = await database().officer.findFirstOrThrow({ where: { chatId: trial.contact.id } });
    // Its files are no list.
    const planId = await readShippedPlanId(database());
    const obstacle = {
      planId,
      unitId,
      raisedById,
      text: 'Đường bị sạt lở',
      files: 5,
      raisedAt: new Date('2018-11-12'),
    };
    obstacleId = (await database().obstacle.create({ data: obstacle })).id;
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('others to the same chat go on in their order, before and after it is set aside with its reason', async () => {
    const { contact, coordinator } = trial;
    contact.mark();
    coordinator.mark();
    await putBroken();
    await put('first', 'suspended', {}, 1);
    await put('second', 'restored', {}, 1);
    await contact.reads(/tạm dừng/);
    await contact.reads(/đã khôi phục quyền sử dụng/);
    const heard = contact.heard();
    expect(heard.findIndex((text) => text.includes('tạm dừng'))).toBe(heard.length - 2);
    await expect.poll(() => stateOf('unreadable'), FAR).toBe('set-aside');
    await expect.poll(() => stateOf('unspeakable'), FAR).toBe('set-aside');
    expect(await noticeOf('unreadable')).toMatchObject({
      failedAttempts: 3,
      attempts: 3,
      unknownOutcomes: 0,
      fault: expect.stringContaining('Unknown kind of notice: no-such-kind') as string,
    });
    expect(await noticeOf('unspeakable')).toMatchObject({
      failedAttempts: 3,
      unknownOutcomes: 0,
      fault: expect.stringMatching(/^TypeError/) as string,
    });
    await put('third', 'suspended', {}, 1);
    contact.mark();
    await contact.reads(/tạm dừng/);
    expect(await setAside()).toBe('2');
  });

  test('administrators are told in chat, once a day, and nobody else is', async () => {
    const { coordinator, contact } = trial;
    await setBrokenAside();
    await coordinator.reads(/tin hệ thống không lập được sau 03 lần thử, đã để riêng/);
    expect(
      coordinator
        .newest()
        .buttons.flat()
        .map(({ text }) => text),
    ).toEqual([expect.stringMatching(/^Gửi lại 0[12] tin$/)]);
    expect(contact.heard().join('\n')).not.toContain('để riêng');
  });

  test('an administrator lets them be tried again: what is mended goes, what breaks is set aside again', async () => {
    const { coordinator, contact } = trial;
    await setBrokenAside();
    await database().obstacle.update({ where: { id: obstacleId }, data: { files: [] } });
    contact.mark();
    await coordinator.presses(/^Gửi lại/, /Đang gửi lại 02 tin/);
    await contact.reads(/sạt lở/);
    await expect.poll(() => stateOf('unspeakable'), FAR).toBe('sent');
    await expect.poll(() => stateOf('unreadable'), FAR).toBe('set-aside');
    expect(await setAside()).toBe('1');
    const told = await database().notice.findMany({ where: { kind: 'notices-set-aside' } });
    expect(told).toHaveLength(1);
    expect(await database().auditEntry.count({ where: { action: 'notice.retry' } })).toBe(2);
  });

  test('the next that breaks is told of on another day', async () => {
    const { coordinator } = trial;
    await put('unreadable', 'no-such-kind', {}, 0);
    await coordinator.reads(/để riêng/);
    await moveClockTo(trial.chat, '2018-11-13', 9);
    coordinator.mark();
    await put('another', 'no-such-kind', {}, 0);
    await coordinator.reads(/Có 02 tin hệ thống không lập được/);
  });

  test('a reminder that breaks is marked as not sent in the chase log, and waits again when it is tried again', async () => {
    const { coordinator } = trial;
    await trial.openRound();
    await moveClockTo(trial.chat, '2018-12-04', 9);
    // The round's form cannot be read any more when the reminder is delivered.
    const form = await database().form.findFirstOrThrow({ where: { key: 'bao-cao-nam-cap-huyen' } });
    await database().form.update({ where: { id: form.id }, data: { definition: {} } });
    // A form is read again only with another plan.
    const { id, contentHash } = await database().plan.findFirstOrThrow();
    await database().plan.update({ where: { id }, data: { contentHash: 'another' } });
    await moveClockTo(trial.chat, '2018-12-05', 8);
    const chase = () => database().chase.findFirstOrThrow({ where: { kind: 'reminder' } });
    await expect.poll(async () => (await chase()).state, FAR).toBe('failed');
    await database().form.update({ where: { id: form.id }, data: { definition: form.definition as object } });
    await database().plan.update({ where: { id }, data: { contentHash } });
    coordinator.newest().buttons.push([{ text: 'Thử', callback_data: 'notices-retry' }]);
    await coordinator.presses('Thử', /Đang gửi lại 0\d tin/);
    await trial.contact.reads(/chậm nhất 17 giờ 00 thứ Sáu 14\/12\/2018/);
    await expect.poll(async () => (await chase()).state, FAR).toBe('sent');
  });
});
