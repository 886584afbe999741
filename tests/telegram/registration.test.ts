import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { moveClockTo } from '../support/clock.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('registering', () => {
  let trial: Trial;
  const admin = 700_000_001;
  beforeAll(async () => {
    trial = await startTrial({ ADMIN_IDS: String(admin) });
    await trial.coordinator.says('/start', /Kính chào/);
    // Whoever comes first gets the id that is named; the others are nobody's.
    trial.newcomer();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const rowsOf = async (person: ChatPerson): Promise<number[]> => {
    const where = { telegramUserId: BigInt(person.id) };
    const { database } = trial.application.store;
    return Promise.all([
      database.consent.count({ where }),
      database.registration.count({ where }),
      database.conversation.count({ where }),
      database.officer.count({ where }),
    ]);
  };

  /** What the audit log has of a person's registration, oldest first. */
  const auditOf = async (person: ChatPerson) => {
    const { database } = trial.application.store;
    const { id } = await database.registration.findFirstOrThrow({ where: { telegramUserId: BigInt(person.id) } });
    return database.auditEntry.findMany({ where: { subject: 'registration', subjectId: id }, orderBy: { id: 'asc' } });
  };

  /** Registers up to the confirmation. */
  async function registerUntilSent(person: ChatPerson, unit: string, found: RegExp): Promise<void> {
    await person.says('/dangky', /xin lưu/);
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.says(unit, found);
    await person.presses('Đúng', /họ tên, chức vụ/);
    await person.says('Nguyễn Văn A, chuyên viên', /điện thoại/);
    await person.says('0912 345 678', /kiểm tra/);
    await person.presses('Gửi đăng ký', /Đã gửi Sở Công Thương|ghi nhận là cán bộ điều phối/);
  }

  test('somebody named in ADMIN_IDS is admitted at once as coordinator, and the audit log has each step', async () => {
    const person = trial.person(admin);
    await registerUntilSent(person, 'SCT', /Có phải Sở Công Thương/);
    await person.says('/duyet', /Không có gì chờ duyệt/);
    const actions = (await auditOf(person)).map(({ action }) => action);
    for (const action of ['registration.start', 'registration.submit', 'registration.admit'])
      expect(actions).toContain(action);
  });

  test('of a number of eleven digits the new one is offered, and kept once it is confirmed', async () => {
    const person = trial.newcomer();
    await person.says('/dangky', /xin lưu/);
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.says('Quỳ Châu', /Có phải/);
    await person.presses('Đúng', /họ tên, chức vụ/);
    await person.says('Nguyễn Văn A, chuyên viên', /điện thoại/);
    await person.says('0168 234 5678', /Số này có phải 0382 345 678 không ạ\?/);
    await person.says('0127 234 5678', /Số này có phải 0812 345 678 không ạ\?/);
    await person.presses('Đúng, 0812 345 678', /kiểm tra[\s\S]*0812 345 678/);
    await person.presses('Sửa số điện thoại', /điện thoại/);
    await person.says('0186 234 5678', /Số này có phải 0562 345 678/);
    await person.says('đúng', /kiểm tra[\s\S]*0562 345 678/);
    // Another number is taken instead of the offered one.
    await person.presses('Sửa số điện thoại', /điện thoại/);
    await person.says('01682345678', /Số này có phải/);
    await person.says('0912 345 678', /kiểm tra[\s\S]*0912 345 678/);
  });

  test('refusing consent is respected, and nothing is kept', async () => {
    const person = trial.newcomer();
    await person.says('/start', /Telegram là nền tảng nước ngoài/);
    await person.presses('Xem đầy đủ', /Luật Bảo vệ dữ liệu cá nhân số 91\/2025\/QH15/);
    await person.presses(
      'Không đồng ý',
      /Chưa có thông tin nào của đồng chí được đưa vào hệ thống[\s\S]*báo cáo bằng văn bản/,
    );
    expect(await rowsOf(person)).toEqual([0, 0, 0, 0]);
  });

  test('consent is kept with its version and time', async () => {
    const person = trial.newcomer();
    await person.says('/start', /xin lưu/);
    await person.presses('Đồng ý', /đơn vị nào/);
    const [consent] = await trial.application.store.database.consent.findMany({
      where: { telegramUserId: BigInt(person.id) },
    });
    expect(consent).toMatchObject({ decision: 'given', version: 2 });
    expect(consent?.at.toISOString()).toMatch(/^2018-11-12T01:/);
  });

  test('a unit is picked from the list by paging; what was told is corrected before it is sent', async () => {
    const person = trial.newcomer();
    await person.says('/dangky', /xin lưu/);
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.presses('Chọn trong danh sách', /nhóm đơn vị nào/);
    await person.presses('Huyện, thành phố, thị xã', /1 - 12 trong 21/);
    await person.presses('Trang sau', /13 - 21 trong 21/);
    await person.presses('Vinh', /Đã ghi đơn vị: UBND thành phố Vinh/);
    await person.says('nguyễn văn a', /Đã ghi họ tên: Nguyễn Văn A[\s\S]*chức vụ/);
    await person.says('Trưởng phòng', /điện thoại/);
    await person.says('Quay lại', /họ tên, chức vụ/);
    await person.says('Trần Thị B, chuyên viên', /điện thoại/);
    await person.sharesPhone(/Họ tên: Trần Thị B/);
    await person.presses('Sửa đơn vị', /đơn vị nào/);
    await person.says('quy', /Đồng chí công tác ở đơn vị nào/);
    await person.presses('UBND huyện Quỳ Châu', /Đơn vị: UBND huyện Quỳ Châu/);
    await person.says('xong', /bấm Gửi đăng ký/);
  });

  test('a contact card of somebody else is not taken', async () => {
    const person = trial.newcomer();
    await person.says('/dangky', /xin lưu/);
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.says('Nam Đàn', /Có phải UBND huyện Nam Đàn/);
    await person.presses('Đúng', /họ tên/);
    await person.says('Nguyễn Văn A, chuyên viên', /điện thoại/);
    person.mark();
    trial.chat.sendContact(person.id, { phone: '+84987654321', firstName: 'Người khác' });
    await person.reads(/là của người khác/);
  });

  test('/huy gives a registration up, which the audit log has, and it can be begun again', async () => {
    const person = trial.newcomer();
    await person.says('/dangky', /xin lưu/);
    await person.presses('Đồng ý', /đơn vị nào/);
    await person.says('/hoso', /chưa xong, phần đã nhập vẫn được giữ/);
    const left = await person.says('/huy', /Thông tin vừa nhập và ý kiến đồng ý đã được xóa/);
    // What /dulieu goes on showing is said with the time for which it is kept.
    expect(left.text).toMatch(
      /Còn lưu 24 tháng: mã Telegram và nhật ký đồng ý, dừng đăng ký; muốn xóa sớm, [^.]*\/dulieu\./,
    );
    expect(await trial.application.store.database.consent.count({ where: { telegramUserId: BigInt(person.id) } })).toBe(
      0,
    );
    await person.says('/dangky', /xin lưu/);
    expect((await rowsOf(person))[2]).toBe(0);
    expect((await auditOf(person)).map(({ action }) => action)).toContain('registration.cancel');
  });

  test('a refusal asks for its reason and tells it; a second decision comes too late, and the audit log has who refused', async () => {
    const person = trial.newcomer();
    await registerUntilSent(person, 'Tân Kỳ', /UBND huyện Tân Kỳ/);
    await person.says('/dangky', /đang chờ xác nhận/);
    await person.says('/hoso', /UBND huyện Tân Kỳ.*đang chờ xác nhận/);
    await trial.coordinator.reads(/Đăng ký chờ xác nhận[\s\S]*UBND huyện Tân Kỳ/);
    await trial.coordinator.presses('Từ chối', /nhập lý do từ chối/);
    await trial.coordinator.says('Không có trong công văn cử đầu mối.', /Đã từ chối đăng ký của đồng chí Nguyễn Văn A/);
    await person.reads(/chưa xác nhận được đăng ký[\s\S]*“Không có trong công văn cử đầu mối\.”/);
    await trial.coordinator.presses('Duyệt', /Đăng ký này đã bị từ chối/);
    await person.says('/dangky', /xin lưu/);
    const entries = await auditOf(person);
    const actions = entries.map(({ action }) => action);
    for (const action of ['registration.start', 'registration.submit', 'registration.refuse'])
      expect(actions).toContain(action);
    const refused = entries.find(({ action }) => action === 'registration.refuse');
    expect(refused).toMatchObject({ before: { state: 'submitted' }, telegramUserId: BigInt(trial.coordinator.id) });
  });

  test('the approver is reminded of a registration that waits too long, once a working morning, until it is decided', async () => {
    const { coordinator } = trial;
    const person = trial.newcomer();
    await registerUntilSent(person, 'Kỳ Sơn', /UBND huyện Kỳ Sơn/);
    const reminders = (): number =>
      coordinator.heard().filter((text) => text.includes('đã quá 01 ngày làm việc')).length;
    await moveClockTo(trial.chat, '2018-11-13', 9);
    expect(reminders()).toBe(0);
    coordinator.mark();
    await moveClockTo(trial.chat, '2018-11-14', 9);
    await coordinator.reads(/\d+ đăng ký chờ xác nhận đã quá 01 ngày làm việc/);
    await moveClockTo(trial.chat, '2018-11-14', 15);
    expect(reminders()).toBe(1);
    await coordinator.presses('Duyệt', /Đăng ký chờ xác nhận/);
    const { database } = trial.application.store;
    await database.registration.updateMany({
      where: { state: 'submitted' },
      data: { state: 'refused', openFor: null },
    });
    await moveClockTo(trial.chat, '2018-11-15', 9);
    await coordinator.says('/trogiup', /Các việc có thể làm/);
    expect(reminders()).toBe(1);
  });
});
