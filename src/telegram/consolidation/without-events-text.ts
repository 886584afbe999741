import type { ConsolidationShown } from '../../actions/consolidation/show-consolidation.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { givenText } from './cell-text.ts';

/** Says of each unit that reports a quantity of how many it told one by one, and what is to be done. Plain text. */
export function withoutEventsLines(
  t: Translate,
  withoutEvents: ConsolidationShown['withoutEvents'],
  names: ConsolidationShown['names'],
): string[] {
  return withoutEvents.map(({ task, unitId, year, quantity, told, rule, eventForm }) =>
    t(`consolidation:withoutEvents.${told === 0 ? 'none' : told < quantity ? 'fewer' : 'more'}`, {
      told: formatCount(told),
      unit: names.get(unitId) ?? '',
      year: String(year),
      task,
      quantity: givenText(t, rule, { kind: 'number', number: quantity }),
      form: eventForm,
      ...PLAIN,
    }),
  );
}
