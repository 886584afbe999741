import { SETTINGS } from './columns.ts';
import { keyOfForm } from './names.ts';
import type { ReadTable } from './read-heads.ts';
import { readFields, type Found } from './reading.ts';

/** Versions of XLSForm are often days (2026010100); what the store cannot count stands for none. */
const LARGEST_VERSION = 1_000_000;

/** Reads what holds for the whole form; null where no row says it. */
export function readSettings(table: ReadTable, found: Found): Record<string, unknown> | null {
  const [row, more] = table.rows;
  if (row === undefined) return null;
  if (more !== undefined) found.fault(more.placeOf(), 'Trang này chỉ có một dòng dưới tiêu đề');
  const versionColumn = SETTINGS.find(({ field }) => field === 'version');
  const written = versionColumn === undefined ? undefined : row.cells.get(versionColumn);
  const isVersion = written !== undefined && /^\d{1,7}$/.test(written) && Number(written) <= LARGEST_VERSION;
  if (written !== undefined && !isVersion)
    found.note(row.placeOf(versionColumn), `Phiên bản “${written}” không đếm được, bot tự đánh số`);
  const columns = SETTINGS.filter((column) => column !== versionColumn);
  const { rosters, eachYear, who, ...fields } = readFields(row, columns, '', found);
  for (const field of ['rosters', 'eachYear', 'who']) {
    const column = SETTINGS.find((one) => one.field === field);
    found.places.set(`respondents.${field}`, row.placeOf(column));
  }
  const key = typeof fields['key'] === 'string' ? keyOfForm(fields['key']) : undefined;
  if (key !== undefined && key !== fields['key'])
    found.note(row.placeOf(SETTINGS.find(({ field }) => field === 'key')), `Mã biểu mẫu được viết thành “${key}”`);
  if (rosters === undefined)
    found.fault(row.placeOf(), 'Thiếu cột hoặc ô “Danh sách đơn vị”: ghi mã danh sách đơn vị phải điền');
  if (fields['title'] === undefined) found.fault(row.placeOf(), 'Thiếu form_title');
  if (key === undefined) found.fault(row.placeOf(), 'Thiếu form_id');
  return {
    name: fields['title'],
    conventions: [],
    ...fields,
    key,
    version: isVersion ? Number(written) : 1,
    respondents: { rosters, who: who ?? 'đơn vị báo cáo', ...(eachYear === undefined ? {} : { eachYear }) },
  };
}
