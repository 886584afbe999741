import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { admitPerson } from '../support/filled-report.ts';
import { fillRegistration } from '../support/registering.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('approving registrations', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.openRound();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const admitHead = (): Promise<ChatPerson> => admitPerson(trial, 'QUY_HOP', 'head', 'Lô Văn Sáu');

  /** Registers as anybody does, for Quỳ Hợp unless told otherwise. */
  async function register(person: ChatPerson, words: string, phone: string, unit = 'Quỳ Hợp'): Promise<void> {
    await fillRegistration(person, { unit, words, phone });
    await person.presses('Gửi đăng ký', /01 ngày làm việc/);
  }

  test('the head of a unit is approved as such, and from then on decides about its people', async () => {
    const { coordinator } = trial;
    const head = trial.newcomer();
    await register(head, 'Lô Văn Sáu, Phó Chủ tịch', '0912 000 006');
    await coordinator.reads(/Lô Văn Sáu/);
    await coordinator.presses('Duyệt làm lãnh đạo đơn vị', /Lô Văn Sáu là lãnh đạo đơn vị của UBND huyện Quỳ Hợp/);
    await head.reads(/xác nhận đồng chí là lãnh đạo đơn vị của UBND huyện Quỳ Hợp/);
    await head.presses('Đơn vị của tôi', /Đầu mối: Đầu mối Quỳ Hợp/);
    expect(head.labels()).toEqual([
      'Tình hình báo cáo',
      'Quản lý cán bộ',
      'Trách nhiệm',
      'Nhiệm vụ',
      'Mời làm đầu mối',
      'Mời làm đầu mối dự phòng',
    ]);
    await head.presses('Tình hình báo cáo', /UBND huyện Quỳ Hợp/);
    await head.says('/duyet', /Không có|Hiện không/);
    await head.says('/trogiup', /\/duyet - /);
  });

  test('who types approves by the word alone, never by “ok” or a number', async () => {
    const { coordinator } = trial;
    await register(trial.newcomer(), 'Vi Thị Bảy, văn thư', '0912 000 007', 'Con Cuông');
    await coordinator.reads(/Vi Thị Bảy/);
    await coordinator.says('ok', /gõ “duyệt”/);
    await coordinator.says('duyệt', /Vi Thị Bảy là đầu mối của UBND huyện Con Cuông/);
  });

  test('a second contact is pointed out; approved as successor, the one before hands over and is told', async () => {
    const { contact, coordinator } = trial;
    const head = await admitHead();
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    const successor = trial.newcomer();
    await register(successor, 'Vi Thị Bảy, chuyên viên', '0912 000 007');
    const card = await head.reads(/Vi Thị Bảy[\s\S]*Đơn vị đã có đầu mối: Đầu mối Quỳ Hợp/);
    expect(card.buttons.flat().map(({ text }) => text)).toEqual([
      'Duyệt thay Đầu mối Quỳ Hợp',
      'Duyệt làm đầu mối dự phòng',
      'Từ chối',
    ]);
    await coordinator.reads(/Vi Thị Bảy/);
    await head.presses('Duyệt thay Đầu mối Quỳ Hợp', /Vi Thị Bảy là đầu mối[\s\S]*Thay cho: Đầu mối Quỳ Hợp/);
    await contact.reads(/Vi Thị Bảy đã được xác nhận là đầu mối của UBND huyện Quỳ Hợp thay đồng chí/);
    await coordinator.presses('Duyệt làm đầu mối dự phòng', /đã được người khác xác nhận/);
    await contact.says('12', /không thuộc phạm vi Kế hoạch/);
    await successor.says('/baocao', /14 câu|Câu 1\/14/);
    const { database } = trial.application.store;
    const held = await database.membership.findMany({ where: { officer: { fullName: 'Đầu mối Quỳ Hợp' } } });
    expect(held.every(({ validTo }) => validTo !== null)).toBe(true);
    expect(await database.auditEntry.count({ where: { action: 'duty.handover' } })).toBe(1);
  });

  test('somebody who looks like a person already registered is pointed out', async () => {
    const { coordinator } = trial;
    await admitPerson(trial, 'QUY_HOP', 'contact', 'Vi Thị Bảy');
    await register(trial.newcomer(), 'Vi Thi Bay, văn thư', '0912 345 678', 'Con Cuông');
    const card = await coordinator.reads(/Vi Thi Bay/);
    expect(card.text).toContain('Trùng họ tên và số điện thoại với Vi Thị Bảy, UBND huyện Quỳ Hợp (đã đăng ký).');
  });

  test('a head cannot decide about another unit, nor make coordinators, whatever is forged', async () => {
    const { database } = trial.application.store;
    const head = await admitHead();
    await register(trial.newcomer(), 'Vi Thị Bảy, văn thư', '0912 000 007', 'Con Cuông');
    const foreign = await database.registration.findFirstOrThrow({ where: { state: 'submitted' } });
    await register(trial.newcomer(), 'Lang Văn Mười, chuyên viên', '0912 000 010');
    await head.reads(/Lang Văn Mười/);
    const own = await database.registration.findFirstOrThrow({ where: { fullName: 'Lang Văn Mười' } });
    for (const data of [
      `registration-approve:${foreign.id}:contact`,
      `registration-open:${foreign.id}`,
      `registration-refuse:${foreign.id}`,
      `registration-approve:${own.id}:coordinator`,
      `registration-approve:${own.id}:head`,
    ]) {
      head.newest().buttons.push([{ text: data, callback_data: data }]);
      await head.presses(data, /dành cho cán bộ điều phối/);
    }
    expect(await database.registration.count({ where: { state: 'submitted' } })).toBe(2);
  });
});
