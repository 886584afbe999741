import type { Entry, EntrySource } from '../../domain/reporting/entry-source.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { formatDate } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../locales.ts';

/** Where figures that were entered came from, as plain words: they are escaped where they are put in. */
export function sourceText(t: Translate, source: EntrySource): string {
  switch (source.way) {
    case 'document':
      return t('documents:source.document', { number: source.number, date: formatDate(source.date), ...PLAIN });
    case 'phone':
    case 'email':
      return t(`documents:source.${source.way}`, { note: source.note, ...PLAIN });
  }
}

/** That figures were entered for the unit, within a sentence. */
export function enteredText(t: Translate, { source }: Entry): string {
  return t('documents:entry.within', { source: sourceText(t, source) });
}

/** That figures were entered for the unit, from where, and what the unit says of it. */
export function entryText(t: Translate, { source, verdict }: Entry): string {
  const mark = t('documents:entry.mark', { source: sourceText(t, source) });
  if (verdict === null) return mark;
  const on = formatDate(toLocalDate(verdict.at));
  return `${mark} ${t(`documents:entry.${verdict.verdict}`, { on, objection: verdict.objection ?? '' })}`;
}
