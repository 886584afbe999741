import { readFileSync } from 'node:fs';
import type { UnitReport } from '../../src/documents/unit-report-data.ts';
import { parseForm } from '../../src/domain/reporting/parse-form.ts';
import { questionsOf } from '../../src/domain/reporting/questions-of.ts';
import type { Answer, AnswerValue } from '../../src/domain/reporting/answers.ts';

const FORM = new URL('../../prisma/plans/nghe-an-sxsh-2017-2020/forms/bao-cao-nam-cap-huyen.json', import.meta.url);

/** The plan as its document cites itself. */
export const CITED_PLAN = {
  kind: 'Kế hoạch',
  title:
    'Hành động thực hiện Chiến lược sản xuất sạch hơn trong công nghiệp trên địa bàn tỉnh Nghệ An giai đoạn 2017 - 2020',
  number: null,
  issuedOn: '2017-06-06',
  issuer: 'Ủy ban nhân dân tỉnh Nghệ An',
};
export const PROVINCE = { name: 'Ủy ban nhân dân tỉnh Nghệ An' };

export const given = (value: AnswerValue, reason: string | null = null): Answer => ({ state: 'given', value, reason });
const integer = (number: number, reason: string | null = null): Answer => given({ type: 'integer', number }, reason);

/** A district's report of 2018 with one figure that is missing, and a word on every kind of question. */
export function sampleReport(changes: Partial<UnitReport> = {}): UnitReport {
  const parsed = parseForm(JSON.parse(readFileSync(FORM, 'utf8')));
  if (parsed.kind !== 'valid') throw new Error('The shipped form is refused.');
  return {
    unit: { key: 'QUY_HOP', name: 'UBND huyện Quỳ Hợp', shortName: 'Quỳ Hợp', kind: 'district' },
    province: PROVINCE,
    coordinator: { name: 'Sở Công Thương tỉnh Nghệ An' },
    plan: CITED_PLAN,
    period: '2018',
    closingOn: '2018-11-30',
    questions: questionsOf(parsed.form, 2018),
    answers: {
      facilities_total: integer(126),
      facilities_informed: integer(82),
      facilities_applying: { state: 'later' },
      facilities_with_section: integer(12),
      staff_total: integer(5),
      staff_trained: integer(5),
      news_items: integer(0),
      leaflets: integer(1200),
      trainings_held: integer(1),
      focal_point_assigned: given({
        type: 'choice',
        option: 'with_document',
        detail: 'Quyết định 12/QĐ-UBND ngày 05/3/2018',
      }),
      survey_data_sent: given({ type: 'choice', option: 'only_1_4' }),
      facilities_guided: integer(9, 'Trong đó 02 cơ sở mới thành lập.'),
      money_spent: given({
        type: 'money-by-source',
        amounts: { province: 20_000_000, industry_promotion: 12_500_000, other: 3_000_000 },
        names: { other: 'Quỹ A & B' },
      }),
      obstacles: given({ type: 'long-text', text: 'Thiếu kinh phí tập huấn <2018>.\nĐề nghị Sở hỗ trợ 02 cơ sở.' }),
    },
    previous: { facilities_total: integer(120), facilities_informed: integer(70) },
    ...changes,
  };
}
