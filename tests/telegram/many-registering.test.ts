import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTrial, type Trial } from '../support/trial.ts';

/** More than are handled at once (20 and 50): some wait for their turn. */
const PEOPLE = { embedded: 30, server: 60 };

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

test('more people register at once than are handled at once, and none is lost or mixed up with another', async () => {
  const { database, kind } = trial.application.store;
  const number = PEOPLE[kind];
  const districts = await database.unit.findMany({ where: { kind: 'district' }, orderBy: { id: 'asc' } });
  const people = Array.from({ length: number }, (_, at) => {
    const unit = districts[at % districts.length]!;
    const letters = Array.from(String(at), (digit) => 'ABCDEFGHIK'[Number(digit)]).join('');
    const phone = `09${String(10_000_000 + at * 7919).padStart(8, '0')}`;
    return { person: trial.newcomer(), unit, fullName: `Nguyễn Văn ${letters}`, phone };
  });
  await Promise.all(
    people.map(async ({ person, unit, fullName, phone }) => {
      await person.says('/dangky', /xin lưu/);
      await person.presses('Đồng ý', /đơn vị nào/);
      await person.says(unit.shortName, new RegExp(`Có phải ${unit.name}`));
      await person.presses('Đúng', /họ tên, chức vụ/);
      await person.says(`${fullName}, chuyên viên`, /điện thoại/);
      await person.says(phone, new RegExp(`${fullName}[\\s\\S]*${unit.name}`));
      await person.presses('Gửi đăng ký', /01 ngày làm việc/);
    }),
  );
  const registrations = await database.registration.findMany({ where: { state: 'submitted' } });
  expect(registrations).toHaveLength(number);
  for (const { person, unit, fullName, phone } of people) {
    const own = registrations.find(({ telegramUserId }) => Number(telegramUserId) === person.id);
    expect(own).toMatchObject({ unitId: unit.id, fullName, title: 'chuyên viên', phone });
  }
});
