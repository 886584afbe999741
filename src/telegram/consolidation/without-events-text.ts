import type { ConsolidationShown } from '../../actions/consolidation/show-consolidation.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { givenText } from './cell-text.ts';

/** Says of each lead that reports a quantity what it has not told of by itself, and what is to be done. Plain text. */
export function withoutEventsLines(
  t: Translate,
  withoutEvents: ConsolidationShown['withoutEvents'],
  names: ConsolidationShown['names'],
): string[] {
  return withoutEvents.map(({ task, unitId, year, quantity, rule, eventForm }) =>
    t('consolidation:withoutEvents.line', {
      unit: names.get(unitId) ?? '',
      year: String(year),
      task,
      quantity: givenText(t, rule, { kind: 'number', number: quantity }),
      form: eventForm,
      ...PLAIN,
    }),
  );
}
