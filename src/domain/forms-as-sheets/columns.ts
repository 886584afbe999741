import { checks, figure, flag, lines, list, record, records, words, years, type Notation } from './cell-notations.ts';

/** A column of a sheet whose cells are a field of the form each. */
export interface Column {
  /** As the file says it. */
  head: string;
  /** What it may be called besides. */
  aliases: readonly string[];
  /** What stands in it, shown on its head. */
  hint: string;
  width: number;
}

export interface FieldColumn extends Column {
  /** The field of the question, option or form. */
  field: string;
  notation: Notation;
}

const own = (
  field: string,
  head: string,
  alias: string,
  notation: Notation,
  width: number,
  hint: string,
): FieldColumn => ({ field, head, aliases: [alias], notation, width, hint });

/** Columns of XLSForm that are no field by themselves. */
export const SURVEY = {
  type: {
    head: 'type',
    aliases: ['command', 'loại', 'loại câu'],
    width: 24,
    hint: 'Loại câu, như XLSForm: text, integer, decimal, date, select_one, select_multiple, note, calculate, begin group, end group, begin repeat, end repeat. Ghi tiếng Việt cũng được.',
  },
  name: {
    head: 'name',
    aliases: ['tag', 'mã', 'mã câu'],
    width: 20,
    hint: 'Mã của câu: chữ thường không dấu, số và _. Đổi mã là thành câu khác.',
  },
  label: { head: 'label', aliases: ['caption', 'câu hỏi', 'nội dung'], width: 50, hint: 'Lời câu hỏi.' },
  required: { head: 'required', aliases: ['bắt buộc'], width: 10, hint: 'Ghi “no” thì có nút Không có.' },
  relevant: {
    head: 'relevant',
    aliases: ['relevance', 'bind::relevant', 'điều kiện hỏi'],
    width: 30,
    hint: "Chỉ hỏi khi điều kiện đúng, ví dụ: ${so_co_so} > 3 and selected(${nganh}, 'giay').",
  },
  constraint: {
    head: 'constraint',
    aliases: ['bind::constraint', 'ràng buộc'],
    width: 30,
    hint: 'Trả lời phải thỏa điều kiện này; dấu . là câu trả lời, ví dụ: . <= ${tong_so}.',
  },
  message: {
    head: 'constraint_message',
    aliases: ['constraint message', 'bind::jr:constraintMsg', 'lời nhắn ràng buộc'],
    width: 36,
    hint: 'Nói với người trả lời khi không thỏa. {value} là số vừa ghi, {tong_so} là số của câu ấy.',
  },
  calculation: {
    head: 'calculation',
    aliases: ['calculate', 'bind::calculate', 'công thức'],
    width: 30,
    hint: 'Công thức của câu calculate, ví dụ: ${nam} + ${nu}.',
  },
  appearance: {
    head: 'appearance',
    aliases: ['control::appearance', 'cách hiện'],
    width: 12,
    hint: 'multiline: chữ nhiều dòng.',
  },
  botType: {
    head: 'Kiểu của bot',
    aliases: ['bot_type'],
    width: 20,
    hint: 'Khi XLSForm không có kiểu ấy: số tiền, số tiền theo nguồn, phần trăm, khoảng phần trăm, năm, số điện thoại, có hoặc không, đơn vị, nhiệm vụ, cơ sở.',
  },
  sources: {
    head: 'Nguồn vốn',
    aliases: ['sources'],
    width: 16,
    hint: 'Của câu số tiền theo nguồn: tên danh sách các nguồn trên trang choices.',
  },
  askIf: {
    head: 'Điều kiện hỏi của bot',
    aliases: ['ask_if'],
    width: 30,
    hint: 'Điều kiện mà XLSForm không viết được. Không ghi cùng lúc với relevant.',
  },
  formula: {
    head: 'Công thức của bot',
    aliases: ['formula'],
    width: 30,
    hint: 'Công thức mà XLSForm không viết được. Không ghi cùng lúc với calculation.',
  },
  refuse: {
    head: 'Không nhận khi',
    aliases: ['refuse'],
    width: 40,
    hint: 'Mỗi dòng: điều kiện => lời nhắn. Dùng thay constraint khi có nhiều điều kiện.',
  },
  method: {
    head: 'Tổng hợp',
    aliases: ['aggregation'],
    width: 16,
    hint: 'sum, sum-by-source, ratio, count-by-option, bands, count hoặc list.',
  },
  more: {
    head: 'Tổng hợp, chi tiết',
    aliases: ['aggregation_more'],
    width: 30,
    hint: 'Phần còn lại của cách tổng hợp, mỗi dòng: tên: giá trị.',
  },
} satisfies Record<string, Column>;

/** Fields of a question that are a cell each. */
export const QUESTION_FIELDS: readonly FieldColumn[] = [
  own('help', 'hint', 'gợi ý', words, 36, 'Lấy số ở đâu: nơi lấy số liệu, hiện dưới câu hỏi.'),
  own('number', 'Số câu', 'number', figure, 8, 'Số thứ tự của câu; để trống thì đánh theo thứ tự dòng.'),
  own('shortLabel', 'Nhãn ngắn', 'short_label', words, 24, 'Tên ngắn của câu trong bảng và bản nháp.'),
  own('unit', 'Đơn vị tính', 'unit', words, 12, 'Đơn vị của số: cơ sở, người, lớp, tấn…'),
  own('min', 'Nhỏ nhất', 'min', figure, 10, 'Số nhỏ nhất được nhận.'),
  own('max', 'Lớn nhất', 'max', figure, 12, 'Số lớn nhất được nhận; của tiền tính bằng triệu đồng.'),
  own('maxLength', 'Dài nhất', 'max_length', figure, 10, 'Số ký tự nhiều nhất.'),
  own('maxFiles', 'Số tệp nhiều nhất', 'max_files', figure, 10, 'Của câu ảnh và tệp.'),
  own('maxRows', 'Số dòng nhiều nhất', 'repeat_count', figure, 10, 'Của nhóm lặp.'),
  own('rowLabel', 'Tên mỗi dòng', 'row_label', words, 14, 'Của nhóm lặp: mỗi dòng là một người, trường hợp, cơ sở…'),
  own('as', 'Cách viết', 'written_as', words, 16, 'document-reference: số và ngày văn bản; name: tên riêng.'),
  own('keepPrevious', 'Giữ số năm trước', 'keep_previous', flag, 10, 'có: hiện nút giữ số của năm trước.'),
  own('nilButton', 'Nút Không phát sinh', 'nil_button', flag, 10, 'có: hiện nút Không phát sinh, tức là 0.'),
  own('partOf', 'Là một phần của', 'part_of', words, 18, 'Mã câu có tổng số mà câu này là một phần.'),
  own(
    'askReason',
    'Hỏi lý do khi',
    'ask_reason',
    checks,
    40,
    'Mỗi dòng: điều kiện => lời nhắn. Ghi được, nhưng phải nêu lý do. previous là số năm trước.',
  ),
  own('years', 'Năm hỏi', 'asked_years', years, 16, 'Chỉ hỏi trong các năm này, ví dụ: 2018, 2020.'),
  own('basis', 'Căn cứ', 'basis', words, 14, 'Mục, nhiệm vụ của kế hoạch mà câu này theo.'),
  own('sentence', 'Câu trong báo cáo', 'sentence', words, 36, 'Báo cáo viết số này ra sao; {value} là số.'),
  own('words', 'Từ hay gõ', 'words', list, 24, 'Người trả lời gõ gì thay nhãn, cách nhau bằng dấu chấm phẩy.'),
  own('example', 'Ví dụ', 'example', words, 20, 'Ví dụ một câu trả lời, trong nhóm.'),
  own(
    'crossChecks',
    'Đối chiếu nơi khác',
    'cross_checks',
    records,
    40,
    'Đối chiếu với báo cáo, phiếu khác, mỗi dòng: tên: giá trị; giữa hai cách đối chiếu là dòng ---.',
  ),
  own(
    'variants',
    'Khác theo năm',
    'variants',
    records,
    30,
    'Lời hoặc lựa chọn khác trong vài năm, mỗi dòng: tên: giá trị.',
  ),
];

/** Parts of how a figure comes about that have a column each; the rest is in one. */
export const AGGREGATION_FIELDS: readonly FieldColumn[] = [
  own('years', 'Qua các năm', 'aggregation_years', words, 10, 'sum: cộng dồn; latest: năm mới nhất; each: từng năm.'),
  own('task', 'Nhiệm vụ', 'task', words, 10, 'Mã nhiệm vụ của kế hoạch mà số này là kết quả.'),
  own(
    'measures',
    'Đo gì',
    'measures',
    words,
    12,
    'quantity: số lượng; assigned: tiền giao; disbursed: giải ngân; status: tình hình.',
  ),
  own('targets', 'Chỉ tiêu', 'targets', list, 12, 'Mã chỉ tiêu mà số này đo, cách nhau bằng dấu chấm phẩy.'),
];

/** Columns of the options of questions, and of the sources of money. */
export const CHOICES = {
  list: {
    head: 'list_name',
    aliases: ['list name', 'tên danh sách', 'danh sách'],
    width: 22,
    hint: 'Tên danh sách, như ở select_one trên trang survey.',
  },
  name: { head: 'name', aliases: ['value', 'mã'], width: 20, hint: 'Mã của lựa chọn: chữ thường không dấu, số và _.' },
  label: { head: 'label', aliases: ['caption', 'lựa chọn', 'nội dung'], width: 40, hint: 'Lời của lựa chọn.' },
} satisfies Record<string, Column>;

/** Fields of an option besides; `prompt` and `as` are of its detail. */
export const CHOICE_FIELDS: readonly FieldColumn[] = [
  own(
    'words',
    'Từ hay gõ',
    'words',
    list,
    36,
    'Người trả lời gõ gì thay lời của lựa chọn, cách nhau bằng dấu chấm phẩy.',
  ),
  own('sentence', 'Câu trong báo cáo', 'sentence', words, 36, 'Báo cáo viết ra sao khi chọn.'),
  own('prompt', 'Hỏi thêm', 'detail', words, 36, 'Hỏi thêm gì khi chọn.'),
  own('as', 'Hỏi thêm là', 'detail_as', words, 18, 'document-reference: số và ngày văn bản.'),
  own('needsName', 'Hỏi tên nguồn', 'needs_name', flag, 12, 'có: hỏi tên của nguồn vốn này.'),
];

/** Columns of what holds for the whole form, in one row. */
export const SETTINGS: readonly FieldColumn[] = [
  own('title', 'form_title', 'tên phiếu', words, 40, 'Tên kỳ; {year} là năm báo cáo.'),
  own(
    'key',
    'form_id',
    'mã biểu mẫu',
    words,
    26,
    'Mã biểu mẫu: chữ thường không dấu, số và gạch nối. Cùng mã là phiên bản mới của mẫu ấy.',
  ),
  own('version', 'version', 'phiên bản', figure, 10, 'Số phiên bản.'),
  own('name', 'Tên biểu mẫu', 'form_name', words, 40, 'Tên gọi của mẫu trong bot.'),
  own(
    'occasion',
    'Dùng cho',
    'occasion',
    words,
    14,
    'yearly: hằng năm; each-event: mỗi sự việc; database: cơ sở dữ liệu.',
  ),
  own(
    'rosters',
    'Danh sách đơn vị',
    'rosters',
    list,
    30,
    'Mã các danh sách đơn vị của kế hoạch phải điền, cách nhau bằng dấu chấm phẩy.',
  ),
  own('eachYear', 'Mỗi năm một lần', 'each_year', list, 24, 'Mã các danh sách mà mỗi đơn vị điền một lần mỗi năm.'),
  own('who', 'Ai điền', 'who', words, 40, 'Ai điền biểu mẫu.'),
  own('uniqueBy', 'Không trùng', 'unique_by', list, 24, 'Mã các câu mà hai báo cáo một năm không được trùng.'),
  own(
    'conventions',
    'Quy ước',
    'conventions',
    lines,
    60,
    'Quy ước chung: thời điểm, phạm vi, cách đếm, mỗi dòng một quy ước.',
  ),
  own('database', 'Cơ sở dữ liệu', 'database', record, 40, 'Của cơ sở dữ liệu, mỗi dòng: tên: giá trị.'),
];
