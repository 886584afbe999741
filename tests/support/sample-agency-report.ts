import { readFileSync } from 'node:fs';
import type { IssuingUnit } from '../../src/documents/letterhead.ts';
import type { UnitReport } from '../../src/documents/unit-report-data.ts';
import type { Answer, Answers, AnswerValue } from '../../src/domain/reporting/answers.ts';
import type { Question } from '../../src/domain/reporting/form-schema.ts';
import { questionsAskedOf } from '../../src/domain/reporting/filling-context.ts';
import { parseForm } from '../../src/domain/reporting/parse-form.ts';
import { CITED_PLAN, given, PROVINCE } from './sample-report.ts';

const FORM = new URL('../../prisma/plans/nghe-an-sxsh-2017-2020/forms/bao-cao-nam-so-nganh.json', import.meta.url);

const STNMT: IssuingUnit = {
  key: 'STNMT',
  name: 'Sở Tài nguyên và Môi trường tỉnh Nghệ An',
  shortName: 'Sở Tài nguyên và Môi trường',
  kind: 'department',
};

/** The report of an agency of 2018 in which every question is answered, each task with money of two sources. */
export function sampleAgencyReport(unit = STNMT): UnitReport {
  const parsed = parseForm(JSON.parse(readFileSync(FORM, 'utf8')));
  if (parsed.kind !== 'valid') throw new Error('The shipped form is refused.');
  const questions = questionsAskedOf(parsed.form, 2018, unit.key);
  return {
    unit,
    province: PROVINCE,
    coordinator: { name: 'Sở Công Thương tỉnh Nghệ An' },
    plan: CITED_PLAN,
    period: '2018',
    closingOn: '2018-11-30',
    questions,
    answers: answersTo(questions),
    previous: {},
  };
}

function answersTo(questions: readonly Question[]): Answers {
  return Object.fromEntries(questions.map((question) => [question.key, given(sampleValue(question))]));
}

/** A plausible answer to a question of the yearly forms; of facilities and officers those that are parts are fewer. */
export function sampleValue(question: Question): AnswerValue {
  switch (question.type) {
    case 'integer':
      return { type: 'integer', number: question.partOf === undefined ? 4 : 3 };
    case 'decimal':
      return { type: 'decimal', number: 1 };
    case 'choice':
      return { type: 'choice', option: 'doing' };
    case 'long-text':
      return {
        type: 'long-text',
        text: 'Đã phối hợp với Sở Công Thương khảo sát 05 cơ sở tại các huyện Quỳ Hợp, Nghĩa Đàn.',
      };
    case 'money-by-source': {
      const amounts =
        question.key === 'assigned'
          ? { province: 30e6, environment: 1.95e9 }
          : { province: 28e6, environment: 1.9505e9 };
      return { type: 'money-by-source', amounts, names: {} };
    }
    case 'group': {
      const items: Record<string, Answer> = Object.fromEntries(
        question.items.map((item) => [
          item.key,
          given(sampleValue(item), item.key === 'disbursed' ? 'Bổ sung trong năm.' : null),
        ]),
      );
      return { type: 'group', items } as AnswerValue;
    }
    case 'money':
      return { type: 'money', amount: 500e6 };
    case 'repeat-group':
      return { type: 'repeat-group', rows: [] };
    default:
      throw new Error(`No sample answer of the type ${question.type}.`);
  }
}
