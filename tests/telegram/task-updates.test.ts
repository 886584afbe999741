import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveClockTo } from '../support/clock.ts';
import { confirmUpdate, sentTaskUpdate } from '../support/prepared-tasks.ts';
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
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** What the audit log has of updates, oldest first. */
  const audited = async (): Promise<string[]> => {
    const { database } = trial.application.store;
    const entries = await database.auditEntry.findMany({
      where: { subject: 'task-update' },
      orderBy: { id: 'asc' },
    });
    return entries.map(({ action }) => action);
  };

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
    await lead().says('nhiệm vụ 2.1 năm 2018', /Nhiệm vụ 2\.1/);
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

  test('amounts by source are added up and stay told apart; without sources it is asked', async () => {
    await lead().says('nhiệm vụ 2.1 năm 2018', /Nhiệm vụ 2\.1/);
    await lead().presses('Cập nhật', /Bấm tình trạng/);
    await lead().says('xong 2 mô hình, chi 95 triệu, 30 triệu', /nhiều số tiền mà chưa rõ nguồn từng số, chưa ghi/);
    await lead().says(
      'xong 2 mô hình, chi 95 triệu sự nghiệp môi trường, 30 triệu khuyến công',
      /125 triệu đồng \([\d.]+ đồng\), nguồn: 95 triệu sự nghiệp môi trường; 30 triệu khuyến công\./,
    );
    const again = await lead().says(
      'chi 40 triệu ngân sách tỉnh',
      /165 triệu đồng \([\d.]+ đồng\), nguồn: 95 triệu sự nghiệp môi trường; 30 triệu khuyến công; 40 triệu ngân sách tỉnh\./,
    );
    expect(again.text).not.toMatch(/Ghi chú/);
    await lead().says('chi 50 triệu', /Chưa rõ số tiền này cộng thêm hay thay số đã ghi, nên chưa ghi/);
    await lead().says('bỏ ngân sách tỉnh', /125 triệu đồng/);
    await lead().says('tổng chi 50 triệu', /50 triệu đồng/);
  });

  test('the source of the money is read back with it and told to who confirms it; the word “ghi chú” is no note', async () => {
    await lead().says('nhiệm vụ 2.1 năm 2018', /Nhiệm vụ 2\.1/);
    await lead().presses('Cập nhật', /Bấm tình trạng/);
    const read = await lead().says('chi 95 ngan sach tinh', /95 triệu đồng \([\d.]+ đồng\), nguồn: ngân sách tỉnh\./);
    expect(read.text).not.toMatch(/Ghi chú/);
    await lead().says('ghi chú: chờ nghiệm thu', /Ghi chú: chờ nghiệm thu/);
    await lead().presses('Đang thực hiện', /Tình trạng: Đang thực hiện/);
    await lead().presses('Gửi', /Đã gửi/);
    await trial.coordinator.reads(/95 triệu đồng \([\d.]+ đồng\), nguồn: ngân sách tỉnh\.\nGhi chú: chờ nghiệm thu/);
  });

  test('the name of another task, typed in the middle, shows it; the update goes on', async () => {
    await lead().says('nhiệm vụ 2.1 năm 2018', /Nhiệm vụ 2\.1/);
    await lead().presses('Cập nhật', /Bấm tình trạng/);
    await lead().says('nhiem vu 1.1', /Nhiệm vụ 1\.1/);
    await lead().reads(/Cập nhật nhiệm vụ 2\.1/);
    await lead().says('xong 2 mô hình', /Số lượng đã làm trong năm: 2/);
  });

  test('it counts only when it was confirmed, and says from whom it is; the audit log has both steps', async () => {
    await sentTaskUpdate(trial, lead());
    await trial.coordinator.reads(/cập nhật nhiệm vụ 2\.1/);
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
    expect(await audited()).toEqual(['task.update', 'task.confirm']);
  });

  test('a second press decides nothing again', async () => {
    const id = await sentTaskUpdate(trial, lead());
    await trial.coordinator.reads(/cập nhật nhiệm vụ 2\.1/);
    await confirmUpdate(trial, id);
    await trial.coordinator.presses('Không xác nhận', /đã được xử lý trước đó/);
    await trial.contact.says('nhiệm vụ 2.1 năm 2018', /đang thực hiện/);
  });

  test('one that is refused changes nothing, and whoever made it is told; the audit log has every step', async () => {
    await confirmUpdate(trial, await sentTaskUpdate(trial, lead()));
    await lead().says('nhiệm vụ 2.1 năm 2018', /Nhiệm vụ 2\.1/);
    await lead().presses('Cập nhật', /Bấm tình trạng/);
    await lead().says('xong 2 dự án', /Đã xong/);
    await lead().presses('Gửi', /Đã gửi/);
    await trial.coordinator.reads(/Số lượng đã làm trong năm: 2/);
    await trial.coordinator.presses('Không xác nhận', /Đang báo cho người đã gửi/);
    await lead().reads(/chưa xác nhận cập nhật nhiệm vụ 2\.1/);
    await trial.contact.says('nhiệm vụ 2.1 năm 2018', /đang thực hiện/);
    expect(await audited()).toEqual(['task.update', 'task.confirm', 'task.update', 'task.refuse']);
  });

  test('what a coordinator writes of a task of the own agency counts at once; the audit log has both steps', async () => {
    const { coordinator } = trial;
    await coordinator.says('nhiệm vụ 2.2 năm 2018', /Nhiệm vụ 2\.2/);
    await coordinator.presses('Cập nhật', /Bấm tình trạng/);
    await coordinator.says('xong 3 cơ sở', /Đã xong/);
    await coordinator.presses('Gửi', /được tính ngay/);
    await coordinator.presses('Xem nhiệm vụ', /năm 2018: đã xong[\s\S]*Đã làm: số lượng 03/);
    expect(await audited()).toEqual(['task.update', 'task.confirm']);
  });

  test('in January it is said for which year it counts; one tap takes it to the year before, with what was written', async () => {
    await moveClockTo(trial.chat, '2019-01-10', 9);
    await lead().says('/nhiemvu 2.1', /Nhiệm vụ 2\.1/);
    await lead().presses('Cập nhật', /Đang ghi cho năm 2019\. Nếu là năm khác/);
    await lead().says(
      'xong 1 dự án, chi 20 triệu nguồn khuyến công',
      /20 triệu đồng \([\d.]+ đồng\), nguồn: khuyến công\./,
    );
    await lead().presses('Ghi cho năm 2018', /Đang ghi cho năm 2018[\s\S]*20 triệu đồng/);
    await lead().presses('Gửi', /Đã gửi/);
    const update = await trial.application.store.database.taskUpdate.findFirstOrThrow();
    expect(update).toMatchObject({ year: 2018, sources: ['khuyến công'], note: '' });
  });
});
