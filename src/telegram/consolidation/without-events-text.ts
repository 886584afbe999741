import type { ConsolidationShown } from '../../actions/consolidation/show-consolidation.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { givenText } from './cell-text.ts';

/** Says of each unit that reports a quantity, or no work, of how many it told one by one, and what is to be done. Plain text. */
export function withoutEventsLines(
  t: Translate,
  withoutEvents: ConsolidationShown['withoutEvents'],
  names: ConsolidationShown['names'],
): string[] {
  return withoutEvents.map(({ task, unitId, year, quantity, told, rule, eventForm }) =>
    t(`consolidation:withoutEvents.${kindOf(quantity, told)}`, {
      told: formatCount(told),
      unit: names.get(unitId) ?? '',
      year: String(year),
      task,
      quantity: quantity === null ? '' : givenText(t, rule, { kind: 'number', number: quantity }),
      form: eventForm,
      ...PLAIN,
    }),
  );
}

function kindOf(quantity: number | null, told: number): 'noWork' | 'none' | 'fewer' | 'more' {
  if (quantity === null) return 'noWork';
  if (told === 0) return 'none';
  return told < quantity ? 'fewer' : 'more';
}
