import { writeWorkbook } from '../../src/documents/workbook/write-workbook.ts';
import { typed } from './form-sheets.ts';

const SHEETS = {
  survey: `
    type    | name          | label                                        | Nhãn ngắn        | Đơn vị tính | Tổng hợp | Qua các năm
    integer | online_files  | Bao nhiêu hồ sơ được nộp trực tuyến?         | Hồ sơ trực tuyến | hồ sơ       | sum      | sum
    integer | digital_staff | Bao nhiêu cán bộ phụ trách chuyển đổi số?    | Cán bộ           | người       | sum      | latest`,
  settings: `
    form_title                           | form_id            | Tên biểu mẫu          | Danh sách đơn vị | Ai điền
    Báo cáo chuyển đổi số năm {year}     | bao-cao-cap-xa     | Mẫu của cấp xã        | cap_xa_2025      | UBND các xã, phường`,
};

/** Returns a form of the second plan that its communes owe, as somebody types it into a workbook. */
export async function quarterlyForm(): Promise<Buffer> {
  const sheets = typed(SHEETS).map(({ name, rows: [head = [], ...rows] }) => ({
    name,
    widths: head.map(() => 20),
    title: [],
    head: [head],
    stickyColumns: 0,
    rows,
  }));
  return Buffer.from(await writeWorkbook({ title: 'x', creator: '', sheets }, new Date('2026-02-10T03:00:00Z')));
}
