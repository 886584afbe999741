/** What may stand in a part of a template: values with what they say, conditions, and loops with what may stand within them. */
export interface TagScope {
  values: Readonly<Record<string, string>>;
  conditions?: Readonly<Record<string, string>>;
  loops?: Readonly<Record<string, TagScope>>;
}

/** A picture and what stands below it. */
const CHART = {
  values: { hinh_bieu_do: 'hình biểu đồ', chu_thich: 'chú thích biểu đồ' },
} as const satisfies TagScope;

/** A paragraph is a title within its section, or running text; charts follow it where it is the last of their part. */
const PARAGRAPH = {
  values: { van: 'nội dung đoạn' },
  conditions: { la_muc: 'đoạn là đề mục', la_van: 'đoạn là lời văn' },
  loops: { bieu_do: CHART },
} as const satisfies TagScope;

const TASK = {
  values: {
    ma: 'số thứ tự nhiệm vụ',
    ten: 'tên nhiệm vụ',
    ket_qua_du_kien: 'kết quả dự kiến',
    chu_tri: 'đơn vị chủ trì',
    phoi_hop: 'đơn vị phối hợp',
    thoi_gian: 'thời gian thực hiện',
    tinh_hinh: 'tình hình thực hiện',
    ket_qua: 'kết quả thực hiện',
    don_vi_tinh: 'đơn vị tính',
    so_luong_ke_hoach: 'số lượng kế hoạch',
    so_luong_thuc_hien: 'số lượng thực hiện',
    kinh_phi_ke_hoach: 'kinh phí kế hoạch',
    kinh_phi_duoc_giao: 'kinh phí được giao',
    kinh_phi_giai_ngan: 'kinh phí giải ngân',
  },
  conditions: { mot_nam: 'báo cáo một năm', nhieu_nam: 'báo cáo nhiều năm' },
  loops: {
    // Of a report of one year the task itself tells all: these rows are of several years alone.
    tung_nam: {
      values: {
        nam_thuc_hien: 'năm',
        tinh_hinh_nam: 'tình hình trong năm',
        ket_qua_nam: 'kết quả trong năm',
        so_luong_ke_hoach_nam: 'số lượng kế hoạch trong năm',
        so_luong_thuc_hien_nam: 'số lượng thực hiện trong năm',
        kinh_phi_ke_hoach_nam: 'kinh phí kế hoạch trong năm',
        kinh_phi_duoc_giao_nam: 'kinh phí được giao trong năm',
        kinh_phi_giai_ngan_nam: 'kinh phí giải ngân trong năm',
      },
    },
  },
} as const satisfies TagScope;

/** Every tag that a template of the annual report may have. Money stands in millions of đồng. */
export const TEMPLATE_TAGS = {
  values: {
    co_quan_cap_tren: 'cơ quan cấp trên',
    co_quan: 'cơ quan ban hành',
    ten_co_quan: 'tên cơ quan',
    ky_hieu: 'ký hiệu cơ quan',
    dia_danh: 'địa danh',
    chuc_vu_ky: 'chức vụ người ký',
    kinh_gui: 'nơi gửi báo cáo',
    tieu_de_bao_cao: 'trích yếu báo cáo',
    ke_hoach: 'tên kế hoạch',
    ke_hoach_va_nam: 'tên kế hoạch và năm báo cáo',
    vien_dan_ke_hoach: 'viện dẫn kế hoạch',
    so_ke_hoach: 'số kế hoạch',
    ngay_ke_hoach: 'ngày ban hành kế hoạch',
    nam: 'năm báo cáo',
    ngay_so_lieu: 'ngày tổng hợp số liệu',
    tong_kinh_phi_ke_hoach: 'tổng kinh phí kế hoạch',
    tong_kinh_phi_duoc_giao: 'tổng kinh phí được giao',
    tong_kinh_phi_giai_ngan: 'tổng kinh phí giải ngân',
    giai_ngan_bang_chu: 'số giải ngân bằng chữ',
  },
  conditions: {
    da_bao_cao_du: 'mọi đơn vị đã báo cáo',
    khong_co_hoat_dong: 'không đơn vị nào có hoạt động riêng',
  },
  loops: {
    phan: { values: { so_phan: 'số của phần', tieu_de_phan: 'tên phần' }, loops: { doan: PARAGRAPH } },
    doan_chi_dao: PARAGRAPH,
    doan_ket_qua: PARAGRAPH,
    doan_kho_khan: PARAGRAPH,
    doan_phuong_huong: PARAGRAPH,
    doan_kien_nghi: PARAGRAPH,
    bieu_do_chi_tieu: CHART,
    bieu_do_kinh_phi: CHART,
    nhom: {
      values: {
        ma_nhom: 'số thứ tự nhóm nhiệm vụ',
        ten_nhom: 'tên nhóm nhiệm vụ',
        nhom_kinh_phi_ke_hoach: 'kinh phí kế hoạch của nhóm',
        nhom_kinh_phi_duoc_giao: 'kinh phí được giao của nhóm',
        nhom_kinh_phi_giai_ngan: 'kinh phí giải ngân của nhóm',
      },
      loops: { nhiem_vu: TASK },
    },
    chi_tieu: {
      values: { ten_chi_tieu: 'tên chỉ tiêu', muc_tieu: 'mục tiêu' },
      loops: {
        so_lieu: {
          values: { ten_so_lieu: 'tên số liệu', dat_duoc: 'kết quả chỉ tiêu', so_bao_cao: 'số đơn vị có số' },
        },
      },
    },
    bao_cao: { values: { nhom_don_vi: 'nhóm đơn vị', da_bao_cao: 'số đơn vị đã báo cáo', phai_bao_cao: 'số đơn vị' } },
    chua_bao_cao: { values: { stt: 'số thứ tự', ten_don_vi: 'tên đơn vị', nhom_don_vi: 'nhóm đơn vị' } },
    hoat_dong: {
      values: { ten_hoat_dong: 'tên hoạt động', don_vi_do: 'đơn vị tính', tong_hoat_dong: 'tổng số' },
      loops: { don_vi: { values: { ten_don_vi: 'tên đơn vị', so_hoat_dong: 'số của đơn vị' } } },
    },
    kho_khan: {
      values: { don_vi_neu: 'đơn vị nêu', nhiem_vu_vuong: 'nhiệm vụ vướng mắc', noi_dung: 'nội dung vướng mắc' },
    },
  },
} as const satisfies TagScope;

/** A scope's data: text, or null where nobody has told it; whether a condition holds; rows of a loop. */
type DataOf<S extends TagScope> = { readonly [K in keyof S['values']]: string | null } & {
  readonly [K in keyof NonNullable<S['conditions']>]: boolean;
} & { readonly [K in keyof NonNullable<S['loops']>]: readonly DataOf<NonNullable<S['loops']>[K]>[] };

/** What the tags of a template stand for. */
export type TemplateData = DataOf<typeof TEMPLATE_TAGS>;
export type ChartData = DataOf<typeof CHART>;
export type ParagraphData = DataOf<typeof PARAGRAPH>;
export type TaskData = DataOf<typeof TASK>;
export type YearData = DataOf<typeof TASK.loops.tung_nam>;
