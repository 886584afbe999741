import { officeDocx, type OfficeCell } from './office-docx.ts';

/** A plan of so many tasks in ten groups, each for all of these units. */
export function largePlanDocx(tasks: number, units: readonly string[]): Promise<Uint8Array> {
  const all = units.join(', ');
  const rows = Array.from({ length: 10 }, (_, group) => [
    [{ text: String(group + 1) }, { text: `Nhóm ${group + 1}`, columns: 3 }],
    ...Array.from({ length: tasks / 10 }, (__, at): (string | OfficeCell)[] => [
      `${group + 1}.${at + 1}`,
      `Nhiệm vụ ${group + 1}.${at + 1}`,
      `- Chủ trì: Sở Công Thương\n- Phối hợp: ${all}`,
      '2026 - 2030',
    ]),
  ]).flat();
  const heads = [['TT', 'Nội dung', 'Trách nhiệm thực hiện', 'Thời gian'].map((text) => ({ text }))];
  return officeDocx([
    { kind: 'paragraph', text: 'ỦY BAN NHÂN DÂN TỈNH NGHỆ AN' },
    { kind: 'paragraph', text: 'KẾ HOẠCH', bold: true },
    { kind: 'paragraph', text: `Phát triển công nghiệp với ${tasks} nhiệm vụ giai đoạn 2026 - 2030`, bold: true },
    { kind: 'paragraph', text: 'I. TỔ CHỨC THỰC HIỆN' },
    { kind: 'paragraph', text: 'PHỤ LỤC I' },
    { kind: 'table', heads, rows },
  ]);
}
