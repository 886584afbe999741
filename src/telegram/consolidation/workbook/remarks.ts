import type { ConsolidationShown } from '../../../actions/consolidation/show-consolidation.ts';
import type { Cell } from '../../../domain/consolidation/cell.ts';
import { groupBy } from '../../../domain/consolidation/group-by.ts';
import { formatCount } from '../../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';

/** Joins remarks on years: those that are the same stand once, with their years where there are several to be told apart. */
export function joinYears(t: Translate, remarks: readonly { year: number; text: string }[], several: boolean): string {
  const said = groupBy(
    remarks.filter(({ text }) => text !== ''),
    ({ text }) => text,
  );
  return [...said]
    .map(([text, same]) =>
      several ? t('workbook:remark.ofYears', { years: same.map(({ year }) => year).join(', '), text, ...PLAIN }) : text,
    )
    .join('\n');
}

/** Says why a figure is empty, or what is to be known of its value; nothing for a value of this year from all. */
export function remarkOfCell(t: Translate, { names }: Pick<ConsolidationShown, 'names'>, cell: Cell): string {
  switch (cell.kind) {
    case 'missing':
      return t('consolidation:cell.missing', PLAIN);
    case 'contradiction':
      return t('workbook:remark.contradiction', { total: formatCount(cell.conflicts.length), ...PLAIN });
    case 'value': {
      const ids = [...new Set(cell.carried.map(({ unitId }) => unitId))];
      const noWhole = cell.value.kind === 'share' && cell.value.whole === 0;
      return [
        ...(noWhole ? [t('workbook:remark.noWhole', PLAIN)] : []),
        ...(ids.length === 0
          ? []
          : [
              t('consolidation:cell.carried', {
                total: formatCount(ids.length),
                units: ids.map((id) => names.get(id) ?? '').join(', '),
                ...PLAIN,
              }),
            ]),
      ].join('; ');
    }
  }
}
