import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/documents/reading/read-workbook.ts';
import { writeWorkbook } from '../../src/documents/workbook/write-workbook.ts';
import { startTrial, type Trial } from '../support/trial.ts';

const TYPED_AT = new Date('2018-11-12T03:00:00Z');

describe('a form goes out as a workbook and comes in again', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/start', /Kính chào/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const given = async (name: string): Promise<Buffer> => {
    const { coordinator, chat } = trial;
    await coordinator.says('/kybaocao', /tệp \.xlsx theo XLSForm/);
    await coordinator.presses('Tải biểu mẫu', /cần biểu mẫu nào/);
    const sent = await coordinator.presses(name, /phiên bản \d+/);
    const got = await fetch(`${chat.url}/chat/file/${sent.file?.fileId ?? ''}`);
    return Buffer.from(await got.arrayBuffer());
  };
  const sent = (bytes: Buffer, name = 'bieu-mau.xlsx') => ({ name, bytes });
  /** The workbook with other texts in its cells. */
  const changed = async (bytes: Buffer, change: (rows: string[][], sheet: string) => string[][]): Promise<Buffer> => {
    const read = await readWorkbook(bytes);
    if (read.kind !== 'sheets') throw new Error(read.kind);
    const sheets = read.sheets.map(({ name, rows }) => {
      const [head = [], ...below] = change(rows, name);
      return { name, widths: head.map(() => 20), title: [], head: [head], stickyColumns: 0, rows: below };
    });
    return Buffer.from(await writeWorkbook({ title: 'x', creator: '', sheets }, TYPED_AT));
  };
  const versions = (): Promise<number> => trial.application.store.database.form.count();

  test.each([
    'Mẫu A: báo cáo năm của huyện, thành phố, thị xã',
    'Mẫu B: báo cáo năm của sở, ngành, đơn vị',
    'Mẫu D: lớp tập huấn, hội nghị, hội thảo',
    'CSDL4: chuyên gia, giảng viên',
  ])('%s sent back as it is changes nothing', async (name) => {
    const bytes = await given(name);
    await trial.coordinator.sendsFile('document', /không có gì thay đổi/, sent(bytes));
  });

  test('a question added, dropped and reworded is shown before it is kept', async () => {
    const { coordinator } = trial;
    const bytes = await given('CSDL2: công nghệ sạch');
    const other = await changed(bytes, (rows, sheet) => {
      if (sheet !== 'survey') return rows;
      const label = rows[0]?.indexOf('label') ?? 0;
      const [head = [], first = [], ...rest] = rows;
      const reworded = first.map((cell, column) => (column === label ? 'Gọi là công nghệ gì?' : cell));
      const added = head.map((name) => ({ type: 'text', name: 'maker', label: 'Hãng nào làm ra?' })[name] ?? '');
      return [head, reworded, ...rest.slice(0, -1), added];
    });
    const before = await versions();
    const preview = await coordinator.sendsFile('document', /không có lỗi/, sent(other));
    expect(preview.text).toMatch(/Đổi lời, câu 1: “[^”]+” thành “Gọi là công nghệ gì\?”/);
    expect(preview.text).toMatch(/Hỏi mới, câu \d+: Hãng nào làm ra\?/);
    expect(preview.text).toMatch(/Thôi hỏi, câu \d+: /);
    expect(await versions()).toBe(before);
    await coordinator.presses('Lưu biểu mẫu', /Đã lưu CSDL2: công nghệ sạch, phiên bản 2/);
    expect(await versions()).toBe(before + 1);
  });

  test('faults by sheet, row and column; a list of units that is not there; too many rows: nothing is kept', async () => {
    const { coordinator } = trial;
    const bytes = await given('CSDL2: công nghệ sạch');
    const before = await versions();
    const magic = await changed(bytes, (rows) =>
      rows.map((row) => row.map((cell) => (cell === 'file' ? 'magic' : cell))),
    );
    await coordinator.sendsFile(
      'document',
      /Trang survey, dòng \d+, cột A \(type\): Không có loại câu “magic”/,
      sent(magic),
    );
    const nobody = await changed(bytes, (rows) =>
      rows.map((row) => row.map((cell) => cell.replace('so_nganh_2017_2020', 'khong_co'))),
    );
    await coordinator.sendsFile(
      'document',
      /Trang settings, dòng 2, cột \w+ \(Danh sách đơn vị\): Không có danh sách “khong_co”/,
      sent(nobody),
    );
    const long = await changed(bytes, (rows) => [...rows, ...Array.from({ length: 5000 }, () => rows[1] ?? [])]);
    await coordinator.sendsFile('document', /quá 2\.000 dòng/, sent(long));
    expect(await versions()).toBe(before);
  });
});
