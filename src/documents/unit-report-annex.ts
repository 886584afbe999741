import { writeAnswer, writeNotes } from '../domain/reporting/answer-in-words.ts';
import type { Answers } from '../domain/reporting/answers.ts';
import { partOf, unitOf } from '../domain/reporting/describe-answer.ts';
import type { Question } from '../domain/reporting/form-schema.ts';
import { nameOfPeriod, nameOfYearBefore } from '../domain/reporting/period-names.ts';
import { lowerFirst, upperFirst } from '../domain/text/letter-case.ts';
import type { Annex } from './document-data.ts';
import { planPhrase } from './plan-citation.ts';
import { roman } from './roman.ts';
import { groupTitle, hasRows, isGroup, partsOfGroup } from './unit-report-groups.ts';
import type { ReportPart } from './unit-report-parts.ts';
import type { UnitReport } from './unit-report-data.ts';

/** A line of the annex: a question, or a figure of a group, with its answers of this year and of the year before. */
interface Line {
  label: string;
  question: Question;
  now: Answers;
  before: Answers;
}

/** Returns the table of all figures beside those of the same period a year before; null where the report has none. */
export function annexOfFigures(report: UnitReport, parts: readonly ReportPart[]): Annex | null {
  const { plan, period } = report;
  const lines = report.questions.flatMap((question) => linesOf(report, question));
  if (lines.length === 0) return null;
  return {
    title: `Số liệu thực hiện ${planPhrase(plan)}, ${nameOfPeriod(period)}`,
    table: {
      columns: [
        { heading: 'TT', share: 6, align: 'center' },
        { heading: 'Nội dung', share: 35 },
        { heading: 'Đơn vị tính', share: 11, align: 'center' },
        { heading: upperFirst(nameOfYearBefore(period)), share: 13, align: 'figure' },
        { heading: upperFirst(nameOfPeriod(period)), share: 14, align: 'figure' },
        { heading: 'Ghi chú', share: 21 },
      ],
      rows: lines.map(({ label, question, now, before }, at) => [
        String(at + 1),
        label,
        unitOf(question),
        figureOf(question, before, null),
        figureOf(question, now, placeOf(parts, question)),
        writeNotes(question, now[question.key]).join('\n'),
      ]),
    },
  };
}

/** Of a group its figures alone: its state and its words stand in the text, its money in a table there. */
function linesOf({ answers, previous }: UnitReport, question: Question): Line[] {
  if (!isGroup(question)) {
    return hasRows(question) ? [] : [{ label: question.shortLabel, question, now: answers, before: previous }];
  }
  const now = partsOfGroup(question, answers);
  const before = partsOfGroup(question, previous);
  return question.items
    .filter((item) => partOf(item) === 'results' && unitOf(item) !== '' && now[item.key] !== undefined)
    .map((item) => ({
      label: `${groupTitle(question)} - ${lowerFirst(item.shortLabel)}`,
      question: item,
      now,
      before,
    }));
}

/** @param place where words stand that are too long for a table; null leaves them out. */
function figureOf(question: Question, from: Answers, place: string | null): string {
  const answer = from[question.key];
  if (answer === undefined && place === null) return '';
  if (partOf(question) === 'words' && answer?.state === 'given') return place ?? '';
  return writeAnswer(question, answer, false);
}

function placeOf(parts: readonly ReportPart[], question: Question): string {
  const at = parts.findIndex(({ questions }) => questions.includes(question));
  return `Xem phần ${roman(at + 1)} của Báo cáo`;
}
