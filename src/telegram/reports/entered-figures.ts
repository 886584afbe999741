import type { EnteredFigures, FiguresSource } from '../../domain/reporting/entered-figures.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatDate } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';

/** Says where figures that were entered came from, as plain words: they are escaped where they are put in. */
export function figuresSourceText(t: Translate, source: FiguresSource): string {
  switch (source.way) {
    case 'document':
      return t('documents:source.document', { number: source.number, date: formatDate(source.date), ...PLAIN });
    case 'phone':
    case 'email':
      return t(`documents:source.${source.way}`, { note: source.note, ...PLAIN });
  }
}

/** Says that figures were entered for the unit, within a sentence. */
export function enteredText(t: Translate, { source }: EnteredFigures): string {
  return t('documents:entering.within', { source: figuresSourceText(t, source) });
}

/** Says that figures were entered for the unit, from where, and what the unit says of it. */
export function enteredFiguresText(t: Translate, { source, verdict }: EnteredFigures): string {
  const mark = t('documents:entering.mark', { source: figuresSourceText(t, source) });
  if (verdict === null) return mark;
  const on = formatDate(toLocalDate(verdict.at));
  return `${mark} ${t(`documents:entering.${verdict.verdict}`, { on, objection: verdict.objection ?? '' })}`;
}
