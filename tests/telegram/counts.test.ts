import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moveClockTo } from '../support/clock.ts';
import { download } from '../support/fill-report.ts';
import { putReport } from '../support/filled-report.ts';
import { askToBeLate, lockOpenRound, recordLate } from '../support/prepared.ts';
import { rowsOf } from '../support/rows-of.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { readDocx } from '../support/unzip.ts';

/** Of 21 districts: one approved, one handed in late, one returned, one excused, one waived, and 16 that are late. */
async function mixRound(trial: Trial): Promise<void> {
  const { database } = trial.application.store;
  await putReport(trial, 'CON_CUONG', { state: 'approved' });
  await putReport(trial, 'DIEN_CHAU', { state: 'returned' });
  const late = await putReport(trial, 'KY_SON', { state: 'submitted' });
  await database.report.update({ where: { id: late }, data: { submittedAt: new Date('2018-12-15T03:00:00Z') } });
  await database.obligation.updateMany({
    where: { unit: { key: 'TUONG_DUONG' } },
    data: { state: 'waived', waivedReason: 'Huyện sáp nhập.' },
  });
  await recordLate(trial, await askToBeLate(trial, 'lanh dao di cong tac, 20/12 moi ky duoc'));
}

describe('one round after its deadline, as every view counts it', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    await mixRound(trial);
    trial.coordinator.mark();
    await moveClockTo(trial.chat, '2018-12-17', 8);
    await trial.allDelivered();
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('the morning digest and who is late', async () => {
    const { coordinator } = trial;
    const digest = await coordinator.reads(/Đầu ngày thứ Hai 17\/12\/2018/);
    expect(digest.text).toMatch(/Quá hạn: Báo cáo năm 2018, 16 đơn vị: /);
    expect(digest.text).toMatch(/Báo cáo năm 2018: Nộp chậm có lý do 01: Quỳ Hợp \(có lý do đến 20\/12\/2018\)\./);
    expect(digest.text).toMatch(/Báo cáo năm 2018: Đã trả lại, chờ nộp lại 01: Diễn Châu\./);
    const late = await coordinator.reads(/Quá hạn, chưa nộp số liệu 16 đơn vị: /);
    expect(late.text).not.toMatch(/16 đơn vị: [^.]*(Quỳ Hợp|Diễn Châu|Tương Dương)/);
    expect(late.text).toMatch(/Nộp muộn 01: Kỳ Sơn\./);
    expect(late.text).toMatch(/Được miễn báo cáo 01: Tương Dương\./);
    // 16 that are late, one to hand in again, two whose signed document is missing.
    expect(late.text).toContain('Cả 19 đơn vị cần nhắc chưa có người nhận tin qua bot');
  });

  test('the cards of units say who handed in late, and of nobody else', async () => {
    const { coordinator } = trial;
    for (const card of ['/tinhhinh huyện Kỳ Sơn', '/donvi Kỳ Sơn'])
      await coordinator.says(card, /Báo cáo năm 2018: đã nộp số liệu ngày 15\/12\/2018, chờ duyệt, nộp muộn/);
    const onTime = await coordinator.says('/tinhhinh huyện Con Cuông', /số liệu đã duyệt/);
    expect(onTime.text).not.toContain('nộp muộn');
    const missing = await coordinator.says('/tinhhinh huyện Vinh', /quá hạn/);
    expect(missing.text).not.toContain('nộp muộn');
  });

  test('the text, its counts and the chart', async () => {
    const { coordinator, contact } = trial;
    const status = await coordinator.says('/tinhhinh', /đã nộp 02\/21, đã duyệt 01/);
    expect(status.text).toMatch(/Quá hạn, chưa nộp số liệu 16: /);
    expect(status.text).toMatch(/Đã trả lại, chờ nộp lại 01: Diễn Châu\./);
    expect(status.text).toMatch(/Nộp chậm có lý do 01: Quỳ Hợp \(có lý do đến 20\/12\/2018\)\./);
    expect(status.text).toMatch(/Nộp muộn 01: Kỳ Sơn\./);
    expect(status.text).toMatch(/Được miễn báo cáo 01: Tương Dương\./);
    expect(status.text).toContain('Cả 19 đơn vị cần nhắc chưa có người nhận tin qua bot');
    const chartOf =
      /quá hạn chưa nộp 16\. Hạn: [^.]*\. Đã trả lại, chờ nộp lại 01\. Nộp chậm có lý do 01\. Nộp muộn 01\. Được miễn báo cáo 01\./;
    await coordinator.presses('Biểu đồ', chartOf);
    const chart = await coordinator.presses('Xem dạng chữ', /Quá hạn, chưa nộp: 16/);
    for (const part of [
      'Đã trả lại, chờ nộp lại: 01',
      'Nộp chậm có lý do: 01',
      'Được miễn báo cáo: 01',
      'Đã duyệt: 01',
    ])
      expect(chart.text).toContain(part);
    expect(chart.text).toMatch(/Quỳ Hợp \(đến 20\/12\/2018\)/);
    expect(chart.text).toMatch(/Kỳ Sơn \(nộp muộn\)/);
    const counts = await contact.says('/tinhhinh', /đã nộp 02\/21/);
    expect(counts.text).toMatch(/Quá hạn, chưa nộp số liệu 16\.[\s\S]*Được miễn báo cáo 01\./);
    expect(counts.text).not.toMatch(/Kỳ Sơn|Diễn Châu/);
    await coordinator.says('/kybaocao', /21 đơn vị: đã duyệt 01, chờ duyệt 01, chưa nộp 16\.[\s\S]*Nộp muộn 01\./);
  });

  test('the consolidation counts by whom the round asked, and not who came to a list since', async () => {
    const { coordinator } = trial;
    const { database } = trial.application.store;
    const { id: added } = await database.unit.findFirstOrThrow({ where: { key: 'STC' } });
    for (const key of ['cap_huyen_2017_2020', 'co_so_sxcn']) {
      const roster = await database.roster.findFirstOrThrow({ where: { key } });
      await database.rosterUnit.create({ data: { rosterId: roster.id, unitId: added } });
    }
    const shown = await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    expect(shown.text).toContain(
      'Đã duyệt 01/21 huyện, thành phố, thị xã, chờ duyệt 01, đã trả lại, chờ bổ sung 01, chưa nộp 17, được miễn báo cáo 01.',
    );
    expect(shown.text).toContain('Chưa mở kỳ báo cáo: cơ sở sản xuất công nghiệp.');
    // Whom figures count and whom no round asked is told apart, and not counted as lacking.
    const missing = await coordinator.presses('Còn thiếu (20)', /Còn thiếu/);
    expect(missing.text).toMatch(/01\/21 huyện[^\n]*[\s\S]*Được miễn báo cáo \(01\): Tương Dương\./);
    expect(missing.text).toMatch(/Mẫu B[^\n]*: chưa mở kỳ báo cáo \(sở, ngành, đơn vị\)\./);
    expect(missing.text).toMatch(/chưa mở kỳ báo cáo[^\n]*\(\d+\): [^\n]*Sở Tài chính/);
    expect(missing.text).not.toMatch(/(?:Chưa nộp|Chờ duyệt) \(\d+\): [^\n]*Sở Tài chính/);
    expect(missing.text).toMatch(/Mẫu C[^\n]*: chưa mở kỳ báo cáo \(cơ sở sản xuất công nghiệp\)\./);
  });

  test('reminding, calling and the letter mean the same units', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tinhhinh', /đã nộp 02\/21/);
    expect(coordinator.newest().text).toContain('Cả 19 đơn vị cần nhắc chưa có người nhận tin qua bot');
    expect(coordinator.labels().join()).not.toMatch(/Nhắc \d/);
    const calls = await coordinator.presses('Danh sách gọi điện', /còn 19 đơn vị phải đôn đốc/);
    expect(calls.text).toMatch(/Kỳ Sơn \(thiếu văn bản ký\)/);
    expect(calls.text).toMatch(/Không nhắc, nộp chậm có lý do: Quỳ Hợp/);
    await coordinator.says('/tinhhinh', /đã nộp 02\/21/);
    const drafted = await coordinator.presses('Dự thảo công văn đôn đốc', /19 đơn vị[\s\S]*nộp chậm có lý do: Quỳ Hợp/);
    const letter = readDocx((await download(coordinator, drafted)).bytes);
    expect(letter).toMatch(/báo cáo năm 2018 của 19 đơn vị/);
    expect(letter).not.toMatch(/UBND huyện Quỳ Hợp|UBND huyện Tương Dương/);
    const list = await coordinator.chat.waitFor(
      coordinator.id,
      ({ file }) => file?.name.endsWith('.xlsx') === true,
      drafted.id,
      20_000,
    );
    expect((await rowsOf((await download(coordinator, list)).bytes)).length).toBe(23);
    await coordinator.says('/tinhhinh', /đã nộp 02\/21/);
    const pasted = await coordinator.presses('Tin nhắn để dán Zalo', /^Kính gửi: Quý đơn vị/);
    expect(pasted.text).toMatch(/Đề nghị gửi văn bản đã ký: Con Cuông, Kỳ Sơn\./);
    expect(pasted.text).not.toMatch(/Quỳ Hợp|Tương Dương/);
  });

  test('answers in words', async () => {
    const { coordinator } = trial;
    const late = await coordinator.says('đơn vị nào nộp chậm', /quá hạn, chưa nộp 16\/21/);
    expect(late.text).toMatch(/Nộp chậm có lý do 01: Quỳ Hợp[\s\S]*Nộp muộn 01: Kỳ Sơn/);
    await coordinator.says('đơn vị nào nộp muộn', /nộp muộn 01\/21\.[^.]*\. Kỳ Sơn\./);
    await coordinator.says('đơn vị nào được miễn báo cáo', /được miễn báo cáo 01\/21\.[^.]*\. Tương Dương\./);
    await coordinator.says('đơn vị nào bị trả lại', /đã trả lại, chờ nộp lại 01\/21\.[^.]*\. Diễn Châu\./);
    await coordinator.says('đơn vị nào nộp chậm có lý do', /nộp chậm có lý do 01\/21\.[^.]*\. Quỳ Hợp \(có lý do/);
  });

  test('the page of the giao ban, and after the round is locked it and /tinhhinh still tell of it', async () => {
    const { coordinator } = trial;
    const page = async (): Promise<string> => {
      await coordinator.says('/giaoban', /Giao ban/);
      return (await coordinator.presses('Xem dạng chữ', /Báo cáo của các đơn vị/)).text;
    };
    const lines =
      /đã nộp 02\/21, đã duyệt 01[\s\S]*Quá hạn, chưa nộp 16: [\s\S]*chờ nộp lại 01: Diễn Châu[\s\S]*Nộp chậm có lý do 01: Quỳ Hợp \(đến 20\/12\/2018\)[\s\S]*Nộp muộn 01: Kỳ Sơn[\s\S]*Được miễn báo cáo 01: Tương Dương/;
    expect(await page()).toMatch(lines);
    await lockOpenRound(trial);
    expect(await page()).toMatch(lines);
    const status = await coordinator.says('/tinhhinh', /đã nộp 02\/21, đã duyệt 01\. [^.]*\. Đã khóa số liệu\./);
    expect(status.text).toMatch(/Quá hạn, chưa nộp số liệu 16: /);
    expect(status.text).not.toContain('chưa có người nhận tin');
    await coordinator.says('đơn vị nào nộp chậm', /quá hạn, chưa nộp 16\/21/);
  });

  test('after the round is locked, answers about one unit, deadlines and figures tell of it as locked', async () => {
    const { coordinator, contact } = trial;
    await lockOpenRound(trial);
    const late = /UBND huyện Quế Phong\nBáo cáo năm 2018: chưa bắt đầu\. Hạn: [^.]*\. Đã khóa số liệu\./;
    await coordinator.says('/tinhhinh Quế Phong', late);
    expect(coordinator.labels().join()).not.toMatch(/Nhắc đơn vị này|Nhập thay/);
    await coordinator.says('huyện Quế Phong nộp chưa', late);
    await coordinator.says('/donvi Quế Phong', /Báo cáo năm 2018: chưa bắt đầu\. Đã khóa số liệu\./);
    await coordinator.says('số liệu Con Cuông năm 2018', /Con Cuông\nBáo cáo năm 2018: số liệu đã duyệt[^\n]*Đã khóa/);
    expect(coordinator.labels()).toContain('Đã nhận bản giấy');
    await coordinator.presses('Xem số liệu', /Số liệu đã duyệt ngày [^.]*\. Đã khóa số liệu\./);
    await contact.says('huyện tôi nộp chưa', /Quỳ Hợp\nBáo cáo năm 2018: [^\n]*Đã khóa số liệu\./);
    const due = await contact.says(
      '/hannop',
      /Báo cáo năm 2018: số liệu chốt[^\n]*\. Đã khóa số liệu\.\nUBND huyện Quỳ Hợp/,
    );
    expect(due.text).not.toMatch(/Đã hết hạn|Còn /);
    expect(contact.labels()).not.toContain('Làm báo cáo');
  });

  test('after the round is locked the paper of a unit is recorded, and the digest tells whose is missing', async () => {
    const { coordinator } = trial;
    await lockOpenRound(trial);
    const morning = async (day: string): Promise<string> => {
      coordinator.mark();
      await moveClockTo(trial.chat, day, 8);
      return (await coordinator.reads(/Đầu ngày/)).text;
    };
    const first = await morning('2018-12-18');
    expect(first).toContain('Thiếu văn bản ký: Báo cáo năm 2018 (đã khóa số liệu), 02 đơn vị: Con Cuông, Kỳ Sơn.');
    expect(first).not.toMatch(/Quá hạn|Không nhận được tin/);
    await coordinator.says('/tinhhinh Con Cuông', /Đã khóa số liệu/);
    await coordinator.presses('Đã nhận bản giấy', /số/);
    await coordinator.says('số 12/BC-UBND ngày 14/12/2018', /12\/BC-UBND/);
    await coordinator.presses('Ghi đã nhận', /12\/BC-UBND/);
    expect(await morning('2018-12-19')).toContain('(đã khóa số liệu), 01 đơn vị: Kỳ Sơn.');
    // What did not change is told once a week.
    coordinator.mark();
    const before = coordinator.heard().length;
    for (const day of ['2018-12-20', '2018-12-21']) await moveClockTo(trial.chat, day, 8);
    await trial.allDelivered();
    expect(coordinator.heard().slice(before).join('\n')).not.toContain('đã khóa số liệu');
    expect(await morning('2018-12-24')).toContain('(đã khóa số liệu), 01 đơn vị: Kỳ Sơn.');
  });

  test('a year before is told of when it is asked for, and a report that is open again without being asked for', async () => {
    const { coordinator } = trial;
    const { database } = trial.application.store;
    await lockOpenRound(trial);
    await database.round.updateMany({ data: { year: 2017 } });
    await coordinator.says('/kybaocao', /Mở kỳ/);
    await coordinator.presses('Báo cáo năm 2018', /Hạn nộp/);
    await coordinator.says('hạn 28/12/2018', /Hạn nộp: chậm nhất thứ Sáu 28\/12\/2018/);
    await coordinator.presses('Mở kỳ', /Đã mở kỳ/);
    const count = async (said: string): Promise<number> =>
      (await coordinator.says(said, /UBND huyện Quế Phong/)).text.split('Hạn: ').length - 1;
    expect(await count('/tinhhinh Quế Phong')).toBe(1);
    expect(await count('Quế Phong nộp báo cáo năm 2017 chưa')).toBe(1);
    expect(coordinator.newest().text).toContain('Đã khóa số liệu');
    await database.obligation.updateMany({
      where: { unit: { key: 'QUE_PHONG' }, round: { year: 2017 } },
      data: { reopened: true },
    });
    expect(await count('/tinhhinh Quế Phong')).toBe(2);
    expect(coordinator.newest().text).not.toContain('Đã khóa số liệu');
    await coordinator.says('nhắc báo cáo năm 2018 hạn 28/12/2018', /Quế Phong/);
  });
});
