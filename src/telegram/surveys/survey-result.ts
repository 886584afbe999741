import type { ListedSurvey, SurveyRefusal, SurveySheet } from '../../actions/surveys/follow-survey.ts';
import type { SurveyResult } from '../../actions/surveys/read-survey.ts';
import type { Answer } from '../../domain/reporting/answers.ts';
import { describeAnswer, partOf } from '../../domain/reporting/describe-answer.ts';
import { MILLION } from '../../domain/text/parse-money.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { summarize, type QuestionSummary, type SurveyRow } from '../../domain/surveys/survey-result.ts';
import {
  formatCount,
  formatDateTime,
  formatMoment,
  formatMoney,
  formatNumber,
} from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { formatDescription, formatValue } from '../reports/format-answer.ts';
import { asPlainText, shorten } from '../parts/shortened-text.ts';
import { numbered } from './survey-answer.ts';
import { pagedButtons, pageLines, pageOf, turningButtons } from '../parts/paged.ts';
import { button, type View } from '../parts/view.ts';

/** Units on a page of the table. */
const PAGE = 12;
const LISTED = 8;

/** Renders that a survey cannot be looked at. */
export function viewSurveyRefusal(t: Translate, _outcome: Allowed<SurveyRefusal>): View {
  return { text: t('surveys:notFound') };
}

/** Renders what the units answered: who has not, what it comes to, and a line a unit. */
export function viewSurveyResult(t: Translate, result: SurveyResult, page: number): View {
  const { round, dueAt, questions, answered, owing } = result;
  const { id } = round;
  const total = answered.length + owing.length;
  const shown = pageOf(answered, page, PAGE);
  const rows = shown.items.map((row) => rowText(t, result, row));
  const sums = summarize(questions, answered).flatMap((summary) => summaryText(t, summary, questions.length > 1) ?? []);
  const names = escapeHtml(owing.map(({ unitName }) => unitName).join(', '));
  const count = { answered: answered.length, total, names, ...PLAIN };
  const texts = questions.map(({ text }) => text);
  const closed = round.state === 'closed';
  const head = [
    t('surveys:result.title', { title: `${texts.length > 1 ? '\n' : ''}${numbered(t, texts)}`, ...PLAIN }),
    [
      t('surveys:result.when', { asked: formatMoment(round.openedAt), due: formatMoment(dueAt) }),
      ...(closed ? [t('surveys:result.closed')] : []),
    ].join('\n'),
    [t(owing.length === 0 ? 'surveys:result.complete' : 'surveys:result.incomplete', count), ...sums].join('\n'),
  ];
  return {
    text: [...head, ...(rows.length > 0 ? [rows.join('\n')] : []), ...pageLines(t, shown)].join('\n\n'),
    buttons: [
      ...turningButtons(t, shown, (label, to) => button(label, 'survey-open', id, to)),
      ...(closed || owing.length === 0 ? [] : [[button(t('surveys:button.chase'), 'survey-chase', id)]]),
      [
        ...(answered.length > 0 ? [button(t('surveys:button.file'), 'survey-file', id)] : []),
        ...(closed ? [] : [button(t('surveys:button.close'), 'survey-close', id, 'ask')]),
      ],
      [button(t('surveys:button.list'), 'survey-list', 0)],
    ].filter((row) => row.length > 0),
  };
}

function rowText(
  t: Translate,
  { questions, dueAt }: SurveyResult,
  { unitName, answers, answeredAt }: SurveyRow,
): string {
  const values = questions.map((question) => answerText(t, question, answers?.[question.key]));
  const all = values.join('; ');
  const late = answeredAt !== null && answeredAt > dueAt;
  const said = late ? t('surveys:result.late', { answers: all, ...PLAIN }) : all;
  return t('surveys:result.row', { unit: escapeHtml(unitName), answers: said, ...PLAIN });
}

function answerText(t: Translate, question: Question, answer: Answer | undefined): string {
  return answer?.state === 'given' ? formatValue(t, question, answer.value) : t('surveys:result.later');
}

function summaryText(t: Translate, summary: QuestionSummary, several: boolean): string | null {
  const { number } = summary.question;
  const question = several ? t('surveys:result.ofQuestion', { number }) : t('surveys:result.total');
  switch (summary.kind) {
    case 'sum': {
      if (summary.given === 0) return t('surveys:result.unknown', { question });
      const total = isMoney(summary.question) ? formatMoney(summary.total) : formatNumber(summary.total);
      return t('surveys:result.sum', { question, total, units: formatCount(summary.given) });
    }
    case 'counts':
      if (summary.yes + summary.no === 0) return t('surveys:result.unknown', { question });
      return t('surveys:result.counts', { question, yes: formatCount(summary.yes), no: formatCount(summary.no) });
    case 'none':
      return null;
  }
}

/** Renders the surveys that were asked, some at a time. */
export function viewSurveys(t: Translate, { surveys }: { surveys: readonly ListedSurvey[] }, page: number): View {
  const begin = button(t('surveys:button.new'), 'survey-new');
  if (surveys.length === 0) return { text: t('surveys:list.none'), buttons: [[begin]] };
  const shown = pageOf(surveys, page, LISTED);
  const { items, at, pages } = shown;
  const lines = items.map(({ round, asked, answered }) =>
    t('surveys:list.line', { title: round.title, answered, total: asked, asked: formatDateTime(round.openedAt) }),
  );
  return {
    text: [t('surveys:list.title', { page: at + 1, pages }), ...lines].join('\n\n'),
    buttons: [
      ...pagedButtons(
        t,
        shown,
        1,
        ({ round, asked, answered }) => {
          const title = shorten(round.title, 40);
          return button(
            t('surveys:list.button', { title, answered, total: asked, ...PLAIN }),
            'survey-open',
            round.id,
            0,
          );
        },
        (label, to) => button(label, 'survey-list', to),
      ),
      [begin],
    ],
  };
}

/** Returns the answers as a sheet: figures as numbers, money in triệu đồng, and what they come to in the last row. */
export function surveySheet(t: Translate): SurveySheet {
  return ({ round, questions, answered, owing }) => {
    const columns = [
      { heading: t('surveys:file.number', PLAIN), width: 6 },
      { heading: t('surveys:file.unit', PLAIN), width: 36 },
      ...questions.map((question) => ({
        heading: isMoney(question) ? t('surveys:file.million', { question: question.text, ...PLAIN }) : question.text,
        width: 40,
      })),
      { heading: t('surveys:file.at', PLAIN), width: 28 },
    ];
    const rows = [...answered, ...owing].map(({ unitName, answers, answeredAt }, at) => [
      at + 1,
      unitName,
      ...questions.map((question) => (answers === null ? null : cellOf(t, question, answers[question.key]))),
      answeredAt ?? t('surveys:file.owing', PLAIN),
    ]);
    const sums = summarize(questions, answered).map((summary) => {
      switch (summary.kind) {
        case 'sum':
          if (summary.given === 0) return t('surveys:file.unknown', PLAIN);
          return isMoney(summary.question) ? summary.total / MILLION : summary.total;
        case 'counts':
          if (summary.yes + summary.no === 0) return t('surveys:file.unknown', PLAIN);
          return t('surveys:file.counts', { yes: summary.yes, no: summary.no, ...PLAIN });
        case 'none':
          return null;
      }
    });
    return {
      name: t('surveys:file.sheet', PLAIN),
      title: [t('surveys:file.title', { asked: formatMoment(round.openedAt), ...PLAIN })],
      columns,
      rows,
      sums: [null, t('surveys:file.sum', PLAIN), ...sums, null],
    };
  };
}

function cellOf(t: Translate, question: Question, answer: Answer | undefined): string | number {
  if (answer?.state !== 'given') return t('surveys:result.later', PLAIN);
  const said = describeAnswer(question, answer);
  switch (said.kind) {
    case 'quantity':
      return said.number;
    case 'money':
      return said.amount / MILLION;
    case 'text':
      return said.text;
    default:
      return asPlainText(formatDescription(t, said));
  }
}

function isMoney(question: Question): boolean {
  return partOf(question) === 'money';
}
