import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approveSubmitted, draftReport, submitDraft } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

async function stateOf(trial: Trial, unit = 'QUY_HOP') {
  const { database } = trial.application.store;
  return database.obligation.findFirstOrThrow({ where: { unit: { key: unit } } });
}

describe('a correction after submission', () => {
  let trial: Trial;
  let reportId: number;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    reportId = await draftReport(trial);
    await submitDraft(trial, reportId);
    await trial.coordinator.reads(/đã nộp Báo cáo năm 2018/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const states = async () =>
    (await trial.application.store.database.report.findMany({ orderBy: { revision: 'asc' } })).map(
      ({ state }) => state,
    );

  test('figures not yet reviewed are replaced when their correction is handed in', async () => {
    const { contact, coordinator } = trial;
    await contact.says('/baocao', /đang chờ/);
    await contact.presses('Đính chính', /nhập lý do đính chính/);
    await contact.says('?', /nhập lý do đính chính/);
    await contact.says('Nhập nhầm câu 1.', /Đã mở bản đính chính/);
    expect(await states()).toEqual(['submitted', 'draft']);
    await contact.presses('Sửa bản đính chính', /xem lại trước khi nộp/);
    await contact.presses('1', /Câu 1\/14/);
    await contact.says('130', /Đã ghi câu 1: 130/);
    await contact.presses('Nộp số liệu', /Số liệu đã đủ đến/);
    await contact.presses(/^Đã đủ đến/, /QUYHOP-2018-02/);
    expect(await states()).toEqual(['replaced', 'submitted']);
    await coordinator.says('/duyet', /Chờ duyệt 01 báo cáo/);
  });

  test('approved figures stay in force until their correction is approved; it can be given up', async () => {
    await approveSubmitted(trial, reportId);
    const { contact, coordinator } = trial;
    await contact.reads(/đã được duyệt/);
    await contact.says('/baocao', /đã được duyệt/);
    await contact.presses('Đính chính', /vẫn giữ nguyên đến khi bản đính chính được duyệt/);
    await contact.says('Thống kê gửi số mới.', /Đã mở bản đính chính/);
    await contact.says('/baocao', /đang đính chính/);
    await contact.presses('Bỏ đính chính', /giữ nguyên/);
    await contact.says('/baocao', /đã được duyệt/);
    await contact.presses('Đính chính', /lý do/);
    await contact.says('Thống kê gửi số mới.', /Đã mở/);
    await contact.presses('Sửa bản đính chính', /xem lại/);
    await contact.presses('1', /Câu 1\/14/);
    await contact.says('140', /Đã ghi câu 1: 140/);
    await contact.presses('Nộp số liệu', /Số liệu đã đủ đến/);
    await contact.presses(/^Đã đủ đến/, /QUYHOP-2018-03/);
    await coordinator.reads(/đã sửa và nộp lại[\s\S]*QUYHOP-2018-03/);
    expect(await stateOf(trial)).toMatchObject({ state: 'approved', correction: 'submitted' });
    await contact.says('/baocao', /đang chờ[\s\S]*Văn bản ký: chưa có/);
    expect(contact.labels()).toContain('Gửi bản đã ký');
    await coordinator.says('/duyet', /Chờ duyệt 01/);
    await coordinator.presses('Quỳ Hợp', /Lần nộp thứ 3/);
    await coordinator.presses('Duyệt', /Đã duyệt số liệu Quỳ Hợp/);
    expect(await states()).toEqual(['replaced', 'dropped', 'approved']);
    expect(await stateOf(trial)).toMatchObject({ state: 'approved', correction: 'none' });
  });

  test('an approval is taken back with a reason', async () => {
    await approveSubmitted(trial, reportId);
    const { contact, coordinator } = trial;
    await contact.reads(/đã được duyệt/);
    await coordinator.says('/kybaocao', /đã duyệt 01/);
    await coordinator.presses('Các đơn vị', /\(1\/2\)/);
    await coordinator.presses('Trang sau', /Quỳ Hợp: đã duyệt/);
    await coordinator.presses('Quỳ Hợp', /UBND huyện Quỳ Hợp, Báo cáo năm 2018: đã duyệt/);
    await coordinator.presses('Mở lại', /nhập lý do/);
    await coordinator.says('Cần xem lại câu 2.', /đang chờ duyệt/);
    await contact.reads(/mở lại[\s\S]*“Cần xem lại câu 2\.”/);
    expect(await stateOf(trial)).toMatchObject({ state: 'submitted' });
  });

  test('asking and locking count a correction that waits alike', async () => {
    await approveSubmitted(trial, reportId);
    const { contact, coordinator } = trial;
    await contact.reads(/đã được duyệt/);
    await contact.says('/baocao', /đã được duyệt/);
    await contact.presses('Đính chính', /lý do/);
    await contact.says('Thống kê gửi số mới.', /Đã mở/);
    await contact.presses('Sửa bản đính chính', /xem lại/);
    await contact.presses('Nộp số liệu', /Số liệu đã đủ đến/);
    await contact.presses(/^Đã đủ đến/, /QUYHOP-2018-02/);
    await coordinator.reads(/đã sửa và nộp lại/);
    await coordinator.says('/kybaocao', /đã duyệt 01/);
    await coordinator.presses('Khóa số liệu', /01 báo cáo chờ duyệt/);
    await coordinator.presses('Khóa', /chưa duyệt 01/);
  });

  test('nothing is corrected once the round is locked', async () => {
    const { contact, coordinator } = trial;
    await contact.says('/baocao', /đang chờ/);
    await coordinator.says('/kybaocao', /chờ duyệt 01/);
    await coordinator.presses('Khóa số liệu', /01 báo cáo chờ duyệt/);
    await coordinator.presses('Khóa', /Đã khóa/);
    await contact.presses('Đính chính', /đã khóa, chưa làm được/);
    await coordinator.says('/duyet', /Chờ duyệt 01/);
    await coordinator.presses('Quỳ Hợp', /QUYHOP-2018-01/);
    expect(coordinator.newest().text).toContain('Số liệu đã khóa.');
    expect(coordinator.labels()).not.toContain('Duyệt');
    const { id, buttons } = coordinator.newest();
    const report = await trial.application.store.database.report.findFirstOrThrow({ where: { state: 'submitted' } });
    const approve = `review-approve:${report.id}`;
    buttons.push([{ text: 'Duyệt lúc chưa khóa', callback_data: approve }]);
    await coordinator.presses('Duyệt lúc chưa khóa', /Muốn duyệt hoặc trả lại, đồng chí mở lại cho đơn vị/);
    expect(coordinator.newest().id).toBeGreaterThan(id);
    expect(await stateOf(trial)).toMatchObject({ state: 'submitted' });
  });
});
