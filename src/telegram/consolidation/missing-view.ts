import type { ConsolidationShown } from '../../actions/consolidation/show-consolidation.ts';
import type { ConsolidatedFigure } from '../../domain/consolidation/consolidate.ts';
import type { ListCoverage } from '../../domain/consolidation/reports-standing.ts';
import { formatCount } from '../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../wording/locales.ts';
import type { View } from '../parts/view.ts';
import { backButton, headText } from './navigation.ts';
import { waitingBesideLines } from './waiting-text.ts';

/** Renders which units are missing, form by form, and which handed in without some of the figures of targets. */
export function viewMissing(t: Translate, shown: ConsolidationShown): View {
  const { coverage, incomplete, names, targets, years } = shown;
  const namesOf = (ids: readonly number[]): string => ids.map((id) => names.get(id) ?? '').join(', ');
  const forms = coverage.map((list) => formText(t, list, years.from < years.to, namesOf));
  const told = new Set([
    ...coverage.flatMap(({ missing, returned, waiting, corrections }) => [
      ...missing,
      ...returned,
      ...waiting,
      ...corrections,
    ]),
    ...shown.waitingBeside.flatMap(({ units }) => units.map(({ unitId }) => unitId)),
  ]);
  const others = [...new Set([...incomplete.missing, ...incomplete.unreviewed])].filter((id) => !told.has(id));
  const beside = waitingBesideLines(t, shown.waitingBeside, names);
  const apart = (what: 'others' | 'unopened' | 'unopenedYears', ids: readonly number[]): string[] =>
    ids.length === 0
      ? []
      : [t(`consolidation:missing.${what}`, { total: formatCount(ids.length), names: namesOf(ids) })];
  const figures = new Map(targets.flatMap((target) => target.figures.map((figure) => [figure.rule.key, figure])));
  const unknown = [...figures.values()].flatMap((figure) => unknownLine(t, figure, namesOf));
  return {
    text: [
      headText(t, shown),
      t('consolidation:missing.title'),
      ...forms,
      ...(beside.length === 0 ? [] : [[t('consolidation:missing.beside'), ...beside].join('\n')]),
      ...apart('others', others),
      ...apart(years.from < years.to ? 'unopenedYears' : 'unopened', incomplete.unopened),
      ...(unknown.length === 0 ? [] : [[t('consolidation:missing.unknown'), ...unknown].join('\n')]),
    ].join('\n\n'),
    buttons: [[backButton(t, years)]],
  };
}

function formText(
  t: Translate,
  { formName, title, year, approved, asked, missing, returned, waiting, waived, corrections }: ListCoverage,
  several: boolean,
  namesOf: (ids: readonly number[]) => string,
): string {
  const line = (
    ids: readonly number[],
    what: 'missing' | 'returned' | 'waiting' | 'corrections' | 'waived',
  ): string[] =>
    ids.length === 0
      ? []
      : [t(`consolidation:missing.${what}`, { total: formatCount(ids.length), names: namesOf(ids) })];
  const form = several ? t('consolidation:missing.ofYear', { form: formName, year: String(year), ...PLAIN }) : formName;
  const values = { form, approved: formatCount(approved.length), asked: formatCount(asked), units: title };
  if (asked === 0) return t('consolidation:missing.notAsked', values);
  const lines = [
    ...line(missing, 'missing'),
    ...line(returned, 'returned'),
    ...line(waiting, 'waiting'),
    ...line(corrections, 'corrections'),
    ...line(waived, 'waived'),
  ];
  return [
    t('consolidation:missing.form', values),
    ...(lines.length === 0 ? [t('consolidation:missing.nothing')] : lines),
  ].join('\n');
}

function unknownLine(
  t: Translate,
  { rule, cell }: ConsolidatedFigure,
  namesOf: (ids: readonly number[]) => string,
): string[] {
  const { unknown } = cell.coverage;
  return unknown.length === 0
    ? []
    : [t('consolidation:missing.unknownLine', { label: rule.label, names: namesOf(unknown) })];
}
