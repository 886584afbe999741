import type { BoundMeasured } from '../../domain/consolidation/measure-target.ts';
import { formatNumber } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';

/** Says whether a bound of a target is reached, and by how many it is over or short. Plain text. */
export function boundText(t: Translate, { bound, needed, reached, difference }: BoundMeasured): string {
  const values = {
    bound: formatNumber(bound),
    needed: formatNumber(needed),
    difference: formatNumber(difference),
    ...PLAIN,
  };
  if (!reached) return t('questions:targets.boundShort', values);
  return t(difference === 0 ? 'questions:targets.boundExact' : 'questions:targets.boundReached', values);
}
