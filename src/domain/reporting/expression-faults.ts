/** What the reader of expressions says of a fault; `range` is the place in the text. */
interface SaidFault {
  code?: string;
  summary?: string;
  range?: { start: number; end: number };
}

/** Faults by the code that the reader of expressions gives them. */
const BY_CODE: Readonly<Record<string, string>> = {
  unterminated_string: 'thiếu dấu nháy đóng',
  unterminated_triple_quoted_string: 'thiếu dấu nháy đóng',
  newline_in_string: 'chữ trong dấu nháy không được xuống dòng',
  invalid_number: 'số viết chưa đúng',
  invalid_exponent: 'số viết chưa đúng',
  invalid_macro_argument: 'phần trong ngoặc của has, all, exists, exists_one, filter, map chưa đúng',
  cannot_index_type: 'chỉ lấy được phần tử trong ngoặc vuông của danh sách',
  invalid_index_type: 'phần trong ngoặc vuông phải là số thứ tự hoặc tên',
  reserved_identifier: 'tên này là từ riêng của biểu thức, không dùng được',
  invalid_regular_expression: 'mẫu chữ viết chưa đúng',
};

/** What closes what was opened, by the name that the reader gives the sign. */
const SIGNS: Readonly<Record<string, string>> = { RPAREN: ')', RBRACKET: ']', RBRACE: '}', COLON: ':', COMMA: ',' };

/** Describes in Vietnamese why an expression cannot be read, with the place where it can no longer be. */
export function describeSyntaxFault(expression: string, fault: SaidFault): string {
  return `Biểu thức viết chưa đúng: ${reasonOf(expression, fault)}`;
}

function reasonOf(expression: string, { code = '', summary = '', range }: SaidFault): string {
  if (expression.trim() === '') return 'còn để trống';
  if (code.startsWith('invalid_') && code.includes('escape')) return 'dấu “\\” trong chữ chưa đúng';
  const known = BY_CODE[code];
  if (known !== undefined) return known;
  if (summary.startsWith('Ternary condition')) return 'phần trước dấu “?” phải là điều kiện đúng hoặc sai';
  const [, wanted = ''] = /^Expected (\w+), got/.exec(summary) ?? [];
  const sign = SIGNS[wanted];
  const place = placeOf(expression, range);
  if (sign !== undefined) return `thiếu dấu “${sign}”${place}`;
  return place === '' ? 'đề nghị viết lại theo mẫu' : `không hiểu${place}`;
}

function placeOf(expression: string, range: SaidFault['range']): string {
  if (range === undefined) return '';
  const left = expression.slice(range.start).trim();
  return left === '' ? ' ở cuối, sau chữ cuối cùng' : ` từ “${Array.from(left).slice(0, 30).join('')}”`;
}
