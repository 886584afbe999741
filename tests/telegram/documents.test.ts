import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { download, fillReport } from '../support/fill-report.ts';
import { announcePaper, approveSubmitted, draftReport, postponeQuestion, submitDraft } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { readDocx } from '../support/unzip.ts';

const PICTURE = { name: 'trang-1.jpg', bytes: Buffer.from('ffd8ffe000104a464946', 'hex') };
const PDF = { name: 'bao-cao.pdf', bytes: Buffer.from('%PDF-1.4') };

describe('the draft to be signed', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  test('before anything is handed in there is no draft, and the way on is said', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    const { id } = await trial.application.store.database.obligation.findFirstOrThrow({ where: { state: 'drafting' } });
    contact.newest().buttons.push([{ text: 'Tải', callback_data: `draft-document:${id}` }]);
    await contact.presses('Tải', /hoàn thành và nộp số liệu/);
  });

  test('the receipt of a submission offers the draft, in which the figures are those that were given', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /14 câu/);
    await contact.presses('Bắt đầu', /Câu 1\/14/);
    await fillReport(contact);
    await contact.presses('Nộp số liệu', /Câu 3 chưa có số/);
    await contact.presses(/^Nộp, để trống/, /mã nhận QUYHOP-2018-01/);
    expect(contact.labels()).toEqual([
      'Tải dự thảo văn bản',
      'Gửi bản đã ký',
      'Đã gửi văn bản',
      'Giấy xác nhận đã nộp',
    ]);
    const message = await contact.presses('Tải dự thảo văn bản', /Dự thảo báo cáo/);
    const { name, bytes } = await download(contact, message);
    expect(name).toBe('du-thao-bao-cao-quy-hop-2018.docx');
    const said = readDocx(bytes);
    expect(said).toContain('HUYỆN QUỲ HỢP\n\nSố:        /BC-UBND');
    expect(said).toContain('Kính gửi: Sở Công Thương tỉnh Nghệ An.');
    expect(said).toContain('Thực hiện Kế hoạch số …/KH-UBND ngày 06/6/2017 của Ủy ban nhân dân tỉnh Nghệ An');
    expect(said).toContain('2. Cơ sở đã được tuyên truyền, hướng dẫn: 82 cơ sở; bằng 65,1%');
    expect(said).toContain('3. Cơ sở đang áp dụng SXSH: chưa có số.');
    expect(said).toContain('- Khuyến công: 12,5 triệu đồng (12.500.000 đồng).');
    expect(said).toContain('Thiếu kinh phí tập huấn <2018>.');
    expect(said).toContain('PHÓ CHỦ TỊCH');
    const cells = said.slice(said.indexOf('Phụ lục\n')).split('\n');
    expect(cells.slice(cells.indexOf('Đơn vị tính') + 4).slice(0, 6)).toEqual([
      '1',
      expect.stringContaining('Tổng số cơ sở') as string,
      'cơ sở',
      '',
      '126',
      '',
    ]);
  });
});

describe('after submitting: the receipt, and the signed document as a mark of its own', () => {
  let trial: Trial;
  let reportId: number;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    reportId = await draftReport(trial, { facilities_informed: 82 });
    await postponeQuestion(trial, reportId, 3);
    await submitDraft(trial, reportId);
    await trial.coordinator.reads(/đã nộp Báo cáo năm 2018/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const documentActions = async (): Promise<string[]> => {
    const { auditEntry } = trial.application.store.database;
    return (await auditEntry.findMany({ where: { subject: 'document' }, orderBy: { id: 'asc' } })).map(
      ({ action }) => action,
    );
  };

  test('the receipt is a file with time, code, who handed in what, and where it stands', async () => {
    const { contact } = trial;
    await contact.says('/baocao', /Văn bản ký: chưa có/);
    const { bytes, name } = await download(contact, await contact.presses('Giấy xác nhận đã nộp', /Giấy xác nhận/));
    expect(name).toBe('xac-nhan-da-nop-quy-hop-2018.docx');
    const said = readDocx(bytes);
    expect(said).toContain('Mã nhận: QUYHOP-2018-01');
    expect(said).toMatch(/UBND huyện Quỳ Hợp lúc \d\d giờ \d\d ngày 12\/11\/2018, do Đầu mối Quỳ Hợp nộp\./);
    expect(said).toContain('Số câu đã trả lời: 13/14.');
    expect(said).toContain('Chưa có số: câu 3.');
    expect(said).toContain('Số liệu: chờ duyệt.');
    expect(said).toContain('Văn bản ký: chưa có.');
    expect(said).toContain('không thay văn bản đã ký');
    expect(said).toContain('82\n');
  });

  test('the review card, the approval and its notice keep figures and signed document apart', async () => {
    const { contact, coordinator } = trial;
    await coordinator.says('/duyet', /Chờ duyệt 01/);
    await coordinator.presses('Quỳ Hợp', /Văn bản ký: chưa có\./);
    await coordinator.presses('Duyệt', /Đã duyệt số liệu Quỳ Hợp[\s\S]*Quỳ Hợp chưa gửi văn bản ký\./);
    const notice = await contact.reads(/đã được duyệt ngày 12\/11\/2018[\s\S]*Còn thiếu văn bản đã ký/);
    expect(notice.buttons.flat().map(({ text }) => text)).toContain('Tải dự thảo văn bản');
    await coordinator.says('/tinhhinh', /Đã nhận văn bản ký: 0 đơn vị[\s\S]*Thiếu văn bản ký: 01 đơn vị \(Quỳ Hợp\)/);
    const counts = await contact.says('/tinhhinh', /Thiếu văn bản ký: 01 đơn vị\./);
    expect(counts.text).toContain('số liệu đã duyệt ngày 12/11/2018, chưa có văn bản ký');
  });

  test('what is announced without a file is announced, not received', async () => {
    const { contact, coordinator } = trial;
    await contact.says('/baocao', /Văn bản ký: chưa có/);
    await contact.presses('Đã gửi văn bản', /gõ số, ngày của văn bản/);
    await contact.says('đã gửi sáng nay', /Chưa thấy số văn bản/);
    await contact.says('125/BC-UBND', /Chưa thấy ngày văn bản/);
    await contact.says('125/BC-UBND ngày 31/11/2018', /Không có ngày này/);
    await contact.says('125/BC-UBND ngày 01/12/2018', /không thể sau hôm nay/);
    await contact.says('so 124/bc-ubnd ngay 12/11', /124\/BC-UBND ngày 12\/11\/2018[\s\S]*bấm Gửi Sở/);
    await contact.says('so 125/bc-ubnd ngay 12/11', /125\/BC-UBND ngày 12\/11\/2018/);
    await contact.presses('Gửi Sở', /Đã ghi: UBND huyện Quỳ Hợp gửi văn bản giấy số 125\/BC-UBND/);
    await coordinator.reads(/báo đã gửi văn bản giấy số 125\/BC-UBND/);
    await coordinator.says(
      '/tinhhinh huyện Quỳ Hợp',
      /báo đã gửi văn bản số 125\/BC-UBND ngày 12\/11\/2018, Sở chưa nhận/,
    );
    await coordinator.says(
      '/tinhhinh',
      /Đã nhận văn bản ký: 0 đơn vị[\s\S]*báo đã gửi văn bản ký, chưa nhận được: 01 đơn vị \(Quỳ Hợp\)/,
    );
    expect(await documentActions()).toEqual(['document.announce']);
  });

  test('the coordinator refuses it with a reason that the unit reads, once only', async () => {
    await announcePaper(trial, '125/BC-UBND ngày 12/11/2018');
    const { contact, coordinator } = trial;
    await coordinator.reads(/văn bản giấy số 125\/BC-UBND/);
    await coordinator.presses('Không nhận', /gõ lý do/);
    await coordinator.says('…', /gõ lý do/);
    await coordinator.says(
      'Văn bản chưa đóng dấu.',
      /Không nhận văn bản số [^.]* của UBND huyện Quỳ Hợp\. Đang báo cho đơn vị/,
    );
    await contact.reads(/không nhận văn bản số 125\/BC-UBND[\s\S]*“Văn bản chưa đóng dấu\.”/);
    await coordinator.presses('Đã nhận bản giấy', /xử lý trước đó|gõ số, ngày/);
    await coordinator.says('/huy', /Đã dừng|không có việc nào đang làm dở/);
    await coordinator.says('/tinhhinh huyện Quỳ Hợp', /chưa có văn bản ký/);
    expect(await documentActions()).toEqual(['document.announce', 'document.refuse']);
  });

  test('pictures, a PDF, number and date come in any order and are received as one document', async () => {
    await approveSubmitted(trial, reportId);
    const { contact, coordinator } = trial;
    await contact.reads(/đã được duyệt/);
    await contact.presses('Gửi bản đã ký', /gửi ảnh chụp[\s\S]*gõ số, ngày/);
    expect(contact.labels()).not.toContain('Gửi Sở');
    await contact.sendsFile('document', /phải là ảnh chụp hoặc tệp PDF/, { name: 'a.docx', bytes: Buffer.from('-') });
    await contact.sendsFile('voice', /chỉ nhận ảnh, tệp PDF và chữ/);
    await contact.sendsFile('photo', /Kèm 01 tệp[\s\S]*gõ số, ngày/, PICTURE, 'trang một');
    const other = await contact.says('huyen nao chua nop', /đã nộp 01\/21/);
    await expect.poll(() => contact.newest().id).toBeGreaterThan(other.id);
    expect(contact.newest().text).toMatch(/Kèm 01 tệp/);
    await contact.says('số 126/BC-UBND ngày 12/11/2018', /126\/BC-UBND[\s\S]*Kèm 01 tệp[\s\S]*bấm Gửi Sở/);
    await contact.sendsFile('document', /Kèm 02 tệp/, PDF);
    await trial.restart();
    await trial.contact.sendsFile('photo', /Kèm 03 tệp/, PICTURE);
    await trial.contact.presses('Gửi Sở', /Sở đã nhận văn bản số 126\/BC-UBND ngày 12\/11\/2018 \(03 tệp\)/);
    await trial.coordinator.reads(/gửi văn bản đã ký số 126\/BC-UBND[\s\S]*03 tệp/);
    const files = (): number =>
      trial.chat.messages(coordinator.id).filter(({ from, file }) => from === 'bot' && file !== null).length;
    // One message a second goes to a chat.
    await expect.poll(files, { timeout: 15_000 }).toBe(3);
    await trial.coordinator.says('/tinhhinh', /Đã nhận văn bản ký: 01 đơn vị\./);
    await trial.coordinator.says(
      '/tinhhinh huyện Quỳ Hợp',
      /đã duyệt ngày 12\/11\/2018, đã nhận văn bản số 126\/BC-UBND/,
    );
    await trial.contact.says('/baocao', /Văn bản ký: đã nhận số 126\/BC-UBND ngày 12\/11\/2018/);
    await trial.contact.presses('Xem văn bản ký', /126\/BC-UBND[\s\S]*gửi 03 tệp/);
    expect(await documentActions()).toEqual(['document.send']);
    const message = await trial.contact.says('/dulieu', /dữ liệu/i);
    const read = new TextDecoder().decode((await download(trial.contact, message)).bytes);
    expect(read).toContain('126/BC-UBND');
  });

  test('a paper that came by post is recorded by the coordinator, and the unit is told', async () => {
    const { contact, coordinator } = trial;
    const { database } = trial.application.store;
    await coordinator.says('/tinhhinh huyện Quỳ Hợp', /chưa có văn bản ký/);
    await coordinator.presses('Đã nhận bản giấy', /Ghi nhận bản giấy[\s\S]*gõ số, ngày/);
    await coordinator.says('127/BC-UBND hôm nay', /127\/BC-UBND ngày 12\/11\/2018/);
    await coordinator.presses('Ghi đã nhận', /Đã ghi nhận văn bản số 127\/BC-UBND/);
    await contact.reads(/đã nhận văn bản số 127\/BC-UBND/);
    expect(await database.signedDocument.count({ where: { state: 'received', via: 'paper' } })).toBe(1);
    expect(await documentActions()).toEqual(['document.record']);
  });

  test('an announced paper is received with one press, and the unit is told', async () => {
    const { contact, coordinator } = trial;
    await contact.says('/baocao', /Văn bản ký: chưa có/);
    await contact.presses('Đã gửi văn bản', /gõ số, ngày/);
    await contact.says('128/BC-UBND hom nay', /128\/BC-UBND/);
    await contact.presses('Gửi Sở', /Đã ghi/);
    await coordinator.reads(/văn bản giấy số 128\/BC-UBND/);
    await coordinator.presses('Đã nhận bản giấy', /Đã ghi nhận bản giấy văn bản số 128\/BC-UBND/);
    await contact.reads(/đã nhận văn bản số 128\/BC-UBND/);
    expect(await documentActions()).toEqual(['document.announce', 'document.receive']);
  });
});
