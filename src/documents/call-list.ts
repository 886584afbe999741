import { formatDateTime } from '../domain/text/vietnamese-format.ts';
import { writeSheet } from './sheets.ts';
import type { LateUnit } from './urging-letter.ts';

/** Somebody to call about a late unit. Contact facts are null where the unit has nobody registered. */
export interface CallLine {
  /** For figures: how many questions are filled, of how many. */
  unit: LateUnit & { given: number; questions: number };
  contact: { fullName: string; title: string; phone: string } | null;
}

/** What a unit still owes, in words. */
function describeMissing({ missing, given, questions }: CallLine['unit']): string {
  if (missing === 'document') return 'Văn bản đã ký (đã nộp số liệu)';
  return given > 0 ? `Số liệu (đã nhập ${given}/${questions} câu) và văn bản đã ký` : 'Số liệu và văn bản đã ký';
}

/** Writes the list of calls to late units, with columns to write down what each call came to. It stays in the house. */
export async function writeCallList(lines: readonly CallLine[], title: string, at: Date): Promise<Uint8Array> {
  const sheet = {
    name: 'Danh sách gọi điện',
    title: [`DANH SÁCH GỌI ĐIỆN ĐÔN ĐỐC: ${title}`, `Đến ${formatDateTime(at)}`],
    columns: [
      { heading: 'TT', width: 5 },
      { heading: 'Đơn vị', width: 32 },
      { heading: 'Còn thiếu', width: 30 },
      { heading: 'Đầu mối', width: 26 },
      { heading: 'Chức vụ', width: 26 },
      { heading: 'Điện thoại', width: 16 },
      { heading: 'Gọi lúc', width: 14 },
      { heading: 'Kết quả cuộc gọi', width: 30 },
    ],
    rows: lines.map(({ unit, contact }, index) => [
      index + 1,
      unit.name,
      describeMissing(unit),
      contact?.fullName ?? 'Chưa có đầu mối',
      contact?.title ?? '',
      contact?.phone ?? '',
      '',
      '',
    ]),
  };
  return writeSheet(sheet, at);
}
