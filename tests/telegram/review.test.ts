import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { admitPerson, putReport } from '../support/filled-report.ts';
import { approveSubmitted, draftReport, returnSubmitted, submitDraft } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

describe('reviewing a report', () => {
  let trial: Trial;
  let secondId: number;
  let reportId: number;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    ({ id: secondId } = await admitPerson(trial, 'SCT', 'coordinator', 'Cán bộ Hai'));
    await putReport(trial, 'QUY_HOP', { year: 2017, state: 'approved', changed: { facilities_applying: 12 } });
    await putReport(trial, 'NAM_DAN', { changed: { facilities_applying: 0 } });
    await putReport(trial, 'DO_LUONG', { state: 'approved', changed: { facilities_applying: 35 } });
    await putReport(trial, 'CON_CUONG', { state: 'approved', changed: { facilities_applying: 7 } });
    const said = '- Thiếu kinh phí tập huấn\n- Chưa có cán bộ chuyên trách';
    reportId = await draftReport(trial, { facilities_applying: 41, facilities_informed: 82 }, said);
    await trial.application.store.database.answer.update({
      where: { reportId_questionKey: { reportId, questionKey: 'facilities_applying' } },
      data: { reason: 'Rà soát lại toàn huyện.' },
    });
    await submitDraft(trial, reportId);
    for (const reviewer of [trial.coordinator, trial.person(secondId)]) await reviewer.reads(/đã nộp Báo cáo năm 2018/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('what is unusual comes first, with last year and the range of the other districts beside it', async () => {
    const { coordinator } = trial;
    await coordinator.says('/duyet', /Chờ duyệt 02 báo cáo, cũ nhất nộp ngày 10\/11\/2018/);
    expect(coordinator.labels().slice(0, 2)).toEqual(['Nam Đàn', 'Quỳ Hợp']);
    const card = await coordinator.presses('Quỳ Hợp', /đồng chí Đầu mối Quỳ Hợp nộp/);
    expect(card.text).toMatch(
      /3\. [^\n]*: 41 cơ sở[^\n]*; năm 2017: 12 cơ sở; các huyện khác: 0 - 35\.\n {3}Vì sao cần xem: tăng hoặc giảm trên 50% so với năm 2017\.\n {3}Lý do: Rà soát lại toàn huyện\./,
    );
    expect(card.text).toMatch(/\d\d câu không có bất thường\./);
    expect(card.text).not.toMatch(/^1\. /m);
    expect(coordinator.labels()).toEqual(expect.arrayContaining(['Duyệt', 'Trả lại', 'Trả lại câu 3', 'Gọi điện']));
    await coordinator.presses('Xem đủ 14 câu', /^1\. [^\n]*126 cơ sở/m);
  });

  test('what still waits is counted of its own round, and that of others apart', async () => {
    const { coordinator } = trial;
    await putReport(trial, 'KY_SON', { year: 2017, state: 'submitted' });
    await coordinator.says('/duyet', /Chờ duyệt 03/);
    await coordinator.presses('Nam Đàn', /nộp lúc/);
    const approved = await coordinator.presses('Duyệt', /Đã duyệt số liệu Nam Đàn/);
    expect(approved.text).toMatch(
      /Báo cáo năm 2018[^\n]*: đã duyệt 03\/21 đơn vị, chờ duyệt 01\. Kỳ báo cáo khác còn chờ duyệt 01\./,
    );
    await coordinator.presses('Báo cáo tiếp theo', /./);
  });

  test('the obstacles told in it become followed ones at one press; the second coordinator is told which', async () => {
    const { contact, coordinator } = trial;
    const second = trial.person(secondId);
    for (const reviewer of [coordinator, second]) {
      await reviewer.says('/duyet', /Chờ duyệt 02/);
      await reviewer.presses('Quỳ Hợp', /nộp lúc/);
    }
    await coordinator.presses('Tạo mục theo dõi vướng mắc', /Đã tạo VM-001, VM-002/);
    await contact.reads(/theo dõi vướng mắc[\s\S]*VM-001, VM-002/);
    await second.presses('Tạo mục theo dõi vướng mắc', /đã được theo dõi: VM-001, VM-002/);
    const obstacles = await trial.application.store.database.obstacle.findMany({ orderBy: { id: 'asc' } });
    expect(obstacles.map(({ text }) => text)).toEqual(['Thiếu kinh phí tập huấn', 'Chưa có cán bộ chuyên trách']);
    expect(obstacles.every(({ reportId }) => reportId !== null)).toBe(true);
    await coordinator.says('/duyet', /Chờ duyệt/);
    await coordinator.presses('Quỳ Hợp', /Vướng mắc đang mở của đơn vị: 02/);
    expect(coordinator.labels()).not.toContain('Tạo mục theo dõi vướng mắc');
  });

  test('questions are returned with a comment each and a day, which can be changed', async () => {
    const { contact, coordinator } = trial;
    await coordinator.says('/duyet', /Chờ duyệt 02/);
    await coordinator.presses('Quỳ Hợp', /nộp lúc/);
    await coordinator.presses('Trả lại câu 3', /nhập ý kiến cho câu 3/);
    await coordinator.says('5', /nhập ý kiến cho câu 5/);
    await coordinator.says('câu 3', /nhập ý kiến cho câu 3/);
    await coordinator.says('Số tăng nhiều.', /Sửa trước 17 giờ 00 ngày 14\/11\/2018/);
    await coordinator.presses('Sửa ý kiến', /nhập ý kiến cho câu 3/);
    await coordinator.says('Đề nghị kiểm tra lại, số tăng nhiều so với năm 2017.', /số tăng nhiều so với năm 2017/);
    await coordinator.presses('5', /nhập ý kiến cho câu 5/);
    await coordinator.says('Ghi đủ cấp xã.', /Câu 5[\s\S]*Ghi đủ cấp xã/);
    await coordinator.presses('Đổi hạn', /gõ ngày khác/);
    await coordinator.says('01/11', /một ngày chưa qua/);
    await coordinator.says('trước 17 giờ ngày 16/11', /Sửa trước 17 giờ 00 ngày 16\/11\/2018/);
    await coordinator.presses('Gửi trả lại', /Đã trả lại Quỳ Hợp, câu 3, 5, sửa trước 17 giờ 00 ngày 16\/11\/2018/);
    await contact.reads(
      /Câu 3[\s\S]*số tăng nhiều so với năm 2017[\s\S]*Câu 5[\s\S]*Sửa trước 17 giờ 00 ngày 16\/11\/2018/,
    );
    const [review] = await trial.application.store.database.review.findMany();
    expect(review?.fixBy?.toISOString()).toBe('2018-11-16T10:00:00.000Z');
  });

  test('the contact comes to those questions one after the other, corrects one and explains the other', async () => {
    const { contact, coordinator } = trial;
    await returnSubmitted(trial, reportId, { 3: 'Đề nghị kiểm tra lại, số tăng nhiều.', 5: 'Ghi đủ cấp xã.' });
    await contact.reads(/Ghi đủ cấp xã/);
    await contact.presses('Sửa lần lượt 02 câu', /Câu 3\/14[\s\S]*Ý kiến của Sở: “Đề nghị kiểm tra lại/);
    await contact.presses('Xem bản nháp', /xem lại trước khi nộp/);
    await contact.presses('Nộp số liệu', /Sở đề nghị xem lại câu 3, 5/);
    await contact.presses('Sửa câu 3', /Câu 3\/14/);
    await contact.says('14', /Đã ghi câu 3: 14 cơ sở[\s\S]*Câu 5\/14[\s\S]*“Ghi đủ cấp xã\.”/);
    await contact.presses('Giữ số cũ, giải trình', /Giữ câu 5: 1 người\. Đề nghị đồng chí giải trình/);
    await contact.says('Xã không có cán bộ.', /Đủ 14\/14 câu/);
    await contact.presses('Nộp số liệu', /Số liệu đã đủ đến/);
    await contact.presses(/^Đã đủ đến/, /QUYHOP-2018-02/);
    const told = await coordinator.reads(/đã sửa và nộp lại/);
    expect(told.text).toMatch(/Đã sửa câu 3 \([^)]*\): 41 cơ sở thành 14 cơ sở\./);
    expect(told.text).toMatch(/Giữ câu 5 \([^)]*\): 1 người\. Giải trình: “Xã không có cán bộ\.”/);
    const history = await coordinator.presses('Xem lần trước', /các lần nộp/);
    expect(history.text).toMatch(
      /Lần 2[\s\S]*41 cơ sở thành 14 cơ sở[\s\S]*Lần 1[\s\S]*Trả lại lúc[\s\S]*số tăng nhiều/,
    );
    await coordinator.says('/duyet', /Chờ duyệt 02/);
    await coordinator.presses('Quỳ Hợp', /Lần nộp thứ 2/);
  });

  test('of two reviewers at once one approves, the other is told; then the next report', async () => {
    const { coordinator } = trial;
    const second = trial.person(secondId);
    for (const reviewer of [coordinator, second]) {
      await reviewer.says('/duyet', /Chờ duyệt 02/);
      await reviewer.presses('Quỳ Hợp', /nộp lúc/);
    }
    const [one, other] = await Promise.all([
      coordinator.presses('Duyệt', /Đã duyệt|đã được duyệt lúc/),
      second.presses('Duyệt', /Đã duyệt|đã được duyệt lúc/),
    ]);
    expect([one.text, other.text].filter((text) => text.startsWith('Đã duyệt'))).toHaveLength(1);
    const winner = one.text.startsWith('Đã duyệt') ? coordinator : second;
    expect(winner.labels()).toEqual(['Báo cáo tiếp theo', 'Mở lại']);
    await winner.presses('Báo cáo tiếp theo', /UBND huyện Nam Đàn/);
  });

  test('an approval is taken back with a reason', async () => {
    const { contact, coordinator } = trial;
    await coordinator.says('/duyet', /Chờ duyệt 02/);
    await coordinator.presses('Quỳ Hợp', /nộp lúc/);
    await coordinator.presses('Duyệt', /Đã duyệt/);
    await coordinator.presses('Mở lại', /nhập lý do/);
    await coordinator.says('Xem lại câu 3.', /đang chờ duyệt/);
    await contact.reads(/mở lại[\s\S]*“Xem lại câu 3\.”/);
  });
});

describe('approving several at once', () => {
  let trial: Trial;
  let firstId: number;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    firstId = await putReport(trial, 'NAM_DAN', {});
    await putReport(trial, 'DO_LUONG', {});
    await putReport(trial, 'CON_CUONG', {});
    await putReport(trial, 'KY_SON', { changed: { leaflets: 90 } });
    await trial.application.store.database.round.updateMany({ data: { closingOn: new Date('2018-11-09') } });
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('those without anything unusual are shown first, and only they are approved', async () => {
    const { coordinator } = trial;
    await coordinator.says('/duyet', /Chờ duyệt 04/);
    await coordinator.presses(
      'Duyệt các báo cáo không có bất thường',
      /03 báo cáo không có bất thường: Nam Đàn, Đô Lương, Con Cuông/,
    );
    expect(coordinator.newest().text).toMatch(/Cần xem riêng 01 báo cáo: Kỳ Sơn/);
    await putReport(trial, 'QUE_PHONG', {});
    await putReport(trial, 'QUY_HOP', { year: 2017, state: 'submitted', changed: { leaflets: 90 } });
    const approved = await coordinator.presses('Duyệt 03 báo cáo', /đã duyệt 03 báo cáo/);
    expect(approved.text).toMatch(
      /^Báo cáo năm 2018[^\n]*: đã duyệt 03 báo cáo \(Nam Đàn, Đô Lương, Con Cuông\), chờ duyệt 02\.\nKỳ báo cáo khác còn chờ duyệt 01\.$/,
    );
    const { database } = trial.application.store;
    expect(await database.obligation.count({ where: { state: 'approved' } })).toBe(3);
    expect(await database.auditEntry.count({ where: { action: 'report.approved' } })).toBe(3);
  });

  test('what was handed in before its figures close is looked at for itself', async () => {
    const { coordinator } = trial;
    const { database } = trial.application.store;
    await database.report.update({ where: { id: firstId }, data: { submittedAt: new Date('2018-11-08T02:00:00Z') } });
    await coordinator.says('/duyet', /Chờ duyệt 04/);
    const list = await coordinator.presses('Duyệt các báo cáo không có bất thường', /02 báo cáo không có bất thường/);
    expect(list.text).toMatch(
      /không có bất thường:<?\/?b?>? Đô Lương, Con Cuông\.[\s\S]*Cần xem riêng 02 báo cáo: Nam Đàn, Kỳ Sơn/,
    );
  });

  test('a list that is no longer true is shown again, and nothing is approved', async () => {
    const { coordinator } = trial;
    await coordinator.says('/duyet', /Chờ duyệt 04/);
    await coordinator.presses('Duyệt các báo cáo không có bất thường', /03 báo cáo không có bất thường/);
    await approveSubmitted(trial, firstId);
    await coordinator.presses('Duyệt 03 báo cáo', /Danh sách vừa thay đổi, chưa duyệt báo cáo nào/);
    expect(await trial.application.store.database.obligation.count({ where: { state: 'approved' } })).toBe(1);
  });
});
