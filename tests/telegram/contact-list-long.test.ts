import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rowsOf } from '../support/rows-of.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { cell, workbook } from '../support/zip.ts';
import { listOf } from '../support/contact-lists.ts';

describe('importing a long list of contacts', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.coordinator.says('/donvi', /Gõ \/donvi kèm tên đơn vị/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  /** The coordinator has asked for the list to fill in. */
  const askForList = () => trial.coordinator.presses('Nhập danh sách đầu mối', /gửi lại tệp vào đây/);

  test('a list of 180,000 rows, and one larger than is fetched, are refused with what to do', async () => {
    const { coordinator } = trial;
    await askForList();
    const rows = Array.from({ length: 30_000 }, (_, at) => `<row r="${at + 1}">${cell(`A${at + 1}`, 'x')}</row>`);
    const long = { name: 'ds.xlsx', bytes: workbook(rows.join('')) };
    await coordinator.sendsFile('document', /Danh sách quá 2\.000 dòng.*chia thành nhiều tệp/, long);
    const longest = { name: 'ds.xlsx', bytes: workbook(Array.from({ length: 6 }, () => rows.join('')).join('')) };
    await coordinator.sendsFile('document', /2\.000 dòng/, longest);
    const large = { name: 'ds.xlsx', bytes: Buffer.alloc(3 * 1024 * 1024) };
    await coordinator.sendsFile('document', /Tệp quá lớn.*nhiều nhất 2\.000 dòng, 50 cột và 02 MB/, large);
  });

  test('of many rows the first stand in one message, and all in a file that can be corrected and sent again', async () => {
    const { coordinator, chat } = trial;
    await askForList();
    const rows = Array.from({ length: 1500 }, (_, at) => [
      at < 1200 ? `huyện Không Có ${at}` : 'Quỳ Hợp',
      `Lô Văn ${Array.from(String(at), (digit) => String.fromCharCode(97 + Number(digit))).join('')}`,
      'chuyên viên',
      '',
      '',
    ]);
    const before = chat.messages(coordinator.id).length;
    const preview = await coordinator.sendsFile('document', /dòng nhận/, {
      name: 'ds.xlsx',
      bytes: await listOf(rows),
    });
    await trial.allDelivered();
    const [file, text, ...others] = chat.messages(coordinator.id).slice(before + 1);
    expect(others).toEqual([]);
    expect(text?.id).toBe(preview.id);
    expect(preview.text).toMatch(/300.*dòng nhận.*1\.200.*dòng cần sửa/);
    expect(preview.text).toMatch(/Dòng 2 \(huyện Không Có 0, Lô Văn a\): không tìm thấy đơn vị\./);
    expect(preview.text).toMatch(/và 1\.1\d\d dòng khác, xem tệp gửi kèm/);
    const bytes = await (await fetch(`${chat.url}/chat/file/${file?.file?.fileId ?? ''}`)).arrayBuffer();
    const written = await rowsOf(new Uint8Array(bytes));
    expect(written).toHaveLength(1501);
    expect(written[0]?.slice(5)).toEqual(['Dòng', 'Kết quả']);
    expect(written[1]).toEqual([
      'huyện Không Có 0',
      'Lô Văn a',
      'chuyên viên',
      '',
      '',
      '2',
      'Cần sửa: không tìm thấy đơn vị',
    ]);
    expect(written[1201]?.slice(5)).toEqual(['1202', 'Sẽ lưu']);
    await coordinator.sendsFile('document', /300.*dòng nhận/, { name: 'ds.xlsx', bytes: new Uint8Array(bytes) });
    await coordinator.presses(/^Lưu/, /Đã lưu danh sách .*300/);
  });
});
