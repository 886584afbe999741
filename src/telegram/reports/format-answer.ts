import type { Answer, Answers, AnswerValue } from '../../domain/reporting/answers.ts';
import { describeAnswer, describeRow, describeValue } from '../../domain/reporting/describe-answer.ts';
import type { AnswerDescription, DescribedPart } from '../../domain/reporting/fields/answer-description.ts';
import { rowOf, rowsIn } from '../../domain/reporting/fields/index.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { formatCount, formatMoney, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../wording/locales.ts';

type DescriptionOf<Kind extends AnswerDescription['kind']> = Extract<AnswerDescription, { kind: Kind }>;

/** Formats an answer as it is echoed, in HTML; the share of another question is added where the form names one. */
export function formatAnswer(t: Translate, question: Question, answer: Answer | undefined, answers?: Answers): string {
  return formatDescription(t, describeAnswer(question, answer, answers));
}

/** Formats a value with its unit, in HTML. */
export function formatValue(t: Translate, question: Question, value: AnswerValue): string {
  return formatDescription(t, describeValue(question, value));
}

/** Formats what an answer says as a chat does, in HTML. */
export function formatDescription(t: Translate, said: AnswerDescription): string {
  switch (said.kind) {
    case 'open':
      return t('reporting:value.open');
    case 'later':
      return t('reporting:value.later');
    case 'name':
      return escapeHtml(said.name);
    case 'text':
      return said.text === '' ? t('reporting:value.noText') : escapeHtml(said.text);
    case 'quantity':
      return formatQuantity(t, said);
    case 'percent': {
      const [from, to] = [formatNumber(said.from), formatNumber(said.to)];
      if (said.from === said.to) return t('filling:value.percent', { number: from });
      return t('filling:value.percentRange', { from, to });
    }
    case 'money':
      return formatMoney(said.amount);
    case 'sources':
      return formatSources(t, said);
    case 'yes-no':
      return t(said.yes ? 'filling:value.yes' : 'filling:value.no');
    case 'choice':
      return said.detail === undefined
        ? t('reporting:value.choice', { label: said.label })
        : t('reporting:value.choiceDetail', { label: said.label, detail: said.detail });
    case 'choices':
      return said.labels.length === 0 ? t('filling:value.none') : escapeHtml(said.labels.join('; '));
    case 'task':
      return t('filling:value.task', { code: said.code, title: said.title });
    case 'files':
      return formatFiles(t, said);
    case 'parts':
      return said.parts.map((part) => formatPart(t, part)).join('; ');
    case 'rows':
      return formatRows(t, said);
  }
}

/** Formats a part of a group with what was answered, in HTML. */
export function formatPart(t: Translate, { label, answer }: DescribedPart): string {
  return t('filling:value.part', { label: escapeHtml(label), value: formatDescription(t, answer), ...PLAIN });
}

/** Returns the name of each row of a repeat group, in HTML: what was answered to its first part. */
export function rowNames(t: Translate, question: Question, value: AnswerValue | undefined): string[] {
  return rowsIn(value).map((row) => formatDescription(t, describeRow(question, rowOf(value, row)).name));
}

/** Returns what one of several rows is called; empty where a question has no rows. */
export function rowLabelOf(question: Question): string {
  return 'rowLabel' in question ? question.rowLabel : '';
}

function formatRows(t: Translate, { label, rows }: DescriptionOf<'rows'>): string {
  if (rows.length === 0) return t('filling:value.noRows', { label });
  const names = rows.map(({ name }) => formatDescription(t, name)).join('; ');
  return t('filling:value.rows', { total: formatCount(rows.length), label, names, ...PLAIN });
}

function formatQuantity(t: Translate, { number, unit, share }: DescriptionOf<'quantity'>): string {
  const count = unit === '' ? formatNumber(number) : t('reporting:value.count', { number: formatNumber(number), unit });
  return share === undefined ? count : t('reporting:value.share', { value: count, percent: share, ...PLAIN });
}

function formatSources(t: Translate, { sources }: DescriptionOf<'sources'>): string {
  if (sources.length === 0) return t('reporting:value.noMoney');
  return sources
    .map(({ label: source, name, amount }) =>
      name === undefined
        ? t('reporting:value.source', { source, amount: formatMoney(amount) })
        : t('reporting:value.namedSource', { source, name, amount: formatMoney(amount) }),
    )
    .join('; ');
}

function formatFiles(t: Translate, { pictures, names }: DescriptionOf<'files'>): string {
  if (names.length === 0) return t('filling:value.noFiles');
  const total = formatCount(names.length);
  if (pictures) return t('filling:value.photos', { total });
  return t('filling:value.files', { total, names: names.map((name, at) => name || String(at + 1)).join(', ') });
}
