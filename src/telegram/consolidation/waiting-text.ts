import type { WaitingValue } from '../../actions/consolidation/waiting-values.ts';
import type { FigureValue } from '../../domain/consolidation/fact.ts';
import type { FigureRule } from '../../domain/consolidation/figure-rule.ts';
import type { WaitingBeside } from '../../domain/consolidation/reports-standing.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import { givenText } from './cell-text.ts';

/** Says which value waits in the place of one that counts. */
export function correctionText(t: Translate, rule: FigureRule, { value }: WaitingValue, counts: FigureValue): string {
  const [now, then] = [givenText(t, rule, counts), value === null ? null : givenText(t, rule, value)];
  if (then === null) return t('consolidation:waiting.correctionWithout');
  return now === then
    ? t('consolidation:waiting.correctionSame')
    : t('consolidation:waiting.correction', { before: now, after: then });
}

/** Says a value that waits and counts nowhere yet, with the unit and the form that says it. */
export function waitingText(
  t: Translate,
  rule: FigureRule,
  { kind, year, value, formName, eventName }: WaitingValue,
  unit: string,
): string {
  return t(`consolidation:waiting.value.${kind}`, {
    unit,
    event: eventName === null ? '' : t('consolidation:source.event', { event: eventName, ...PLAIN }),
    form: formName,
    year: String(year),
    value: value === null ? t('consolidation:units.state.unknown', PLAIN) : givenText(t, rule, value),
  });
}

/** Says form by form what waits beside what is owed, with how many of which unit. */
export function waitingBesideLines(
  t: Translate,
  waitingBeside: readonly WaitingBeside[],
  names: ReadonlyMap<number, string>,
): string[] {
  return waitingBeside.map(({ formName, kind, units }) =>
    t(`consolidation:waiting.beside.${kind}`, {
      form: formName,
      total: formatCount(units.reduce((sum, { total }) => sum + total, 0)),
      units: units
        .map(({ unitId, total }) =>
          t('consolidation:waiting.ofUnit', { unit: names.get(unitId) ?? '', total: formatCount(total), ...PLAIN }),
        )
        .join(', '),
    }),
  );
}
