import type { Workbook, WorkbookSheet } from '../../actions/plan-import/show-plans.ts';
import { EXAMPLE, FACT_LABELS, TEMPLATE_SHEETS } from '../../domain/plan-reading/template-names.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';

type SheetKey = keyof typeof TEMPLATE_SHEETS;

interface Layout {
  heads: readonly string[];
  widths: readonly number[];
  /** Rows that show how it is filled in; they are not read. */
  examples: readonly (readonly string[])[];
}

/** The sheets of tables. Their heads are what the reader knows them by, so that they are in Vietnamese. */
const LAYOUTS: Readonly<Record<Exclude<SheetKey, 'facts'>, Layout>> = {
  tasks: {
    heads: [
      'TT',
      'Nội dung',
      'Mục đích',
      'Kết quả dự kiến',
      'Cơ quan chủ trì',
      'Cơ quan phối hợp',
      'Thời gian thực hiện',
      'Ghi chú',
    ],
    widths: [8, 50, 36, 36, 30, 40, 20, 20],
    examples: [
      ['1', `${EXAMPLE} Tuyên truyền, tập huấn`, '', '', '', '', '', ''],
      [
        '1.1',
        `${EXAMPLE} Tổ chức lớp tập huấn`,
        'Nâng cao nhận thức',
        '02 lớp mỗi năm',
        'Sở Công Thương',
        'Sở Tài chính; UBND các xã, phường',
        '2026 - 2030',
        '',
      ],
    ],
  },
  budget: {
    heads: [
      'TT',
      'Nội dung',
      'Đơn vị tính',
      'Số lượng năm 2026',
      'Kinh phí năm 2026',
      'Số lượng năm 2027',
      'Kinh phí năm 2027',
      'Tổng',
      'Ngân sách TW',
      'Ngân sách địa phương',
      'Đối ứng từ DN',
    ],
    widths: [8, 50, 14, 14, 14, 14, 14, 14, 16, 28, 16],
    examples: [
      ['1.1', `${EXAMPLE} Tổ chức lớp tập huấn`, 'Lớp', '2', '80', '2', '80', '160', '', 'Ngân sách tỉnh', ''],
    ],
  },
  targets: {
    heads: ['TT', 'Chỉ tiêu', 'Mức từ', 'Mức đến', 'Đơn vị tính', 'Đến năm', 'Mẫu số'],
    widths: [8, 60, 12, 12, 14, 12, 40],
    examples: [['1', `${EXAMPLE} Tỷ lệ cơ sở áp dụng`, '25', '50', '%', '2030', 'Tổng số cơ sở']],
  },
  duties: {
    heads: ['TT', 'Đơn vị', 'Nội dung trách nhiệm', 'Nơi nêu'],
    widths: [8, 40, 90, 14],
    examples: [['1', `${EXAMPLE} Sở Tài chính`, 'Bố trí kinh phí hằng năm.', 'IV.2']],
  },
  units: {
    heads: ['TT', 'Tên đơn vị', 'Tên ngắn', 'Loại đơn vị', 'Tên gọi khác'],
    widths: [8, 60, 30, 24, 40],
    examples: [['1', `${EXAMPLE} Trung tâm Khuyến công`, 'TT Khuyến công', 'Đơn vị sự nghiệp', 'TTKC; Khuyến công']],
  },
};

/** Lays out the workbook that is filled in for a plan: a sheet each for facts, tasks, money, targets, duties and units. */
export function planTemplate(t: Translate): Workbook {
  const title = t('planfiles:workbook.title', PLAIN);
  return {
    title,
    creator: title,
    sheets: [
      factSheet(t),
      ...(Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[]).map((key) => tableSheet(t, key, LAYOUTS[key])),
    ],
  };
}

const headCell = (value: string): { value: string; bold: true; shaded: true; align: 'center' } => ({
  value,
  bold: true,
  shaded: true,
  align: 'center',
});

function factSheet(t: Translate): WorkbookSheet {
  return {
    name: TEMPLATE_SHEETS.facts,
    title: [t('planfiles:workbook.guide.facts', PLAIN)],
    widths: [28, 90],
    head: [['Mục', 'Nội dung'].map(headCell)],
    stickyColumns: 1,
    rows: Object.values(FACT_LABELS).map((label) => [label, null]),
  };
}

function tableSheet(t: Translate, key: keyof typeof LAYOUTS, { heads, widths, examples }: Layout): WorkbookSheet {
  return {
    name: TEMPLATE_SHEETS[key],
    title: [t(`planfiles:workbook.guide.${key}`, PLAIN)],
    widths,
    head: [heads.map(headCell)],
    stickyColumns: 2,
    rows: examples,
  };
}
