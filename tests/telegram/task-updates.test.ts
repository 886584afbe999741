import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTrial, type Trial } from '../support/trial.ts';

const PICTURE = { name: 'anh.png', bytes: Buffer.from('89504e470d0a1a0a', 'hex') };

describe('updates of a task by those who lead it', () => {
  let trial: Trial;
  /** A contact of Sở TN&MT, one of the agencies that lead 2.1. */
  const lead = (): ReturnType<Trial['person']> => trial.person(600_000_003);
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.contact.says('/start', /Kính chào/);
    await lead().says('/start', /Kính chào/);
  });
  afterAll(() => trial.stop());

  test('only an agency that leads the task finds the button', async () => {
    await trial.contact.says('nhiệm vụ 2.1 năm 2018', /Nhiệm vụ 2\.1/);
    expect(trial.contact.labels()).not.toContain('Cập nhật');
    await lead().says('nhiệm vụ 1.1 năm 2018', /Nhiệm vụ 1\.1/);
    expect(lead().labels()).not.toContain('Cập nhật');
    await lead().says('nhiệm vụ 2.1 năm 2018', /Nhiệm vụ 2\.1/);
    expect(lead().labels()).toContain('Cập nhật');
    await lead().says('/nhiemvu 2.1', /Nhiệm vụ 2\.1/);
    expect(lead().labels()).toContain('Cập nhật');
    await trial.contact.says('/nhiemvu 2.1', /Nhiệm vụ 2\.1/);
    expect(trial.contact.labels()).not.toContain('Cập nhật');
  });

  test('figures, a note and a picture are read back, and sent to the coordinator', async () => {
    await lead().presses('Cập nhật', /Bấm tình trạng/);
    await lead().says('1.5', /chưa rõ, chưa ghi/);
    await lead().says(
      '1 dự án, chi 950 triệu',
      /Số lượng đã làm trong năm: 1\.[\s\S]*950 triệu đồng[\s\S]*Bấm tình trạng/,
    );
    expect(lead().labels()).not.toContain('Gửi');
    await lead().sendsFile('photo', /Minh chứng: 01 tệp/, PICTURE, 'Biên bản nghiệm thu đính kèm');
    await lead().presses('Đang thực hiện', /Tình trạng: Đang thực hiện/);
    await lead().presses('Gửi', /được tính khi cán bộ điều phối xác nhận/);
    const card = await trial.coordinator.reads(
      /cập nhật nhiệm vụ 2\.1[\s\S]*950 triệu đồng[\s\S]*Biên bản nghiệm thu[\s\S]*Chờ xác nhận/,
    );
    expect(card.text).toContain('Sở Tài nguyên và Môi trường');
  });

  test('it counts only when it was confirmed, and says from whom it is', async () => {
    await trial.contact.says('nhiệm vụ 2.1 năm 2018', /chưa có số liệu đã duyệt/);
    await trial.coordinator.presses('Xác nhận', /Đã xác nhận cập nhật nhiệm vụ 2\.1/);
    await lead().reads(/đã xác nhận cập nhật nhiệm vụ 2\.1/);
    const told = await trial.contact.says(
      'nhiệm vụ 2.1 năm 2018',
      /đang thực hiện[\s\S]*Đã làm: số lượng 01[\s\S]*950 triệu đồng/,
    );
    expect(told.text).toContain('Nguồn: Sở Tài nguyên và Môi trường cập nhật, 12/11/2018, đã xác nhận');
    await trial.contact.says('/kinhphi đã giải ngân năm 2018', /2\.1[\s\S]*950 triệu đồng[\s\S]*Kế hoạch 2\.000/);
    await trial.contact.says('nhiệm vụ nào đang làm', /2\.1/);
  });

  test('a second press decides nothing again', async () => {
    await trial.coordinator.presses('Không xác nhận', /đã được xử lý trước đó/);
    await trial.contact.says('nhiệm vụ 2.1 năm 2018', /đang thực hiện/);
  });

  test('one that is refused changes nothing, and whoever made it is told', async () => {
    await lead().says('nhiệm vụ 2.1 năm 2018', /Nhiệm vụ 2\.1/);
    await lead().presses('Cập nhật', /Bấm tình trạng/);
    await lead().says('xong 2 dự án', /Đã xong/);
    await lead().presses('Gửi', /Đã gửi/);
    await trial.coordinator.reads(/Số lượng đã làm trong năm: 2/);
    await trial.coordinator.presses('Không xác nhận', /Đơn vị được báo/);
    await lead().reads(/chưa xác nhận cập nhật nhiệm vụ 2\.1/);
    await trial.contact.says('nhiệm vụ 2.1 năm 2018', /đang thực hiện/);
  });

  test('what a coordinator writes of a task of the own agency counts at once', async () => {
    const { coordinator } = trial;
    await coordinator.says('nhiệm vụ 2.2 năm 2018', /Nhiệm vụ 2\.2/);
    await coordinator.presses('Cập nhật', /Bấm tình trạng/);
    await coordinator.says('xong 3 cơ sở', /Đã xong/);
    await coordinator.presses('Gửi', /được tính ngay/);
    await coordinator.presses('Xem nhiệm vụ', /năm 2018: đã xong[\s\S]*Đã làm: số lượng 03/);
  });

  test('every step is in the audit log', async () => {
    const entries = await trial.application.store.database.auditEntry.findMany({ where: { subject: 'task-update' } });
    expect(entries.map(({ action }) => action)).toEqual([
      ...['task.update', 'task.confirm', 'task.update', 'task.refuse', 'task.update', 'task.confirm'],
    ]);
  });
});
