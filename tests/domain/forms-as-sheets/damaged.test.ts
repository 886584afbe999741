import { describe, expect, test } from 'vitest';
import { readFormSheets } from '../../../src/domain/forms-as-sheets/read-form-sheets.ts';
import { linesOf, typed } from '../../support/form-sheets.ts';

const SURVEY = `
type | name | label | relevant | constraint | constraint_message | Đơn vị tính
integer | total | Tổng số cơ sở? | | . >= 0 and . <= 500 | | cơ sở
select_one kind | kind | Loại nào? | \${total} > 0 | |
integer | applying | Bao nhiêu cơ sở áp dụng? | \${total} > 3 and selected(\${kind}, 'big') | . <= \${total} and . >= 0 and . < 501 | {value} nhiều hơn {total}. | cơ sở
`;
const CHOICES = `
list_name | name | label
kind | big | Lớn
kind | small | Nhỏ
`;
const SETTINGS = `
form_title | form_id | Danh sách đơn vị
Báo cáo thử {year} | bao-cao-thu | cap_huyen
`;
const SOUND = { survey: SURVEY, choices: CHOICES, settings: SETTINGS };
const read = (changed: Partial<Record<string, string>>) => {
  const all: Partial<Record<string, string>> = { ...SOUND, ...changed };
  const sheets = Object.entries(all).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]));
  return readFormSheets(typed(Object.fromEntries(sheets) as Record<string, string>));
};
const line = (text: string): string => `${SURVEY.trimEnd()}\n${text}\n`;

test('a sound one is read: limits stand in its constraint, conditions are those of the bot', () => {
  const reading = read({});
  expect(linesOf(reading)).toEqual([]);
  expect(reading).toMatchObject({
    form: {
      key: 'bao-cao-thu',
      respondents: { rosters: ['cap_huyen'] },
      questions: [
        { key: 'total', number: 1, min: 0, max: 500 },
        { key: 'kind', askIf: 'total > 0', options: [{ key: 'big', label: 'Lớn' }, { key: 'small' }] },
        {
          key: 'applying',
          askIf: 'total > 3 && kind == "big"',
          min: 0,
          max: 500,
          refuse: [{ when: 'value > total', message: '{value} nhiều hơn {total}.' }],
        },
      ],
    },
  });
});

describe('damaged', () => {
  test.each([
    ['no sheet survey', { survey: undefined }, /^Trang survey: Thiếu trang này/],
    ['no sheet settings', { settings: undefined }, /^Trang settings: Thiếu trang này/],
    ['no head of names', { survey: 'type | label\ntext | Tên?' }, /^Trang survey, dòng 1: Thiếu cột “name”/],
    [
      'a type that is none',
      { survey: line('magic | x | Câu gì? | | |') },
      /^Trang survey, dòng 5, cột A \(type\): Không có loại câu “magic”/,
    ],
    [
      'two questions of one name',
      { survey: line('text | total | Lại nữa? | | |') },
      /^Trang survey, dòng 5, cột B \(name\): Trùng: total/,
    ],
    [
      'options that are missing',
      { choices: 'list_name | name | label\nother | a | A' },
      /^Trang survey, dòng 3, cột A \(type\): Không có danh sách “kind”/,
    ],
    [
      'one option alone',
      { choices: 'list_name | name | label\nkind | big | Lớn' },
      /^Trang survey, dòng 3, cột A \(type\): Phải có ít nhất 2 mục/,
    ],
    [
      'a loop in its conditions',
      { survey: SURVEY.replace('| Tổng số cơ sở? | |', '| Tổng số cơ sở? | ${applying} > 0 |') },
      /^Trang survey, dòng \d, cột D \(relevant\): Điều kiện đi vòng: .*total → applying → total|applying → total → applying/,
    ],
    [
      'a condition on itself',
      { survey: SURVEY.replace('| Tổng số cơ sở? | |', '| Tổng số cơ sở? | ${total} > 0 |') },
      /^Trang survey, dòng 2, cột D \(relevant\)/,
    ],
    [
      'a condition that is broken off',
      { survey: line('text | x | Tên gì? | ${total} > | |') },
      /^Trang survey, dòng 5, cột D \(relevant\): Điều kiện viết chưa đúng. Biểu thức viết chưa hết/,
    ],
    [
      'a name without braces',
      { survey: line('text | x | Tên gì? | total > 3 | |') },
      /cột D \(relevant\): .*tên câu hỏi phải viết là \$\{total\}/,
    ],
    [
      'a group that does not end',
      { survey: line('begin group | g | Nhóm | | |\ntext | x | Tên gì? | | |') },
      /^Trang survey, dòng 5, cột A \(type\): Chưa có “end group”/,
    ],
    [
      'a group that ends without a beginning',
      { survey: line('end repeat | | | | |') },
      /^Trang survey, dòng 5, cột A \(type\): “end repeat” không có/,
    ],
    [
      'a name that belongs to the bot',
      { survey: line('text | year | Năm nào? | | |') },
      /^Trang survey, dòng 5, cột B \(name\): “year” là tên dành riêng/,
    ],
    [
      'nobody who fills it in',
      { settings: 'form_title | form_id\nThử | thu' },
      /^Trang settings, dòng 2: Thiếu cột hoặc ô “Danh sách đơn vị”/,
    ],
    [
      'a question without words',
      { survey: line('text | x | | | |') },
      /^Trang survey, dòng 5, cột C \(label\): Thiếu lời câu hỏi/,
    ],
    [
      '1,900 rows',
      { survey: line(Array.from({ length: 1900 }, (_, at) => `text | q${at} | Câu? | | |`).join('\n')) },
      /Biểu mẫu quá dài: trang này có 1903 dòng/,
    ],
  ])('%s', (_name, changed, fault) => {
    const reading = read(changed);
    expect(reading.kind).toBe('broken');
    expect(linesOf(reading).join('\n')).toMatch(fault);
  });

  test('several faults are told at once', () => {
    const reading = read({ survey: line('magic | x | Gì? | | |\ntext | y | | | |\ntext | total | Lại? | | |') });
    expect(linesOf(reading)).toHaveLength(3);
  });

  test('sheets of something else are no form', () => {
    expect(readFormSheets(typed({ 'Danh sách': 'TT | Họ tên\n1 | A' })).kind).toBe('no-form');
  });
});

test('what is not taken is named by sheet and row, and the rest is a form', () => {
  const reading = read({
    survey: `
type | name | label::English (en) | label::Tiếng Việt (vi) | relevant | calculation | media::image
start | start | | | | |
text | Full Name | Name? | Họ tên? | | |
geoshape | field | Field? | Thửa? | | |
audio | voice | Voice? | Giọng? | | | a.png
calculate | district | | | | pulldata('d', 'a', 'b', \${full_name}) |
select_one kind or_other | kind | Kind? | Loại nào? | regex(\${full_name}, 'a') | |
begin group | g | Group | Nhóm | | |
note | n | Note | Ghi chú | | |
acknowledge | ok | OK | Đồng ý | | |
yes-no | done | Done? | Xong chưa? | | |
text | why | Why? | Vì sao? | \${done} = 'no' | |
end group | | | | | |
`,
  });
  expect(reading.kind).toBe('form');
  expect(linesOf(reading)).toEqual([
    'Trang survey, dòng 3, cột C (label::English (en)): Không nhận cột này',
    'Trang survey, dòng 5, cột G (media::image): Không nhận cột này',
    'Trang survey, dòng 2, cột A (type): Không nhận loại câu “start”',
    'Trang survey, dòng 3, cột B (name): Mã “Full Name” được viết thành “full_name”',
    'Trang survey, dòng 4, cột A (type): Không nhận loại câu “geoshape”',
    'Trang survey, dòng 5, cột A (type): Không nhận loại câu “audio”',
    'Trang survey, dòng 9, cột A (type): Không nhận “note” trong nhóm',
    'Trang survey, dòng 10, cột A (type): Không nhận loại câu “acknowledge”',
    'Trang survey, dòng 6, cột F (calculation): Chưa nhận câu tính này. Không dùng được hàm “pulldata”',
    'Trang survey, dòng 7, cột A (type): Không nhận “or_other”',
    'Trang survey, dòng 7, cột E (relevant): Chưa nhận điều kiện này, câu sẽ luôn được hỏi. Không dùng được hàm “regex”',
  ]);
  expect(reading).toMatchObject({
    form: { questions: [{ key: 'full_name', text: 'Họ tên?' }, { key: 'kind' }, { key: 'g' }] },
  });
});
