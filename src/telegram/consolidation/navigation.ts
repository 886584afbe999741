import type { ConsolidationShown } from '../../actions/consolidation/show-consolidation.ts';
import type { ConsolidationFacts } from '../../actions/consolidation/list-consolidations.ts';
import type { ConsolidatedYears } from '../../actions/consolidation/consolidate-plan.ts';
import { formatDateTime } from '../../domain/text/vietnamese-format.ts';
import type { Translate } from '../../wording/locales.ts';
import { button, type Button } from '../parts/view.ts';

/** Says of which years a consolidation is, and until when reports were approved that are in it. */
export function headText(t: Translate, { years, at }: Pick<ConsolidationShown, 'years' | 'at'>): string {
  const { from, to } = years;
  const head =
    from === to
      ? t('consolidation:head.year', { year: String(to) })
      : t('consolidation:head.years', { from: String(from), to: String(to) });
  return `${head}\n${t('consolidation:head.at', { at: formatDateTime(at) })}`;
}

/** Returns the way back to the whole consolidation. */
export function backButton(t: Translate, { from, to }: ConsolidatedYears): Button {
  return button(t('consolidation:button.back'), 'consolidation', from, to);
}

/** Returns the way to the report that is written from a frozen version, for those who write it or read it. */
export function reportButton(
  t: Translate,
  { id, fromYear, toYear }: Pick<ConsolidationFacts, 'id' | 'fromYear' | 'toYear'>,
  mayWrite: boolean,
): Button {
  const several = fromYear < toYear;
  return mayWrite
    ? button(t(several ? 'annual:button.writeYears' : 'annual:button.write'), 'annual-begin', id)
    : button(t(several ? 'annual:button.openYears' : 'annual:button.open'), 'annual-open', id);
}

/** Returns the ways to the other years of the plan, and to all of them together. */
export function yearButtons(t: Translate, { years, planYears }: ConsolidationShown): Button[] {
  const [first] = planYears;
  const last = planYears.at(-1);
  const others = planYears
    .filter((year) => !(years.from === year && years.to === year))
    .map((year) => button(t('consolidation:button.year', { year: String(year) }), 'consolidation', year, year));
  if (first === undefined || last === undefined || first === last || years.from < years.to) return others;
  return [
    ...others,
    button(t('consolidation:button.years', { total: planYears.length }), 'consolidation', first, last),
  ];
}

/** Returns the title of a task without the full stop that some have in the document. */
export function titleOf({ title }: { title: string }): string {
  return title.replace(/\.$/u, '');
}

/** Calls a consolidation by its years, in the middle of a sentence. */
export function consolidationOfYearsText(t: Translate, { from, to }: ConsolidatedYears): string {
  return from === to
    ? t('consolidation:head.ofYear', { year: String(to) })
    : t('consolidation:head.ofYears', { from: String(from), to: String(to) });
}
