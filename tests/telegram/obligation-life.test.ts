import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChatPerson } from '../support/chat-person.ts';
import { moveClockTo } from '../support/clock.ts';
import { admitPerson, fillDraft } from '../support/filled-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

async function stateOf(trial: Trial, unit = 'QUY_HOP') {
  const { database } = trial.application.store;
  return database.obligation.findFirstOrThrow({ where: { unit: { key: unit } } });
}

async function actions(trial: Trial): Promise<string[]> {
  const rows = await trial.application.store.database.auditEntry.findMany({ orderBy: { id: 'asc' } });
  return rows.map(({ action }) => action);
}

describe('asking to hand in late', () => {
  let trial: Trial;
  let second: ChatPerson;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    second = await admitPerson(trial, 'SCT', 'coordinator', 'Cán bộ Hai');
  });
  afterAll(() => trial.stop());

  test('reason and day in one message are read, echoed and sent; the deadline is not moved', async () => {
    const { contact, coordinator } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Xin nộp chậm', /Sở không gia hạn; Sở ghi nhận nộp chậm có lý do/);
    await contact.says('lanh dao di cong tac', /Lý do: “lanh dao di cong tac”[\s\S]*dự kiến nộp ngày nào/);
    await contact.says('13/12', /còn trong hạn/);
    await contact.says('31/11', /Lịch không có ngày đó/);
    await contact.presses('Hủy', /Đã dừng/);
    await contact.presses('Xin nộp chậm', /lý do và ngày dự kiến/);
    await contact.says(
      'lanh dao di cong tac, 17/12 moi ky duoc',
      /Ngày dự kiến: thứ Hai 17\/12\/2018\. Lý do: “lanh dao di cong tac, 17\/12 moi ky duoc”\. Có đúng không ạ/,
    );
    expect(contact.labels()).toEqual(['Gửi Sở', 'Sửa', 'Hủy']);
    await contact.presses('Gửi Sở', /Đã gửi Sở: xin nộp chậm đến 17\/12\/2018\. Hạn nộp vẫn là thứ Sáu 14\/12\/2018/);
    await coordinator.reads(/UBND huyện Quỳ Hợp xin nộp chậm[\s\S]*17\/12\/2018[\s\S]*Đã nhập 0\/14 câu/);
    expect(coordinator.labels()).toEqual(['Ghi nhận nộp chậm', 'Đề nghị nộp số liệu trước', 'Gọi điện']);
    await coordinator.presses('Gọi điện', /0900 000 002/);
  });

  test('of two coordinators one decides, the other is told, and the contact hears once', async () => {
    const { contact, coordinator } = trial;
    await second.reads(/xin nộp chậm/);
    await coordinator.presses('Đề nghị nộp số liệu trước', /Đã đề nghị UBND huyện Quỳ Hợp nộp số liệu trước/);
    await contact.reads(
      /đề nghị đồng chí nộp số liệu Báo cáo năm 2018 trước 17 giờ 00 thứ Sáu 14\/12\/2018; văn bản ký/,
    );
    await second.presses('Ghi nhận nộp chậm', /đã được xử lý trước đó: đã đề nghị/);
    expect((await stateOf(trial)).excusedUntil).toBeNull();
  });

  test('lateness is recorded with its reason, and the date of the round stays beside it', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Xin nộp chậm', /lý do và ngày dự kiến/);
    await contact.says('Chờ số liệu thống kê, ngày 18 tháng 12', /thứ Ba 18\/12\/2018/);
    await contact.presses('Gửi Sở', /đến 18\/12\/2018/);
    await second.reads(/18\/12\/2018/);
    await second.presses(
      'Ghi nhận nộp chậm',
      /Đã ghi nhận UBND huyện Quỳ Hợp nộp chậm có lý do đến 18\/12\/2018\. Hạn của kỳ vẫn là/,
    );
    await contact.reads(
      /ghi nhận UBND huyện Quỳ Hợp nộp chậm[\s\S]*đến 18\/12\/2018\. Hạn của kỳ vẫn là thứ Sáu 14\/12\/2018/,
    );
    await contact.says('/baocao', /Nộp chậm có lý do đến 18\/12\/2018 \(hạn vẫn là thứ Sáu 14\/12\/2018\)/);
    const { excusedUntil, excusedReason, excusedById } = await stateOf(trial);
    expect(excusedUntil?.toISOString().slice(0, 10)).toBe('2018-12-18');
    expect(excusedReason).toBe('Chờ số liệu thống kê, ngày 18 tháng 12');
    expect(excusedById).not.toBeNull();
    const round = await trial.application.store.database.round.findFirstOrThrow();
    expect(round.dueOn.toISOString().slice(0, 10)).toBe('2018-12-14');
    expect(await actions(trial)).toEqual(expect.arrayContaining(['late.ask', 'late.figures-first', 'late.record']));
  });

  test('nobody is chased until that day; from the day after the newest step goes again, with the same way out', async () => {
    const { contact, coordinator, chat } = trial;
    await moveClockTo(chat, '2018-12-17', 9);
    await coordinator.says('/tinhhinh', /Quỳ Hợp, nộp chậm có lý do đến 18\/12\/2018/);
    await moveClockTo(chat, '2018-12-18', 9);
    const told = (): string[] => contact.heard().filter((text) => /đã quá hạn/.test(text));
    expect(told()).toEqual([]);
    await moveClockTo(chat, '2018-12-19', 9);
    await contact.reads(/đã quá hạn thứ Sáu 14\/12\/2018/);
    expect(told()).toHaveLength(1);
    await contact.presses('Xin nộp chậm', /lý do và ngày dự kiến/);
  });
});

describe('a round is run to its end', () => {
  let trial: Trial;
  let second: ChatPerson;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    second = await admitPerson(trial, 'SCT', 'coordinator', 'Cán bộ Hai');
  });
  afterAll(() => trial.stop());

  test('a unit is excused from reporting with a reason, and asked again', async () => {
    const { contact, coordinator } = trial;
    await coordinator.says('/kybaocao', /21 đơn vị: đã duyệt 0, chờ duyệt 0, chưa nộp 21/);
    await coordinator.presses('Các đơn vị', /Quỳ Hợp: chưa làm/);
    await coordinator.presses('Quỳ Hợp', /UBND huyện Quỳ Hợp, Báo cáo năm 2018: chưa làm/);
    await coordinator.presses('Miễn báo cáo', /nhập lý do/);
    await coordinator.says('Huyện sáp nhập.', /Đã miễn báo cáo cho UBND huyện Quỳ Hợp/);
    await contact.reads(/miễn Báo cáo năm 2018 cho UBND huyện Quỳ Hợp\. Lý do: “Huyện sáp nhập\.”/);
    await contact.says('/baocao', /được miễn báo cáo/);
    await coordinator.presses('Quỳ Hợp', /được miễn[\s\S]*Lý do miễn: “Huyện sáp nhập\.”/);
    await coordinator.presses('Bỏ miễn báo cáo', /nhập lý do/);
    await coordinator.says('Chưa sáp nhập.', /phải nộp/);
    await contact.reads(/cần nộp/);
    expect((await stateOf(trial)).state).toBe('open');
  });

  test('locking stops everything and keeps drafts; of two coordinators one locks', async () => {
    const { contact, coordinator } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    await contact.says('126', /Câu 2\/14/);
    await coordinator.says('/kybaocao', /chưa nộp 21/);
    await second.says('/kybaocao', /chưa nộp 21/);
    await coordinator.presses('Khóa số liệu', /Còn 21 đơn vị chưa nộp/);
    await second.presses('Khóa số liệu', /Còn 21 đơn vị chưa nộp/);
    await coordinator.presses('Khóa', /Đã khóa số liệu/);
    await second.presses('Khóa', /đã được khóa trước đó/);
    await contact.reads(/đã khóa số liệu/);
    await contact.says('82', /đã khóa số liệu, không sửa được/);
    await contact.says('/baocao', /đã khóa số liệu/);
    const { answer } = trial.application.store.database;
    expect(await answer.count()).toBe(1);
  });

  test('it is opened again for one unit with a reason, which then goes on where it was', async () => {
    const { contact, coordinator } = trial;
    await coordinator.presses('Các đơn vị', /Quỳ Hợp: đang làm, đã nhập 1 câu/);
    await coordinator.presses('Quỳ Hợp', /Số liệu đã khóa/);
    await coordinator.presses('Mở lại', /nhập lý do/);
    await coordinator.says('Nhập sai câu 1.', /Đã mở lại Báo cáo năm 2018 cho UBND huyện Quỳ Hợp/);
    await contact.reads(/đã mở lại[\s\S]*“Nhập sai câu 1\.”/);
    await contact.presses('Làm tiếp', /Câu 2\/14/);
    await contact.says('82', /Đã ghi câu 2/);
    await contact.says('/huy', /giữ nguyên/);
    await coordinator.says('/kybaocao', /Đang mở lại cho: Quỳ Hợp/);
    await coordinator.presses('Khóa lại', /Còn 01 đơn vị/);
    await coordinator.presses('Khóa', /Đã khóa số liệu/);
    await contact.says('/baocao', /đã khóa số liệu/);
    expect(await actions(trial)).toEqual(
      expect.arrayContaining(['obligation.waive', 'round.lock', 'obligation.reopen']),
    );
  });
});

describe('the word of the head of the unit', () => {
  let trial: Trial;
  let head: ChatPerson;
  beforeAll(async () => {
    trial = await startTrial();
    const { contact, coordinator } = trial;
    await contact.says('/start', /Kính chào/);
    await coordinator.says('/kybaocao', /Mở kỳ/);
    await coordinator.presses('Báo cáo năm 2018', /Hạn nộp/);
    await coordinator.presses('Cần lãnh đạo đơn vị đồng ý: chưa bật', /sau khi lãnh đạo đơn vị đồng ý/);
    await coordinator.presses('Mở kỳ', /Đã mở kỳ/);
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    await fillDraft(trial, 'QUY_HOP');
  });
  afterAll(() => trial.stop());

  test('the contact presents it, the head gives it back with a word, and it comes again', async () => {
    const { contact } = trial;
    head = await admitPerson(trial, 'QUY_HOP', 'head', 'Lãnh đạo Huyện');
    await contact.says('/baocao', /đã nhập 14\/14/);
    await contact.presses('Làm tiếp', /xem lại trước khi nộp/);
    await contact.presses('Trình lãnh đạo', /Đã trình lãnh đạo đơn vị[\s\S]*Lãnh đạo Huyện/);
    await head.reads(/UBND huyện Quỳ Hợp trình Báo cáo năm 2018[\s\S]*1\. /);
    expect(head.labels()).toEqual(['Đồng ý nộp', 'Trả lại đầu mối']);
    await contact.says('/baocao', /đang chờ lãnh đạo đơn vị đồng ý/);
    await contact.presses('Rút lại để sửa', /Đã rút lại/);
    await head.presses('Đồng ý nộp', /không còn chờ đồng chí/);
    await contact.presses('Làm tiếp', /xem lại trước khi nộp/);
    await contact.presses('Trình lãnh đạo', /Đã trình/);
    await head.reads(/trình Báo cáo/);
    await head.presses('Trả lại đầu mối', /nhập ý kiến/);
    await head.says('Xem lại câu 1.', /Đã trả/);
    await contact.reads(/Lãnh đạo đơn vị trả lại[\s\S]*“Xem lại câu 1\.”/);
    await contact.presses('Làm tiếp', /xem lại trước khi nộp/);
    await contact.presses('Trình lãnh đạo', /Đã trình/);
    await head.reads(/trình Báo cáo/);
    await head.presses('Đồng ý nộp', /Đã nộp[\s\S]*QUYHOP-2018-01/);
    await contact.reads(/Lãnh đạo đơn vị đã đồng ý/);
    await trial.coordinator.reads(/UBND huyện Quỳ Hợp đã nộp/);
    const all = ['report.present', 'report.withdraw', 'report.withhold', 'report.sign'];
    expect(await actions(trial)).toEqual(expect.arrayContaining(all));
  });

  test('without a head it goes straight on, and says so', async () => {
    const contact = await admitPerson(trial, 'NAM_DAN', 'contact', 'Đầu mối Nam Đàn');
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    await fillDraft(trial, 'NAM_DAN');
    await contact.says('/baocao', /14\/14/);
    await contact.presses('Làm tiếp', /xem lại/);
    await contact.presses(
      'Trình lãnh đạo',
      /chưa có lãnh đạo đăng ký, nên số liệu được nộp thẳng[\s\S]*NAMDAN-2018-01/,
    );
  });
});

describe('a correction after submission', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    const { contact } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    await fillDraft(trial, 'QUY_HOP');
    await contact.says('/baocao', /14\/14/);
    await contact.presses('Làm tiếp', /xem lại/);
    await contact.presses('Nộp số liệu', /QUYHOP-2018-01/);
  });
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
    await contact.presses('Nộp số liệu', /QUYHOP-2018-02/);
    expect(await states()).toEqual(['replaced', 'submitted']);
    await coordinator.says('/duyet', /Chờ duyệt 01 báo cáo/);
  });

  test('approved figures stay in force until their correction is approved; it can be given up', async () => {
    const { contact, coordinator } = trial;
    await coordinator.presses('Quỳ Hợp', /QUYHOP-2018-02/);
    await coordinator.presses('Duyệt', /Đã duyệt số liệu Quỳ Hợp/);
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
    await contact.presses('Nộp số liệu', /QUYHOP-2018-04/);
    expect(await stateOf(trial)).toMatchObject({ state: 'approved', correction: 'submitted' });
    await coordinator.says('/duyet', /Chờ duyệt 01/);
    await coordinator.presses('Quỳ Hợp', /QUYHOP-2018-04/);
    await coordinator.presses('Duyệt', /Đã duyệt số liệu Quỳ Hợp/);
    expect(await states()).toEqual(['replaced', 'replaced', 'dropped', 'approved']);
    expect(await stateOf(trial)).toMatchObject({ state: 'approved', correction: 'none' });
  });

  test('an approval is taken back with a reason', async () => {
    const { contact, coordinator } = trial;
    await coordinator.says('/kybaocao', /đã duyệt 01/);
    await coordinator.presses('Các đơn vị', /Quỳ Hợp: đã duyệt/);
    await coordinator.presses('Quỳ Hợp', /UBND huyện Quỳ Hợp, Báo cáo năm 2018: đã duyệt/);
    await coordinator.presses('Mở lại', /nhập lý do/);
    await coordinator.says('Cần xem lại câu 2.', /đang chờ duyệt/);
    await contact.reads(/mở lại[\s\S]*“Cần xem lại câu 2\.”/);
    expect(await stateOf(trial)).toMatchObject({ state: 'submitted' });
  });

  test('nothing is corrected once the round is locked', async () => {
    const { contact, coordinator } = trial;
    await contact.says('/baocao', /đang chờ/);
    await coordinator.says('/kybaocao', /chờ duyệt 01/);
    await coordinator.presses('Khóa số liệu', /01 báo cáo chờ duyệt/);
    await coordinator.presses('Khóa', /Đã khóa/);
    await contact.presses('Đính chính', /đã khóa, chưa làm được/);
    await coordinator.says('/duyet', /Chờ duyệt 01/);
    await coordinator.presses('Quỳ Hợp', /QUYHOP-2018-04/);
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
