import { lowerFirst, upperFirst } from '../domain/text/letter-case.ts';
import { writeAnswer, writeSentence, writeSources, writeValue } from '../domain/reporting/answer-in-words.ts';
import { givenNumber } from '../domain/reporting/answers.ts';
import { describeAnswer, partOf, shareOf } from '../domain/reporting/describe-answer.ts';
import { nameOfYearBefore } from '../domain/reporting/period-names.ts';
import type { Question } from '../domain/reporting/form-schema.ts';
import type { Block } from './document-data.ts';
import { joined, sentence } from './sentence.ts';
import type { UnitReport } from './unit-report-data.ts';
import { groupBlocks, isGroup, rowsBlocks } from './unit-report-groups.ts';
import { groupMoneyBlocks } from './unit-report-money.ts';

/** A part of a unit's report, under a title of its own. */
export interface ReportPart {
  title: string;
  questions: readonly Question[];
  blocks: Block[];
}

const TITLES = { results: 'KẾT QUẢ THỰC HIỆN', money: 'KINH PHÍ THỰC HIỆN' } as const;

/** Returns the parts: results and money make one each, and each question that is answered in words makes its own. */
export function reportParts(report: UnitReport): ReportPart[] {
  const { questions, answers } = report;
  const results = questions.filter((question) => partOf(question) === 'results');
  const money = questions.filter((question) => partOf(question) === 'money');
  const moneyBlocks = [...groupMoneyBlocks(report), ...money.flatMap((question) => ownMoneyBlocks(report, question))];
  const words = questions
    .filter((question) => partOf(question) === 'words')
    .map((question): ReportPart => {
      const written = writeAnswer(question, answers[question.key]);
      const text = sentence(answers[question.key]?.state === 'given' ? written : upperFirst(written));
      const blocks: Block[] = [{ kind: 'paragraph', text }];
      return { title: question.shortLabel.toLocaleUpperCase('vi'), questions: [question], blocks };
    });
  const parts = [
    {
      title: TITLES.results,
      questions: results,
      blocks: results.flatMap((question, at) => resultBlocks(report, question, at + 1)),
    },
    { title: TITLES.money, questions: money, blocks: moneyBlocks },
    ...words,
  ];
  return parts.filter(({ blocks }) => blocks.length > 0);
}

function resultBlocks(report: UnitReport, question: Question, place: number): Block[] {
  if (isGroup(question)) return groupBlocks(report, question, place);
  const said = describeAnswer(question, report.answers[question.key]);
  if (said.kind === 'rows' && said.rows.length > 0) return rowsBlocks(question, said.rows, place);
  const { questions, answers } = report;
  const whole = questions.find(({ key }) => key === question.partOf);
  const figure = givenNumber(answers, question.key);
  const share = whole === undefined || figure === undefined ? null : shareOf(question, figure, answers);
  const clauses = joined([
    writeSentence(question, answers[question.key]),
    share === null || whole === undefined ? null : `bằng ${share} so với ${lowerFirst(whole.shortLabel)}`,
    yearBefore(report, question),
  ]);
  return [{ kind: 'paragraph', text: sentence(`${place}. ${clauses}`) }];
}

/** Returns the total of a question about money, and a line for each of its sources. */
function ownMoneyBlocks(report: UnitReport, question: Question): Block[] {
  const answer = report.answers[question.key];
  const said = describeAnswer(question, answer);
  const sources = writeSources(said);
  if (sources.length === 0) {
    const none = said.kind === 'sources' ? 'không có' : writeAnswer(question, answer);
    return [{ kind: 'paragraph', text: `${question.shortLabel}: ${joined([none, yearBefore(report, question)])}.` }];
  }
  const total = joined([`tổng số ${writeAnswer(question, answer)}`, yearBefore(report, question)]);
  return [
    { kind: 'paragraph', text: `${question.shortLabel}: ${total}, trong đó:` },
    ...sources.map(({ source, amount }, at): Block => {
      return { kind: 'paragraph', text: `- ${source}: ${amount}${at + 1 < sources.length ? ';' : '.'}` };
    }),
  ];
}

/** The figure of the year before, where there is one. */
function yearBefore({ previous, period }: UnitReport, question: Question): string | null {
  const answer = previous[question.key];
  if (answer?.state !== 'given' || partOf(question) === 'words') return null;
  return `${nameOfYearBefore(period)}: ${writeValue(question, answer.value)}`;
}
