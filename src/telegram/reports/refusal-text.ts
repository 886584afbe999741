import type { Refusal } from '../../domain/reporting/fields/field-type.ts';
import { formatNumber } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { shorten } from '../parts/shortened-text.ts';

/** Says why what was typed is not an answer, and how one is typed. */
export function refusalText(t: Translate, refusal: Refusal, typed: string): string {
  switch (refusal.kind) {
    case 'out-of-limits': {
      const { unit = '' } = refusal;
      const maximum = formatNumber(refusal.maximum);
      return t('filling:refusal.out-of-limits', {
        minimum: formatNumber(refusal.minimum),
        maximum: unit === '%' ? `${maximum}%` : `${maximum} ${unit}`.trim(),
      });
    }
    case 'money-out-of-limits':
      return t('filling:refusal.money-out-of-limits', {
        minimum: formatNumber(refusal.minimum),
        maximum: formatNumber(refusal.maximum),
      });
    case 'too-long':
      return t('filling:refusal.too-long', {
        length: formatNumber(refusal.length),
        maximum: formatNumber(refusal.maximum),
      });
    case 'too-many-files':
      return t('filling:refusal.too-many-files', { maximum: refusal.maximum });
    default:
      return t(`filling:refusal.${refusal.kind}`, { typed: shorten(typed.replaceAll(/\s+/g, ' '), 60) });
  }
}
