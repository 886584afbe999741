import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { download, fillReport } from '../support/fill-report.ts';
import { fillDraft } from '../support/filled-report.ts';
import { beginEnteredReport, handInEnteredReport, postponeQuestion } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { readDocx } from '../support/unzip.ts';

const PDF = { name: 'bao-cao.pdf', bytes: Buffer.from('%PDF-1.4') };

/** Number and date of the paper with which a report came, as typed. */
const PAPER = '300/BC-UBND ngày 10/11/2018';

describe('a report that came otherwise is entered by the coordinator', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('from the list of those who have not handed in, with number and date of the paper', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tinhhinh', /Chưa nộp 21/);
    await coordinator.presses('Nhập thay', /Nhập thay cho đơn vị nào[\s\S]*chưa nộp 21/);
    await coordinator.presses('Trang sau', /Trang 2\/2/);
    await coordinator.presses('Quỳ Hợp', /UBND huyện Quỳ Hợp[\s\S]*chưa bắt đầu/);
    await coordinator.presses('Nhập thay', /đến Sở bằng cách nào/);
    await coordinator.presses('Văn bản giấy', /gõ số, ngày của văn bản/);
    await coordinator.says('công văn của huyện', /Chưa thấy số/);
    await coordinator.sendsFile('document', /Kèm 01 tệp[\s\S]*gõ số, ngày/, PDF);
    await coordinator.says(PAPER, /văn bản số 300\/BC-UBND ngày 10\/11\/2018[\s\S]*Bắt đầu nhập/);
    await coordinator.presses('Bắt đầu nhập', /Câu 1\/14/);
    await trial.allDelivered();
    expect(coordinator.heard().filter((text) => /Câu 1\/14/.test(text))).toHaveLength(1);
    await coordinator.says('/huy', /gõ \/tinhhinh Quỳ Hợp, bấm Nhập thay, làm tiếp/);
    await coordinator.says('/tinhhinh Quỳ Hợp', /chưa nộp/);
    await coordinator.presses('Nhập thay, làm tiếp', /Câu 1\/14/);
  });

  test('the coordinator fills it as the unit would, stops, and goes on from the unit', async () => {
    await beginEnteredReport(trial, PAPER);
    const { coordinator } = trial;
    await coordinator.says('/huy', /Phần đã nhập được giữ nguyên/);
    await coordinator.says('/tinhhinh huyện Quỳ Hợp', /chưa nộp/);
    await coordinator.presses('Nhập thay, làm tiếp', /Câu 1\/14/);
    await fillReport(coordinator);
    await coordinator.presses('Nộp số liệu', /Câu 3 chưa có số/);
    await coordinator.presses(
      /^Nộp, để trống/,
      /Đã nhập thay số liệu[\s\S]*mã nhận QUYHOP-2018-01[\s\S]*Đang báo cho đơn vị/,
    );
    expect(coordinator.heard().at(-1)).not.toMatch(/trình lãnh đạo ký/);
  });

  test('a scan, or the number of the paper, that comes before it is said how the figures came is kept and named', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tinhhinh huyện Kỳ Sơn', /Kỳ Sơn/);
    await coordinator.presses('Nhập thay', /bằng cách nào/);
    await coordinator.sendsFile('document', /Kèm 01 tệp[\s\S]*bằng cách nào/, PDF);
    await coordinator.says(PAPER, /Kèm 01 tệp[\s\S]*300\/BC-UBND[\s\S]*ngày[\s\S]*10\/11\/2018[\s\S]*bằng cách nào/);
    await coordinator.sendsFile('voice', /bằng cách nào/);
    await coordinator.presses(
      'Văn bản giấy',
      /văn bản số 300\/BC-UBND ngày 10\/11\/2018[\s\S]*Kèm 01 tệp[\s\S]*Bắt đầu nhập/,
    );
  });

  test('by telephone, who gave the figures is kept in words', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tinhhinh huyện Kỳ Sơn', /Kỳ Sơn/);
    await coordinator.presses('Nhập thay', /bằng cách nào/);
    await coordinator.presses('Điện thoại', /ai cung cấp số liệu/);
    expect(coordinator.labels()).not.toContain('Bắt đầu nhập');
    await coordinator.says('Phòng KTHT <cung cấp> ngày 12/11', /điện thoại \(Phòng KTHT <cung cấp> ngày 12\/11\)/);
    await coordinator.presses('Bắt đầu nhập', /Câu 1\/14/);
    const entered = await trial.application.store.database.auditEntry.findFirst({
      where: { action: 'report.enter' },
      orderBy: { id: 'desc' },
    });
    expect(entered?.after).toMatchObject({ source: { way: 'phone', note: 'Phòng KTHT <cung cấp> ngày 12/11' } });
  });

  test('a unit for which nothing was entered cannot be filled by the coordinator', async () => {
    const { coordinator } = trial;
    const { database } = trial.application.store;
    const { id } = await database.obligation.findFirstOrThrow({ where: { state: 'open' } });
    await coordinator.says('/tinhhinh', /Chưa nộp 21/);
    coordinator.newest().buttons.push([{ text: 'Làm', callback_data: `report-start:${id}` }]);
    await coordinator.presses('Làm', /dành cho đầu mối/);
  });
});

describe('a report that was entered is marked so, and confirmed by the unit', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    const reportId = await beginEnteredReport(trial, PAPER);
    await fillDraft(trial, 'QUY_HOP', { facilities_informed: 82 });
    await postponeQuestion(trial, reportId, 3, trial.coordinator);
    await handInEnteredReport(trial, reportId);
    await trial.contact.reads(/đã nhập thay số liệu/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('it is marked everywhere, and the paper counts as the signed document', async () => {
    const { contact, coordinator } = trial;
    await contact.reads(
      /đã nhập thay số liệu[\s\S]*theo văn bản số 300\/BC-UBND ngày 10\/11\/2018, mã nhận QUYHOP-2018-01/,
    );
    const mark = /Sở nhập thay theo văn bản số 300\/BC-UBND ngày 10\/11\/2018/;
    await contact.says('/baocao', mark);
    await contact.says('/tinhhinh', mark);
    await coordinator.says('/tinhhinh huyện Quỳ Hợp', mark);
    await coordinator.says('/duyet', /Chờ duyệt 01/);
    const card = await coordinator.presses('Quỳ Hợp', mark);
    expect(card.text).toContain('Văn bản ký: đã nhận số 300/BC-UBND ngày 10/11/2018');
    await coordinator.presses('Xem văn bản ký', /ghi nhận bản giấy/);
    const receipt = await download(contact, await contact.presses('Giấy xác nhận đã nộp', /Giấy xác nhận/));
    const said = readDocx(receipt.bytes);
    expect(said).toContain('nhập thay theo văn bản số 300/BC-UBND ngày 10/11/2018');
    expect(said).toContain('do Điều phối viên nộp');
  });

  test('the unit objects in words, then confirms; the coordinator is told of both', async () => {
    const { contact, coordinator } = trial;
    await contact.presses('Có sai sót', /ghi rõ câu nào sai/);
    await contact.says('Câu 4 đúng là 11 cơ sở.', /Đã chuyển ý kiến/);
    await coordinator.reads(/có sai sót[\s\S]*“Câu 4 đúng là 11 cơ sở\.”/);
    await coordinator.presses(/^Duyệt$/, /Đơn vị báo có sai sót ngày 12\/11\/2018: “Câu 4 đúng là 11 cơ sở\.”/);
    await contact.presses('Xác nhận đúng', /Đã ghi: đơn vị xác nhận/);
    await coordinator.reads(/xác nhận số liệu nhập thay là đúng/);
  });

  test('figures that are in are returned before they are entered again; the mark goes along', async () => {
    const { contact, coordinator } = trial;
    const { database } = trial.application.store;
    const { id } = await database.obligation.findFirstOrThrow({ where: { state: 'submitted' } });
    await coordinator.says('/duyet', /Chờ duyệt 01/);
    coordinator.newest().buttons.push([{ text: 'Nhập', callback_data: `entry-begin:${id}` }]);
    await coordinator.presses('Nhập', /đã nộp số liệu[\s\S]*Trả lại/);
    await coordinator.presses('Quỳ Hợp', /QUYHOP-2018-01[\s\S]*Văn bản ký: đã nhận/);
    await coordinator.presses('Trả lại', /Trả lại câu nào/);
    await coordinator.presses('4', /nhập ý kiến/);
    await coordinator.says('Đề nghị sửa.', /Câu 4/);
    await coordinator.presses('Gửi trả lại', /Đã trả lại/);
    await contact.reads(/đề nghị đồng chí xem lại/);
    await coordinator.says('/tinhhinh huyện Quỳ Hợp', /Quỳ Hợp/);
    await coordinator.presses('Nhập thay, làm tiếp', /Câu 4\/14[\s\S]*Đề nghị sửa\./);
    await coordinator.says('11', /Đã ghi câu 4: 11/);
    await coordinator.presses('Nộp số liệu', /Câu 3 chưa có số/);
    await coordinator.presses(/^Nộp, để trống/, /mã nhận QUYHOP-2018-02/);
  });

  test('a unit that hands its figures in itself has them marked no longer', async () => {
    const { contact, coordinator } = trial;
    await coordinator.says('/duyet', /Chờ duyệt 01/);
    await coordinator.presses('Quỳ Hợp', /QUYHOP-2018-01[\s\S]*Văn bản ký: đã nhận/);
    await coordinator.presses('Trả lại', /Trả lại câu nào/);
    await coordinator.presses('4', /nhập ý kiến/);
    await coordinator.says('Sai.', /Câu 4/);
    await coordinator.presses('Gửi trả lại', /Đã trả lại/);
    await contact.reads(/“Sai\.”/);
    await contact.presses('Sửa câu 4', /Câu 4\/14/);
    await contact.says('12', /Đã ghi câu 4: 12/);
    await contact.presses('Nộp số liệu', /Câu 3 chưa có số/);
    await contact.presses(/^Nộp, để trống/, /mã nhận QUYHOP-2018-02[\s\S]*trình lãnh đạo ký/);
    expect((await coordinator.says('/tinhhinh huyện Quỳ Hợp', /Quỳ Hợp/)).text).not.toContain('nhập thay');
  });
});
