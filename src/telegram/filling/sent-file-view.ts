import type { ReportFilePreview, SentReportFile } from '../../actions/filling/send-report-file.ts';
import { REPORT_FILE_LIMITS } from '../../actions/filling/send-report-file.ts';
import type { TakenReportFile } from '../../actions/filling/take-report-file.ts';
import type { FillingRefusal } from '../../actions/reports/load-filling.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { excerpt } from '../../domain/text/storable.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';
import type { Allowed } from '../parts/answer-outcome.ts';
import { pageOf, turningButtons } from '../parts/paged.ts';
import { button, type Button, type View } from '../parts/view.ts';
import { sayCheck } from '../reports/check-message.ts';
import { viewFillingRefusal } from '../reports/filling-refusal.ts';
import { formatAnswer } from '../reports/format-answer.ts';
import { listNumbers } from '../reports/review-draft.ts';
import { viewFilling } from './filling-view.ts';

const MEGABYTE = 1024 ** 2;
/** So many doubts are told in one message, and so many characters of what the file says. */
const ASKED_TOLD = 8;
const LONGEST_TEXT = 120;
const LONGEST_VALUE = 400;
/** So many answers stand on a page. */
const SIZE = 6;

type Shown = Exclude<Allowed<SentReportFile>, FillingRefusal | ReportFilePreview>;

/** Renders what would come of a file that was sent, or why nothing does. */
export function viewSentFile(t: Translate, outcome: Allowed<SentReportFile>): View {
  switch (outcome.kind) {
    case 'preview':
      return viewFilePreview(t, outcome);
    case 'not-found':
    case 'not-open':
      return viewFillingRefusal(t, outcome);
    default:
      return { text: t(`filling:sentFile.refused.${outcome.kind}`, valuesOf(outcome)) };
  }
}

function valuesOf(outcome: Shown) {
  const own = 'own' in outcome ? outcome.own : null;
  return {
    rows: formatCount(outcome.kind === 'several' ? outcome.rows : REPORT_FILE_LIMITS.rows),
    place: outcome.kind === 'several' ? outcome.place : '',
    megabytes: formatCount(REPORT_FILE_LIMITS.bytes / MEGABYTE),
    sheetMegabytes: formatCount(REPORT_FILE_LIMITS.sheetBytes / MEGABYTE),
    cell: outcome.kind === 'beyond' ? outcome.cell : '',
    years: outcome.kind === 'other-year' ? outcome.years.join(', ') : '',
    unit: outcome.kind === 'other-unit' ? outcome.unit : '',
    called: outcome.kind === 'other-document' ? outcome.called : '',
    title: outcome.kind === 'other-form' ? outcome.title : '',
    own: own?.unit ?? '',
    year: String(own?.year ?? ''),
  };
}

/** Renders what of a file would come into the draft: how many answers, which are asked about, and which are not in it. */
function viewFilePreview(t: Translate, preview: ReportFilePreview, lead: string | null = null): View {
  const { filling, read, same, replaced, code } = preview;
  const questionOf = questionsBy(preview);
  const numbers = (keys: readonly string[]): string =>
    listNumbers(keys.flatMap((key) => questionOf.get(key)?.number ?? []));
  const { taken, asked, missing } = read;
  const changes = replaced.flatMap((key) => {
    const question = questionOf.get(key);
    const answer = taken.find((one) => one.key === key)?.answer;
    if (question === undefined) return [];
    const [before, after] = [filling.answers[key], answer].map((one) => short(formatAnswer(t, question, one)));
    return [t('filling:sentFile.preview.replacedLine', { number: question.number, before, after, ...PLAIN })];
  });
  const told = asked.slice(0, ASKED_TOLD).map((one) => askedLine(t, questionOf, one));
  const more = asked.length - told.length;
  const count = taken.length - same.length;
  const text = [
    lead,
    t('filling:sentFile.preview.head', {
      file: read.file,
      taken: formatCount(taken.length),
      total: String(filling.questions.length),
    }),
    ...(count === 0 ? [t('filling:sentFile.preview.nothingTaken')] : []),
    ...(changes.length === 0 ? [] : [t('filling:sentFile.preview.replaced', { list: changes.join('; '), ...PLAIN })]),
    ...(same.length === 0 ? [] : [t('filling:sentFile.preview.same', { numbers: numbers(same) })]),
    ...(asked.length === 0
      ? []
      : [
          [
            t('filling:sentFile.preview.asked', { count: formatCount(asked.length) }),
            ...told,
            ...(more > 0 ? [t('filling:sentFile.preview.askedMore', { count: formatCount(more) })] : []),
          ].join('\n'),
        ]),
    ...(missing.length === 0 ? [] : [t('filling:sentFile.preview.missing', { numbers: numbers(missing) })]),
  ]
    .filter((part) => part !== null)
    .join('\n\n');
  const { reportId } = read;
  return {
    text,
    buttons: [
      ...(count === 0
        ? []
        : [[button(t('filling:sentFile.button.take', { count: formatCount(count) }), 'file-take', reportId, code)]]),
      ...(taken.length === 0 ? [] : [[button(t('filling:sentFile.button.each'), 'file-each', reportId, 0)]]),
      [button(t('filling:sentFile.button.leave'), 'file-leave', reportId)],
    ],
  };
}

function short(html: string): string {
  return html.length > LONGEST_TEXT ? `${html.slice(0, LONGEST_TEXT).replace(/<[^>]*$|&[^;]*$/u, '')}…` : html;
}

function questionsBy({ filling }: ReportFilePreview): ReadonlyMap<string, Question> {
  return new Map(filling.possible.map((question) => [question.key, question]));
}

function askedLine(
  t: Translate,
  questionOf: ReadonlyMap<string, Question>,
  { key, part, why, text, message, place }: ReportFilePreview['read']['asked'][number],
): string {
  const question = questionOf.get(key);
  const items: readonly Question[] = question !== undefined && 'items' in question ? question.items : [];
  const named = items.find((item) => item.key === part)?.shortLabel;
  const label = [question?.shortLabel, named].filter((one) => one !== undefined).join(', ');
  const said = t(`filling:sentFile.why.${why}`, {
    text: escapeHtml(excerpt(text, LONGEST_TEXT)),
    message: escapeHtml(message === '' ? '' : sayCheck(t, message)),
    ...PLAIN,
  });
  return t('filling:sentFile.preview.askedLine', {
    number: String(question?.number ?? ''),
    label: escapeHtml(label),
    why: said,
    place: escapeHtml(place),
    ...PLAIN,
  });
}

/** Renders each answer that was read of a file with where it stands, some at a time. */
export function viewFileAnswers(t: Translate, outcome: Allowed<SentReportFile>, at: number): View {
  if (outcome.kind !== 'preview') return viewSentFile(t, outcome);
  const { read } = outcome;
  const questionOf = questionsBy(outcome);
  const page = pageOf(read.taken, at, SIZE);
  const lines = page.items.flatMap(({ key, answer, places }) => {
    const question = questionOf.get(key);
    if (question === undefined) return [];
    const value = formatAnswer(t, question, answer);
    return [
      t('filling:sentFile.each.line', {
        number: question.number,
        label: escapeHtml(question.shortLabel),
        value:
          value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE).replace(/<[^>]*$|&[^;]*$/u, '')}…` : value,
        place: escapeHtml(places.join('; ')),
        ...PLAIN,
      }),
    ];
  });
  const head = t('filling:sentFile.each.head', { file: read.file, page: page.at + 1, pages: page.pages });
  const back: Button[] = [button(t('filling:sentFile.button.back'), 'file-preview', read.reportId)];
  return {
    text: [head, ...lines].join('\n\n'),
    buttons: [...turningButtons(t, page, (label, to) => button(label, 'file-each', read.reportId, to)), back],
  };
}

/** Renders that answers were kept, with the question that is open next. */
export function viewFileTaken(t: Translate, outcome: Allowed<TakenReportFile>): View {
  switch (outcome.kind) {
    case 'taken': {
      const { file, answers, asked, missing, view } = outcome;
      const lead = [
        t('filling:sentFile.taken.done', { count: formatCount(answers), file }),
        ...(asked > 0 ? [t('filling:sentFile.taken.asked', { count: formatCount(asked) })] : []),
        ...(missing > 0 ? [t('filling:sentFile.taken.missing', { count: formatCount(missing) })] : []),
      ].join(' ');
      const next = viewFilling(t, view);
      return { ...next, text: `${lead}\n\n${next.text}` };
    }
    case 'preview':
      return viewFilePreview(t, outcome, t('filling:sentFile.preview.changed'));
    case 'nothing':
      return { text: t('filling:sentFile.refused.nothing', valuesOf(outcome)) };
    case 'not-found':
    case 'not-open':
      return viewFillingRefusal(t, outcome);
  }
}
