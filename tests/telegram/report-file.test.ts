import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draftUnitReport } from '../../src/documents/unit-report.ts';
import { writeOfficialDocument } from '../../src/documents/official-document.ts';
import { officeDocx, type OfficeBlock } from '../support/office-docx.ts';
import { sampleReport } from '../support/sample-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const HEADS = [[{ text: 'STT' }, { text: 'Nội dung' }, { text: 'ĐVT' }, { text: 'Năm 2017' }, { text: 'Năm 2018' }]];
const paragraph = (text: string): OfficeBlock => ({ kind: 'paragraph', text });

describe('a report that is there already as a file', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.contact.says('/start', /Kính chào/);
    await trial.openRound();
    await trial.contact.reads(/Kính gửi/);
    await trial.contact.says('/baocao', /14 câu/);
    await trial.contact.presses('Bắt đầu', /Câu 1\/14/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const answers = () => trial.application.store.database.answer.findMany({ orderBy: { questionKey: 'asc' } });

  test("is the bot's own draft: shown before anything is kept, then kept with where it stands", async () => {
    const { contact } = trial;
    const bytes = await writeOfficialDocument(draftUnitReport(sampleReport()));
    const preview = await contact.sendsFile('document', /nhận được/, { name: 'quy-hop.docx', bytes });
    expect(preview.text).toContain('quy-hop.docx');
    expect(await answers()).toEqual([]);
    await contact.presses('Xem từng câu', /Từng câu đọc từ tệp[^]*126 cơ sở/);
    await contact.presses('Quay lại tóm tắt', /nhận được/);
    await contact.presses(/^Nhận \d+ câu/, /Đã ghi \d+ câu từ tệp/);
    const kept = await answers();
    expect(kept.find(({ questionKey }) => questionKey === 'facilities_total')).toMatchObject({
      value: { type: 'integer', number: 126 },
      source: { file: 'quy-hop.docx' },
    });
  });

  test('is a table of the office in another order and wording: the rest is asked about', async () => {
    const { contact } = trial;
    const rows = [
      ['1', 'Số tài liệu, tờ rơi, áp phích đã phát', 'bản', '100', '1.200'],
      ['2', 'Tổng số cơ sở sản xuất công nghiệp trên địa bàn', 'cơ sở', '120', '126'],
      ['3', 'Số cán bộ chuyên trách về SXSH', 'người', '4', 'khoảng dăm người'],
      ['4', 'Diện tích lúa', 'ha', '5', '6'],
    ];
    const bytes = await officeDocx([
      paragraph('BÁO CÁO'),
      paragraph('Kết quả năm 2018'),
      { kind: 'table', heads: HEADS, rows },
    ]);
    await contact.presses('Gửi tệp đang có', /gửi tệp \.docx hoặc \.xlsx/);
    const preview = await contact.sendsFile('document', /nhận được/, { name: 'bang.docx', bytes });
    expect(preview.text).toContain('khoảng dăm người');
    expect(preview.text).toContain('Không tìm thấy trong tệp');
    await contact.presses('Thôi', /Câu 1\/14/);
    expect(await answers()).toEqual([]);
    await contact.sendsFile('document', /nhận được/, { name: 'bang.docx', bytes });
    await contact.presses('Nhận 02 câu', /Đã ghi 02 câu[^]*Câu 5\/14/);
    expect((await answers()).map(({ questionKey }) => questionKey)).toEqual(['facilities_total', 'leaflets']);
  });

  const front = (...lines: string[]): Promise<Uint8Array> =>
    officeDocx([
      ...lines.map(paragraph),
      { kind: 'table', heads: HEADS, rows: [['1', 'Tổng số cơ sở sản xuất công nghiệp', 'cơ sở', '1', '2']] },
    ]);
  test.each([
    ['of another year', () => front('BÁO CÁO', 'Kết quả thực hiện năm 2016'), /năm 2016, báo cáo đang làm là năm 2018/],
    ['of another unit', () => front('UBND HUYỆN NAM ĐÀN', 'BÁO CÁO', 'năm 2018'), /Nam Đàn/],
    ['a contract', () => officeDocx([paragraph('HỢP ĐỒNG'), paragraph('Bên A thuê bên B.')]), /không phải báo cáo/],
    ['with nothing of it', () => officeDocx([paragraph('Lời bài hát')]), /Không tìm thấy câu nào/],
    ['a scan', () => Promise.resolve(Buffer.from('%PDF-1.4 …')), /bản quét, ảnh, \.pdf không đọc được/],
    ['of 1997', () => Promise.resolve(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])), /loại cũ/],
    ['broken', () => Promise.resolve(Buffer.from('PK word/document.xml')), /hỏng/],
  ])('%s is told, and nothing is changed', async (_what, bytes, expected) => {
    await trial.contact.sendsFile('document', expected, { name: 'tep.docx', bytes: await bytes() });
    expect(await answers()).toEqual([]);
  });
});
