import { lowerFirst, upperFirst } from '../domain/text/letter-case.ts';
import { givenNumber, type Answers } from '../domain/reporting/answers.ts';
import { writeAnswer, writeNotes, writeSources, writeValue } from '../domain/reporting/answer-in-words.ts';
import { describeAnswer, partOf, shareOf, unitOf } from '../domain/reporting/describe-answer.ts';
import type { Question } from '../domain/reporting/form-schema.ts';
import { formatDate } from '../domain/text/vietnamese-format.ts';
import { letterheadOf, type IssuingUnit } from './letterhead.ts';
import type { Annex, Block, OfficialDocument } from './document-data.ts';
import { planCitation, planPhrase, type CitedPlan } from './plan-citation.ts';
import { roman } from './roman.ts';

/** What a unit's own report is written from. Days are yyyy-mm-dd. */
export interface UnitReport {
  unit: IssuingUnit;
  /** The People's Committee of the province; null where the plan has none. */
  province: { name: string } | null;
  /** To whom the report goes. */
  coordinator: { name: string };
  plan: CitedPlan;
  year: number;
  /** Up to which day figures are counted. */
  closingOn: string;
  questions: readonly Question[];
  answers: Answers;
  /** The approved answers of the year before; empty where there are none. */
  previous: Answers;
}

const TITLES = { results: 'KẾT QUẢ THỰC HIỆN', money: 'KINH PHÍ THỰC HIỆN' } as const;

/** Writes the report of a unit as a draft to be signed: everything in it comes from its answers and from the plan. */
export function draftUnitReport(report: UnitReport): OfficialDocument {
  const { unit, province, coordinator, plan, year, closingOn } = report;
  const letterhead = letterheadOf(unit, province);
  const parts = partsOf(report);
  return {
    letterhead,
    type: { kind: 'named', name: 'Báo cáo', abbreviation: 'BC' },
    summary: `Kết quả thực hiện ${planPhrase(plan)}, năm ${year}`,
    addressees: [coordinator.name],
    body: [
      {
        kind: 'paragraph',
        text: `Thực hiện ${planCitation(plan)}, ${letterhead.name} báo cáo kết quả thực hiện năm ${year} như sau (số liệu tính đến ngày ${formatDate(closingOn)}):`,
      },
      ...parts.flatMap(({ title, blocks }, at): Block[] => [
        { kind: 'title', text: `${roman(at + 1)}. ${title}` },
        ...blocks,
      ]),
      { kind: 'paragraph', text: 'Số liệu chi tiết tại Phụ lục kèm theo.' },
      {
        kind: 'paragraph',
        text: `${letterhead.name} kính báo cáo ${coordinator.name} để tổng hợp./.`,
      },
    ],
    recipients: ['Như trên'],
    annexes: [annexOf(report, parts)],
  };
}

interface Part {
  title: string;
  questions: readonly Question[];
  blocks: Block[];
}

/** Results and money each make one part; each question that is answered in words makes its own. */
function partsOf(report: UnitReport): Part[] {
  const { questions, answers } = report;
  const of = (part: 'results' | 'money'): Part[] => {
    const own = questions.filter((question) => partOf(question) === part);
    if (own.length === 0) return [];
    const blocks = own.flatMap((question, at): Block[] =>
      part === 'results' ? resultBlock(report, question, at + 1) : moneyBlocks(report, question),
    );
    return [{ title: TITLES[part], questions: own, blocks }];
  };
  const words = questions
    .filter((question) => partOf(question) === 'words')
    .map((question): Part => {
      const written = writeAnswer(question, answers[question.key]);
      const text = answers[question.key]?.state === 'given' ? sentence(written) : `${upperFirst(written)}.`;
      return {
        title: question.shortLabel.toLocaleUpperCase('vi'),
        questions: [question],
        blocks: [{ kind: 'paragraph', text }],
      };
    });
  return [...of('results'), ...of('money'), ...words];
}

function resultBlock(report: UnitReport, question: Question, place: number): Block[] {
  const { questions, answers } = report;
  const whole = questions.find(({ key }) => key === question.partOf);
  const figure = givenNumber(answers, question.key);
  const share = whole === undefined || figure === undefined ? null : shareOf(question, figure, answers);
  const said = [
    writeAnswer(question, answers[question.key]),
    share === null || whole === undefined ? null : `bằng ${share} so với ${lowerFirst(whole.shortLabel)}`,
    before(report, question),
  ];
  return [{ kind: 'paragraph', text: `${place}. ${question.shortLabel}: ${joined(said)}.` }];
}

/** Returns the total of a question about money, and a line for each of its sources. */
function moneyBlocks(report: UnitReport, question: Question): Block[] {
  const answer = report.answers[question.key];
  const said = describeAnswer(question, answer);
  const sources = writeSources(said);
  if (sources.length === 0) {
    const none = said.kind === 'sources' ? 'không có' : writeAnswer(question, answer);
    return [{ kind: 'paragraph', text: `${question.shortLabel}: ${joined([none, before(report, question)])}.` }];
  }
  const total = joined([`tổng số ${writeAnswer(question, answer)}`, before(report, question)]);
  return [
    { kind: 'paragraph', text: `${question.shortLabel}: ${total}, trong đó:` },
    ...sources.map(({ source, amount }, at): Block => {
      return { kind: 'paragraph', text: `- ${source}: ${amount}${at + 1 < sources.length ? ';' : '.'}` };
    }),
  ];
}

/** The figure of the year before, where there is one. */
function before({ previous, year }: UnitReport, question: Question): string | null {
  const answer = previous[question.key];
  if (answer?.state !== 'given' || partOf(question) === 'words') return null;
  return `năm ${year - 1}: ${writeValue(question, answer.value)}`;
}

/** Returns the table of all figures, beside those of the year before. */
function annexOf(report: UnitReport, parts: readonly Part[]): Annex {
  const { questions, answers, previous, plan, year } = report;
  const placeOf = (question: Question): string => {
    const at = parts.findIndex((part) => part.questions.includes(question));
    return `Xem phần ${roman(at + 1)} của Báo cáo`;
  };
  const figure = (question: Question, from: Answers): string => {
    const answer = from[question.key];
    if (answer === undefined && from === previous) return '';
    const inWords = partOf(question) === 'words' && answer?.state === 'given';
    if (inWords) return from === previous ? '' : placeOf(question);
    return writeAnswer(question, answer, false);
  };
  return {
    title: `Số liệu thực hiện ${plan.shortTitle}, năm ${year}`,
    table: {
      columns: [
        { heading: 'Câu', share: 7, align: 'center' },
        { heading: 'Nội dung', share: 35 },
        { heading: 'Đơn vị tính', share: 12, align: 'center' },
        { heading: `Năm ${year - 1}`, share: 11, align: 'center' },
        { heading: `Năm ${year}`, share: 14, align: 'center' },
        { heading: 'Ghi chú', share: 21 },
      ],
      rows: questions.map((question) => [
        String(question.number),
        question.text,
        unitOf(question),
        figure(question, previous),
        figure(question, answers),
        writeNotes(question, answers[question.key]).join('\n'),
      ]),
    },
  };
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('; ');
}

function sentence(text: string): string {
  return /[.!?…;:]$/u.test(text) ? text : `${text}.`;
}
