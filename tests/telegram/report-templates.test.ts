import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { editDocx } from '../support/edit-docx.ts';
import { download } from '../support/fill-report.ts';
import { putDistricts } from '../support/prepared-consolidation.ts';
import { startTrial, type Trial } from '../support/trial.ts';
import { readDocx, textOf, unzip } from '../support/unzip.ts';

const TITLE = 'BÁO CÁO';
/** Where the template to begin with has its charts. */
const CHART_PLACE = ['{#bieu_do}', '{hinh_bieu_do}', '{chu_thich}', '{/bieu_do}'];

describe('the template of the annual report', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await startTrial();
    await trial.openRound();
    await putDistricts(trial, [{ unit: 'CON_CUONG', total: 40, informed: 20 }]);
    const { coordinator } = trial;
    await coordinator.says('/tonghop 2018', /Tổng hợp/);
    await coordinator.presses('Chốt bản', /nhập lý do/);
    await coordinator.says('Các đơn vị còn lại nộp sau 15/12.', /Chốt bản tổng hợp/);
    await coordinator.presses('Chốt bản', /Đã chốt/);
    await coordinator.presses('Xem bản lần 01', /chốt lúc/);
    await coordinator.presses('Soạn báo cáo', /Báo cáo năm 2018/);
    await trial.keep();
  });
  beforeEach(() => trial.goBack());
  afterAll(() => trial.stop());

  const file = async (label: string, expected: RegExp): Promise<Uint8Array> =>
    (await download(trial.coordinator, await trial.coordinator.presses(label, expected))).bytes;

  const template = async (): Promise<Uint8Array> => {
    await trial.coordinator.presses('Mẫu báo cáo', /Đang dùng mẫu có sẵn/);
    return file('Tải mẫu', /Đây là mẫu đang dùng/);
  };

  const send = async (name: string, bytes: Uint8Array, expected: RegExp) =>
    trial.coordinator.sendsFile('document', expected, { name, bytes });

  /** Puts the template in use that has this title. */
  const use = async (given: Uint8Array, name: string, title: string): Promise<void> => {
    await send(
      name,
      editDocx(given, (xml) => xml.replace(TITLE, title)),
      /Đã đọc mẫu/,
    );
    await trial.coordinator.presses('Dùng mẫu này', new RegExp(`Từ nay[\\s\\S]*Đang dùng mẫu ${name}`));
  };

  const report = async (): Promise<string> => {
    await trial.coordinator.says('/baocaonam 2018', /Báo cáo năm 2018/);
    return readDocx(await file('Xem trước', /chưa lưu/));
  };

  test('is changed in Word, sent back, looked at, used and given up again', async () => {
    const { coordinator } = trial;
    const before = await report();
    const given = await template();
    const edited = editDocx(given, (xml) =>
      xml.replace(TITLE, 'BÁO CÁO THƯỜNG NIÊN').replace('{vien_dan_ke_hoach}', '{ke_hoach} (số {so_ke_hoach})'),
    );
    const preview = await send('mau-so.docx', edited, /làm thử theo mẫu này[\s\S]*số kế hoạch \(01\)/);
    const previewed = readDocx((await download(coordinator, preview)).bytes);
    expect(previewed).toContain('BÁO CÁO THƯỜNG NIÊN\nKết quả thực hiện Kế hoạch');
    expect(await report()).toBe(before);
    await coordinator.presses('Dùng mẫu này', /Từ nay[\s\S]*Đang dùng mẫu mau-so\.docx/);
    const used = await report();
    expect(used).toBe(previewed);
    expect(used).toContain('(số [chưa có: số kế hoạch])');
    expect(used).not.toMatch(/[{}]|undefined/);
    await coordinator.presses('Trở lại mẫu có sẵn', /Đã trở lại[\s\S]*Đang dùng mẫu có sẵn/);
    expect(await report()).toBe(before);
    const actions = await trial.application.store.database.auditEntry.findMany({
      where: { subject: 'report-template' },
      orderBy: { id: 'asc' },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      'report-template.send',
      'report-template.use',
      'report-template.return',
    ]);
  });

  test('goes back one by one, and a report that was frozen stays as it was', async () => {
    const { coordinator } = trial;
    const given = await template();
    await use(given, 'mot.docx', 'BÁO CÁO MỘT');
    await coordinator.says('/baocaonam 2018', /Báo cáo năm 2018/);
    await coordinator.presses('Chốt báo cáo', /Chưa xem/);
    const frozen = await file('Chốt báo cáo', /Đã chốt/);
    expect(readDocx(frozen)).toContain('BÁO CÁO MỘT\n');
    await use(given, 'hai.docx', 'BÁO CÁO HAI');
    await coordinator.presses('Trở lại mẫu trước', /Đang dùng mẫu mot\.docx/);
    const active = await file('Tải mẫu', /Đây là mẫu đang dùng/);
    expect(readDocx(active)).toContain('BÁO CÁO MỘT\n');
    await coordinator.presses('Trở lại mẫu có sẵn', /Đang dùng mẫu có sẵn/);
    await coordinator.says('/baocaonam 2018', /Báo cáo năm 2018/);
    const again = await file('Tải .docx', /như lúc chốt/);
    expect(Buffer.from(again).equals(Buffer.from(frozen))).toBe(true);
  });

  test('may move a chart and leave one out, which is said each time', async () => {
    const { coordinator } = trial;
    const given = await template();
    const moved = editDocx(given, (xml) =>
      CHART_PLACE.reduce((rest, tag) => rest.replace(tag, ''), xml).replace(
        '{/phan}',
        '{/phan}</w:t></w:r></w:p><w:p><w:r><w:t>{#bieu_do_chi_tieu}{hinh_bieu_do}{/bieu_do_chi_tieu}',
      ),
    );
    const preview = await send('bieu-do.docx', moved, /làm thử theo mẫu này[\s\S]*Biểu đồ 2\. Kinh phí/);
    expect(preview.text).not.toContain('Biểu đồ 1. ');
    await coordinator.presses('Dùng mẫu này', /Đang dùng mẫu bieu-do\.docx/);
    await coordinator.says('/baocaonam 2018', /Báo cáo năm 2018/);
    const shown = await coordinator.presses('Xem trước', /chưa lưu[\s\S]*Biểu đồ 2\. Kinh phí/);
    const xml = unzip((await download(coordinator, shown)).bytes)['word/document.xml'] ?? '';
    expect(xml.match(/<w:drawing>/g)).toHaveLength(1);
    expect(xml.indexOf('<w:drawing>')).toBeGreaterThan(xml.indexOf('V. KIẾN NGHỊ'));
  });

  test('makes the report of several years too, and goes back', async () => {
    const { coordinator } = trial;
    const given = await template();
    await coordinator.says('/tonghop 2017-2020', /Tổng hợp/);
    await coordinator.presses('Chốt bản', /nhập lý do/);
    await coordinator.says('Các đơn vị còn lại nộp sau.', /Chốt bản tổng hợp/);
    await coordinator.presses('Chốt bản', /Đã chốt/);
    const review = async (): Promise<Uint8Array> => {
      await coordinator.says('/tonghop 2017-2020', /Tổng hợp 2017 - 2020/);
      await coordinator.presses('Soạn báo cáo tổng kết', /Báo cáo tổng kết 2017 - 2020/);
      return file('Xem trước', /chưa lưu/);
    };
    const before = readDocx(await review());
    await coordinator.presses('Các mục', /Báo cáo tổng kết/);
    await coordinator.presses('Mẫu báo cáo', /mẫu có sẵn/);
    await use(given, 'nhieu-nam.docx', 'BÁO CÁO TỔNG KẾT CỦA SỞ');
    const bytes = await review();
    const said = readDocx(bytes);
    expect(said).toMatch(/^BÁO CÁO TỔNG KẾT CỦA SỞ\nTổng kết thực hiện Kế hoạch/m);
    expect(said).not.toMatch(/[{}]|undefined|\.\./);
    const rows: string[] = (unzip(bytes)['word/document.xml'] ?? '').match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [];
    const tasks = rows.filter((row) => /^\s*1\.1\n/.test(textOf(row)));
    expect(tasks).toHaveLength(2);
    for (const row of tasks) expect(row).toContain('<w:keepNext/>');
    const years = rows.slice(rows.indexOf(tasks[0] ?? '') + 1).slice(0, 2);
    for (const row of years) expect(row).not.toContain('<w:keepNext/>');
    await coordinator.says('/baocaonam 2018', /Báo cáo năm 2018/);
    await coordinator.presses('Mẫu báo cáo', /Đang dùng mẫu nhieu-nam\.docx/);
    await coordinator.presses('Trở lại mẫu có sẵn', /Đang dùng mẫu có sẵn/);
    expect(readDocx(await review())).toBe(before);
  });

  test('is not taken with faults, which are named with the nearest tag and their place', async () => {
    const { coordinator } = trial;
    const given = await template();
    const faulty = editDocx(given, (xml) => xml.replace('{ten_co_quan}', '{ten_co_quang}').replace('{/phan}', ''));
    await send('sai.docx', faulty, /có 02 chỗ/);
    expect(coordinator.newest().text).toMatch(/Không có thẻ \{ten_co_quang\}, gần nhất là \{ten_co_quan\}\. Tại: “/);
    expect(coordinator.newest().text).toContain('Thẻ {#phan} mở mà không có thẻ đóng');
    await send('cu.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /định dạng cũ \(\.doc\)/);
    await send('hong.docx', Buffer.from('hỏng'), /Chưa đọc được tệp này/);
    expect(await trial.application.store.database.reportTemplate.count()).toBe(0);
    await coordinator.presses('Các thẻ', /ten_co_quan[\s\S]*\{#nhom\} → \{#nhiem_vu\}/);
    await coordinator.says('để sau', /[\s\S]/);
  });

  test('is taken days later too, when nothing awaits it', async () => {
    const given = await template();
    await trial.coordinator.says('/huy', /[\s\S]/);
    await send('mau.docx', given, /Đã đọc mẫu mau\.docx/);
  });
});
