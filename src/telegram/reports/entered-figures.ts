import {
  sourceOfFigure,
  type EnteredFigures,
  type FigureCell,
  type FiguresSource,
} from '../../domain/reporting/entered-figures.ts';
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
    case 'workbook':
      return t('documents:source.workbook', { file: source.file, ...PLAIN });
  }
}

/** Says in which cell of which file a figure stands, as plain words. */
export function figureCellText(
  t: Translate,
  { file, sheet, cell }: Pick<FigureCell, 'file' | 'sheet' | 'cell'>,
): string {
  return t('documents:source.cell', { file, sheet, cell, ...PLAIN });
}

/**
 * Says where one figure came from that was entered, as plain words.
 * @param path its question, with its part.
 * @returns null where the unit had reported it itself.
 */
export function figureSourceText(t: Translate, { source }: EnteredFigures, path: string): string | null {
  const own = sourceOfFigure(source, path);
  if (own === null) return null;
  return 'way' in own ? figuresSourceText(t, own) : figureCellText(t, own);
}

/**
 * Says that figures of one report were entered for the unit, and from where each; null where the unit had reported them.
 * @param paths their questions, with their parts.
 */
export function enteredFigureText(t: Translate, entered: EnteredFigures, paths: readonly string[]): string | null {
  if (entered.source.way !== 'workbook') return enteredFiguresText(t, entered);
  const sources = new Set(paths.flatMap((path) => figureSourceText(t, entered, path) ?? []));
  return sources.size === 0 ? null : t('documents:entering.mark', { source: [...sources].join('; ') });
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
