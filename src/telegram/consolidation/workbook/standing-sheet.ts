import type { ExportedConsolidation } from '../../../actions/consolidation/export-consolidation.ts';
import { formatCount, formatDateTime } from '../../../domain/text/vietnamese-format.ts';
import { PLAIN, type Translate } from '../../../wording/locales.ts';
import { changeLines } from '../changes-text.ts';
import { layHead, SheetLayout, textAcross, type LaidSheet } from './sheet-layout.ts';
import { titleLines } from './title-lines.ts';

const WIDTHS = [40, 10, 90];

/**
 * Lays out which units the figures lack and what waits for review; of a frozen version also why it was frozen before it was
 * whole and what changed since the version before. What is not kept with a version is said to be so.
 */
export function layStanding(t: Translate, exported: ExportedConsolidation): LaidSheet {
  const layout = new SheetLayout({
    name: t('workbook:sheet.standing', PLAIN),
    title: titleLines(t, exported, t('workbook:standing.title', PLAIN)),
    widths: WIDTHS,
    formats: [null, null, null],
    head: layHead([
      t('workbook:standing.what', PLAIN),
      t('workbook:standing.total', PLAIN),
      t('workbook:standing.units', PLAIN),
    ]),
    stickyColumns: 0,
  });
  const section = (text: string): void => layout.add(textAcross(text, WIDTHS, { bold: true, shaded: true }));
  const remark = (text: string): void => layout.add(textAcross(text, WIDTHS, { italic: true }));
  addReported(t, layout, exported, { section, remark });
  section(t('workbook:standing.lacking', PLAIN));
  const { incomplete, names } = exported.shown;
  const lacking = (['missing', 'unreviewed', 'unopened'] as const).filter((kind) => incomplete[kind].length > 0);
  for (const kind of lacking) addUnits(layout, t(`workbook:standing.${kind}`, PLAIN), incomplete[kind], names);
  if (lacking.length === 0) remark(t('workbook:standing.nothing', PLAIN));
  if (exported.frozen !== null) addFrozen(t, layout, exported.frozen, exported, { section, remark });
  return layout.finish();
}

interface Ways {
  section: (text: string) => void;
  remark: (text: string) => void;
}

function addUnits(
  layout: SheetLayout,
  label: string,
  ids: readonly number[],
  names: ReadonlyMap<number, string>,
): void {
  layout.add([label, formatCount(ids.length), ids.map((id) => names.get(id) ?? '').join(', ')]);
}

/** How units have reported, form by form and year by year. */
function addReported(
  t: Translate,
  layout: SheetLayout,
  { reported, frozen, shown: { names, years } }: ExportedConsolidation,
  { section, remark }: Ways,
): void {
  section(t('workbook:standing.reported', PLAIN));
  if (reported === null) {
    remark(t('workbook:standing.notKept.reported', PLAIN));
    if (years.from < years.to) remark(t('workbook:standing.notKept.years', PLAIN));
  }
  if (frozen?.lacksYears === true) remark(t('workbook:standing.notKept.eachYear', PLAIN));
  if (reported === null) return;
  for (const { formName, title, year, asked, approved, ...units } of reported.coverage) {
    const values = { form: formName, year: String(year), units: title, ...PLAIN };
    if (asked === 0) {
      layout.add([t('workbook:standing.form', values), null, t('workbook:standing.notAsked', values)]);
      continue;
    }
    const total = `${formatCount(approved.length)}/${formatCount(asked)}`;
    layout.add([t('workbook:standing.form', values), total, t('workbook:standing.approved', values)]);
    for (const kind of ['missing', 'returned', 'waiting', 'corrections', 'waived'] as const)
      if (units[kind].length > 0) addUnits(layout, t(`workbook:standing.of.${kind}`, PLAIN), units[kind], names);
  }
  for (const { formName, kind, units } of reported.waitingBeside) {
    const total = units.reduce((sum, one) => sum + one.total, 0);
    const said = units.map((one) => `${names.get(one.unitId) ?? ''} ${formatCount(one.total)}`);
    layout.add([
      t(`workbook:standing.beside.${kind}`, { form: formName, ...PLAIN }),
      formatCount(total),
      said.join(', '),
    ]);
  }
}

/** Who froze a version and why before it was whole, and what changed since the one before. */
function addFrozen(
  t: Translate,
  layout: SheetLayout,
  { facts, changes }: NonNullable<ExportedConsolidation['frozen']>,
  { shown }: ExportedConsolidation,
  { section, remark }: Ways,
): void {
  const { reasons, version, frozenBy, frozenAt } = facts;
  if (facts.incomplete === null) remark(t('workbook:standing.notKept.waiting', PLAIN));
  section(t('workbook:standing.frozen', PLAIN));
  layout.add([
    t('workbook:standing.frozenBy', PLAIN),
    null,
    t('workbook:standing.frozenByAt', { name: frozenBy.name, at: formatDateTime(frozenAt), ...PLAIN }),
  ]);
  for (const about of ['missing', 'unreviewed'] as const)
    layout.add([
      t(`workbook:standing.reason.${about}`, PLAIN),
      null,
      reasons[about] ?? t('workbook:standing.reason.none', PLAIN),
    ]);
  if (changes === null) {
    section(t('workbook:standing.changes', PLAIN));
    remark(t('workbook:standing.first', PLAIN));
    return;
  }
  const before = formatCount(version - 1);
  section(t('workbook:standing.changesSince', { version: before, total: formatCount(changes.length), ...PLAIN }));
  if (changes.length === 0) remark(t('workbook:standing.unchanged', PLAIN));
  for (const line of changeLines(t, changes, { ruleOf: shown.ruleOf, units: shown.names }))
    layout.add(textAcross(line, WIDTHS));
}
