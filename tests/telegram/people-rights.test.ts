import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deleteExpiredRecords } from '../../src/actions/retention/delete-expired-records.ts';
import { admitPerson } from '../support/filled-report.ts';
import { answerFirstQuestion } from '../support/prepared.ts';
import { correctName, leaveAllDuties } from '../support/prepared-people.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe("the own profile, and the rights over one's data", () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('/hoso shows what is known, and name and phone are corrected as they are typed', async () => {
    const { contact } = trial;
    await contact.says('/hoso', /Hồ sơ của đồng chí[\s\S]*Đầu mối, UBND huyện Quỳ Hợp, từ ngày/);
    await contact.presses('Sửa số điện thoại', /số điện thoại công vụ mới/);
    await contact.says('0123', /Chưa đọc được số điện thoại/);
    await contact.says('0168 234 5678', /Số này có phải 0382 345 678 không ạ\?/);
    await contact.presses('Đúng, 0382 345 678', /Đã sửa hồ sơ[\s\S]*0382 345 678/);
    await contact.presses('Sửa số điện thoại', /số điện thoại công vụ mới/);
    await contact.says('0987.654.321', /Đã sửa hồ sơ[\s\S]*0987 654 321/);
    await contact.presses('Sửa họ tên, chức vụ', /họ tên, chức vụ mới/);
    await contact.says('Vi Thị <b>Mới, chuyên viên', /Chưa ghi được họ tên|Đã sửa hồ sơ/);
    await contact.says('/hoso', /Hồ sơ của đồng chí/);
    await contact.presses('Sửa họ tên, chức vụ', /họ tên, chức vụ mới/);
    await contact.says('Vi Thị Mới, Phó Trưởng phòng Kinh tế và Hạ tầng', /Đã sửa hồ sơ[\s\S]*Vi Thị Mới/);
    const corrections = await trial.application.store.database.auditEntry.findMany({
      where: { action: 'profile.correct' },
    });
    expect(JSON.stringify(corrections.map(({ after }) => after))).not.toMatch(/Vi Thị|0987/);
  });

  test('/dulieu gives everything about the person, as a page to read and a file for machines, and nothing about others', async () => {
    const { contact } = trial;
    await correctName(trial, 'Vi Thị Mới, chuyên viên');
    await contact.says('/hoso', /Hồ sơ của đồng chí/);
    await contact.says('/trogiup', /Các việc có thể làm/);
    contact.mark();
    trial.chat.sendText(contact.id, '/dulieu');
    await expect
      .poll(() => trial.chat.calls.filter(({ method }) => method === 'senddocument').length, { timeout: 10_000 })
      .toBe(2);
    const files = trial.chat.messages(contact.id).flatMap(({ file }) => (file === null ? [] : [file]));
    const contents = await Promise.all(
      files.slice(-2).map(async ({ fileId }) => (await fetch(`${trial.chat.url}/chat/file/${fileId}`)).text()),
    );
    const [text = '', json = ''] = contents;
    expect(files.slice(-2).map(({ name }) => name)).toEqual(['du-lieu-ve-toi.html', 'du-lieu-ve-toi.json']);
    expect(text).toMatch(/Dữ liệu về tôi[\s\S]*Vi Thị Mới[\s\S]*Tin nhắn gốc còn giữ/);
    const data = JSON.parse(json) as { officer: { fullName: string }; messages: object[]; consents: object[] };
    expect(data.officer.fullName).toBe('Vi Thị Mới');
    expect(data.messages.length).toBeGreaterThan(3);
    expect(data.consents).toHaveLength(1);
    expect(json).not.toContain(String(trial.coordinator.id));
    const read = text
      .replace(/<style>[\s\S]*<\/style>/, '')
      .replaceAll(/<[^>]+>/g, '\n')
      .replaceAll(/\n+/g, '\n');
    expect(read).toMatch(/Vai trò\nĐầu mối\n[\s\S]*Đơn vị\nUBND huyện Quỳ Hợp/);
    expect(read).toMatch(/Quyết định\nđồng ý\nLúc\n\d\d giờ \d\d ngày/);
    expect(read).toMatch(/Tin nhắn\n\/trogiup/);
    expect(read).not.toMatch(/\b(?:At|By|state|role|true|false|active|given|contact)\b|\d{4}-\d\d-\d\dT|[{}]/);
  });

  test('"Không còn phụ trách": who follows is asked, the coordinator is told that nobody is left, the draft stays', async () => {
    const { contact, coordinator } = trial;
    await correctName(trial, 'Vi Thị Mới, chuyên viên');
    await contact.says('/baocao', /14 câu/);
    await contact.presses(/Bắt đầu/, /Câu 1\/14/);
    await contact.says('126', /Câu 2\/14/);
    await contact.says('/start', /Kính chào/);
    await contact.presses('Việc của tôi', /đã nhập 01\/14 câu/);
    await contact.presses('Không còn phụ trách', /Ai làm thay/);
    await contact.says('Lô Văn Tám, chuyên viên, 0912 000 111', /Đang báo Sở Công Thương/);
    const told = await coordinator.reads(/Vi Thị Mới không còn phụ trách ở UBND huyện Quỳ Hợp/);
    expect(told.text).toContain('Lô Văn Tám, chuyên viên, 0912 000 111');
    expect(told.text).toContain('UBND huyện Quỳ Hợp chưa có đầu mối nào khác, còn 01 báo cáo phải nộp');
    await contact.says('/baocao', /dành cho đầu mối của đơn vị|Hiện không có|không có báo cáo/);
    expect(await trial.application.store.database.answer.count()).toBe(1);
  });

  test('a successor goes on with the draft where it was left', async () => {
    const { coordinator } = trial;
    await answerFirstQuestion(trial);
    await leaveAllDuties(trial);
    const successor = trial.newcomer();
    await successor.says('/dangky', /xin lưu/);
    await successor.presses('Đồng ý', /đơn vị nào/);
    await successor.says('Quỳ Hợp', /Có phải UBND huyện Quỳ Hợp/);
    await successor.presses('Đúng', /họ tên, chức vụ/);
    await successor.says('Lô Văn Tám, chuyên viên', /điện thoại/);
    await successor.says('0912 000 111', /kiểm tra/);
    await successor.presses('Gửi đăng ký', /01 ngày làm việc/);
    await coordinator.reads(/Đăng ký chờ xác nhận[\s\S]*Lô Văn Tám/);
    await coordinator.presses('Duyệt', /Đã xác nhận đồng chí Lô Văn Tám/);
    await successor.reads(/đã xác nhận đồng chí là đầu mối/);
    await successor.says('/baocao', /đã nhập 1\/14 câu/);
  });

  test('erasure is asked twice, takes name, phone and Telegram id out of everything, and ends the duty', async () => {
    const { contact } = trial;
    const { database } = trial.application.store;
    await correctName(trial, 'Vi Thị Mới, chuyên viên');
    await database.officer.updateMany({ where: { fullName: 'Vi Thị Mới' }, data: { phone: '0987654321' } });
    await answerFirstQuestion(trial);
    await contact.says('/xoadulieu', /Xóa dữ liệu và rút lại đồng ý[\s\S]*“Cán bộ số \d+”/);
    await contact.presses('Giữ nguyên', /không có gì bị xóa/);
    expect(await database.officer.count({ where: { fullName: 'Vi Thị Mới' } })).toBe(1);
    await contact.says('/xoadulieu', /Xóa dữ liệu và rút lại đồng ý/);
    await contact.presses('Xóa dữ liệu về tôi', /Đã xóa dữ liệu về đồng chí/);
    const left = JSON.stringify(
      [
        await database.officer.findMany(),
        await database.registration.findMany({ where: { fullName: 'Vi Thị Mới' } }),
        await database.consent.findMany(),
        await database.auditEntry.findMany(),
        await database.archivedIdentity.findMany(),
      ],
      (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    );
    expect(left).not.toMatch(/Vi Thị Mới|0987654321/);
    expect(left).not.toContain(String(contact.id));
    expect(left).toContain('Cán bộ số');
    expect(await database.consent.count({ where: { decision: 'withdrawn' } })).toBe(1);
    expect(await database.answer.count()).toBe(1);
    await contact.says('/hoso', /chưa đăng ký/);
    await contact.says('/start', /xin lưu/);
  });

  test('who answered for an official report stays known to administrators alone, until its date', async () => {
    const { coordinator } = trial;
    const { store } = trial.application;
    const successor = await admitPerson(trial, 'QUY_HOP', 'contact', 'Lô Văn Tám');
    const officer = await store.database.officer.findFirstOrThrow({ where: { fullName: 'Lô Văn Tám' } });
    await answerFirstQuestion(trial);
    const report = await store.database.report.findFirstOrThrow();
    await store.database.report.update({
      where: { id: report.id },
      data: { state: 'submitted', submittedById: officer.id, submittedAt: new Date('2018-12-01') },
    });
    await successor.says('/xoadulieu', /lưu riêng đến ngày 12\/11\/2020/);
    await successor.presses('Xóa dữ liệu về tôi', /lưu riêng đến ngày 12\/11\/2020/);
    expect(await store.database.officer.count({ where: { fullName: 'Lô Văn Tám' } })).toBe(0);

    const forged = async (who: typeof coordinator, expected: RegExp): Promise<void> => {
      who.newest().buttons.push([{ text: 'archive', callback_data: 'archive' }]);
      who.mark();
      await trial.chat.press(who.id, who.newest().id, 'archive');
      await who.reads(expected);
    };
    await forged(trial.contact, /dành cho quản trị/);
    await forged(coordinator, /Hồ sơ lưu[\s\S]*Lô Văn Tám, chuyên viên, UBND huyện Quỳ Hợp; giữ đến ngày 12\/11\/2020/);

    await deleteExpiredRecords(store, new Date('2020-11-12T01:00:00Z'));
    expect(await store.database.archivedIdentity.count()).toBe(1);
    await deleteExpiredRecords(store, new Date('2020-11-13T01:00:00Z'));
    expect(await store.database.archivedIdentity.count()).toBe(0);
  });

  test('the audit log can neither be changed nor deleted, whoever is connected', async () => {
    const { database } = trial.application.store;
    const count = (): Promise<number> => database.auditEntry.count();
    const before = await count();
    for (const attempt of [
      () => database.auditEntry.deleteMany(),
      () => database.auditEntry.updateMany({ data: { action: 'x' } }),
      () => database.$executeRaw`TRUNCATE "AuditEntry"`,
    ]) {
      await expect(attempt()).rejects.toThrow(/append-only/);
      // The embedded server closes its connection after an error; the next attempt gets a new one.
      await expect.poll(() => count().catch(() => -1)).toBe(before);
    }
    expect(await database.auditEntry.count({ where: { action: 'x' } })).toBe(0);
  });
});
