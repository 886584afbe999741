import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { download } from '../support/fill-report.ts';
import { putDistricts } from '../support/prepared-consolidation.ts';
import { beginAnnualReport, freezeFigures, keepSections, putFigures } from '../support/prepared-annual-report.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { readDocx } from '../support/unzip.ts';

const PDF = { name: 'bao-cao-da-ky.pdf', bytes: Buffer.from('%PDF-1.4') };

describe('an annual report that is whole', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await putFigures(trial);
    await freezeFigures(trial, '2018');
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const begin = (): Promise<void> => beginAnnualReport(trial);
  const keepTheRest = (from: number): Promise<void> => keepSections(trial, from);
  const file = async (label: string, expected: RegExp): Promise<{ name: string; bytes: Uint8Array }> =>
    download(trial.coordinator, await trial.coordinator.presses(label, expected));

  test('is frozen once, and sent again byte by byte', async () => {
    const { coordinator } = trial;
    await begin();
    await keepTheRest(1);
    const frozen = await file('Chốt báo cáo', /Đã chốt Báo cáo năm 2018/);
    expect(frozen.name).toBe('bao-cao-nam-2018.docx');
    const again = await file('Tải .docx', /như lúc chốt/);
    expect(Buffer.from(again.bytes).equals(Buffer.from(frozen.bytes))).toBe(true);
    const [report] = await trial.application.store.database.annualReport.findMany();
    expect(report).toMatchObject({
      state: 'frozen',
      fileHash: createHash('sha256').update(frozen.bytes).digest('hex'),
    });
    await coordinator.presses('Chốt báo cáo', /Đã chốt Báo cáo năm 2018/);
    expect(await trial.application.store.database.auditEntry.count({ where: { action: 'annual-report.freeze' } })).toBe(
      1,
    );
    await coordinator.presses('Giữ dự thảo', /đã chốt, lời văn giữ nguyên/);
  });

  test('is not frozen with sections that nobody looked at before that is said', async () => {
    const { coordinator } = trial;
    await begin();
    await coordinator.presses('Giữ dự thảo', /Mục 2\/5/);
    await coordinator.says('ok', /chưa phải lời văn của báo cáo/);
    await coordinator.presses('Các mục', /soạn tiếp mục 2/);
    await coordinator.says('Chỉ viết thử một câu ngoài mục nào.', /[\s\S]+/);
    const [{ words } = { words: null }] = await trial.application.store.database.annualReport.findMany();
    expect(JSON.stringify(words)).not.toContain('viết thử');
    await coordinator.says('/baocaonam', /soạn tiếp mục 2/);
    await coordinator.says('chốt', /Chưa xem 04 mục \(2, 3, 4, 5\)/);
    await coordinator.says('chốt', /Đã chốt Báo cáo năm 2018/);
  });

  test('keeps number, date and scan of what was signed, and says so of the figures too', async () => {
    const { coordinator } = trial;
    await begin();
    await keepTheRest(1);
    await coordinator.presses('Chốt báo cáo', /Đã chốt/);
    await coordinator.presses('Ghi số, ngày, bản ký', /gõ số và ngày văn bản/);
    await coordinator.says('125/BC-SCT ngày 40/11/2018', /ngày|Ngày/);
    await coordinator.says(
      '124/BC-SCT ngày 11/11/2018',
      /số 124\/BC-SCT ghi ngày 11\/11\/2018, trước ngày chốt 12\/11\/2018/,
    );
    expect(coordinator.labels()).not.toContain('Ghi văn bản đã ký');
    await coordinator.sendsFile('document', /Bản chụp: 01 tệp/, PDF);
    await coordinator.says('số 125/BC-SCT ngày 12/11/2018', /Số 125\/BC-SCT ngày 12\/11\/2018/);
    await coordinator.presses('Ghi văn bản đã ký', /Đã ghi văn bản ký[\s\S]*Số 125\/BC-SCT ngày 12\/11\/2018/);
    expect(coordinator.labels()).toEqual([
      'Tải .docx',
      'Xem bản ký',
      'Đề xuất khen thưởng',
      'Báo cáo kinh phí',
      'Mẫu báo cáo',
    ]);
    await coordinator.presses('Xem bản ký', /Bản ký của Báo cáo năm 2018/);
    const [report] = await trial.application.store.database.annualReport.findMany();
    expect(report).toMatchObject({
      state: 'signed',
      documentNumber: '125/BC-SCT',
      scans: [expect.objectContaining({ name: PDF.name })],
    });
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Các bản đã chốt', /đã gửi[\s\S]*125\/BC-SCT/);
    await coordinator.presses('Soạn lại', /đã ký|Số 125/);
  });

  test('is taken as signed on a day before it was frozen once that is confirmed', async () => {
    const { coordinator } = trial;
    await begin();
    await keepTheRest(1);
    await coordinator.presses('Chốt báo cáo', /Đã chốt/);
    await coordinator.presses('Ghi số, ngày, bản ký', /gõ số và ngày văn bản/);
    await coordinator.says(
      '124/BC-SCT ngày 11/11/2018',
      /trước ngày chốt[\s\S]*mời đồng chí bấm Đúng ngày 11\/11\/2018/,
    );
    await trial.restart();
    await trial.coordinator.presses('Đúng ngày 11/11/2018', /Số 124\/BC-SCT ngày 11\/11\/2018/);
    await trial.coordinator.presses('Ghi văn bản đã ký', /Đã ghi văn bản ký[\s\S]*Số 124\/BC-SCT ngày 11\/11\/2018/);
  });

  test('has figures that were sent with a document of a day before they were frozen once that is confirmed', async () => {
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp năm 2018/);
    await coordinator.presses('Các bản đã chốt', /lần 01/);
    await coordinator.presses('Xem bản lần 01', /Số đơn vị đã nộp lúc chốt/);
    await coordinator.presses('Đã gửi, ghi số văn bản', /nhập số và ngày/);
    await coordinator.says('124/BC-SCT ngày 11/11/2018', /trước ngày chốt 12\/11\/2018/);
    await coordinator.presses('Đúng ngày 11/11/2018', /đã gửi\. Gửi kèm văn bản số 124\/BC-SCT ngày 11\/11\/2018/);
  });

  test('is taken up again as a new draft with its words, until it is signed', async () => {
    const { coordinator } = trial;
    await begin();
    await coordinator.says('Lời thứ nhất.', /Lời thứ nhất/);
    await coordinator.presses('Xong mục này', /Mục 2\/5/);
    await keepTheRest(2);
    await coordinator.presses('Chốt báo cáo', /Đã chốt/);
    await coordinator.presses('Soạn lại', /1\. Công tác chỉ đạo, điều hành: lời của đồng chí/);
    await coordinator.presses('Mục 1', /Lời thứ nhất/);
    await coordinator.presses('Dùng lại dự thảo', /Dự thảo từ số liệu/);
    const states = await trial.application.store.database.annualReport.findMany({ orderBy: { id: 'asc' } });
    expect(states.map(({ state }) => state)).toEqual(['superseded', 'draft']);
  });

  test('says that the figures were frozen again, and takes its words over to them', async () => {
    const { coordinator } = trial;
    await begin();
    await coordinator.says('Lời giữ lại.', /Lời giữ lại/);
    await coordinator.presses('Xong mục này', /Mục 2\/5/);
    await keepTheRest(2);
    await putDistricts(trial, [{ unit: 'KY_SON', total: 10, informed: 10 }]);
    await freezeFigures(trial, '2018');
    await coordinator.says('/baocaonam', /lần 02: chưa soạn[\s\S]*lần 01: đang soạn/);
    await coordinator.presses('Báo cáo năm 2018, lần 01', /chốt lại, lần 02/);
    await coordinator.presses('Chốt báo cáo', /Số liệu đã chốt lại lần 02/);
    await coordinator.presses('Soạn theo lần 02', /Lời văn lấy từ báo cáo soạn theo bản tổng hợp lần 01/);
    const said = readDocx((await file('Xem trước', /chưa lưu/)).bytes);
    expect(said).toContain('Lời giữ lại.');
    expect(said).toContain('270/350');
  });
});
