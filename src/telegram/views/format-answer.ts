import { givenNumber, type Answer, type Answers, type AnswerValue } from '../../domain/reporting/answers.ts';
import type { Question } from '../../domain/reporting/form-schema.ts';
import { formatMoney, formatNumber, formatPercent } from '../../domain/text/vietnamese-format.ts';
import { escapeHtml, type Translate } from '../../locales.ts';

/** An answer as it is echoed, in HTML; the share of another question is added where the form names one. */
export function formatAnswer(t: Translate, question: Question, answer: Answer | undefined, answers?: Answers): string {
  if (answer === undefined) return t('reporting:value.open');
  if (answer.state === 'later') return t('reporting:value.later');
  return formatValue(t, question, answer.value, answers);
}

/** A value with its unit, in HTML. */
export function formatValue(t: Translate, question: Question, value: AnswerValue, answers?: Answers): string {
  switch (value.type) {
    case 'integer': {
      const count = t('reporting:value.count', {
        number: formatNumber(value.number),
        unit: question.type === 'integer' ? question.unit : '',
      });
      const whole = answers === undefined ? undefined : wholeOf(question, answers);
      if (whole === undefined || whole === 0) return count;
      return t('reporting:value.share', { value: count, percent: formatPercent(value.number, whole) });
    }
    case 'choice': {
      const label =
        question.type === 'choice' ? question.options.find(({ key }) => key === value.option)?.label : undefined;
      return value.detail === undefined
        ? t('reporting:value.choice', { label: label ?? value.option })
        : t('reporting:value.choiceDetail', { label: label ?? value.option, detail: value.detail });
    }
    case 'money-by-source': {
      const given =
        question.type === 'money-by-source' ? question.sources.filter(({ key }) => key in value.amounts) : [];
      if (given.length === 0) return t('reporting:value.noMoney');
      return given
        .map(({ key, label }) => {
          const amount = formatMoney(value.amounts[key] ?? 0);
          const name = value.names[key];
          return name === undefined
            ? t('reporting:value.source', { source: label, amount })
            : t('reporting:value.namedSource', { source: label, name, amount });
        })
        .join('; ');
    }
    case 'long-text':
      return value.text === '' ? t('reporting:value.noText') : escapeHtml(value.text);
  }
}

/** The number that this one is a part of: the question that a hard limit holds it against. */
function wholeOf(question: Question, answers: Answers): number | undefined {
  for (const { when } of question.refuse) {
    if (when.rule === 'greater-than-question') return givenNumber(answers, when.question);
  }
  return undefined;
}

/** Shortens HTML-free text for a button or a list. */
export function shorten(text: string, limit: number): string {
  const letters = Array.from(text);
  return letters.length <= limit ? text : `${letters.slice(0, limit - 1).join('')}…`;
}
