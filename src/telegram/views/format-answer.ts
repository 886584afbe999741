import {
  givenNumber,
  givenValue,
  type Answer,
  type Answers,
  type AnswerValue,
} from '../../domain/reporting/answers.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import {
  formatCount,
  formatDate,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPhone,
} from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, PLAIN, type Translate } from '../../locales.ts';

/** An answer as it is echoed, in HTML; the share of another question is added where the form names one. */
export function formatAnswer(t: Translate, question: Question, answer: Answer | undefined, answers?: Answers): string {
  if (answer === undefined) return t('reporting:value.open');
  if (answer.state === 'later') return t('reporting:value.later');
  return formatValue(t, question, answer.value, answers);
}

/** A value with its unit, in HTML. */
export function formatValue(t: Translate, question: Question, value: AnswerValue, answers?: Answers): string {
  switch (value.type) {
    case 'integer':
    case 'decimal':
      return formatQuantity(t, question, value.number, answers);
    case 'percent':
      return t('filling:value.percent', { number: formatNumber(value.number) });
    case 'percent-range':
      return value.from === value.to
        ? t('filling:value.percent', { number: formatNumber(value.from) })
        : t('filling:value.percentRange', { from: formatNumber(value.from), to: formatNumber(value.to) });
    case 'money':
      return formatMoney(value.amount);
    case 'date':
      return formatDate(value.date);
    case 'year':
      return String(value.year);
    case 'phone':
      return formatPhone(value.phone);
    case 'yes-no':
      return t(value.yes ? 'filling:value.yes' : 'filling:value.no');
    case 'choice':
      return formatChoice(t, question, value);
    case 'choices': {
      const chosen =
        question.type === 'choices' ? question.options.filter(({ key }) => value.options.includes(key)) : [];
      return chosen.length === 0 ? t('filling:value.none') : escapeHtml(chosen.map(({ label }) => label).join('; '));
    }
    case 'money-by-source':
      return formatSources(t, question, value);
    case 'unit':
    case 'facility':
      return escapeHtml(value.name);
    case 'task':
      return t('filling:value.task', value);
    case 'photo':
    case 'document':
      return formatFiles(t, value);
    case 'location':
      return t('filling:value.location', {
        latitude: value.latitude.toFixed(4),
        longitude: value.longitude.toFixed(4),
      });
    case 'text':
    case 'long-text':
      return value.text === '' ? t('reporting:value.noText') : escapeHtml(value.text);
    case 'group':
      return partLines(t, question, value.items);
    case 'repeat-group':
      return formatRows(t, question, value.rows);
  }
}

/** The parts of a group, or of one row, with what was answered. */
function partLines(t: Translate, question: Question, items: Answers): string {
  const parts: readonly Question[] = 'items' in question ? question.items : [];
  return parts
    .filter(({ key }) => items[key] !== undefined)
    .map((part) =>
      t('filling:value.part', {
        label: escapeHtml(part.shortLabel),
        value: formatAnswer(t, part, items[part.key], items),
        ...PLAIN,
      }),
    )
    .join('; ');
}

/** The name of a row: the answer of its first part. */
export function rowName(t: Translate, question: Question, items: Answers): string {
  const [first]: readonly Question[] = 'items' in question ? question.items : [];
  const value = first === undefined ? undefined : givenValue(items, first.key);
  return first === undefined || value === undefined ? t('reporting:value.open') : formatValue(t, first, value);
}

function formatRows(t: Translate, question: Question, rows: readonly Answers[]): string {
  const label = question.type === 'repeat-group' ? question.rowLabel : '';
  if (rows.length === 0) return t('filling:value.noRows', { label });
  const names = rows.map((row) => rowName(t, question, row)).join('; ');
  return t('filling:value.rows', { total: formatCount(rows.length), label, names, ...PLAIN });
}

function formatQuantity(t: Translate, question: Question, number: number, answers: Answers | undefined): string {
  const unit = 'unit' in question ? question.unit : '';
  const count = unit === '' ? formatNumber(number) : t('reporting:value.count', { number: formatNumber(number), unit });
  const { partOf } = question;
  const whole = answers === undefined || partOf === undefined ? undefined : givenNumber(answers, partOf);
  if (whole === undefined || whole === 0) return count;
  return t('reporting:value.share', { value: count, percent: formatPercent(number, whole), ...PLAIN });
}

function formatChoice(t: Translate, question: Question, value: Extract<AnswerValue, { type: 'choice' }>): string {
  const found = question.type === 'choice' ? question.options.find(({ key }) => key === value.option) : undefined;
  const label = found?.label ?? value.option;
  return value.detail === undefined
    ? t('reporting:value.choice', { label })
    : t('reporting:value.choiceDetail', { label, detail: value.detail });
}

function formatSources(
  t: Translate,
  question: Question,
  { amounts, names }: Extract<AnswerValue, { type: 'money-by-source' }>,
): string {
  const given = question.type === 'money-by-source' ? question.sources.filter(({ key }) => key in amounts) : [];
  if (given.length === 0) return t('reporting:value.noMoney');
  return given
    .map(({ key, label }) => {
      const amount = formatMoney(amounts[key] ?? 0);
      const name = names[key];
      return name === undefined
        ? t('reporting:value.source', { source: label, amount })
        : t('reporting:value.namedSource', { source: label, name, amount });
    })
    .join('; ');
}

function formatFiles(t: Translate, value: Extract<AnswerValue, { type: 'photo' | 'document' }>): string {
  if (value.files.length === 0) return t('filling:value.noFiles');
  const total = formatCount(value.files.length);
  if (value.type === 'photo') return t('filling:value.photos', { total });
  const names = value.files.map(({ name }, at) => (name === '' ? String(at + 1) : name)).join(', ');
  return t('filling:value.files', { total, names });
}

/** Shortens a text for a list, after a whole word where one ends near; an entity of HTML is not cut in two. */
export function shorten(text: string, limit: number): string {
  const letters = Array.from(text);
  if (letters.length <= limit) return text;
  return `${letters
    .slice(0, limit - 1)
    .join('')
    .replace(/&[a-z]*$/, '')
    .replace(/[,;:.(]*\s+\S{0,9}$/, '')}…`;
}

/** HTML without tags as the plain text of a button. */
export function asLabel(html: string, limit: number): string {
  return shorten(html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'), limit);
}
