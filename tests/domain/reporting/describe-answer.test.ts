import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../../src/domain/reporting/answers.ts';
import { writeDescription } from '../../../src/domain/reporting/answer-in-words.ts';
import { describeValue } from '../../../src/domain/reporting/describe-answer.ts';
import type { Question } from '../../../src/domain/reporting/form-schema.ts';
import { translateInto } from '../../../src/wording/locales.ts';
import { formatDescription } from '../../../src/telegram/reports/format-answer.ts';
import { count, given } from '../../support/shipped-form.ts';

const common = {
  key: 'q',
  number: 1,
  text: 'Hỏi',
  shortLabel: 'Cơ sở <mới>',
  refuse: [],
  askReason: [],
  keepPrevious: false,
  nilButton: false,
  noneButton: false,
};
const total = { ...common, key: 'total', type: 'integer', unit: 'cơ sở', min: 0, max: 9 } as const;
const name = { ...common, key: 'name', type: 'text', maxLength: 9 } as const;
const sources = [{ key: 'province', label: 'Ngân sách tỉnh' }];
const options = [{ key: 'both', label: 'Cả hai' }];
const row = { name: given({ type: 'text', text: 'Vinh & Lam' }), total: count(5) };

describe('an answer is described once, and worded for a document and for a chat', () => {
  test.each<[Question, AnswerValue, string, string, string]>([
    [total, { type: 'integer', number: 5 }, '05 cơ sở', '5', '5 cơ sở'],
    [
      { ...common, type: 'percent-range', min: 0, max: 100 },
      { type: 'percent-range', from: 5, to: 13.5 },
      '5 - 13,5%',
      '5 - 13,5',
      '5 - 13,5%',
    ],
    [
      { ...common, type: 'money-by-source', sources, max: 9 },
      { type: 'money-by-source', amounts: { province: 1_500_000 }, names: { province: 'Quỹ A' } },
      '1,5 triệu đồng (1.500.000 đồng)',
      '1,5',
      'Ngân sách tỉnh (Quỹ A) 1,5 triệu đồng (1.500.000 đồng)',
    ],
    [
      { ...common, type: 'money-by-source', sources, max: 9 },
      { type: 'money-by-source', amounts: {}, names: {} },
      'không phát sinh kinh phí',
      '0',
      'không phát sinh kinh phí',
    ],
    [{ ...common, type: 'date' }, { type: 'date', date: '2018-12-01' }, '01/12/2018', '01/12/2018', '01/12/2018'],
    [{ ...common, type: 'yes-no' }, { type: 'yes-no', yes: false }, 'Không', 'Không', 'không'],
    [
      { ...common, type: 'choices', options },
      { type: 'choices', options: [] },
      'Không có',
      'Không có',
      'không có mục nào',
    ],
    [name, { type: 'text', text: 'Vinh & Lam' }, 'Vinh & Lam', 'Vinh & Lam', 'Vinh &amp; Lam'],
    [{ ...common, type: 'photo', maxFiles: 3 }, { type: 'photo', files: [] }, 'Không có', 'Không có', 'không có'],
    [
      { ...common, type: 'group', items: [name, total] },
      { type: 'group', items: row },
      'Cơ sở <mới>: Vinh & Lam, Cơ sở <mới>: 05 cơ sở',
      'Cơ sở <mới>: Vinh & Lam, Cơ sở <mới>: 05 cơ sở',
      'Cơ sở &lt;mới&gt;: Vinh &amp; Lam; Cơ sở &lt;mới&gt;: 5 cơ sở',
    ],
    [
      {
        ...common,
        type: 'group',
        items: [name, { ...common, key: 'spent', type: 'money-by-source', sources, max: 9 }],
      },
      {
        type: 'group',
        items: { spent: given({ type: 'money-by-source', amounts: { province: 1_500_000 }, names: {} }) },
      },
      'Cơ sở <mới>: 1,5 triệu đồng (1.500.000 đồng) (Ngân sách tỉnh: 1,5 triệu đồng (1.500.000 đồng))',
      'Cơ sở <mới>: 1,5 triệu đồng (1.500.000 đồng) (Ngân sách tỉnh: 1,5 triệu đồng (1.500.000 đồng))',
      'Cơ sở &lt;mới&gt;: Ngân sách tỉnh 1,5 triệu đồng (1.500.000 đồng)',
    ],
    // A form has changed since: the figure of before is still told, by its own type.
    [name, { type: 'choice', option: 'both' }, 'both', 'both', 'both'],
  ])('%o %o', (question, value, document, column, chat) => {
    const said = describeValue(question, value);
    expect(writeDescription(said)).toBe(document);
    expect(writeDescription(said, false)).toBe(column);
    expect(formatDescription(translateInto('vi'), said)).toBe(chat);
  });
});
