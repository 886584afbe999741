import { officeDocx, type OfficeBlock, type OfficeCell } from './office-docx.ts';

const paragraph = (text: string, bold = false): OfficeBlock => ({ kind: 'paragraph', text, bold });

/** A plan of another kind: quarterly, of three levels, for the communes of 2025, without money. Its names are made up for trials. */
export function secondPlanDocx(): Promise<Uint8Array> {
  return officeDocx([
    {
      kind: 'table',
      heads: [],
      rows: [
        ['ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
        ['Số: 245/KH-UBND', 'Nghệ An, ngày 15 tháng 01 năm 2026'],
      ],
    },
    paragraph('KẾ HOẠCH', true),
    paragraph('Chuyển đổi số trong cơ quan nhà nước trên địa bàn tỉnh Nghệ An năm 2026', true),
    paragraph(
      'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, UBND tỉnh ban hành Kế hoạch như sau:',
    ),
    paragraph('I. MỤC ĐÍCH, YÊU CẦU', true),
    paragraph('1. Mục đích', true),
    paragraph('Đưa dịch vụ công trực tuyến về từng xã, phường.'),
    paragraph('2. Các chỉ tiêu', true),
    paragraph('- 95% hồ sơ thủ tục hành chính được số hóa.'),
    paragraph('- 80% đến 90% người dân hài lòng với dịch vụ công.'),
    paragraph('II. NHIỆM VỤ, GIẢI PHÁP', true),
    paragraph('Chi tiết tại Phụ lục.'),
    paragraph('III. TỔ CHỨC THỰC HIỆN', true),
    paragraph('1. Sở Khoa học và Công nghệ', true),
    paragraph('a) Chủ trì, hướng dẫn các đơn vị thực hiện Kế hoạch.'),
    paragraph('b) Tổng hợp, báo cáo UBND tỉnh hằng quý, trước ngày 25 của tháng cuối quý.'),
    paragraph('2. UBND các xã, phường', true),
    paragraph('Định kỳ hằng quý, trước ngày 20 của tháng cuối quý, báo cáo kết quả về Sở Khoa học và Công nghệ.'),
    paragraph('Yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện.'),
    paragraph('PHỤ LỤC', true),
    paragraph('DANH MỤC NHIỆM VỤ NĂM 2026', true),
    paragraph('(Kèm theo Kế hoạch số 245/KH-UBND ngày 15/01/2026 của UBND tỉnh Nghệ An)'),
    { kind: 'table', heads: HEADS, rows: rows() },
  ]);
}

const HEADS: readonly (readonly OfficeCell[])[] = [
  [
    { text: 'STT', down: 'first' },
    { text: 'Nhiệm vụ', down: 'first' },
    { text: 'Phân công', columns: 2 },
    { text: 'Thời gian', down: 'first' },
    { text: 'Sản phẩm', down: 'first' },
  ],
  [
    { text: '', down: 'more' },
    { text: '', down: 'more' },
    { text: 'Cơ quan chủ trì' },
    { text: 'Cơ quan phối hợp' },
    { text: '', down: 'more' },
    { text: '', down: 'more' },
  ],
];

/** Three groups of two parts with three tasks each. */
function rows(): (string | OfficeCell)[][] {
  return ['I', 'II', 'III'].flatMap((roman, group) => [
    [
      { text: roman, bold: true },
      { text: `Nhóm nhiệm vụ ${group + 1}`, columns: 5 },
    ],
    ...[1, 2].flatMap((part) => [
      [{ text: `${part}` }, { text: `Phần ${part} của nhóm ${group + 1}`, columns: 5 }],
      ...[1, 2, 3].map((task): (string | OfficeCell)[] => [
        `${part}.${task}`,
        `Nhiệm vụ thứ ${task} của phần ${part}, nhóm ${group + 1}`,
        task === 2 ? 'Sở Tài chính' : 'Sở Khoa học và Công nghệ',
        task === 1 ? 'UBND các xã, phường' : 'Nt',
        task === 3 ? 'Quý III/2026' : 'Hằng quý',
        'Báo cáo kết quả',
      ]),
    ]),
  ]);
}
