import type { Chart } from '../../actions/pictures/draw-picture.ts';
import type { MoneyBySource } from '../../actions/pictures/show-money.ts';
import { toLocalDate } from '../../domain/text/local-date.ts';
import { MILLION } from '../../domain/text/parse-money.ts';
import { formatCount, formatDate, formatNumber } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';

/** Returns money planned and spent by source as a chart, in triệu đồng. */
export function budgetChart(t: Translate, money: MoneyBySource, now: Date): Chart {
  const { declared, counted, sources, undivided, spent: together } = money;
  const spent = together.total === null ? null : together.total / MILLION;
  const total = declared ?? counted;
  const differ = declared !== null && declared !== counted;
  const differs = t('pictures:budget.totalsDiffer', {
    declared: formatNumber(total),
    counted: formatNumber(counted),
    ...PLAIN,
  });
  const lines = sources.map(({ source, planned, spent: paid }) => ({
    label: t(`pictures:budget.source.${source}`, PLAIN),
    note: null,
    planned,
    paid: paid === null ? null : paid / MILLION,
  }));
  const maximum = Math.max(total, spent ?? 0, ...lines.flatMap(({ planned, paid }) => [planned ?? 0, paid ?? 0]));
  const barsOf = (planned: number | null, paid: number | null) => [
    { role: 'plan' as const, value: planned, text: plannedText(planned) },
    { role: 'fact' as const, value: paid, text: spentText(paid) },
  ];
  const unknown = lines.some(({ planned, paid }) => planned === null || paid === null);
  return {
    kind: 'bars',
    title: t('pictures:budget.title', PLAIN),
    summary:
      spent === null
        ? t('pictures:budget.summaryUnspent', { planned: formatNumber(total), ...PLAIN })
        : t('pictures:budget.summary', {
            planned: formatNumber(total),
            spent: formatNumber(spent),
            known: formatNumber(together.known.length),
            tasks: formatNumber(together.tasks),
            ...PLAIN,
          }),
    page: null,
    items: [
      { label: t('pictures:budget.total', PLAIN), note: differ ? differs : null, maximum, bars: barsOf(total, spent) },
      ...lines.map(({ label, note, planned, paid }) => ({ label, note, maximum, bars: barsOf(planned, paid) })),
    ],
    notes: [
      ...(undivided.tasks === 0
        ? []
        : [
            t('pictures:budget.undivided', {
              tasks: formatCount(undivided.tasks),
              cost: formatNumber(undivided.cost),
              ...PLAIN,
            }),
          ]),
      ...(together.disputed.length === 0
        ? []
        : [t('pictures:budget.disputed', { tasks: together.disputed.map(disputedText).join(', '), ...PLAIN })]),
      ...(unknown ? [t('pictures:budget.empty', PLAIN)] : []),
    ],
    source: t('pictures:budget.from', { at: formatDate(toLocalDate(now)), ...PLAIN }),
  };

  function disputedText({ code, years }: (typeof together.disputed)[number]): string {
    return t('pictures:budget.disputedTask', { code, years: years.join(', '), ...PLAIN });
  }

  function plannedText(amount: number | null): string {
    return amount === null
      ? t('pictures:budget.plannedBlank', PLAIN)
      : t('pictures:budget.planned', { amount: formatNumber(amount), ...PLAIN });
  }

  function spentText(amount: number | null): string {
    return amount === null
      ? t('pictures:budget.spentNone', PLAIN)
      : t('pictures:budget.spent', { amount: formatNumber(amount), ...PLAIN });
  }
}
