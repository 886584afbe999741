import { TASK_COLUMNS } from '../annual-report/annexes.ts';
import { RECIPIENTS } from '../annual-report/annual-report.ts';
import { upperFirst } from '../../domain/text/letter-case.ts';
import type { Annex, Letterhead } from '../document-data.ts';
import { writeUnfilledDocument } from '../official-document.ts';

/**
 * Writes the template that an agency begins with: the annual report as Nghị định 30/2020/NĐ-CP sets its form, with the agency's own head
 * and foot, and tags where the figures and words come.
 */
export async function writeDefaultTemplate(letterhead: Letterhead): Promise<Uint8Array> {
  return writeUnfilledDocument({
    letterhead,
    type: { kind: 'named', name: 'Báo cáo', abbreviation: 'BC' },
    summary: '{tieu_de_bao_cao}',
    addressees: ['{kinh_gui}'],
    body: [
      {
        kind: 'paragraph',
        text: 'Thực hiện {vien_dan_ke_hoach}, {ten_co_quan} báo cáo kết quả thực hiện {nam} như sau (số liệu tổng hợp đến ngày {ngay_so_lieu}):',
      },
      { kind: 'paragraph', text: '{#phan}' },
      { kind: 'title', text: '{so_phan}. {tieu_de_phan}' },
      { kind: 'paragraph', text: '{#doan}' },
      { kind: 'paragraph', text: '{#la_muc}' },
      { kind: 'title', level: 2, text: '{van}' },
      { kind: 'paragraph', text: '{/la_muc}' },
      { kind: 'paragraph', text: '{#la_van}' },
      { kind: 'paragraph', text: '{van}' },
      { kind: 'paragraph', text: '{/la_van}' },
      { kind: 'paragraph', text: '{#bieu_do}' },
      { kind: 'centred', text: '{hinh_bieu_do}', together: true },
      { kind: 'centred', text: '{chu_thich}' },
      { kind: 'paragraph', text: '{/bieu_do}' },
      { kind: 'paragraph', text: '{/doan}' },
      { kind: 'paragraph', text: '{/phan}' },
      { kind: 'paragraph', text: 'Số liệu chi tiết tại các Phụ lục kèm theo.' },
      { kind: 'paragraph', text: `${upperFirst(letterhead.name)} kính báo cáo {kinh_gui}./.` },
    ],
    recipients: RECIPIENTS,
    annexes: [TASKS, MONEY, OWN_ACTIVITY, MISSING],
  });
}

const TASKS: Annex = {
  title: 'Kết quả thực hiện các nhiệm vụ của {ke_hoach_va_nam}',
  across: true,
  table: {
    columns: TASK_COLUMNS,
    rows: [
      { group: '{#nhom}{ma_nhom}. {ten_nhom}' },
      [
        '{#nhiem_vu}{#mot_nam}{ma}',
        '{ten}',
        '{ket_qua_du_kien}',
        '{chu_tri}',
        '{phoi_hop}',
        '{thoi_gian}',
        '{tinh_hinh}',
        '{ket_qua}{/mot_nam}',
      ],
      {
        together: [
          '{#nhieu_nam}{ma}',
          '{ten}',
          '{ket_qua_du_kien}',
          '{chu_tri}',
          '{phoi_hop}',
          '{thoi_gian}',
          '',
          '{/nhieu_nam}',
        ],
      },
      [
        '{#tung_nam}',
        '',
        '',
        '',
        '',
        '{nam_thuc_hien}',
        '{tinh_hinh_nam}',
        '{ket_qua_nam}{/tung_nam}{/nhiem_vu}{/nhom}',
      ],
    ],
  },
};

/** Of several years a task's row is followed by one for each of them, with the first of which it stays. */
const AMOUNTS_OF_TASK = [
  '{ten}',
  '{don_vi_tinh}',
  '{so_luong_ke_hoach}',
  '{so_luong_thuc_hien}',
  '{kinh_phi_ke_hoach}',
  '{kinh_phi_duoc_giao}',
];

const QUANTITY = 'Số lượng';
const AMOUNT = 'Kinh phí (triệu đồng)';

const MONEY: Annex = {
  title: 'Số lượng và kinh phí thực hiện {ke_hoach_va_nam}',
  across: true,
  table: {
    columns: [
      { heading: 'TT', share: 5, align: 'center' },
      { heading: 'Nội dung nhiệm vụ', share: 28 },
      { heading: 'Đơn vị tính', share: 8, align: 'center' },
      { heading: 'Kế hoạch', above: QUANTITY, share: 10, align: 'right' },
      { heading: 'Thực hiện', above: QUANTITY, share: 10, align: 'right' },
      { heading: 'Kế hoạch', above: AMOUNT, share: 13, align: 'right' },
      { heading: 'Được giao', above: AMOUNT, share: 13, align: 'right' },
      { heading: 'Giải ngân', above: AMOUNT, share: 13, align: 'right' },
    ],
    rows: [
      {
        total: [
          '{#nhom}{ma_nhom}',
          '{ten_nhom}',
          '',
          '',
          '',
          '{nhom_kinh_phi_ke_hoach}',
          '{nhom_kinh_phi_duoc_giao}',
          '{nhom_kinh_phi_giai_ngan}',
        ],
      },
      ['{#nhiem_vu}{#mot_nam}{ma}', ...AMOUNTS_OF_TASK, '{kinh_phi_giai_ngan}{/mot_nam}'],
      { together: ['{#nhieu_nam}{ma}', ...AMOUNTS_OF_TASK, '{kinh_phi_giai_ngan}{/nhieu_nam}'] },
      [
        '{#tung_nam}',
        'Năm {nam_thuc_hien}',
        '',
        '{so_luong_ke_hoach_nam}',
        '{so_luong_thuc_hien_nam}',
        '{kinh_phi_ke_hoach_nam}',
        '{kinh_phi_duoc_giao_nam}',
        '{kinh_phi_giai_ngan_nam}{/tung_nam}{/nhiem_vu}{/nhom}',
      ],
      {
        total: [
          '',
          'Tổng cộng',
          '',
          '',
          '',
          '{tong_kinh_phi_ke_hoach}',
          '{tong_kinh_phi_duoc_giao}',
          '{tong_kinh_phi_giai_ngan}',
        ],
      },
    ],
  },
};

const OWN_ACTIVITY: Annex = {
  title: 'Hoạt động do các đơn vị tự tổ chức ngoài các nhiệm vụ của {ke_hoach_va_nam}',
  table: {
    columns: [
      { heading: 'Đơn vị', share: 60 },
      { heading: 'Đơn vị tính', share: 20, align: 'center' },
      { heading: 'Số lượng', share: 20, align: 'right' },
    ],
    rows: [
      { total: ['{#hoat_dong}{ten_hoat_dong}', '{don_vi_do}', '{tong_hoat_dong}'] },
      ['{#don_vi}{ten_don_vi}', '{don_vi_do}', '{so_hoat_dong}{/don_vi}{/hoat_dong}'],
      ['{#khong_co_hoat_dong}Không có.', '', '{/khong_co_hoat_dong}'],
    ],
  },
};

const MISSING: Annex = {
  title: 'Các đơn vị chưa có báo cáo {nam}',
  table: {
    columns: [
      { heading: 'TT', share: 10, align: 'center' },
      { heading: 'Đơn vị', share: 60 },
      { heading: 'Nhóm', share: 30 },
    ],
    rows: [
      ['{#chua_bao_cao}{stt}', '{ten_don_vi}', '{nhom_don_vi}{/chua_bao_cao}'],
      ['{#da_bao_cao_du}', 'Không có.', '{/da_bao_cao_du}'],
    ],
  },
};
