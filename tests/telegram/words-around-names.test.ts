import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('words around a name', () => {
  let trial: Trial;
  let contact: ChatPerson;
  let coordinator: ChatPerson;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(async () => {
    await trial.goBack();
    ({ contact, coordinator } = trial);
  });
  afterAll(() => trial.stop());

  const own = () =>
    trial.application.store.database.officer.findFirstOrThrow({ where: { telegramUserId: BigInt(contact.id) } });

  test.each(['giu nguyen', 'thôi không sửa nữa', 'để sau'])('“%s” leaves the own name as it is', async (typed) => {
    const before = await own();
    await contact.says('/hoso', /Quỳ Hợp/);
    await contact.presses('Sửa họ tên, chức vụ', /họ tên/);
    await contact.says(typed, /[Đđ]ã (?:dừng|thôi|hủy)|không thay đổi|Chưa/);
    expect((await own()).fullName).toBe(before.fullName);
  });

  test('“giu nguyen” keeps a name without marks as it was typed', async () => {
    await contact.says('/hoso', /Quỳ Hợp/);
    await contact.presses('Sửa họ tên, chức vụ', /họ tên/);
    await contact.says('nguyen van hung', /dấu/);
    await contact.says('giu nguyen', /Nguyen Van Hung/);
    expect((await own()).fullName).toBe('Nguyen Van Hung');
  });

  test('what is said around a name is taken off', async () => {
    await contact.says('/hoso', /Quỳ Hợp/);
    await contact.presses('Sửa họ tên, chức vụ', /họ tên/);
    await contact.says('tôi là Hùng', /họ tên/);
    await contact.says('em tên là Nguyễn Văn Hùng, chuyên viên phòng KTHT ạ', /Nguyễn Văn Hùng/);
    expect(await own()).toMatchObject({
      fullName: 'Nguyễn Văn Hùng',
      title: 'chuyên viên Phòng Kinh tế và Hạ tầng',
    });
  });

  test.each(['giu nguyen', 'thôi không sửa nữa'])('“%s” is no name of a new unit', async (typed) => {
    const { unit, unitChange } = trial.application.store.database;
    const before = [await unit.count(), await unitChange.count()];
    await coordinator.says('/donvi', /./);
    await coordinator.presses('Thêm đơn vị', /tên/);
    await coordinator.says(typed, /[Đđ]ã (?:dừng|thôi|hủy)|Chưa/);
    expect([await unit.count(), await unitChange.count()]).toEqual(before);
  });
});
