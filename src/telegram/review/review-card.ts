import { isHandedInEarly } from '../../domain/reporting/early.ts';
import type { ReviewCard } from '../../actions/review/read-review.ts';
import { givenValue } from '../../domain/reporting/answers.ts';
import { BEYOND, CHANGE, type Anomaly, type Difference } from '../../domain/reporting/comparison.ts';
import { fieldOf } from '../../domain/reporting/fields/index.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { policyOf } from '../../domain/reporting/occasions.ts';
import { formatCount, formatDate, formatDateTime, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import { markText, openMark } from '../documents/documents-view.ts';
import { enteredFiguresText } from '../reports/entered-figures.ts';
import { formatAnswer, formatValue } from '../reports/format-answer.ts';
import { periodText, yearBeforeText } from '../parts/period-text.ts';
import { shorten } from '../parts/shortened-text.ts';
import { sayCheck } from '../reports/check-message.ts';
import { answerLines, reasonLines } from '../reports/review-draft.ts';
import { button, inRows, type Button, type View } from '../parts/view.ts';

/** What is interpolated into these is HTML already. */
const HTML = { interpolation: { escapeValue: false } } as const;

/**
 * Renders a report for its reviewer: what is unusual first, each figure beside last year's and the others'; `asked`
 * shows all.
 */
export function viewForReview(t: Translate, card: ReviewCard, asked: boolean): View {
  const { filling, submittedBy, anomalies, differences, obstacles, toFollow, document } = card;
  const { report, questions } = filling;
  const { reviewedWhole, asksDocument } = policyOf(report.round.occasion);
  const whole = asked || reviewedWhole;
  const values = {
    unit: report.unit.name,
    title: report.round.title,
    at: report.submittedAt === null ? '' : formatDateTime(report.submittedAt),
    code: report.receiptCode ?? '',
    by: submittedBy ?? '',
  };
  const calm = questions.length - anomalies.length;
  const parts = [
    t(submittedBy === null ? 'reporting:reviewer.head' : 'reviewing:head', values),
    isHandedInEarly(report.submittedAt, report.round)
      ? t('reviewing:early', { closing: formatDate(report.round.closingOn) })
      : null,
    report.enteredFigures === null ? null : enteredFiguresText(t, report.enteredFigures),
    asksDocument ? markText(t, document, 'line') : null,
    report.revision > 1 ? t('reporting:reviewer.revision', { revision: report.revision }) : null,
    report.correctionReason === null ? null : t('reviewing:correction', { reason: report.correctionReason }),
    differences === null || differences.length === 0 ? null : differenceLines(t, differences),
    anomalies.length === 0
      ? t('reviewing:allCalm', { total: questions.length })
      : [t('reviewing:anomalies'), ...anomalies.map(({ question, why }) => questionLines(t, card, question, why))].join(
          '\n',
        ),
    whole || anomalies.length === 0 || calm === 0 ? null : t('reviewing:calm', { total: formatCount(calm) }),
    whole ? allLines(t, card) : null,
    obstacles === 0 ? null : t('reviewing:obstacles', { total: formatCount(obstacles) }),
    report.locked ? t('obligations:unit.locked') : null,
  ];
  const { id, obligationId } = report;
  const decides = report.state === 'submitted' && !report.locked;
  const unusual = anomalies
    .slice(0, 4)
    .map(({ question: { number } }) =>
      button(t('reviewing:button.returnOne', { number }), 'review-question', id, number),
    );
  const look: Button[] = [
    ...(whole ? [] : [button(t('reporting:reviewer.all', { total: questions.length }), 'review-all', id)]),
    ...(report.revision > 1 ? [button(t('reviewing:button.history'), 'review-history', id)] : []),
  ];
  return {
    text: parts.filter((part) => part !== null).join('\n\n'),
    buttons: [
      ...(decides
        ? [
            [
              button(t('reporting:reviewer.approve'), 'review-approve', id),
              button(t('reporting:reviewer.return'), 'review-return', id),
            ],
            ...inRows(unusual, 2),
          ]
        : []),
      ...(look.length > 0 ? [look] : []),
      ...(document.kind === 'missing' ? [] : [[openMark(t, document)]]),
      ...(toFollow ? [[button(t('reviewing:button.follow'), 'obstacle-follow', id)]] : []),
      [
        button(t('common:button.call'), 'call-open', obligationId),
        ...(report.state === 'approved' && !report.locked
          ? [button(t('obligations:button.reopen'), 'review-reopen', obligationId)]
          : []),
      ],
    ],
  };
}

/** Returns what changed since the revision before: "41 cơ sở thành 14 cơ sở". */
export function differenceLines(t: Translate, differences: readonly Difference[]): string {
  return differences
    .map(({ question, before, after, explained }) => {
      const show = (answer: Difference['after']): string => formatAnswer(t, question, answer);
      const reason = after?.state === 'given' ? after.reason : null;
      const values = {
        number: question.number,
        label: escapeHtml(question.shortLabel),
        before: show(before),
        after: show(after),
        reason: escapeHtml(reason ?? ''),
        ...HTML,
      };
      return t(explained ? 'reviewing:explained' : 'reviewing:changed', values);
    })
    .join('\n');
}

/** Of what makes a figure unusual, what its line and the lines under it do not say themselves. */
const WORDED = ['missing', 'changed', 'beyond', 'returned'] as const satisfies readonly Anomaly[];

function questionLines(t: Translate, card: ReviewCard, question: Question, why: readonly Anomaly[]): string {
  const { filling } = card;
  const comment = filling.report.comments[question.key];
  const said = WORDED.filter((one) => why.includes(one)).map((one) =>
    t(`reviewing:why.${one}`, {
      period: yearBeforeText(t, filling.report.round.period),
      change: CHANGE,
      times: BEYOND,
      ...PLAIN,
    }),
  );
  return [
    `${lineOf(t, card, question)}${comparedWith(t, card, question)}.`,
    ...(said.length === 0 ? [] : [t('reviewing:because', { why: said.join('; ') })]),
    ...card.findings
      .filter(({ key }) => key === question.key)
      .map(({ message }) => t('reviewing:onRecord', { message: sayCheck(t, message) })),
    ...reasonLines(t, question, filling.answers[question.key]),
    ...(why.includes('returned') && comment !== undefined
      ? [`   ${t('reporting:question.comment', { comment })}`]
      : []),
  ].join('\n');
}

/** Every answer, with what it is held against. */
function allLines(t: Translate, card: ReviewCard): string {
  const { filling } = card;
  const earlier = { ...filling.previous, ...filling.lastPeriod };
  if (card.ranges.size === 0 && Object.keys(earlier).length === 0) return answerLines(t, filling);
  return filling.questions
    .map((question) => `${lineOf(t, card, question)}${comparedWith(t, card, question)}`)
    .join('\n');
}

function lineOf(t: Translate, { filling: { answers } }: ReviewCard, question: Question): string {
  const { number, shortLabel, key } = question;
  const value = formatAnswer(t, question, answers[key], answers);
  return t('reporting:review.line', { number, label: escapeHtml(shortLabel), value, ...HTML });
}

/** "; năm 2017: 12 cơ sở; các huyện khác: 0 - 35". */
function comparedWith(t: Translate, { filling, ranges }: ReviewCard, question: Question): string {
  const before = givenValue(filling.previous, question.key);
  const range = ranges.get(question.key);
  const { round, lastPeriod } = filling.report;
  const last = givenValue(filling.lastPeriod ?? {}, question.key);
  const scale = fieldOf(question.type).figuresInUnit ?? 1;
  const district = /^UBND (huyện|thị xã|thành phố)/.test(filling.report.unit.name);
  const figure = (number: number): string => formatNumber(number / scale);
  const span =
    range === undefined
      ? ''
      : [...new Set([range.minimum, range.maximum])].map(figure).join(' - ') +
        (scale === 1 ? '' : ` ${t('reviewing:million')}`);
  const earlier = (period: string, value: NonNullable<typeof before>): string =>
    t('reviewing:earlier', { period, value: shorten(formatValue(t, question, value), 80), ...HTML });
  const parts = [
    last === undefined || lastPeriod === null ? null : earlier(periodText(t, lastPeriod.period), last),
    before === undefined ? null : earlier(yearBeforeText(t, round.period), before),
    range === undefined ? null : t(district ? 'reviewing:otherDistricts' : 'reviewing:otherUnits', { span }),
  ].filter((part) => part !== null);
  return parts.map((part) => `; ${part}`).join('');
}
