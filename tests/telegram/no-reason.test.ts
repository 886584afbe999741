import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draftReport, submitDraft, approveSubmitted } from '../support/prepared.ts';
import { submittedRegistration } from '../support/prepared-people.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('what is done only with a reason is not done with words that are none', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const stateOf = async (unit: string): Promise<string> => {
    const { obligation } = trial.application.store.database;
    return (await obligation.findFirstOrThrow({ where: { unit: { key: unit } } })).state;
  };
  const openKinds = async (): Promise<string[]> =>
    (await trial.application.store.database.conversation.findMany()).map(({ kind }) => kind);

  async function toWaive(): Promise<void> {
    const { coordinator } = trial;
    await coordinator.says('/tinhhinh nghi loc', /Nghi Lộc/);
    await coordinator.presses('Mở lại, miễn báo cáo', /UBND huyện Nghi Lộc, Báo cáo năm 2018/);
    await coordinator.presses('Miễn báo cáo', /nhập lý do/);
  }

  test.each([
    ['quay lai', /chưa có gì thay đổi/],
    ['để sau', /chưa có gì thay đổi/],
    ['bỏ qua', /chưa có gì thay đổi/],
    ['thôi không miễn nữa', /chưa có gì thay đổi/],
    ['thoi em bam nham', /chưa có gì thay đổi/],
  ])('“%s” leaves the question of a waiver', async (text, left) => {
    await toWaive();
    await trial.coordinator.says(text, left);
    expect(await stateOf('NGHI_LOC')).toBe('open');
    expect(await openKinds()).toEqual([]);
  });

  test.each([
    ['ok', /“ok” chưa nêu lý do/],
    ['xong', /“xong” chưa nêu lý do/],
    ['126', /“126” chỉ có số, chưa nêu lý do/],
  ])('“%s” is refused, and the reason asked again', async (text, refused) => {
    await toWaive();
    const { coordinator } = trial;
    coordinator.mark();
    await coordinator.says(text, refused);
    await coordinator.reads(/Miễn báo cáo cho UBND huyện Nghi Lộc[\s\S]*nhập lý do/);
    expect(await stateOf('NGHI_LOC')).toBe('open');
    await coordinator.says('Huyện sáp nhập.', /Đã miễn báo cáo/);
    expect(await stateOf('NGHI_LOC')).toBe('waived');
  });

  test('the label of a button that was shown before is asked about', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tinhhinh nghi loc', /Nghi Lộc/);
    const label = 'Xem dạng chữ';
    await coordinator.presses('Mở lại, miễn báo cáo', /UBND huyện Nghi Lộc, Báo cáo năm 2018/);
    await coordinator.presses('Miễn báo cáo', /nhập lý do/);
    await coordinator.says(label, /Đây là tên một nút, chưa ghi làm lý do/);
    expect(await stateOf('NGHI_LOC')).toBe('open');
    expect(coordinator.labels()).toEqual(['Là nội dung', 'Hủy']);
    await coordinator.presses('Hủy', /Đã dừng/);
  });

  test('neither does the refusal of a registration take them', async () => {
    await submittedRegistration(trial, 'NAM_DAN', 'Nguyễn Văn A');
    const { coordinator } = trial;
    await coordinator.says('/duyet', /Đăng ký chờ xác nhận: 01/);
    await coordinator.presses(/Nguyễn Văn A/, /Điện thoại/);
    await coordinator.presses('Từ chối', /lý do/);
    await coordinator.says('ok', /“ok” chưa nêu lý do/);
    await coordinator.says('quay lai', /chưa có gì thay đổi/);
    const { registration } = trial.application.store.database;
    expect(await registration.count({ where: { state: 'submitted' } })).toBe(1);
  });

  test('nor the opening of an approved report, nor its correction', async () => {
    const { contact, coordinator } = trial;
    const reportId = await draftReport(trial);
    await submitDraft(trial, reportId);
    await contact.says('/baocao', /đang chờ/);
    await contact.presses('Đính chính', /nhập lý do đính chính/);
    await contact.says('để sau', /chưa có gì thay đổi/);
    await approveSubmitted(trial, reportId);
    expect(await stateOf('QUY_HOP')).toBe('approved');
    await contact.says('/baocao', /đã được duyệt|đã duyệt/);
    await contact.presses('Đính chính', /nhập lý do đính chính/);
    await contact.says('xong', /“xong” chưa nêu lý do/);
    const { report } = trial.application.store.database;
    expect(await report.count()).toBe(1);
    await coordinator.says('/tinhhinh quy hop', /Quỳ Hợp/);
  });

  test('nor a request to hand in late', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Xin nộp chậm', /lý do và ngày dự kiến/);
    await contact.says('ok 17/12', /cho biết lý do/);
    await contact.says('để sau', /chưa có gì thay đổi/);
    expect(await openKinds()).toEqual([]);
  });
});
