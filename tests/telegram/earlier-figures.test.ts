import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyConsolidation } from '../../src/actions/consolidation/verify-consolidation.ts';
import { readWorkbook } from '../../src/documents/reading/read-workbook.ts';
import { moveClockTo } from '../support/clock.ts';
import { fillFigures, getTemplate, totalOf } from '../support/figures-files.ts';
import { cellsOf, fillWorkbook } from '../support/fill-workbook.ts';
import { throughLibreOffice, WITHOUT_LIBRE_OFFICE } from '../support/libre-office.ts';
import { requestOf } from '../support/prepared.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const TOTAL = 'Câu 1.';
const INFORMED = 'Câu 2.';
const NEWS = 'Câu 7.';

describe('figures of earlier years by a file', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.contact.says('/start', /Kính chào/);
    await trial.coordinator.says('/start', /Kính chào/);
    await moveClockTo(trial.chat, '2021-03-01');
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const template = (year: number): Promise<Uint8Array> => getTemplate(trial, 'Mẫu A', year);
  const send = (bytes: Uint8Array, expected: RegExp, name = 'so-lieu.xlsx') =>
    trial.coordinator.sendsFile('document', expected, { name, bytes });

  test('the way is found at /tonghop too, and the file comes with the units filled in', async () => {
    await trial.coordinator.says('/tonghop 2020', /Tổng hợp năm 2020/);
    const choices = await trial.coordinator.presses('Nhập số liệu năm trước', /mời chọn biểu mẫu và năm/);
    expect(choices.buttons.flat().map(({ text }) => text)).toEqual(
      [2020, 2019, 2018, 2017].flatMap((year) => [`Mẫu A, năm ${year}`, `Mẫu B, năm ${year}`]),
    );
    const bytes = await template(2017);
    await trial.coordinator.says('/tonghop 2020', /Tổng hợp năm 2020/);
    await trial.allDelivered();
    expect(trial.coordinator.heard().join('\n')).not.toContain('Mời đồng chí gửi tệp số liệu');
    const preview = await send(bytes, /Tệp chưa có số nào/);
    expect(preview.text).toContain('Đề nghị điền số liệu');
  });

  test('figures of four years come in as reports, and the consolidation counts them with their cells', async () => {
    const { coordinator } = trial;
    const years: [year: number, quyHop: number | null, kySon: string | number | null, informed: number | null][] = [
      [2017, 120, 12, 60],
      [2018, 126, 'chưa có số', 82],
      [2019, null, 15, null],
      [2020, 131, null, 90],
    ];
    for (const [year, quyHop, kySon, informed] of years) {
      const bytes = await fillFigures(await template(year), [
        ['Quỳ Hợp', TOTAL, quyHop],
        ['Quỳ Hợp', INFORMED, informed],
        ['Kỳ Sơn', TOTAL, kySon],
        ['Quỳ Hợp', NEWS, quyHop === null ? null : 'không phát sinh'],
      ]);
      await send(bytes, /Đã hiểu/, `so-lieu-${year}.xlsx`);
      await coordinator.presses(/^Nhập \d+ báo cáo/, /Đã nhập .* báo cáo/);
    }
    expect(await totalOf(trial, 2020, 2020)).toBe('131 1/22');
    expect(await totalOf(trial, 2017, 2020)).toBe('146 2/22');
    await coordinator.says('/tonghop 2020', /Tổng hợp năm 2020/);
    await coordinator.presses('Chỉ tiêu', /^Tổng hợp năm 2020(?![\s\S]*Nhiệm vụ:)/);
    const source = await coordinator.presses(/^Xem nguồn: Cơ sở đã được tuyên truyền/, /Nguồn số liệu/);
    expect(source.text).toContain('90/131');
    expect(source.text).toMatch(
      /nhập thay theo tệp so-lieu-2020\.xlsx, trang Mẫu A, ô D\d+; tệp so-lieu-2020\.xlsx, trang Mẫu A, ô C\d+/,
    );
    expect(source.text).toMatch(/Điều phối viên trả lời .* 01\/3\/2021/);
    const report = await coordinator.presses('Báo cáo của Quỳ Hợp', /131 cơ sở/);
    expect(report.text).toContain('tệp so-lieu-2020.xlsx');
    await trial.allDelivered();
    expect(trial.contact.heard().join('\n')).not.toMatch(/năm 2017|nhập thay|Mở kỳ/);
  });

  test('cells that are not understood are named with what to write instead, and stop nothing else', async () => {
    const bytes = await fillFigures(await template(2017), [
      ['Quỳ Hợp', TOTAL, 126],
      ['Quỳ Hợp', INFORMED, 130],
      ['Kỳ Sơn', TOTAL, 'khoảng 12'],
      ['Kỳ Sơn', NEWS, '-'],
      ['Vinh', TOTAL, '1.234'],
    ]);
    const preview = await send(bytes, /Đã hiểu/);
    expect(preview.text).toMatch(/Đã hiểu 02 đơn vị, 02 số; 03 ô chưa hiểu/);
    expect(preview.text).toContain('130 lớn hơn tổng số 126 cơ sở');
    expect(preview.text).toMatch(/trang Mẫu A, ô [A-Z]+\d+ \(Kỳ Sơn, câu 1: .*\) ghi “khoảng 12”/);
    expect(preview.text).toContain('gạch ngang chưa rõ nghĩa');
    expect(preview.buttons.flat().map(({ text }) => text)).toContain('Nhập 02 báo cáo, 02 số');
    await trial.restart();
    await trial.coordinator.presses('Ô chưa hiểu (03)', /^Chưa hiểu/);
    await trial.coordinator.presses('Xem trước khi nhập', /Đã hiểu/);
    const understood = await trial.coordinator.presses('Số đã hiểu (02)', /Số đã hiểu: 02 số/);
    expect(understood.text).toMatch(/câu 1: Tổng số cơ sở sản xuất công nghiệp: [\d.]+ cơ sở/);
    await trial.coordinator.presses('Xem trước khi nhập', /Đã hiểu/);
    await trial.coordinator.presses(/^Nhập 02/, /Đã nhập 02 báo cáo, 02 số/);
    const { database } = trial.application.store;
    const round = await database.round.findFirstOrThrow({ where: { year: 2017 } });
    expect(round).toMatchObject({ state: 'closed', asksDocument: false });
    expect(await database.obligation.count({ where: { roundId: round.id, state: 'approved' } })).toBe(2);
    expect(await database.notice.count({ where: { kind: { in: ['report-entered', 'report-approved'] } } })).toBe(0);
  });

  test('what is known already is never replaced unasked, and the same file brings nothing twice', async () => {
    const { coordinator } = trial;
    const first = await fillFigures(await template(2017), [
      ['Quỳ Hợp', TOTAL, 126],
      ['Quỳ Hợp', NEWS, 3],
    ]);
    await send(first, /Đã hiểu/, 'lan-1.xlsx');
    await coordinator.presses(/^Nhập/, /Đã nhập 01 báo cáo, 02 số/);
    const again = await send(first, /Đã hiểu/, 'lan-1.xlsx');
    expect(again.text).toContain('Mọi số trong tệp đã có trong hệ thống');
    expect(again.text).toContain('Tệp này đã được nhập lúc');
    const second = await fillFigures(await template(2017), [['Quỳ Hợp', TOTAL, 130]]);
    const preview = await send(second, /Đã hiểu/, 'lan-2.xlsx');
    expect(preview.text).toContain('01 số khác với số đã có');
    expect(preview.text).toContain('bấm “Số khác nhau (01)”');
    expect(preview.buttons.flat().some(({ text }) => text.startsWith('Nhập'))).toBe(false);
    const conflicts = await coordinator.presses('Số khác nhau (01)', /Mỗi chỗ lấy số nào/);
    expect(conflicts.text).toMatch(/đã có .*126.*, tệp ghi .*130/);
    await coordinator.presses(/^1\. Lấy 130/, /lấy số trong tệp/);
    await coordinator.presses('Xem trước khi nhập', /Đã hiểu/);
    await coordinator.presses('Nhập 01 báo cáo, 01 số', /Trong đó 01 báo cáo đã có được sửa/);
    expect(await totalOf(trial, 2017, 2017)).toBe('130 1/22');
    const { database } = trial.application.store;
    const reports = await database.report.findMany({
      where: { obligation: { round: { year: 2017 }, unit: { key: 'QUY_HOP' } } },
      orderBy: { revision: 'asc' },
    });
    expect(reports.map(({ state }) => state)).toEqual(['replaced', 'approved']);
    // What did not change keeps the cell of the file by which it came.
    expect(reports[1]?.entrySource).toMatchObject({
      places: { facilities_total: { file: 'lan-2.xlsx' }, news_items: { file: 'lan-1.xlsx' } },
    });
  });

  test.skipIf(WITHOUT_LIBRE_OFFICE)(
    'a file that LibreOffice saved is read as the one that the bot gave out',
    async () => {
      const bytes = await fillFigures(await template(2017), [
        ['Quỳ Hợp', TOTAL, 126],
        ['Quỳ Hợp', 'Câu 10.', 'Chưa phân công'],
        ['Quỳ Hợp', 'Câu 12. Kinh phí đã chi theo nguồn: Khuyến công', 12.345],
      ]);
      const saved = await throughLibreOffice(bytes, 'xlsx');
      const preview = await send(saved, /Đã hiểu/);
      expect(preview.text).toMatch(/Đã hiểu 01 đơn vị, 03 số; 0 ô chưa hiểu/);
    },
  );

  test('figures that were brought in make nobody late, for nobody was asked', async () => {
    const { coordinator } = trial;
    await send(await fillFigures(await template(2017), [['Quỳ Hợp', TOTAL, 126]]), /Đã hiểu/);
    await coordinator.presses(/^Nhập 01/, /Đã nhập 01 báo cáo/);
    const year = await coordinator.says('đơn vị nào chưa nộp báo cáo năm 2017', /Báo cáo năm 2017/);
    expect(year.text).toContain('số liệu năm trước, Sở nhập, có của 01/21 đơn vị; không yêu cầu đơn vị nộp');
    expect(year.text).not.toMatch(/Quá hạn|Nộp muộn|Hạn:|Chưa nộp|văn bản ký/);
    await coordinator.presses('Biểu đồ', /Báo cáo năm 2017/);
    expect(coordinator.newest().text).not.toMatch(/quá hạn|Nộp muộn/i);
    await coordinator.says('/tinhhinh', /Chưa mở kỳ báo cáo nào/);
    await coordinator.says('/giaoban', /Giao ban/);
    const page = await coordinator.presses('Xem dạng chữ', /Báo cáo của các đơn vị/);
    expect(page.text).not.toMatch(/Quá hạn|Nộp muộn/);
  });

  test('files that cannot be read are answered with what to do', async () => {
    const bytes = await template(2017);
    await send(Buffer.from('%PDF-1.4'), /tệp hỏng, có mật khẩu, hoặc không phải \.xlsx/);
    await send(bytes, /lưu lại dưới dạng \.xlsx/, 'so-lieu.xls');
    await send(bytes, /Tệp chưa có số nào/);
    await template(2018);
    const other = await send(bytes, /Tệp này là của Báo cáo năm 2017/);
    expect(other.buttons.flat().map(({ text }) => text)).toEqual(['Nhập Báo cáo năm 2017']);
  });

  test('what an agency reports of a task has a row of its own, and the cell of each part', async () => {
    const { coordinator } = trial;
    const bytes = await getTemplate(trial, 'Mẫu B', 2017);
    const read = await readWorkbook(bytes);
    const sheets = read.kind === 'sheets' ? read.sheets : [];
    const sheet = sheets.find(({ rows }) =>
      rows.some((cells) => cells.some((cell) => cell.startsWith('Số lượng đạt\n'))),
    );
    const name = sheet?.name ?? '';
    const cellOf = await cellsOf(bytes, name);
    const cell = cellOf('Nhiệm vụ 1.1:', 'Số lượng đạt');
    const status = cellOf('Nhiệm vụ 1.1:', 'Trạng thái');
    await send(
      fillWorkbook(bytes, { [name]: { [cell]: 12, [status]: 'Đã hoàn thành' } }),
      /Đã hiểu 01 đơn vị, 02 số/,
      'b.xlsx',
    );
    await coordinator.presses(/^Nhập/, /Đã nhập 01 báo cáo, 02 số/);
    const { database } = trial.application.store;
    const report = await database.report.findFirstOrThrow({ where: { state: 'approved' }, include: { answers: true } });
    expect(report.answers.find(({ questionKey }) => questionKey === 'task_1_1')?.value).toMatchObject({
      items: { quantity: { value: { number: 12 } }, assigned: { state: 'later' } },
    });
    expect(report.entrySource).toMatchObject({
      places: { 'task_1_1.quantity': { file: 'b.xlsx', sheet: name, cell } },
    });
    await coordinator.says('/tonghop 2017', /Tổng hợp năm 2017/);
    await coordinator.presses('Nhiệm vụ', /Bấm mã/);
    await coordinator.presses('1.1', /Nhiệm vụ 1\.1/);
    const source = await coordinator.presses(/^Xem nguồn: .*[Ss]ố lượng/, /Nguồn số liệu/);
    expect(source.text).toContain(`tệp b.xlsx, trang ${name}, ô ${cell}`);
  });

  test('a file that comes back days later is known again, outside of any conversation', async () => {
    const bytes = await fillFigures(await template(2017), [['Quỳ Hợp', TOTAL, 126]]);
    await trial.coordinator.says('/huy', /./);
    await send(bytes, /Đã hiểu 01 đơn vị, 01 số/);
  });

  test('a frozen version keeps the cell of each figure, and its hash verifies', async () => {
    const { coordinator } = trial;
    await send(await fillFigures(await template(2017), [['Quỳ Hợp', TOTAL, 126]]), /Đã hiểu/, 'so-lieu-2017.xlsx');
    await coordinator.presses(/^Nhập/, /Đã nhập/);
    await coordinator.says('/tonghop 2017', /Tổng hợp năm 2017/);
    await coordinator.presses('Chốt bản', /lý do/);
    await coordinator.says('Các đơn vị khác không có số liệu năm 2017', /Chốt .*\?/);
    await coordinator.presses(/^Chốt/, /Đã chốt/);
    const { id } = await trial.application.store.database.consolidation.findFirstOrThrow();
    expect(await verifyConsolidation(await requestOf(trial, coordinator), id)).toMatchObject({ kind: 'verified' });
    const source = await trial.application.store.database.consolidatedSource.findFirstOrThrow({
      where: { figure: { contains: 'facilities_total' } },
    });
    expect(source.entrySource).toMatchObject({ way: 'workbook', sheetAt: 1 });
    expect(JSON.stringify(source.entrySource)).not.toContain('so-lieu');
  });

  test('nobody but those who enter reports finds it', async () => {
    const bytes = await fillFigures(await template(2017), [['Quỳ Hợp', TOTAL, 126]]);
    await trial.contact.says('/solieunamtruoc', /dành cho/);
    await trial.contact.sendsFile('document', /./, { name: 'so-lieu.xlsx', bytes });
    expect(trial.contact.newest().text).not.toContain('Đã hiểu');
  });
});
