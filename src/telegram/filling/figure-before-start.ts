import type { Translate } from '../../wording/locales.ts';
import type { Answer } from '../parts/view.ts';

/** A figure, perhaps with the words of its unit. */
const FIGURE = /^\d[\d\s.,]*%?(?:\s*\p{L}[\p{L}\p{M}]*){0,4}\.?$/u;

/** Returns whether a text is a figure, perhaps with the words of its unit: “14”, “14 cơ sở ạ”. */
export function isFigure(text: string): boolean {
  return FIGURE.test(text.trim());
}

/** Says how a report is begun, where a figure is typed under what begins one; null for anything else. */
export function answerFigureBefore(
  t: Translate,
  shown: readonly { label: string; data: string; verb: string }[],
  text: string,
): Answer | null {
  const starts = shown.filter(({ verb }) => verb === 'report-start');
  const [first] = starts;
  if (first === undefined || !isFigure(text)) return null;
  const label = first.label.toLocaleLowerCase('vi');
  return {
    views: [
      {
        text: t('filling:notBegun', { typed: text.trim(), word: label }),
        buttons: starts.map((start) => [{ label: start.label, data: start.data }]),
      },
    ],
  };
}
