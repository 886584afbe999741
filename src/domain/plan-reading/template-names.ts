/** The sheets of the bot's own workbook for a plan, in their order. */
export const TEMPLATE_SHEETS = {
  facts: 'Thông tin',
  tasks: 'Nhiệm vụ',
  budget: 'Số lượng và kinh phí',
  targets: 'Chỉ tiêu',
  duties: 'Trách nhiệm',
  units: 'Đơn vị',
} as const;

/** The lines of the sheet of facts, as people write them. */
export const FACT_LABELS = {
  kind: 'Loại văn bản',
  number: 'Số, ký hiệu',
  issuedOn: 'Ngày ban hành',
  title: 'Tên kế hoạch',
  shortTitle: 'Tên ngắn',
  issuer: 'Cơ quan ban hành',
  coordinator: 'Cơ quan đầu mối',
  fromYear: 'Từ năm',
  toYear: 'Đến năm',
  generalObjective: 'Mục tiêu chung',
  reporting: 'Chế độ báo cáo',
  moneyUnit: 'Đơn vị tiền',
} as const;

export type FactKey = keyof typeof FACT_LABELS;

/** How an example begins in the workbook, so that it is not read as part of a plan. */
export const EXAMPLE = 'Ví dụ:';
